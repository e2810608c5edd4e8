import {
  cellAt,
  cellKey,
  type CellValue,
  type ChangePlan,
  columnStyle,
  type ConditionalFormat,
  type OwnMarks,
  formatAddress,
  isCellDate,
  isCellError,
  isRichCell,
  plainValue,
  type ReportCell,
  type SheetSnapshot,
  type Validation,
  type WorkbookSnapshot,
} from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";

/** One cell of a plan: a value of the plan's own look, or a fix that keeps the look of the cell. */
export type PlannedCell =
  | {
      readonly kind: "own";
      readonly column: number;
      readonly cell: ReportCell;
      /** Null keeps the format of the cell that stands there. */
      readonly style: string | undefined | null;
    }
  | { readonly kind: "fix"; readonly column: number; readonly value: CellValue }
  | { readonly kind: "clear"; readonly column: number };

/** Everything that a plan does to one existing sheet. */
export interface PlannedSheet {
  readonly sheet: SheetSnapshot;
  /** By row, then by column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, PlannedCell>>;
  readonly widths: ReadonlyMap<number, number>;
  readonly formats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly columns: readonly WrittenColumns[];
}

/** Own columns as they are marked: where they start, how many they are, and the last row of them. */
export interface WrittenColumns {
  readonly first: number;
  readonly count: number;
  readonly last: number;
}

interface Draft {
  readonly sheet: SheetSnapshot;
  readonly cells: Map<number, Map<number, PlannedCell>>;
  readonly widths: Map<number, number>;
  readonly formats: ConditionalFormat[];
  readonly validations: Validation[];
  readonly columns: WrittenColumns[];
}

/**
 * Checks that the cells of a plan are as they were read, and nothing stands in its way.
 * @throws WorkbookError `changed-since-read`, `sheet-missing`
 */
export function checkExpected(plan: ChangePlan, book: WorkbookSnapshot): void {
  for (const [name, cells] of plan.expected) {
    const sheet = sheetOf(book, name);
    const changed = cells.filter(({ row, column, value }) => !isSame(cellAt(sheet, row, column), value));
    const [first] = changed;
    if (first === undefined) continue;
    throw fileError("changed-since-read", {
      sheet: name,
      address: formatAddress(first),
      cells: changed.length,
    });
  }
}

/** Whether two cells hold the same; an empty text is blank. */
export function isSame(one: CellValue, other: CellValue): boolean {
  if (isCellDate(one) && isCellDate(other)) return one.day === other.day;
  if (isCellError(one) && isCellError(other)) return one.code === other.code;
  return (one === "" ? null : one) === (other === "" ? null : other);
}

function sheetOf(book: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw fileError("sheet-missing", { sheet: name });
  return found;
}

/**
 * Sorts a plan by the sheets that it writes to.
 * @throws WorkbookError `sheet-missing`, `not-own-sheet`, `formula-cell`, `occupied`, `changed-since-read`
 */
export function plannedSheets(
  plan: ChangePlan,
  book: WorkbookSnapshot,
  marks: OwnMarks,
): readonly PlannedSheet[] {
  refuseForeign(plan, marks);
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    const known = drafts.get(name);
    if (known !== undefined) return known;
    const sheet = sheetOf(book, name);
    const made: Draft = {
      sheet,
      cells: new Map(),
      widths: new Map(),
      formats: [],
      validations: [],
      columns: [],
    };
    drafts.set(name, made);
    return made;
  };
  for (const own of plan.ownColumns) addOwnColumns(draftOf(own.sheet), own, marks);
  for (const own of plan.ownCells) addOwnCell(draftOf(own.sheet), own);
  for (const fix of plan.fixes) addFix(draftOf(fix.sheet), fix);
  for (const { sheet, format } of plan.highlights) draftOf(sheet).formats.push(format);
  return [...drafts.values()];
}

function put(draft: Draft, row: number, cell: PlannedCell): void {
  const ofRow = draft.cells.get(row) ?? new Map<number, PlannedCell>();
  ofRow.set(cell.column, cell);
  draft.cells.set(row, ofRow);
}

