import type { ApplyResult } from "../../app/workbook-port.ts";
import { WorkbookError } from "../../app/workbook-port.ts";
import type { ChangePlan, OwnMarks, OwnRecord } from "../../domain/index.ts";
import { backupName, chartsAfter, formatRange, formatRecord } from "../../domain/index.ts";
import type { BlockQuestions } from "./block-image.ts";
import type { CellInput, InputContext } from "./cell-input.ts";
import { cellInput } from "./cell-input.ts";
import { lastRowOf } from "./plan-cells.ts";
import { StyleRects, setLooks } from "./look.ts";
import { addRestorePiece, putRecord, restorePieces, serialOf } from "./own-parts.ts";
import type { Prepared } from "./prepare.ts";
import type { Step } from "./requests.ts";
import { bytesOfMatrix, bytesOfText } from "./requests.ts";
import type { RestorePoint, SheetImageData } from "./restore-point.ts";
import { addRule, putValidation, ruleImage, ruleKey, validationImage, validationKey } from "./rules.ts";
import { backUp, emptySheet, takeSheet, usedOf } from "./sheet-image.ts";
import { printOf } from "./sheet-print.ts";
import type { OwnSheetPlan } from "./write-sheet.ts";
import { planOwnSheet, pointsOf, sheetSteps } from "./write-sheet.ts";

/** A rectangle with what is put into it. */
interface FilledBlock {
  readonly questions: BlockQuestions;
  readonly inputs: readonly (readonly CellInput[])[];
}

/** A plan that can be carried out: its way back, its steps, and what will have been done. */
export interface Operation {
  readonly point: RestorePoint;
  readonly steps: readonly Step[];
  /** Number under which the way back is kept. */
  readonly serial: number;
  /** Whether the way back stays in the workbook. */
  readonly isKept: boolean;
  readonly result: ApplyResult;
}

/** Cells of hidden sheets that an action may keep; more would make the clerk's file too heavy. */
const MAX_BACKUP_CELLS = 2_000_000;

function fill(questions: BlockQuestions, input: InputContext): FilledBlock {
  const formats = questions.numberFormats();
  const inputs = questions.block.cells.map((row, rowAt) =>
    row.map((cell, columnAt) => cellInput(cell, formats[rowAt]?.[columnAt] ?? "General", input)),
  );
  return { questions, inputs };
}

function looksOf({ questions }: FilledBlock): ReturnType<StyleRects["ranges"]> {
  const rects = new StyleRects();
  for (const row of questions.block.cells) {
    for (const cell of row) rects.add(cell.row, cell.column, cell.style);
  }
  return rects.ranges();
}

/** Places whose look is to be ours alone: they become plain before they get it. */
function plainRanges({ questions }: FilledBlock): ReturnType<StyleRects["ranges"]> {
  const rects = new StyleRects();
  for (const row of questions.block.cells) {
    for (const { row: at, column, style, content } of row) {
      rects.add(at, column, style !== null || content.kind === "clear" ? "plain" : null);
    }
  }
  return rects.ranges();
}

function blockSteps(context: Excel.RequestContext, filled: FilledBlock, plan: ChangePlan): readonly Step[] {
  const { sheet, range, hasLooks } = filled.questions.block;
  const inputs = filled.inputs.map((row) => row.map(({ input }) => input));
  const formats = filled.inputs.map((row) => row.map(({ numberFormat }) => numberFormat));
  const hasFormats = formats.some((row) => row.some((format) => format !== null));
  const write = (): void => {
    const target = context.workbook.worksheets.getItem(sheet);
    const cells = target.getRange(formatRange(range));
    if (hasLooks) {
      for (const area of plainRanges(filled).get("plain") ?? [])
        target.getRange(formatRange(area)).style = "Normal";
    }
    if (hasFormats) cells.numberFormat = formats;
    cells.formulas = inputs;
    if (hasLooks) setLooks(target, looksOf(filled), plan.styles);
  };
  const bytes = bytesOfMatrix(inputs) + (hasFormats ? bytesOfMatrix(formats) : 0) + (hasLooks ? 20_000 : 0);
  return [{ bytes, sheet, write }];
}

/** Images of the own sheets that are replaced, each with a hidden sheet to keep its cells. */
function imagesOf(prepared: Prepared, plans: readonly OwnSheetPlan[]): readonly SheetImageData[] {
  const charts = new Map((prepared.record.charts ?? []).map((one) => [one.sheet, one.charts]));
  const serial = serialOf(prepared.record) + 1;
  return plans.flatMap(({ sheet }, index) => {
    const asked = prepared.sheets.get(sheet.name);
    if (asked === undefined || asked.sheet.isNullObject) return [];
    return [takeSheet(asked, backupName(serial, index + 1), charts.get(sheet.name) ?? "[]")];
  });
}

