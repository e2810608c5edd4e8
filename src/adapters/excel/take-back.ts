import type { ReportChart, OwnRecord } from "../../domain/index.ts";
import { parseRange, formatRange } from "../../domain/index.ts";
import { addChart } from "./charts.ts";
import { literalText, looksLikeFormula, looksLikeValue } from "./literal-text.ts";
import { StyleRects } from "./look.ts";
import { putRecord } from "./own-parts.ts";
import type { Step } from "./requests.ts";
import { bytesOfMatrix } from "./requests.ts";
import type { RestoreBlock, RestorePoint, SheetImageData } from "./restore-point.ts";
import { addRules, putValidation } from "./rules.ts";
import { dropBackup, heightSteps, putSheetBack } from "./sheet-image.ts";

/** Which cells of a rectangle are put back. */
export type Mask = (row: number, column: number) => boolean;

/** Everything of a restore point that is to be put back now. */
export interface TakeBack {
  readonly point: RestorePoint;
  readonly blocks: readonly { readonly block: RestoreBlock; readonly mask: Mask }[];
  /** Rules that go, and images of rules that come back. */
  readonly rulesGone: readonly Excel.ConditionalFormat[];
  readonly rulesBack: RestorePoint["rulesBefore"];
  /** Ranges whose validation goes before the earlier ones come back. */
  readonly validationsGone: readonly { readonly sheet: string; readonly address: string }[];
  readonly sheetsGone: readonly string[];
  /** Own sheets that are put back; their charts are loaded. */
  readonly sheetsBack: readonly { readonly image: SheetImageData; readonly sheet: Excel.Worksheet }[];
  readonly backups: readonly string[];
  /** Sheets that are there; what was on others is past restoring. */
  readonly present: ReadonlySet<string>;
  readonly record: OwnRecord;
}

type Input = string | number | boolean | null;

/** Contents to put back, and the number formats that the cells need while it happens. */
interface Contents {
  readonly inputs: readonly (readonly Input[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

/**
 * A clerk's text that could be read as a value goes into a cell of format `@`, so that it comes back without an
 * apostrophe; Probity's own comes back with the one that it was written with.
 */
function textBack(value: string, format: string, isOwn: boolean): { input: Input; format: string } {
  if (isOwn || looksLikeFormula(value)) return { input: literalText(value, format), format };
  return { input: value, format: looksLikeValue(value) ? "@" : format };
}

function contentsOf({ before, formulas, own, numberFormats }: RestoreBlock, mask: Mask): Contents {
  const inputs: Input[][] = [];
  const formats: (string | null)[][] = [];
  before.forEach((row, rowAt) => {
    const ofRow: { input: Input; format: string | null }[] = row.map((value, column) => {
      if (!mask(rowAt, column)) return { input: null, format: null };
      const format = numberFormats[rowAt]?.[column] ?? "General";
      if (typeof value !== "string" || formulas[rowAt]?.[column] === true) return { input: value, format };
      return textBack(value, format, own[rowAt]?.[column] === true);
    });
    inputs.push(ofRow.map(({ input }) => input));
    formats.push(ofRow.map(({ format }) => format));
  });
  return { inputs, formats };
}

function maskedRanges({ address, before }: RestoreBlock, mask: Mask): readonly string[] {
  const start = parseRange(address);
  if (start === null) return [];
  const rects = new StyleRects();
  before.forEach((row, rowAt) => {
    row.forEach((_, column) => {
      rects.add(start.top + rowAt, start.left + column, mask(rowAt, column) ? "back" : null);
    });
  });
  return (rects.ranges().get("back") ?? []).map(formatRange);
}

function putLooks(sheet: Excel.Worksheet, block: RestoreBlock, mask: Mask): void {
  const { looks } = block;
  if (looks.kind === "kept") return;
  for (const address of maskedRanges(block, mask)) sheet.getRange(address).style = "Normal";
  if (looks.kind !== "each") return;
  sheet.getRange(block.address).setCellProperties(
    looks.cells.map((row, rowAt) =>
      row.map((number, column) => {
        const format = looks.palette[number];
        return mask(rowAt, column) && format !== undefined ? { format } : {};
      }),
    ),
  );
}

function blockStep(context: Excel.RequestContext, block: RestoreBlock, mask: Mask): Step {
  const { inputs, formats: during } = contentsOf(block, mask);
  const formats = block.numberFormats.map((row, rowAt) =>
    row.map((format, column) => (mask(rowAt, column) ? format : null)),
  );
  const looks =
    block.looks.kind === "each" ? block.looks.cells.reduce((sum, row) => sum + row.length * 600, 0) : 2_000;
  return {
    bytes: bytesOfMatrix(inputs) + 2 * bytesOfMatrix(formats) + looks,
    sheet: block.sheet,
    write: () => {
      const sheet = context.workbook.worksheets.getItem(block.sheet);
      const range = sheet.getRange(block.address);
      putLooks(sheet, block, mask);
      range.numberFormat = during.map((row) => [...row]);
      range.formulas = inputs.map((row) => [...row]);
      range.numberFormat = formats;
    },
  };
}

const isCharts = (data: unknown): data is readonly ReportChart[] => Array.isArray(data);

function putCharts(image: SheetImageData, sheet: Excel.Worksheet): void {
  const charts: unknown = JSON.parse(image.charts);
  if (isCharts(charts)) for (const chart of charts) addChart(sheet, chart);
}

/** Charts come last: their places are measured by the heights of the rows. */
function imageSteps(
  context: Excel.RequestContext,
  image: SheetImageData,
  sheet: Excel.Worksheet,
): readonly Step[] {
  const step = (write: () => void): Step => ({ bytes: 20_000, sheet: image.name, write });
  return [
    step(() => {
      putSheetBack(context, sheet, image);
    }),
    ...heightSteps(sheet, image),
    step(() => {
      putCharts(image, sheet);
    }),
  ];
}

function putRules(context: Excel.RequestContext, back: TakeBack): void {
  const { point, present } = back;
  for (const rule of back.rulesGone) rule.delete();
  addRules(
    context,
    back.rulesBack.filter(({ sheet }) => present.has(sheet)),
  );
  for (const gone of back.validationsGone)
    if (present.has(gone.sheet)) putValidation(context, { ...gone, rule: null });
  for (const image of point.validations) if (present.has(image.sheet)) putValidation(context, image);
  for (const { sheet, column, width } of point.widths) {
    if (!present.has(sheet)) continue;
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  }
}

/** Steps that put everything back, in an order that does no harm when it is done twice. */
export function takeBackSteps(context: Excel.RequestContext, back: TakeBack): readonly Step[] {
  const { point } = back;
  const count =
    back.rulesGone.length + back.rulesBack.length + point.validations.length + point.widths.length;
  return [
    ...back.blocks.map(({ block, mask }) => blockStep(context, block, mask)),
    ...back.sheetsBack.flatMap(({ image, sheet }) => imageSteps(context, image, sheet)),
    {
      bytes: 3_000 + count * 2_500,
      sheet: null,
      write: () => {
        putRules(context, back);
        for (const name of back.sheetsGone) context.workbook.worksheets.getItem(name).delete();
        for (const name of back.backups) dropBackup(context, name);
        putRecord(context, back.record);
      },
    },
  ];
}
