import type { PlainValue, ReportCell, ReportRow, StyleName } from "../../../domain/index.ts";
import {
  columnName,
  columnStyle,
  isDateCell,
  isRichCell,
  plainValue,
  remember,
  serialFromDate,
} from "../../../domain/index.ts";
import type { LinkCollector } from "./hyperlinks.ts";
import type { CellWriting } from "./row-xml.ts";
import { styledXml, variantOf } from "./row-xml.ts";
import type { SheetStyle } from "./sheet-styles.ts";
import type { StyleVariant } from "./style-table.ts";
import type { XmlBytes } from "./xml-bytes.ts";
import { prepared } from "./xml-bytes.ts";

/** Writes a row at an index from 0, with its height in points. */
export type RowWriter = (row: ReportRow, index: number, height: number) => void;

/** What rows are written to and with. */
export interface RowTarget {
  readonly writing: CellWriting;
  readonly out: XmlBytes;
  readonly links: LinkCollector;
}

/** What stands between the place and the value of a cell of one look, from the closing quote of the place on. */
interface Look {
  readonly blank: Uint8Array;
  readonly number: Uint8Array;
  readonly shared: Uint8Array;
  readonly inline: Uint8Array;
}

/** The looks of one style, each made when it is first used. */
interface Looks extends Record<StyleVariant, Look | null> {
  readonly style: SheetStyle;
}

function makeLook(index: number): Look {
  const start = index === 0 ? '"' : `" s="${index}"`;
  return {
    blank: prepared(`${start}/>`),
    number: prepared(`${start}><v>`),
    shared: prepared(`${start} t="s"><v>`),
    inline: prepared(`${start} t="inlineStr"><is><t>`),
  };
}

function lookOf(looks: Looks, variant: StyleVariant): Look {
  const known = looks[variant];
  if (known !== null) return known;
  const made = makeLook(looks.style.indexOf(variant));
  looks[variant] = made;
  return made;
}

const ROW_START = prepared('<row r="');
const ROW_ENDS = prepared("</row>");
const CELL_ENDS = prepared("</v></c>");
const INLINE_ENDS = prepared("</t></is></c>");

const columnStarts: Uint8Array[] = [];

function columnStart(column: number): Uint8Array {
  return (columnStarts[column] ??= prepared(`<c r="${columnName(column)}`));
}

/** Longest text that is looked through for signs that XML writes otherwise. */
const SHORT = 32;

/** Whether a text of a few plain signs (a number, an address, a day) can stand in its cell as it is. */
function isPlain(text: string): boolean {
  if (text.length > SHORT) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isSign = code > 0x20 && code < 0x7f;
    if (!isSign || code === 0x22 || code === 0x26 || code === 0x3c || code === 0x3e || code === 0x5f)
      return false;
  }
  return true;
}

/** The looks of the columns of a row. The rows of a table share their list of names, which is looked up once. */
function createRowLooks({
  styles,
}: CellWriting): (names: ReportRow["styles"], columns: number) => readonly Looks[] {
  let last: ReportRow["styles"] | null = null;
  let found: Looks[] = [];
  return (names, columns) => {
    if (names !== last) found = [];
    last = names;
    while (found.length < columns) found.push(looksOf(styles(columnStyle(names, found.length))));
    return found;
  };
}

function looksOf(style: SheetStyle): Looks {
  return { style, plain: null, quoted: null, date: null };
}

/** The looks of styles that single cells name for themselves. */
function createOwnLooks({ styles }: CellWriting): (name: StyleName) => Looks {
  return remember((name) => looksOf(styles(name)));
}

/** The numbers of texts in the workbook's pool; a column often holds the same text as in the row above. */
function createNumbers({ texts }: CellWriting): (text: string, column: number) => number | null {
  if (texts === undefined) return () => null;
  const lastTexts: string[] = [];
  const lastNumbers: (number | null)[] = [];
  return (text, column) => {
    if (lastTexts[column] === text) return lastNumbers[column] ?? null;
    const number = texts.numberOf(text);
    lastTexts[column] = text;
    lastNumbers[column] = number;
    return number;
  };
}

