import type { Part } from "./part.ts";
import { SPREADSHEET_TYPE } from "./part.ts";
import { cellText, escapeXml, OUTER_BLANK, XML_HEAD } from "./xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Characters of a chunk. */
const CHUNK = 262_144;

/** Numbers and addresses are short, mostly different, and keep the part of a sheet plain where they stand in it. */
const WORDS = /[\u0080-\uffff]/;

/** Texts of a workbook that its cells name by number, each written once. */
export interface TextPool {
  /** The number of the text, a new one where it is not known yet; null for a text that is to stand in its cell. */
  readonly numberOf: (text: string) => number | null;
  /** The shared strings part; complete only after the last cell. */
  readonly part: Part;
}

function* poolChunks(texts: Iterable<string>, count: number): Generator<string> {
  let chunk = `${XML_HEAD}<sst xmlns="${SPREADSHEET}" uniqueCount="${count}">`;
  for (const value of texts) {
    const text = cellText(value);
    const space = OUTER_BLANK.test(text) ? ' xml:space="preserve"' : "";
    chunk += `<si><t${space}>${escapeXml(text)}</t></si>`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  yield `${chunk}</sst>`;
}

/** An empty pool. */
export function createTextPool(): TextPool {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number | null => {
    if (!WORDS.test(text)) return null;
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