/** Only sheets of ours are rewritten cell by cell. */
function refuseForeign(plan: ChangePlan, marks: OwnMarks): void {
  const own = new Set([...marks.sheets, ...plan.replaces]);
  const foreign = plan.ownCells.find(({ sheet }) => !own.has(sheet));
  if (foreign !== undefined) throw fileError("not-own-sheet", { sheet: foreign.sheet });
}

function addOwnCell(draft: Draft, { row, column, cell, style }: ChangePlan["ownCells"][number]): void {
  const own = isRichCell(cell) ? cell.style : undefined;
  put(draft, row, { kind: "own", column, cell, style: own ?? style });
}

function addFix(draft: Draft, fix: ChangePlan["fixes"][number]): void {
  const { row, column, before, after, sheet } = fix;
  const address = formatAddress({ row, column });
  if (draft.sheet.formulas.has(cellKey(row, column))) throw fileError("formula-cell", { sheet, address });
  if (!isSame(cellAt(draft.sheet, row, column), before)) {
    throw fileError("changed-since-read", { sheet, address, cells: 1 });
  }
  put(draft, row, { kind: "fix", column, value: after });
}

type OwnColumnsPlan = ChangePlan["ownColumns"][number];

function addOwnColumns(draft: Draft, own: OwnColumnsPlan, marks: OwnMarks): void {
  const { firstColumn, headerRows, columns } = own;
  const last = lastRowOf(own);
  clearOld(draft, own, Math.max(last, lastRowBefore(own, marks)));
  own.columns.forEach(({ header, width }, index) => {
    const column = firstColumn + index;
    for (let row = headerRows[0]; row < headerRows[1]; row += 1) {
      const isGroup = index === 0 && row === headerRows[0];
      put(draft, row, { kind: "own", column, cell: isGroup ? own.group : null, style: own.groupStyle });
    }
    put(draft, headerRows[1], { kind: "own", column, cell: header, style: own.headerStyle });
    draft.widths.set(column, Math.max(width, draft.widths.get(column) ?? 0));
  });
  for (const [row, cells] of own.rows) {
    cells.forEach((cell, index) => {
      if (index >= columns.length) return;
      const style = (isRichCell(cell) ? cell.style : undefined) ?? columnStyle(own.styles, index);
      put(draft, row, { kind: "own", column: firstColumn + index, cell, style });
    });
  }
  draft.formats.push(...own.conditionalFormats);
  draft.validations.push(...own.validations);
  draft.columns.push({ first: firstColumn, count: columns.length, last });
  refuseOccupied(draft, own);
}

function lastRowOf(own: OwnColumnsPlan): number {
  let last = own.headerRows[1];
  for (const row of own.rows.keys()) last = Math.max(last, row);
  return last;
}

/** The last row that an earlier run wrote in these columns; −1 where none did. */
function lastRowBefore(own: OwnColumnsPlan, marks: OwnMarks): number {
  const earlier = marks.columns.filter(
    ({ sheet, first }) => sheet === own.sheet && first === own.firstColumn,
  );
  return earlier.reduce((most, { last }) => Math.max(most, last ?? -1), -1);
}

/** Blanks what an earlier run left in these columns, down to the last row of either run. */
function clearOld(draft: Draft, own: OwnColumnsPlan, last: number): void {
  for (let row = own.headerRows[0]; row <= last; row += 1) {
    for (let column = own.firstColumn; column < own.firstColumn + own.replaces; column += 1) {
      if (cellAt(draft.sheet, row, column) !== null) put(draft, row, { kind: "clear", column });
    }
  }
}

function refuseOccupied(draft: Draft, own: OwnColumnsPlan): void {
  const free = own.firstColumn + own.replaces;
  for (const [row, cells] of draft.cells) {
    for (const column of cells.keys()) {
      const isOwn = column >= free && column < own.firstColumn + own.columns.length;
      if (!isOwn || cellAt(draft.sheet, row, column) === null) continue;
      throw fileError("occupied", { sheet: own.sheet, address: formatAddress({ row, column }) });
    }
  }
}

/** What a planned cell will hold, as it is read again. */
export function writtenValue(cell: PlannedCell): CellValue {
  if (cell.kind === "clear") return null;
  if (cell.kind === "fix") return cell.value === "" ? null : cell.value;
  const value = plainValue(cell.cell);
  if (value === "") return null;
  return typeof value === "object" && value !== null ? { kind: "date", day: value.day } : value;
}