/** Where the number of the row that is being written stands among the bytes: in the start of the row. */
interface RowNumber {
  start: number;
  end: number;
}

/** Writes a cell of a column; false, with nothing written, where the value is of a kind that is made as text. */
type ValueWriter = (value: PlainValue, column: number, looks: Looks) => boolean;

/** A writer of what most cells hold: nothing, text, numbers and days. */
function createValueWriter({ writing, out }: RowTarget, row: RowNumber): ValueWriter {
  const numberOf = createNumbers(writing);
  const begin = (column: number, look: Uint8Array): void => {
    out.around(columnStart(column), row.start, row.end, look);
  };
  const writeNumber = (column: number, look: Look, value: number): void => {
    begin(column, look.number);
    out.number(value);
    out.bytes(CELL_ENDS);
  };
  const writeText = (text: string, column: number, looks: Looks): boolean => {
    const shared = numberOf(text, column);
    if (shared === null && !isPlain(text)) return false;
    const look = lookOf(looks, variantOf(text));
    begin(column, shared === null ? look.inline : look.shared);
    if (shared === null) out.text(text);
    else out.number(shared);
    out.bytes(shared === null ? INLINE_ENDS : CELL_ENDS);
    return true;
  };
  return (value, column, looks) => {
    if (value === null || value === "") begin(column, lookOf(looks, "plain").blank);
    else if (typeof value === "string") return writeText(value, column, looks);
    else if (typeof value === "number" && Number.isFinite(value))
      writeNumber(column, lookOf(looks, "plain"), value);
    else if (isDateCell(value))
      writeNumber(column, lookOf(looks, "date"), serialFromDate(value.day, writing.date1904));
    else return false;
    return true;
  };
}

/** Writes a cell that has more than a value, or one of the rare values. */
function createRichWriter({
  writing,
  out,
}: RowTarget): (reference: string, cell: ReportCell, style: SheetStyle) => void {
  return (reference, cell, style) => {
    const own = isRichCell(cell) ? cell.style : undefined;
    out.text(styledXml(reference, own === undefined ? style : writing.styles(own), cell, writing));
  };
}

/** A writer of the rows of one sheet, one below the other; it gathers their links on the way. */
export function createRowWriter(target: RowTarget): RowWriter {
  const { writing, out, links } = target;
  const row: RowNumber = { start: 0, end: 0 };
  const looksAt = createRowLooks(writing);
  const writeValue = createValueWriter(target, row);
  const writeRich = createRichWriter(target);
  const ownLooks = createOwnLooks(writing);
  const headEnd = remember((height: number) =>
    prepared(height > 0 ? `" ht="${height}" customHeight="1">` : '">'),
  );
  const writeCell = (cell: ReportCell, index: number, column: number, looks: Looks): void => {
    const rich = isRichCell(cell) ? cell : null;
    if (rich?.link !== undefined) links.add(index, column, rich.link);
    const shown = rich?.style === undefined ? looks : ownLooks(rich.style);
    if (rich?.formula === undefined && writeValue(plainValue(cell), column, shown)) return;
    writeRich(columnName(column) + String(index + 1), cell, looks.style);
  };
  return ({ cells, styles }, index, height) => {
    if (cells.length === 0 && height <= 0) return;
    out.bytes(ROW_START);
    row.start = out.length;
    out.number(index + 1);
    row.end = out.length;
    out.bytes(headEnd(height));
    const looks = looksAt(styles, cells.length);
    for (let column = 0; column < cells.length; column += 1) {
      const look = looks[column];
      if (look !== undefined) writeCell(cells[column] ?? null, index, column, look);
    }
    out.bytes(ROW_ENDS);
  };
}