function backupCells(prepared: Prepared): number {
  let cells = 0;
  for (const asked of prepared.sheets.values()) {
    const used = asked.sheet.isNullObject ? null : usedOf(asked);
    if (used !== null) cells += (used.bottom - used.top + 1) * (used.right - used.left + 1);
  }
  return cells;
}

/** What of a plan goes to own sheets that may be written. */
function writableSheets(plan: ChangePlan, prepared: Prepared): ChangePlan["ownSheets"] {
  const refused = new Set(prepared.planned.protectedSheets);
  return plan.ownSheets.filter(({ name }) => !refused.has(name));
}

function ruleImages(plan: ChangePlan, { planned }: Prepared): readonly ReturnType<typeof ruleImage>[] {
  const formats = [
    ...plan.ownColumns.flatMap(({ sheet, conditionalFormats }) =>
      conditionalFormats.map((format) => ({ sheet, format })),
    ),
    ...plan.highlights,
  ];
  return formats
    .filter(({ sheet }) => planned.touched.has(sheet))
    .map(({ sheet, format }) => ruleImage(sheet, format, plan.styles));
}

/** Validations of own columns that do not take the place of a clerk's own. */
function plannedValidations(plan: ChangePlan, { validations, planned }: Prepared) {
  const free = new Set(validations.map(({ sheet, address }) => `${sheet}|${address}`));
  return plan.ownColumns
    .filter(({ sheet }) => planned.touched.has(sheet))
    .flatMap((own) => own.validations.map((validation) => ({ sheet: own.sheet, validation })))
    .flatMap(({ sheet, validation }) => {
      const image = validationImage(sheet, validation);
      const isFree = free.has(`${sheet}|${formatRange(validation.range)}`);
      return image === null || !isFree ? [] : [{ sheet, image, key: validationKey(validation) }];
    });
}

function nextMarks(plan: ChangePlan, prepared: Prepared, made: Made): OwnMarks {
  const { marks } = prepared.record;
  const { touched } = prepared.planned;
  const columns = plan.ownColumns
    .filter(({ sheet }) => touched.has(sheet))
    .map((own) => ({
      sheet: own.sheet,
      first: own.firstColumn,
      count: own.columns.length,
      last: lastRowOf(own),
    }));
  const withColumns = new Set(columns.map(({ sheet }) => sheet));
  return {
    sheets: [...new Set([...marks.sheets, ...made.sheets.map(({ sheet }) => sheet.name)])],
    columns: [...marks.columns.filter(({ sheet }) => !withColumns.has(sheet)), ...columns],
    formats: [
      ...marks.formats.filter(({ sheet }) => !touched.has(sheet)),
      ...made.rules.map((rule) => ({ sheet: rule.sheet, key: ruleKey(rule) })),
    ],
    validations: [
      ...marks.validations.filter(({ sheet }) => !touched.has(sheet)),
      ...made.validations.map(({ sheet, key }) => ({ sheet, key })),
    ],
  };
}

/** Everything that an action makes. */
interface Made {
  readonly sheets: readonly OwnSheetPlan[];
  readonly rules: readonly ReturnType<typeof ruleImage>[];
  readonly validations: ReturnType<typeof plannedValidations>;
  readonly blocks: readonly FilledBlock[];
  readonly images: readonly SheetImageData[];
}

function pointOf(plan: ChangePlan, prepared: Prepared, made: Made): RestorePoint {
  const replaced = new Set(made.images.map(({ name }) => name));
  const prints = made.sheets.map(({ sheet, grid }) => printOf(sheet.name, grid.written));
  return {
    action: plan.action,
    record: formatRecord({ ...prepared.record, restore: null }),
    blocks: made.blocks.map(({ questions, inputs }) =>
      questions.image(inputs.map((row) => row.map(({ written }) => written))),
    ),
    widths: [...prepared.widths],
    touched: [...prepared.planned.touched],
    ruleIdsBefore: prepared.ownRules.map(({ rule }) => rule.id),
    rulesBefore: prepared.ownRules.map(({ image }) => image),
    validations: [...prepared.validations],
    sheetsAdded: prints.filter(({ name }) => !replaced.has(name)),
    sheetsReplaced: [...made.images],
    prints: prints.filter(({ name }) => replaced.has(name)),
  };
}

