import { WorkbookError } from "../../app/workbook-port.ts";
import { parseRange } from "../../domain/index.ts";
import { CurrentCells } from "./current-cells.ts";
import type { AskedRules, FoundRule } from "./own-rules.ts";
import { askDetails, askRules, takeDetails } from "./own-rules.ts";
import { listSheets, loadPlace, loadSheets, placeOf } from "./read-bounds.ts";
import type { Question } from "./requests.ts";
import { askAll } from "./requests.ts";
import type { RestoreBlock, RestorePoint, SheetPrintData } from "./restore-point.ts";
import { askImage } from "./roll-back.ts";

/** A rectangle as it stands now. */
export interface CurrentBlock {
  readonly block: RestoreBlock;
  readonly cells: CurrentCells;
}

/** An own sheet as it stands now. */
export interface CurrentSheet {
  readonly print: SheetPrintData;
  /** Null where nothing is written. */
  readonly cells: CurrentCells | null;
}

/** Bytes that Excel's answer has for a cell whose contents are asked for twice, and for one that is likely blank. */
const CELL_BYTES = 150;
const BLANK_BYTES = 10;

function blocksNow(context: Excel.RequestContext, blocks: readonly RestoreBlock[]): readonly CurrentBlock[] {
  return blocks.flatMap((block) => {
    const range = parseRange(block.address);
    if (range === null) return [];
    const sheet = context.workbook.worksheets.getItem(block.sheet);
    return [{ block, cells: new CurrentCells(sheet, range, ["formulas", "values"]) }];
  });
}

function blockQuestions({ cells }: CurrentBlock): readonly Question[] {
  const { range } = cells;
  return cells.questions({ range, rowBytes: (range.right - range.left + 1) * CELL_BYTES });
}

/** Rows that the action wrote hold texts; those below are mostly blank. */
function sheetQuestions({ print, cells }: CurrentSheet): readonly Question[] {
  if (cells === null) return [];
  const { range } = cells;
  const blank = (range.right - range.left + 1) * BLANK_BYTES;
  const written = print.bytes / Math.max(1, print.rows.length);
  const last = Math.min(range.bottom, print.rows.length - 1);
  return [
    ...cells.questions({ range: { ...range, bottom: last }, rowBytes: blank + written }),
    ...cells.questions({ range: { ...range, top: Math.max(range.top, last + 1) }, rowBytes: blank }),
  ];
}

/** @throws WorkbookError `protected`, `structure-protected` */
function refuseProtected(
  point: RestorePoint,
  listed: ReturnType<typeof listSheets>,
  isStructureLocked: boolean,
): void {
  const [sheet] = [...point.sheetsAdded, ...point.sheetsReplaced];
  if (isStructureLocked && sheet !== undefined)
    throw new WorkbookError("structure-protected", { sheet: sheet.name });
  const touched = new Set([...point.touched, ...point.sheetsReplaced.map(({ name }) => name)]);
  const locked = listed.find(({ name, isProtected }) => isProtected && touched.has(name));
  if (locked !== undefined) throw new WorkbookError("protected", { sheet: locked.name });
}

/** Everything that an action made or changed, as it stands now. */
export interface Reading {
  readonly blocks: readonly CurrentBlock[];
  readonly sheets: readonly CurrentSheet[];
  readonly rules: readonly FoundRule[];
  readonly images: readonly ReturnType<typeof askImage>[];
  readonly present: ReadonlySet<string>;
}

/**
 * Reads what an action made or changed: a request for the frame, one for each 3.5 MB of cells, one for rules.
 * @throws WorkbookError `protected`, `structure-protected`
 */
export async function readNow(context: Excel.RequestContext, point: RestorePoint): Promise<Reading> {
  const worksheets = loadSheets(context);
  context.workbook.protection.load("protected");
  const prints = [...point.sheetsAdded, ...point.prints].map((print) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(print.name);
    return { print, sheet, used: loadPlace(sheet.getUsedRangeOrNullObject(true)) };
  });
  await context.sync();
  const listed = listSheets(worksheets);
  refuseProtected(point, listed, context.workbook.protection.protected);
  const present = new Set(listed.map(({ name }) => name));
  const blocks = blocksNow(
    context,
    point.blocks.filter(({ sheet }) => present.has(sheet)),
  );
  const sheets = prints
    .filter(({ print }) => present.has(print.name))
    .map(({ print, sheet, used }) => ({
      print,
      cells: used.isNullObject ? null : new CurrentCells(sheet, placeOf(used), ["formulas"]),
    }));
  let asked: readonly AskedRules[] = [];
  let images: readonly ReturnType<typeof askImage>[] = [];
  const frame: Question = {
    bytes: 100_000,
    ask: () => {
      asked = point.touched.filter((name) => present.has(name)).map((name) => askRules(context, name));
      images = point.sheetsReplaced.map((image) => askImage(context, image));
    },
  };
  await askAll(context, [frame, ...blocks.flatMap(blockQuestions), ...sheets.flatMap(sheetQuestions)]);
  const details = asked.flatMap(askDetails);
  if (details.length > 0) await context.sync();
  return { blocks, sheets, rules: takeDetails(details), images, present };
}
