import type { CellRange } from "../../domain/index.ts";
import { formatRange } from "../../domain/index.ts";
import type { CellBlock } from "./plan-cells.ts";
import type { Question } from "./requests.ts";
import type { RestoreBlock } from "./restore-point.ts";

/** Cells of one request about contents, and about looks; a larger rectangle is cut into rows. */
const MAX_CELLS = 6_000;
const MAX_LOOKS = 4_200;

/** Bytes that Excel's answer has for the contents of a cell, and for its look. */
const CONTENT_BYTES = 200;
const LOOK_BYTES = 800;

/** Cuts a rectangle into pieces of rows that fit into a request with their looks. */
export function splitBlock(block: CellBlock): readonly CellBlock[] {
  const { range, cells } = block;
  const rows = Math.max(
    1,
    Math.floor((block.hasLooks ? MAX_LOOKS : MAX_CELLS) / (range.right - range.left + 1)),
  );
  const pieces: CellBlock[] = [];
  for (let top = 0; top < cells.length; top += rows) {
    const part = cells.slice(top, top + rows);
    pieces.push({
      ...block,
      cells: part,
      range: { ...range, top: range.top + top, bottom: range.top + top + part.length - 1 },
    });
  }
  return pieces;
}

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      color: true,
    },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

/** Questions about rectangles, and their answers once they have come. */
export class BlockQuestions {
  readonly block: CellBlock;
  private readonly context: Excel.RequestContext;
  private range: Excel.Range | null = null;
  private used: Excel.Range | null = null;
  private answered: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;

  constructor(context: Excel.RequestContext, block: CellBlock) {
    this.context = context;
    this.block = block;
  }

  /** What the cells hold, and whether they are formatted at all. */
  contents(): Question {
    return {
      bytes: this.size() * CONTENT_BYTES,
      ask: () => {
        const { sheet, range } = this.block;
        this.range = this.context.workbook.worksheets.getItemOrNullObject(sheet).getRange(formatRange(range));
        this.range.load(["values", "formulas", "numberFormat"]);
        this.used = this.range.getUsedRangeOrNullObject(false);
        this.used.load("address");
      },
    };
  }

  /** How the cells look; nothing where nothing was ever written or formatted there. */
  looks(): Question | null {
    if (!this.block.hasLooks || this.used === null || this.used.isNullObject) return null;
    return {
      bytes: this.size() * LOOK_BYTES,
      ask: () => {
        const { sheet, range } = this.block;
        const asked = this.context.workbook.worksheets.getItem(sheet).getRange(formatRange(range));
        this.answered = asked.getCellProperties(LOOK);
      },
    };
  }

  /** Values as they stand. */
  values(): readonly (readonly unknown[])[] {
    return this.range?.values ?? [];
  }

  /** Number formats as they stand. */
  numberFormats(): readonly (readonly string[])[] {
    return scalars(this.range?.numberFormat ?? []).map((row) => row.map(String));
  }

  /** Whether the cell at a place of the rectangle holds a formula. */
  isFormula(row: number, column: number): boolean {
    const formula: unknown = this.range?.formulas[row]?.[column];
    const value: unknown = this.range?.values[row]?.[column];
    return typeof formula === "string" && formula.startsWith("=") && formula !== value;
  }

  /** The rectangle before the action, with what the action will have written. */
  image(written: RestoreBlock["written"]): RestoreBlock {
    const formulas = scalars(this.range?.formulas ?? []);
    return {
      sheet: this.block.sheet,
      address: formatRange(this.block.range),
      before: formulas,
      formulas: formulas.map((row, at) => row.map((_, column) => this.isFormula(at, column))),
      own: this.block.cells.map((row) => row.map(({ content }) => content.kind !== "fix")),
      numberFormats: this.numberFormats().map((row) => [...row]),
      looks: this.looksImage(),
      written,
    };
  }

  private looksImage(): RestoreBlock["looks"] {
    if (!this.block.hasLooks) return { kind: "kept" };
    if (this.answered === null) return { kind: "plain" };
    const palette: Excel.CellPropertiesFormat[] = [];
    const numbers = new Map<string, number>();
    const cells = this.answered.value.map((row) =>
      row.map(({ format }) => {
        const text = JSON.stringify(format ?? {});
        const known = numbers.get(text);
        if (known !== undefined) return known;
        numbers.set(text, palette.length);
        palette.push(withoutNulls(format ?? {}));
        return palette.length - 1;
      }),
    );
    return { kind: "each", palette, cells };
  }

  private size(): number {
    const { top, left, bottom, right }: CellRange = this.block.range;
    return (bottom - top + 1) * (right - left + 1);
  }
}

/** A look without what Excel leaves open, such as the font of a cell with several; that is not set back. */
function withoutNulls(format: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const kept = (part: object): object =>
    Object.fromEntries(
      Object.entries(part)
        .filter(([, value]) => value !== null)
        .map(([key, value]: [string, unknown]) => [
          key,
          typeof value === "object" && value !== null ? kept(value) : value,
        ]),
    );
  return kept(format);
}

type Scalar = string | number | boolean;

function scalars(rows: readonly (readonly unknown[])[]): Scalar[][] {
  return rows.map((row) =>
    row.map((value) =>
      typeof value === "number" || typeof value === "boolean"
        ? value
        : typeof value === "string"
          ? value
          : "",
    ),
  );
}