/** Keeps the way back; null where it does not fit into the workbook. */
function restoreSteps(
  context: Excel.RequestContext,
  prepared: Prepared,
  point: RestorePoint,
): readonly Step[] | null {
  if (backupCells(prepared) > MAX_BACKUP_CELLS) return null;
  const pieces = restorePieces(point, serialOf(prepared.record) + 1);
  if (pieces === null) return null;
  return pieces.map((xml) => ({
    bytes: bytesOfText(xml),
    sheet: null,
    write: () => {
      addRestorePiece(context, xml);
    },
  }));
}

function ownSheetSteps(
  context: Excel.RequestContext,
  prepared: Prepared,
  made: Made,
  input: InputContext,
): readonly Step[] {
  const images = new Map(made.images.map((image) => [image.name, image]));
  return made.sheets.flatMap((own) => {
    const { name } = own.sheet;
    const image = images.get(name);
    const place: Step = {
      bytes: 8_000,
      sheet: name,
      write: () => {
        const asked = prepared.sheets.get(name);
        if (image === undefined || asked === undefined) context.workbook.worksheets.add(name);
        else {
          backUp(context, image);
          emptySheet(asked.sheet);
        }
      },
    };
    return [place, ...sheetSteps(context, own, input)];
  });
}

function ruleSteps(
  context: Excel.RequestContext,
  plan: ChangePlan,
  prepared: Prepared,
  made: Made,
): readonly Step[] {
  const write = (): void => {
    for (const { rule } of prepared.ownRules) rule.delete();
    for (const image of [...made.rules].reverse())
      addRule(context.workbook.worksheets.getItem(image.sheet), image);
    for (const { sheet, address } of prepared.validations)
      putValidation(context, { sheet, address, rule: null });
    for (const { image } of made.validations) putValidation(context, image);
    for (const { sheet, firstColumn, columns } of plan.ownColumns) {
      if (!prepared.planned.touched.has(sheet)) continue;
      columns.forEach(({ width }, index) => {
        const range = context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(0, firstColumn + index, 1, 1);
        range.format.columnWidth = pointsOf(width);
      });
    }
  };
  const count =
    made.rules.length + prepared.ownRules.length + made.validations.length + prepared.widths.length;
  return [{ bytes: count * 2_500 + 500, sheet: null, write }];
}

function resultOf(prepared: Prepared, made: Made): ApplyResult {
  const replaced = new Set(made.images.map(({ name }) => name));
  const names = made.sheets.map(({ sheet }) => sheet.name);
  const cells = made.blocks.reduce(
    (sum, { inputs }) => inputs.reduce((count, row) => count + row.length, sum),
    0,
  );
  return {
    sheetsAdded: names.filter((name) => !replaced.has(name)),
    sheetsReplaced: names.filter((name) => replaced.has(name)),
    cellsWritten: cells,
    protectedSheets: prepared.planned.protectedSheets,
  };
}

/**
 * Turns a plan into steps with their way back; nothing is written yet.
 * @throws WorkbookError `restore-too-large` where the way back does not fit into the workbook and the plan does not
 * allow going on without it
 */
export function planOperation(
  context: Excel.RequestContext,
  plan: ChangePlan,
  prepared: Prepared,
): Operation {
  const input: InputContext = { styles: plan.styles, date1904: prepared.date1904 };
  const sheets = writableSheets(plan, prepared).map((sheet) => planOwnSheet(sheet, input));
  const made: Made = {
    sheets,
    rules: ruleImages(plan, prepared),
    validations: plannedValidations(plan, prepared),
    blocks: prepared.blocks.map((questions) => fill(questions, input)),
    images: imagesOf(prepared, sheets),
  };
  const point = pointOf(plan, prepared, made);
  const serial = serialOf(prepared.record) + 1;
  const record: OwnRecord = {
    ...prepared.record,
    charts: chartsAfter(
      prepared.record,
      made.sheets.map(({ sheet }) => sheet),
    ),
    marks: nextMarks(plan, prepared, made),
    restore: null,
    serial,
  };
  const keeping = restoreSteps(context, prepared, point);
  if (keeping === null && plan.allowWithoutRestore !== true) throw new WorkbookError("restore-too-large");
  const steps = [
    ...(keeping ?? []),
    ...made.blocks.flatMap((block) => blockSteps(context, block, plan)),
    ...ownSheetSteps(context, prepared, made, input),
    ...ruleSteps(context, plan, prepared, made),
    {
      bytes: 20_000,
      sheet: null,
      write: () => {
        putRecord(context, record);
      },
    },
  ];
  return { point, steps, serial, isKept: keeping !== null, result: resultOf(prepared, made) };
}
