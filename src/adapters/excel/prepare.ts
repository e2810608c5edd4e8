import type { Watch } from "../../app/workbook-port.ts";
import { WorkbookError } from "../../app/workbook-port.ts";
import type { ChangePlan, OwnRecord } from "../../domain/index.ts";
import { formatAddress, formatRange } from "../../domain/index.ts";
import { BlockQuestions, splitBlock } from "./block-image.ts";
import { ExpectedQuestions, holds } from "./expected.ts";
import { askParts, askRecord, hasRestorePoint, serialOf, takeRecord } from "./own-parts.ts";
import type { AskedRules, FoundRule } from "./own-rules.ts";
import { askDetails, askRules, takeDetails } from "./own-rules.ts";
import type { PlannedSheets } from "./plan-cells.ts";
import { planCells, staleBlocks } from "./plan-cells.ts";
import type { ListedSheet } from "./read-bounds.ts";
import { listSheets, loadSheets } from "./read-bounds.ts";
import { report } from "./read-values.ts";
import { askDateSystem, is1904 } from "./read-workbook.ts";
import type { Question } from "./requests.ts";
import { askAll } from "./requests.ts";
import type { ValidationImage } from "./restore-point.ts";
import type { AskedValidation } from "./rules.ts";
import { askValidation, keyAddress, takeValidation } from "./rules.ts";
import type { AskedSheet } from "./sheet-image.ts";
import { askSheet, rowQuestions } from "./sheet-image.ts";

/** Width of one of the columns that will be ours. */
interface AskedWidth {
  readonly sheet: string;
  readonly column: number;
  readonly range: Excel.Range;
}

/** The workbook as it stands before the first write, as far as the plan touches it. */
export interface Prepared {
  readonly record: OwnRecord;
  readonly listed: readonly ListedSheet[];
  readonly planned: PlannedSheets;
  readonly blocks: readonly BlockQuestions[];
  readonly widths: readonly { readonly sheet: string; readonly column: number; readonly width: number }[];
  /** Rules of ours on the touched sheets; they give way to those of the plan. */
  readonly ownRules: readonly FoundRule[];
  /** Ids of all rules on the touched sheets. */
  readonly ruleIds: ReadonlySet<string>;
  /** Validations as they stand, where the plan's or earlier ones of ours lie. */
  readonly validations: readonly ValidationImage[];
  readonly sheets: ReadonlyMap<string, AskedSheet>;
  readonly date1904: boolean;
}

interface Asked {
  readonly record: ReturnType<typeof askRecord>;
  readonly parts: Excel.CustomXmlPartCollection;
  readonly worksheets: Excel.WorksheetCollection;
  readonly day: Excel.FunctionResult<number>;
  readonly rules: readonly AskedRules[];
  readonly widths: readonly AskedWidth[];
  readonly validations: readonly AskedValidation[];
  readonly sheets: ReadonlyMap<string, AskedSheet>;
}

function askWidths(context: Excel.RequestContext, plan: ChangePlan): readonly AskedWidth[] {
  return plan.ownColumns.flatMap(({ sheet, firstColumn, columns }) =>
    columns.map((_, index) => {
      const column = firstColumn + index;
      const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRangeByIndexes(0, column, 1, 1);
      range.load("format/columnWidth");
      return { sheet, column, range };
    }),
  );
}

function askFrame(context: Excel.RequestContext, plan: ChangePlan, touched: readonly string[]): Asked {
  context.workbook.protection.load("protected");
  return {
    record: askRecord(context),
    parts: askParts(context),
    worksheets: loadSheets(context),
    day: askDateSystem(context),
    rules: touched.map((sheet) => askRules(context, sheet)),
    widths: askWidths(context, plan),
    validations: plan.ownColumns.flatMap(({ sheet, validations }) =>
      validations.map(({ range }) => askValidation(context, sheet, formatRange(range))),
    ),
    sheets: new Map(plan.ownSheets.map(({ name }) => [name, askSheet(context, name)])),
  };
}

/** Bytes of the answer about sheets, rules and sizes, about. */
const FRAME_BYTES = 200_000;

interface Pending {
  readonly blocks: readonly BlockQuestions[];
  readonly expected: ExpectedQuestions;
}

