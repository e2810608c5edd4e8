import {
  type CellFormat,
  type CellRange,
  type ConditionalFormat,
  formatRange,
  parseRange,
  type StyleName,
  type Validation,
} from "../../../domain/index.ts";
import type { StyleTable } from "../sheet-xml/style-table.ts";
import { type CellWrites, patchCells } from "./sheet-cells.ts";
import { type ColumnElements, patchColumnWidths, readColumnElements } from "./sheet-columns.ts";
import {
  patchFormats,
  patchValidations,
  type RuleNotes,
  ruleVisitors,
  writeFormats,
  writeValidations,
} from "./sheet-rules.ts";
import { type Splice, textOf } from "./splice.ts";
import { type ChildVisitor, scanLayout, type XmlLayout } from "./xml-layout.ts";

/** Everything that is to change on one sheet. */
export interface SheetChange {
  readonly cells: CellWrites;
  /** Widths in characters by column from 0. */
  readonly widths: ReadonlyMap<number, number>;
  readonly formats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  /** Keys of rules and validations of an earlier run that go. */
  readonly droppedFormats: ReadonlySet<string>;
  readonly droppedValidations: ReadonlySet<string>;
}

/** The splices of a sheet and the keys of the rules that they add. */
export interface SheetPatch {
  readonly splices: readonly Splice[];
  readonly formatKeys: readonly string[];
  readonly validationKeys: readonly string[];
}

/** What the styles of rules are made with. */
export interface Look {
  readonly styles: Readonly<Record<StyleName, CellFormat>>;
  readonly table: StyleTable;
}

/**
 * The splices that carry out a change on a sheet part; everything else in it stays byte for byte.
 * @throws WorkbookError `damaged`, `damaged-sheet`
 */
export function patchSheet(bytes: Uint8Array, part: string, change: SheetChange, look: Look): SheetPatch {
  const notes: RuleNotes = { formats: [], validations: [], lastPriority: 0 };
  let columns: ColumnElements = [];
  let cells: readonly Splice[] = [];
  const visitors = new Map<string, ChildVisitor>([
    ...ruleVisitors(notes),
    [
      "cols",
      (scanner) => {
        columns = readColumnElements(scanner);
      },
    ],
    [
      "sheetData",
      (scanner, names) => {
        cells = patchCells(scanner, names, change.cells);
      },
    ],
  ]);
  const layout = scanLayout(bytes, part, "worksheet", visitors);
  const formats = writeFormats(change.formats, notes, look);
  const validations = writeValidations(change.validations);
  return {
    splices: [
      ...patchDimension(layout, change.cells),
      ...patchColumnWidths(layout, columns, change.widths),
      ...cells,
      ...patchFormats(layout, notes.formats, formats.xml, change.droppedFormats),
      ...patchValidations(layout, notes.validations, validations.xml, change.droppedValidations),
    ],
    formatKeys: formats.keys,
    validationKeys: validations.keys,
  };
}

/** Widens the extent that a sheet states, where written cells lie outside. */
function patchDimension(layout: XmlLayout, cells: CellWrites): readonly Splice[] {
  const place = layout.children.find(({ name }) => name === "dimension")?.ref ?? null;
  const stated = place === null ? null : parseRange(textOf(layout.bytes, place.start, place.end));
  if (place === null || stated === null) return [];
  const wide = widen(stated, cells);
  const insert = formatRange(wide);
  if (insert === formatRange(stated)) return [];
  return [{ at: place.start, remove: place.end - place.start, insert }];
}

function widen(range: CellRange, cells: CellWrites): CellRange {
  let { top, left, bottom, right } = range;
  for (const [row, writes] of cells) {
    const first = writes[0]?.column;
    if (first === undefined) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, first);
    right = Math.max(right, writes.at(-1)?.column ?? first);
  }
  return { top, left, bottom, right };
}
