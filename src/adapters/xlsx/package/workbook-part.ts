import type { SheetVisibility } from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import type { FileLimits } from "./limits.ts";
import { CLOSE, END, OPEN, XmlScanner } from "./xml-scanner.ts";

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: SheetVisibility;
}

/** What the workbook part says about the whole file. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
}

const VISIBILITY: ReadonlyMap<string, SheetVisibility> = new Map([
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);

/**
 * Reads the workbook part.
 * @throws WorkbookError `damaged` where it is no workbook part, `too-many-entries` where it lists too many sheets
 */
export function readWorkbookPart(bytes: Uint8Array, part: string, limits: FileLimits): WorkbookPart {
  const scanner = new XmlScanner(bytes, part);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let isStructureProtected = false;
  if (!reachRoot(scanner, "workbook")) throw scanner.damaged("root");
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    // Each sheet has an entry of its own.
    if (sheets.length > limits.entries) throw fileError("too-many-entries", { entries: sheets.length });
    if (scanner.nameIs("sheet")) sheets.push(readSheetEntry(scanner));
    else if (scanner.nameIs("workbookPr")) date1904 = date1904 || scanner.isOn("date1904");
    else if (scanner.nameIs("workbookProtection")) isStructureProtected = scanner.isOn("lockStructure");
    else if (scanner.nameIs("extLst")) scanner.skipElement();
  }
  return { sheets, date1904, isStructureProtected };
}

function readSheetEntry(scanner: XmlScanner): SheetEntry {
  return {
    name: scanner.attribute("name") ?? "",
    sheetId: Number(scanner.attribute("sheetId") ?? 0),
    relationshipId: scanner.attribute("id") ?? "",
    visibility: VISIBILITY.get(scanner.attribute("state") ?? "") ?? "visible",
  };
}

/** Goes to the root element; false where it has another local name. */
export function reachRoot(scanner: XmlScanner, name: string): boolean {
  let event = scanner.next();
  while (event !== OPEN && event !== CLOSE && event !== END) event = scanner.next();
  return event === OPEN && scanner.nameIs(name);
}
