import type { Part } from "./part.ts";
import { SPREADSHEET_TYPE } from "./part.ts";
import { XmlBytes } from "./xml-bytes.ts";
import { cellText, OUTER_BLANK, XML_HEAD } from "./xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Bytes of a chunk. */
const CHUNK = 262_144;

/** Numbers and addresses are short and mostly different: they stand in their cells. */
function hasWords(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x80) return true;
  return false;
}

/** Texts of a workbook that its cells name by number, each written once. */
export interface TextPool {
  /** The number of the text, a new one where it is not known yet; null for a text that is to stand in its cell. */
  readonly numberOf: (text: string) => number | null;
  /** The shared strings part; complete only after the last cell. */
  readonly part: Part;
}

function* poolChunks(texts: Iterable<string>, count: number): Generator<Uint8Array> {
  const out = new XmlBytes(CHUNK);
  out.text(`${XML_HEAD}<sst xmlns="${SPREADSHEET}" uniqueCount="${count}">`);
  for (const value of texts) {
    const text = cellText(value);
    out.text(OUTER_BLANK.test(text) ? '<si><t xml:space="preserve">' : "<si><t>");
    out.escaped(text);
    out.text("</t></si>");
    if (out.length >= CHUNK) yield out.take();
  }
  out.text("</sst>");
  yield out.take();
}

/** An empty pool. */
export function createTextPool(): TextPool {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number | null => {
    if (!hasWords(text)) return null;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(text, number);
    return number;
  };
  const part: Part = {
    path: "xl/sharedStrings.xml",
    contentType: `${SPREADSHEET_TYPE}sharedStrings+xml`,
    chunks: () => poolChunks(numbers.keys(), numbers.size),
  };
  return { numberOf, part };
}
