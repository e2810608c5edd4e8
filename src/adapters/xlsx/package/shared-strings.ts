import { fileError } from "../file-error.ts";
import { checkText, checkTime, CLOCK_EVERY, type FileLimits } from "./limits.ts";
import { reachRoot } from "./workbook-part.ts";
import { unescapeCellText } from "./xml-decode.ts";
import { CLOSE, END, OPEN, XmlScanner } from "./xml-scanner.ts";

/** What stands in a string element beside its text: looks, phonetic guides, extensions. */
const WITHOUT_TEXT = ["rPr", "rPh", "phoneticPr", "extLst"];

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
    else if (WITHOUT_TEXT.some((name) => scanner.nameIs(name))) scanner.skipElement();
    else if (!scanner.nameIs("r")) throw scanner.damaged(`element ${scanner.name()}`);
  }
  return unescapeCellText(text);
}

/**
 * All shared strings of a workbook in their order.
 * @throws WorkbookError `damaged`, `too-large`, `text-too-long`
 */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: FileLimits): readonly string[] {
  const scanner = new XmlScanner(bytes, part);
  if (!reachRoot(scanner, "sst")) throw scanner.damaged("root");
  const strings: string[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.nameIs("extLst")) {
      scanner.skipElement();
      continue;
    }
    // A damaged name would move all strings after it to the wrong cells.
    if (!scanner.nameIs("si")) throw scanner.damaged(`element ${scanner.name()}`);
    if (strings.length >= limits.sharedStrings) throw fileError("too-large", { part });
    const text = readStringItem(scanner);
    checkText(text, limits);
    strings.push(text);
    if (strings.length % CLOCK_EVERY === 0) checkTime(limits);
  }
  return strings;
}