/** Rectangles of the plan before it is known which sheets are there and may be written. */
function pendingOf(context: Excel.RequestContext, plan: ChangePlan): Pending {
  const names = new Set(
    [...plan.ownColumns, ...plan.fixes, ...plan.ownCells, ...plan.highlights].map(({ sheet }) => sheet),
  );
  const open = [...names].map(
    (name) => ({ id: name, name, visibility: "visible", isProtected: false }) as const,
  );
  const { blocks } = planCells(plan, open, names);
  return {
    blocks: blocks.flatMap(splitBlock).map((block) => new BlockQuestions(context, block)),
    expected: new ExpectedQuestions(context, plan),
  };
}

/** @throws WorkbookError `structure-protected`, `sheet-exists` */
function checkSheets(
  plan: ChangePlan,
  listed: readonly ListedSheet[],
  record: OwnRecord,
  isLocked: boolean,
): void {
  const replaceable = new Set([...plan.replaces, ...record.marks.sheets].map((name) => name.toLowerCase()));
  for (const { name } of plan.ownSheets) {
    const exists = listed.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (exists && !replaceable.has(name.toLowerCase()))
      throw new WorkbookError("sheet-exists", { sheet: name });
    if (isLocked) throw new WorkbookError("structure-protected", { sheet: name });
  }
}

/** @throws WorkbookError `formula-cell`, `changed-since-read`, `occupied` */
function checkBlock(plan: ChangePlan, questions: BlockQuestions, date1904: boolean): void {
  const { block } = questions;
  const fixes = new Map(
    plan.fixes
      .filter(({ sheet }) => sheet === block.sheet)
      .map((fix) => [`${fix.row}:${fix.column}`, fix.before]),
  );
  const values = questions.values();
  block.cells.forEach((row, rowAt) => {
    row.forEach(({ content, row: atRow, column }, columnAt) => {
      const address = formatAddress({ row: atRow, column });
      const found = values[rowAt]?.[columnAt];
      if (content.kind === "fix") {
        if (questions.isFormula(rowAt, columnAt))
          throw new WorkbookError("formula-cell", { sheet: block.sheet, address });
        const before = fixes.get(`${atRow}:${column}`) ?? null;
        if (!holds(found, before, date1904)) {
          throw new WorkbookError("changed-since-read", { sheet: block.sheet, address, cells: 1 });
        }
      }
      const isForeign =
        content.kind === "own" &&
        isNewColumn(plan, block.sheet, column) &&
        found !== "" &&
        found !== undefined;
      if (isForeign) throw new WorkbookError("occupied", { sheet: block.sheet, address });
    });
  });
}

/** Whether the column becomes ours with this plan and was not before. */
function isNewColumn(plan: ChangePlan, sheet: string, column: number): boolean {
  return plan.ownColumns.some(
    (own) =>
      own.sheet === sheet &&
      column >= own.firstColumn + own.replaces &&
      column < own.firstColumn + own.columns.length,
  );
}

/** What the clerk put into a validation that is neither ours nor uniform stays; the plan's is left out there. */
function validationsOf(asked: Asked, earlier: readonly AskedValidation[]): readonly ValidationImage[] {
  const own = earlier.flatMap((one) => takeValidation(one) ?? []);
  const touched = new Set(earlier.map(({ sheet }) => sheet));
  const planned = asked.validations.flatMap((one) => {
    const image = one.validation.isNullObject ? null : takeValidation(one);
    if (image !== null) return [image];
    return touched.has(one.sheet) ? [{ sheet: one.sheet, address: one.address, rule: null }] : [];
  });
  return [...planned, ...own];
}

/**
 * Reads everything that the plan touches and checks that it can be carried out; one request, a second one where parts
 * of ours are there already, and one for each 3.5 MB.
 * @throws WorkbookError `changed-since-read`, `sheet-missing`, `sheet-exists`, `structure-protected`, `formula-cell`,
 * `occupied`, `not-own-sheet`, `restore-pending` where an action was cut off and not taken back
 */
