import type { ReportLink, ReportSheet } from "../../../domain/index.ts";
import { formatAddress, isRichCell, parseRange } from "../../../domain/index.ts";
import type { Relationship } from "./part.ts";
import { quoteSheetName } from "./sheet-name.ts";
import { escapeXml, wellFormed } from "./xml-text.ts";

/** Most links of a sheet that Excel opens; those beyond are written as their text alone. */
const MAX_LINKS = 65_530;

/** The links of a sheet as XML, and the files that they lead to. */
export interface Hyperlinks {
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

/** A file beside this one as the target of a link; drive letters and shares become file addresses. */
function fileTarget(file: string): string {
  const path = wellFormed(file).replaceAll("\\", "/");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(4)}`;
  if (path.startsWith("//")) return `file:${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}

function location(link: ReportLink, sheetNames: ReadonlyMap<string, string>): string | null {
  if (parseRange(link.address) === null) return null;
  const name = link.file === undefined ? (sheetNames.get(link.sheet) ?? link.sheet) : link.sheet;
  return `${quoteSheetName(name)}!${link.address}`;
}

/**
 * The links that cells of a sheet ask for; no other text becomes one.
 * @param sheetNames names of this workbook's sheets in the model, and as they are written
 */
export function hyperlinks(sheet: ReportSheet, sheetNames: ReadonlyMap<string, string>): Hyperlinks {
  const elements: string[] = [];
  const idOfFile = new Map<string, string>();
  sheet.rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      const link = isRichCell(cell) ? cell.link : undefined;
      const place = link === undefined ? null : location(link, sheetNames);
      if (link === undefined || place === null || elements.length >= MAX_LINKS) return;
      let target = "";
      if (link.file !== undefined) {
        const id = idOfFile.get(link.file) ?? `rIdLink${idOfFile.size + 1}`;
        idOfFile.set(link.file, id);
        target = ` r:id="${id}"`;
      }
      const reference = formatAddress({ row: index, column });
      elements.push(`<hyperlink ref="${reference}"${target} location="${escapeXml(place)}"/>`);
    });
  });
  const relationships = [...idOfFile].map(([file, id]) => ({
    id,
    type: "hyperlink",
    target: fileTarget(file),
    isExternal: true,
  }));
  return { xml: elements.length === 0 ? "" : `<hyperlinks>${elements.join("")}</hyperlinks>`, relationships };
}
