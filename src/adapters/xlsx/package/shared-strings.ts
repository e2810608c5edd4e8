import { fileError } from "../file-error.ts";
import type { FileLimits } from "./limits.ts";
import { reachRoot } from "./workbook-part.ts";
import { unescapeCellText } from "./xml-decode.ts";
import { CLOSE, END, OPEN, XmlScanner } from "./xml-scanner.ts";

/**
 * The text of a string element (`si`, `is`): its runs joined, phonetic guides left out.
 * Starts on the opened element and leaves the scanner on its CLOSE.
 */
export function readStringItem(scanner: XmlScanner): string {
  if (scanner.isEmpty) return "";
  const outside = scanner.depth - 1;
  let text = "";
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event !== OPEN) continue;
    if (scanner.nameIs("t")) text = text === "" ? scanner.elementText() : text + scanner.elementText();
    else if (scanner.nameIs("rPh")) scanner.skipElement();
  }
  return unescapeCellText(text);
}

/**
 * All shared strings of a workbook in their order.
 * @throws WorkbookError `damaged`, `too-large`
 */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: FileLimits): readonly string[] {
  const scanner = new XmlScanner(bytes, part);
  if (!reachRoot(scanner, "sst")) throw scanner.damaged("root");
  const strings: string[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.nameIs("si")) continue;
    if (strings.length >= limits.sharedStrings) throw fileError("too-large", { part });
    strings.push(readStringItem(scanner));
  }
  return strings;
}
