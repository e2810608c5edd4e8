import { fileError } from "../file-error.ts";
import { isDateFormat } from "../../../domain/index.ts";
import { isBuiltInDateFormat } from "./date-format.ts";
import type { FileLimits } from "./limits.ts";
import { reachRoot } from "./workbook-part.ts";
import { CLOSE, END, OPEN, XmlScanner } from "./xml-scanner.ts";

/**
 * Which cell formats show a day, by the index that cells name.
 * @throws WorkbookError `damaged`, `too-large`
 */
export function readDateStyles(bytes: Uint8Array, part: string, limits: FileLimits): readonly boolean[] {
  const scanner = new XmlScanner(bytes, part);
  if (!reachRoot(scanner, "styleSheet")) throw scanner.damaged("root");
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let formats = 0;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || scanner.depth > 2 || scanner.isEmpty) continue;
    if (scanner.nameIs("numFmts")) {
      eachChild(scanner, "numFmt", () => {
        formats += 1;
        if (formats > limits.items) throw fileError("too-large", { part });
        custom.set(
          Number(scanner.attribute("numFmtId")),
          isDateFormat(scanner.attribute("formatCode") ?? ""),
        );
      });
    } else if (scanner.nameIs("cellXfs")) {
      eachChild(scanner, "xf", () => {
        if (styles.length >= limits.items) throw fileError("too-large", { part });
        const id = Number(scanner.attribute("numFmtId") ?? 0);
        styles.push(custom.get(id) ?? isBuiltInDateFormat(id));
      });
    }
  }
  return styles;
}

function eachChild(scanner: XmlScanner, name: string, visit: () => void): void {
  const inside = scanner.depth;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth < inside) return;
    if (event !== OPEN || scanner.openDepth() !== inside + 1) continue;
    // A damaged name would give all formats after it the wrong place.
    if (!scanner.nameIs(name)) throw scanner.damaged(`element ${scanner.name()}`);
    visit();
  }
}
