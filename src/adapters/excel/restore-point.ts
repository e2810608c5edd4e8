import * as v from "valibot";

const Scalar = v.union([v.string(), v.number(), v.boolean()]);
const Matrix = v.array(v.array(Scalar));

/** What Excel gives and takes as the look of a cell. */
const Look = v.custom<Excel.CellPropertiesFormat>((data) => typeof data === "object" && data !== null);

const Block = v.object({
  sheet: v.string(),
  /** Address of the cells, such as `F3:H90`. */
  address: v.string(),
  /** What the cells held, formulas with their `=`, and which of them were formulas. */
  before: Matrix,
  formulas: v.array(v.array(v.boolean())),
  numberFormats: v.array(v.array(v.string())),
  /** Looks of the cells: none where the action changes none, plain, or one for each cell by number. */
  looks: v.union([
    v.object({ kind: v.picklist(["kept", "plain"]) }),
    v.object({ kind: v.literal("each"), palette: v.array(Look), cells: v.array(v.array(v.number())) }),
  ]),
  /** What the action put there; `=` alone stands for a formula, null for a cell that it left alone. */
  written: v.array(v.array(v.nullable(Scalar))),
});

const Rule = v.object({
  sheet: v.string(),
  address: v.string(),
  kind: v.picklist(["formula", "equal", "color-scale", "data-bar"]),
  formula: v.string(),
  look: v.object({
    fill: v.nullable(v.string()),
    color: v.nullable(v.string()),
    bold: v.nullable(v.boolean()),
    italic: v.nullable(v.boolean()),
    underline: v.nullable(v.string()),
  }),
  colors: v.array(v.string()),
});

const Validation = v.object({
  sheet: v.string(),
  address: v.string(),
  /** The documented JSON of the rule and its message; null where the cells had none. */
  rule: v.nullable(v.string()),
});

const SheetImage = v.object({
  name: v.string(),
  /** Hidden sheet with the cells as they were; null where there were none. */
  backup: v.nullable(v.string()),
  used: v.nullable(v.string()),
  rowHeights: v.array(v.number()),
  columnWidths: v.array(v.number()),
  /** Hidden columns, counted from the first one in use. */
  hiddenColumns: v.optional(v.array(v.number()), []),
  tabColor: v.string(),
  showGridlines: v.boolean(),
  frozen: v.nullable(v.string()),
  filter: v.nullable(v.string()),
  titleRows: v.nullable(v.string()),
  layout: v.string(),
  footer: v.string(),
  /** Charts as Probity drew them, as JSON. */
  charts: v.string(),
});

/** Cells of a whole own sheet as they were written: four characters for each cell, one text for each row. */
const SheetPrint = v.object({ name: v.string(), rows: v.array(v.string()) });

const Point = v.object({
  action: v.string(),
  /** The record of own sheets and rules before the action, as JSON. */
  record: v.string(),
  blocks: v.array(Block),
  widths: v.array(v.object({ sheet: v.string(), column: v.number(), width: v.number() })),
  /** Existing sheets that the action touches. */
  touched: v.array(v.string()),
  /** Rules of ours that the action takes away, and their ids at that time. */
  rulesBefore: v.array(Rule),
  ruleIdsBefore: v.array(v.string()),
  validations: v.array(Validation),
  sheetsAdded: v.array(SheetPrint),
  sheetsReplaced: v.array(SheetImage),
  prints: v.array(SheetPrint),
});

/** Everything that takes an action back: what was there before, and what the action wrote. */
export type RestorePoint = v.InferOutput<typeof Point>;

/** Cells of one rectangle before and after. */
export type RestoreBlock = v.InferOutput<typeof Block>;

/** A conditional format of ours as it stood. */
export type RuleImage = v.InferOutput<typeof Rule>;

/** A validation as it stood. */
export type ValidationImage = v.InferOutput<typeof Validation>;

/** An own sheet as it stood, beside its cells. */
export type SheetImageData = v.InferOutput<typeof SheetImage>;

/** What a whole sheet was written with. */
export type SheetPrintData = v.InferOutput<typeof SheetPrint>;

/** The restore point that the JSON holds; null where it is none, so that damage is never acted on. */
export function parseRestorePoint(text: string): RestorePoint | null {
  try {
    const data: unknown = JSON.parse(text);
    const parsed = v.safeParse(Point, data);
    return parsed.success ? parsed.output : null;
  } catch {
    // What is no JSON is no restore point.
    return null;
  }
}
