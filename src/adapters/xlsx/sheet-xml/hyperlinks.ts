import type { ReportLink } from "../../../domain/index.ts";
import { columnName, parseRange } from "../../../domain/index.ts";
import type { Relationship } from "./part.ts";
import { quoteSheetName } from "./sheet-name.ts";
import { prepared, XmlBytes } from "./xml-bytes.ts";
import { escapeXml, wellFormed } from "./xml-text.ts";

/** Most links of a sheet that Excel opens; those beyond are written as their text alone. */
const MAX_LINKS = 65_530;

/** A file beside this one as the target of a link; drive letters and shares become file addresses. */
function fileTarget(file: string): string {
  const path = wellFormed(file).replaceAll("\\", "/");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(4)}`;
  if (path.startsWith("//")) return `file:${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}

/** Addresses that are within every sheet, without a closer look. */
const SMALL_ADDRESS = /^[A-Z]{1,2}[1-9]\d{0,5}$/;

function isAddress(text: string): boolean {
  return SMALL_ADDRESS.test(text) || parseRange(text) !== null;
}

/** Writes what follows the place of a link, up to the cell it leads to; most links of a sheet have that in common. */
type TargetWriter = (link: ReportLink) => Uint8Array;

function createTargetWriter(
  sheetNames: ReadonlyMap<string, string>,
  idOfFile: Map<string, string>,
): TargetWriter {
  let last: ReportLink | null = null;
  let written = prepared("");
  const write = ({ file, sheet }: ReportLink): string => {
    const name = file === undefined ? (sheetNames.get(sheet) ?? sheet) : sheet;
    const location = `location="${escapeXml(quoteSheetName(name))}!`;
    if (file === undefined) return `" ${location}`;
    const id = idOfFile.get(file) ?? `rIdLink${idOfFile.size + 1}`;
    idOfFile.set(file, id);
    return `" r:id="${id}" ${location}`;
  };
  return (link) => {
    if (last?.sheet !== link.sheet || last.file !== link.file) written = prepared(write(link));
    last = link;
    return written;
  };
}

/** Gathers the links of a sheet while its cells are written. */
export interface LinkCollector {
  /** Takes the link of a cell, places counted from 0; one that leads to no cell, or that is too many, is left out. */
  add(row: number, column: number, link: ReportLink): void;
  /** The element of everything gathered so far, which is then taken out; nothing where there is none. */
  takeElement(): Uint8Array;
  /** The files that the links lead to. */
  relationships(): readonly Relationship[];
}

const LINK_START = prepared('<hyperlink ref="');
const LINK_ENDS = prepared('"/>');

/** Bytes of the links of a short sheet. */
const ROOM = 1_024;

/**
 * A collector for the links that cells of a sheet ask for; no other text becomes one.
 * @param sheetNames names of this workbook's sheets in the model, and as they are written
 */
export function collectLinks(sheetNames: ReadonlyMap<string, string>): LinkCollector {
  const out = new XmlBytes(ROOM);
  const idOfFile = new Map<string, string>();
  const target = createTargetWriter(sheetNames, idOfFile);
  let count = 0;
  return {
    add: (row, column, link) => {
      if (count === MAX_LINKS || !isAddress(link.address)) return;
      if (count === 0) out.text("<hyperlinks>");
      count += 1;
      out.bytes(LINK_START);
      out.text(columnName(column));
      out.number(row + 1);
      out.bytes(target(link));
      out.text(link.address);
      out.bytes(LINK_ENDS);
    },
    takeElement: () => {
      if (out.length > 0) out.text("</hyperlinks>");
      return out.take();
    },
    relationships: () =>
      [...idOfFile].map(([file, id]) => ({
        id,
        type: "hyperlink",
        target: fileTarget(file),
        isExternal: true,
      })),
  };
}
