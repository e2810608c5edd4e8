import type { OwnRecord } from "../../domain/index.ts";
import { NO_RECORD, parseRecord } from "../../domain/index.ts";
import { dropRestorePoint } from "./own-parts.ts";
import type { AskedRules } from "./own-rules.ts";
import { askRules } from "./own-rules.ts";
import { listSheets, loadSheets } from "./read-bounds.ts";
import { writeAll } from "./requests.ts";
import type { RestorePoint, SheetImageData } from "./restore-point.ts";
import { keyAddress } from "./rules.ts";
import { takeBackSteps } from "./take-back.ts";

/** The record before an action. */
export function recordBefore(point: RestorePoint): OwnRecord {
  return parseRecord(point.record) ?? NO_RECORD;
}

interface AskedImage {
  readonly image: SheetImageData;
  readonly sheet: Excel.Worksheet;
  readonly kept: Excel.Range;
}

/** Asks for an own sheet's charts and whether its hidden copy was made. */
export function askImage(context: Excel.RequestContext, image: SheetImageData): AskedImage {
  const sheet = context.workbook.worksheets.getItemOrNullObject(image.name);
  sheet.charts.load("items/id");
  const kept = context.workbook.worksheets
    .getItemOrNullObject(image.backup ?? image.name)
    .getUsedRangeOrNullObject(false);
  kept.load("address");
  return { image, sheet, kept };
}

/** Whether an own sheet can be put back: its cells were kept, or there were none. */
export function canPutBack({ image, sheet, kept }: AskedImage): boolean {
  return !sheet.isNullObject && (image.backup === null || !kept.isNullObject);
}

/** What is known of the workbook before the action that failed. */
export interface Before {
  readonly ruleIds: ReadonlySet<string>;
  readonly serial: number;
  readonly record: OwnRecord;
}

function rulesToDrop(asked: readonly AskedRules[], before: Before): readonly Excel.ConditionalFormat[] {
  return asked.flatMap(({ collection }) => collection.items.filter(({ id }) => !before.ruleIds.has(id)));
}

/** Takes back an action that failed half way, wherever it stopped: everything becomes what it was. */
export async function rollBack(
  context: Excel.RequestContext,
  point: RestorePoint,
  before: Before,
): Promise<void> {
  const { record } = before;
  const touched = new Set(point.touched);
  const rules = [...touched].map((sheet) => askRules(context, sheet));
  const images = point.sheetsReplaced.map((image) => askImage(context, image));
  const worksheets = loadSheets(context);
  await context.sync();
  const present = new Set(listSheets(worksheets).map(({ name }) => name));
  const stillThere = new Set(rules.flatMap(({ collection }) => collection.items.map(({ id }) => id)));
  const steps = takeBackSteps(context, {
    point,
    blocks: point.blocks.map((block) => ({ block, mask: () => true })),
    rulesGone: rulesToDrop(rules, before),
    rulesBack: point.rulesBefore.filter((_, index) => !stillThere.has(point.ruleIdsBefore[index] ?? "")),
    validationsGone: record.marks.validations
      .filter(({ sheet }) => touched.has(sheet))
      .map(({ sheet, key }) => ({ sheet, address: keyAddress(key) })),
    sheetsGone: point.sheetsAdded.map(({ name }) => name).filter((name) => present.has(name)),
    sheetsBack: images.filter(canPutBack),
    backups: point.sheetsReplaced.flatMap(({ backup }) =>
      backup !== null && present.has(backup) ? [backup] : [],
    ),
    present,
    record,
  });
  const drop = {
    bytes: 2_000,
    sheet: null,
    write: () => {
      dropRestorePoint(context, before.serial);
    },
  };
  await writeAll(context, [...steps, drop], {}, "restore");
}