export async function prepare(
  context: Excel.RequestContext,
  plan: ChangePlan,
  watch: Watch,
): Promise<Prepared> {
  report(watch, { step: "write", sheet: null, done: 0, total: 1 });
  const pending = pendingOf(context, plan);
  const touchable = [
    ...new Set(
      pending.blocks.map(({ block }) => block.sheet).concat(plan.highlights.map(({ sheet }) => sheet)),
    ),
  ];
  const answers: { asked: Asked | null } = { asked: null };
  const frame: Question = {
    bytes: FRAME_BYTES,
    ask: () => {
      answers.asked = askFrame(context, plan, touchable);
    },
  };
  const contents = pending.blocks.map((block) => block.contents());
  await askAll(context, [frame, ...contents, ...pending.expected.questions()]);
  const { asked } = answers;
  if (asked === null) throw new WorkbookError("excel-failed");
  return await prepareRest(context, plan, { asked, pending });
}

interface Touched {
  readonly record: OwnRecord;
  readonly rules: readonly AskedRules[];
  readonly blocks: readonly BlockQuestions[];
  readonly touched: ReadonlySet<string>;
  readonly sheets: ReadonlyMap<string, AskedSheet>;
}

interface OwnParts {
  readonly rules: readonly FoundRule[];
  readonly validations: readonly AskedValidation[];
}

/** Asks for the parts of ours that earlier actions left where this one writes; no request where there are none. */
async function askOwn(
  context: Excel.RequestContext,
  { record, rules, blocks, touched, sheets }: Touched,
): Promise<OwnParts> {
  const { formats, validations } = record.marks;
  const marked = new Set(formats.map(({ sheet }) => sheet));
  const ownValidations = validations.filter(({ sheet }) => touched.has(sheet));
  const answers: { details: ReturnType<typeof askDetails>; validations: AskedValidation[] } = {
    details: [],
    validations: [],
  };
  const markedRules = rules.filter(({ sheet }) => marked.has(sheet));
  const parts: Question = {
    bytes: FRAME_BYTES + ownValidations.length * 1_000,
    ask: () => {
      answers.details = markedRules.flatMap(askDetails);
      answers.validations = ownValidations.map(({ sheet, key }) =>
        askValidation(context, sheet, keyAddress(key)),
      );
    },
  };
  const hasParts = markedRules.length + ownValidations.length > 0;
  await askAll(context, [
    ...(hasParts ? [parts] : []),
    ...blocks.flatMap((block) => block.looks() ?? []),
    ...[...sheets.values()].flatMap(rowQuestions),
  ]);
  const keys = new Set(formats.map(({ sheet, key }) => `${sheet}|${key}`));
  const isOwn = ({ key, image }: FoundRule): boolean => keys.has(`${image.sheet}|${key}`);
  return { rules: takeDetails(answers.details).filter(isOwn), validations: answers.validations };
}

async function prepareRest(
  context: Excel.RequestContext,
  plan: ChangePlan,
  { asked, pending }: { readonly asked: Asked; readonly pending: Pending },
): Promise<Prepared> {
  const record = takeRecord(asked.record);
  if (hasRestorePoint(asked.parts, serialOf(record) + 1)) throw new WorkbookError("restore-pending");
  const listed = listSheets(asked.worksheets);
  const date1904 = is1904(asked.day);
  const planned = planCells(plan, listed, new Set(record.marks.sheets));
  checkSheets(plan, listed, record, context.workbook.protection.protected);
  pending.expected.check(date1904);
  const stale = staleBlocks(plan, planned.touched, record.marks)
    .flatMap(splitBlock)
    .map((block) => new BlockQuestions(context, block));
  await askAll(
    context,
    stale.map((block) => block.contents()),
  );
  const blocks = [...pending.blocks.filter(({ block }) => planned.touched.has(block.sheet)), ...stale];
  for (const block of blocks) checkBlock(plan, block, date1904);
  const rules = asked.rules.filter(({ sheet }) => planned.touched.has(sheet));
  const { sheets } = asked;
  const own = await askOwn(context, { record, rules, blocks, touched: planned.touched, sheets });
  return {
    record,
    listed,
    planned,
    blocks,
    widths: asked.widths
      .filter(({ sheet }) => planned.touched.has(sheet))
      .map(({ sheet, column, range }) => ({ sheet, column, width: range.format.columnWidth })),
    ownRules: own.rules,
    ruleIds: new Set(rules.flatMap(({ collection }) => collection.items.map(({ id }) => id))),
    validations: validationsOf(asked, own.validations).filter(({ sheet }) => planned.touched.has(sheet)),
    sheets,
    date1904,
  };
}
