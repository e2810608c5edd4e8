import type { Part } from "./part.ts";
import { SPREADSHEET_TYPE } from "./part.ts";
import { cellText, escapeXml, OUTER_BLANK, XML_HEAD } from "./xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Characters of a chunk. */
const CHUNK = 262_144;

/** Cells of a column that are looked at before it is judged, and how many of them must repeat an earlier text. */
const TRIED = 200;
const REPEATED_SHARE = 0.25;

/** Texts of a workbook that its cells name by number, each written once. */
export interface TextPool {
  /** The number of the text, a new one where it is not known yet. */
  readonly numberOf: (text: string) => number;
  readonly size: () => number;
  /** The shared strings part; complete only after the last cell. */
  readonly part: Part;
}

/** The number of a text for a cell of the column, or null where the text is to stand in the cell itself. */
export type SharedTexts = (column: number, text: string) => number | null;

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
  const numberOf = (text: string): number => {
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
  return { numberOf, size: () => numbers.size, part };
}

interface ColumnCount {
  tried: number;
  repeated: number;
}

/** Shares the texts of a sheet, but of a column in which hardly any text comes twice only the first ones. */
export function createSharedTexts(pool: TextPool): SharedTexts {
  const columns: ColumnCount[] = [];
  return (column, text) => {
    const count = (columns[column] ??= { tried: 0, repeated: 0 });
    if (count.tried >= TRIED && count.repeated < count.tried * REPEATED_SHARE) return null;
    const known = pool.size();
    const number = pool.numberOf(text);
    count.tried += 1;
    if (number < known) count.repeated += 1;
    return number;
  };
}
