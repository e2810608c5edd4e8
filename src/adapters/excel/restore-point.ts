import * as v from "valibot";
import { packMatrix, Palette, unpackMatrix } from "./packed-matrix.ts";

const Scalar = v.union([v.string(), v.number(), v.boolean()]);
const Numbers = v.array(v.union([v.number(), v.tuple([v.number(), v.number()])]));

/** What Excel gives and takes as the look of a cell. */
const Look = v.custom<Excel.CellPropertiesFormat>((data) => typeof data === "object" && data !== null);

/** Cells of one rectangle as they are kept: every distinct text once, and its number where it stands. */
const PackedBlock = v.object({
  sheet: v.string(),
  address: v.string(),
  size: v.tuple([v.number(), v.number()]),
  /** What stood there before, and what the action put there. */
  contents: v.array(v.nullable(Scalar)),
  before: Numbers,
  written: Numbers,
  formulas: Numbers,
  own: Numbers,
  formats: v.array(v.string()),
  numberFormats: Numbers,
  looks: v.union([
    v.object({ kind: v.picklist(["kept", "plain"]) }),
    v.object({ kind: v.literal("each"), palette: v.array(Look), cells: Numbers }),
  ]),
});

type KeptScalar = v.InferOutput<typeof Scalar>;

/** Cells of one rectangle before and after. */
export interface RestoreBlock {
  readonly sheet: string;
  /** Address of the cells, such as `F3:H90`. */
  readonly address: string;
  /** What the cells held, formulas with their `=`, and which of them were formulas. */
  readonly before: readonly (readonly KeptScalar[])[];
  readonly formulas: readonly (readonly boolean[])[];
  /** Which of them hold nothing but what Probity wrote earlier. */
  readonly own: readonly (readonly boolean[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Looks of the cells: none where the action changes none, plain, or one for each cell by number. */
  readonly looks:
    | { readonly kind: "kept" | "plain" }
    | {
        readonly kind: "each";
        readonly palette: readonly Excel.CellPropertiesFormat[];
        readonly cells: readonly (readonly number[])[];
      };
  /** What the action put there; `=` alone stands for a formula, null for a cell that it left alone. */
  readonly written: readonly (readonly (KeptScalar | null)[])[];
}

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
  /** Rows that begin a page, counted from 0. */
  breaks: v.optional(v.array(v.number()), []),
  layout: v.string(),
  footer: v.string(),
  /** Charts as Probity drew them, as JSON. */
  charts: v.string(),
});

/**
 * Cells of a whole own sheet as they were written: four characters for each cell, one text for each row, and the bytes
 * that all of them have in a request.
 */
const SheetPrint = v.object({ name: v.string(), rows: v.array(v.string()), bytes: v.number() });

const Point = v.object({
  action: v.string(),
  /** The record of own sheets and rules before the action, as JSON. */
  record: v.string(),
  blocks: v.array(PackedBlock),
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

type PackedPoint = v.InferOutput<typeof Point>;

/** Everything that takes an action back: what was there before, and what the action wrote. */
export interface RestorePoint extends Omit<PackedPoint, "blocks"> {
  readonly blocks: readonly RestoreBlock[];
}

/** A conditional format of ours as it stood. */
export type RuleImage = v.InferOutput<typeof Rule>;

/** A validation as it stood. */
export type ValidationImage = v.InferOutput<typeof Validation>;

/** An own sheet as it stood, beside its cells. */
export type SheetImageData = v.InferOutput<typeof SheetImage>;

/** What a whole sheet was written with. */
export type SheetPrintData = v.InferOutput<typeof SheetPrint>;

function packBlock({ sheet, address, ...block }: RestoreBlock): v.InferOutput<typeof PackedBlock> {
  const contents = new Palette<KeptScalar | null>();
  const formats = new Palette<string>();
  const flags = new Palette<boolean>();
  for (const flag of FLAGS) flags.placeOf(flag);
  const { looks } = block;
  const numbers = new Palette<number>();
  if (looks.kind === "each") looks.palette.forEach((_, number) => numbers.placeOf(number));
  return {
    sheet,
    address,
    size: [block.before.length, block.before[0]?.length ?? 0],
    before: packMatrix(block.before, contents),
    written: packMatrix(block.written, contents),
    contents: contents.values,
    formulas: packMatrix(block.formulas, flags),
    own: packMatrix(block.own, flags),
    numberFormats: packMatrix(block.numberFormats, formats),
    formats: formats.values,
    looks:
      looks.kind === "each"
        ? { kind: "each", palette: [...looks.palette], cells: packMatrix(looks.cells, numbers) }
        : looks,
  };
}

const FLAGS = [false, true] as const;

function unpackLooks({ looks, size }: v.InferOutput<typeof PackedBlock>): RestoreBlock["looks"] | null {
  if (looks.kind !== "each") return looks;
  const cells = unpackMatrix(looks.cells, [...looks.palette.keys()], size);
  return cells === null ? null : { kind: "each", palette: looks.palette, cells };
}

function unpackBlock(packed: v.InferOutput<typeof PackedBlock>): RestoreBlock | null {
  const { sheet, address, contents, size } = packed;
  const texts = contents.map((value) => value ?? "");
  const before = unpackMatrix(packed.before, texts, size);
  const written = unpackMatrix(packed.written, contents, size);
  const formulas = unpackMatrix(packed.formulas, FLAGS, size);
  const own = unpackMatrix(packed.own, FLAGS, size);
  const numberFormats = unpackMatrix(packed.numberFormats, packed.formats, size);
  const looks = unpackLooks(packed);
  if (before === null || written === null || formulas === null) return null;
  if (own === null || numberFormats === null || looks === null) return null;
  return { sheet, address, before, formulas, own, numberFormats, looks, written };
}

/** The restore point as the text that the workbook keeps. */
export function formatRestorePoint({ blocks, ...point }: RestorePoint): string {
  return JSON.stringify({ ...point, blocks: blocks.map(packBlock) });
}

/** The restore point that the text holds; null where it is none, so that damage is never acted on. */
export function parseRestorePoint(text: string): RestorePoint | null {
  try {
    const data: unknown = JSON.parse(text);
    const parsed = v.safeParse(Point, data);
    if (!parsed.success) return null;
    const blocks = parsed.output.blocks.map(unpackBlock);
    const whole = blocks.filter((block) => block !== null);
    return whole.length < blocks.length ? null : { ...parsed.output, blocks: whole };
  } catch {
    // What is no JSON is no restore point.
    return null;
  }
}
