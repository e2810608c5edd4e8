import { type CellRange, MAX_COLUMNS, parseRange } from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import { checkCount } from "./cell-count.ts";
import { readSheetRows, type SheetContext, type SheetRows } from "./sheet-rows.ts";
import { reachRoot } from "./workbook-part.ts";
import { END, OPEN, XmlScanner } from "./xml-scanner.ts";

/** Everything that a sheet part itself says. */
export interface SheetPart extends SheetRows {
  readonly merges: CellRange[];
  readonly hiddenColumns: Set<number>;
  isProtected: boolean;
  autoFilter: CellRange | null;
}

/**
 * Reads a sheet part.
 * @throws WorkbookError `damaged`, `damaged-sheet`, `dtd`, `too-many-cells`, `too-large`
 */
export function readSheetPart(bytes: Uint8Array, part: string, context: SheetContext): SheetPart {
  const scanner = new XmlScanner(bytes, part);
  if (!reachRoot(scanner, "worksheet")) {
    throw fileError("damaged-sheet", { sheet: context.sheet, part, row: 0, why: "root" });
  }
  let rows: SheetRows | null = null;
  const rest: OtherParts = { merges: [], hiddenColumns: new Set(), isProtected: false, autoFilter: null };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (rows === null && scanner.nameIs("sheetData")) rows = readSheetRows(scanner, context);
    else readOther(scanner, rest, context);
  }
  if (rows === null)
    throw fileError("damaged-sheet", { sheet: context.sheet, part, row: 0, why: "sheetData" });
  return { ...rows, ...rest };
}

type OtherParts = Omit<SheetPart, keyof SheetRows>;

function readOther(scanner: XmlScanner, rest: OtherParts, context: SheetContext): void {
  if (scanner.nameIs("col")) hideColumns(scanner, rest.hiddenColumns, context);
  else if (scanner.nameIs("mergeCell")) addMerge(scanner, rest.merges, context);
  else if (scanner.nameIs("sheetProtection")) rest.isProtected = scanner.isOn("sheet");
  else if (scanner.nameIs("autoFilter")) rest.autoFilter ??= parseRange(scanner.attribute("ref") ?? "");
  else if (scanner.nameIs("extLst") || scanner.nameIs("customSheetViews")) scanner.skipElement();
}

function addMerge(scanner: XmlScanner, merges: CellRange[], context: SheetContext): void {
  const range = parseRange(scanner.attribute("ref") ?? "");
  if (range === null) throw scanner.damaged("mergeCell");
  context.count.merges += 1;
  if (context.count.merges > context.limits.items) throw fileError("too-large", { part: scanner.part });
  merges.push(range);
}

function hideColumns(scanner: XmlScanner, hidden: Set<number>, context: SheetContext): void {
  if (!scanner.isOn("hidden")) return;
  const first = Math.max(0, Number(scanner.attribute("min")) - 1);
  const last = Math.min(Number(scanner.attribute("max")), MAX_COLUMNS) - 1;
  for (let column = first; column <= last; column += 1) hidden.add(column);
  if (last >= first) context.count.blanks += last - first + 1;
  checkCount(context.count, context.limits, context.sheet);
}
