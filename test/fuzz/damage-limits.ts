import { unzipSync } from "fflate";
import { zipOf } from "../adapters/xlsx/package-builder.ts";
import type { Dice } from "../domain/intake/layouts/dice.ts";
import { withPart } from "./damage.ts";

const SHEET = /worksheets\/sheet\d+\.xml$/;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const MOST = 100_000;

function inSheet(bytes: Uint8Array, dice: Dice, change: (text: string) => string): Uint8Array {
  return withPart(
    bytes,
    dice,
    (path) => SHEET.test(path),
    (content) => encode(change(new TextDecoder().decode(content))),
  );
}

function rowsOf(count: number, content: (row: number) => string): string {
  return Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${content(at + 1)}</row>`).join("");
}

/** Rows that reach to the last column, or the last row, or hold formulas that have no value yet. */
function wideRows(dice: Dice): string {
  switch (dice.upTo(4)) {
    case 0:
      return rowsOf(1 + dice.upTo(2_000), (row) => `<c r="XFD${row}"><v>1</v></c>`);
    case 1:
      return rowsOf(1 + dice.upTo(20_000), (row) => `<c r="A${row}"><f>1/2</f></c>`);
    case 2:
      return `<row r="1">${"<c><v>1</v></c>".repeat(16_000 + dice.upTo(1_000))}</row>`;
    default:
      return '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  }
}

/** A workbook of many sheets, all with the content of its first. */
function manySheets(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = Object.entries(parts).find(([path]) => SHEET.test(path))?.[1] ?? encode("");
  const text = new TextDecoder().decode(sheet);
  const own = dice.chance(0.5)
    ? encode(text.replace(/(<sheetData[^/>]*>).*(<\/sheetData>)/s, `$1${wideRows(dice)}$2`))
    : sheet;
  const numbers = Array.from({ length: 2 + dice.upTo(20) }, (_, at) => at + 1);
  const workbook = numbers.map((at) => `<sheet name="表${at}" sheetId="${at}" r:id="rId${at}"/>`).join("");
  const links = numbers.map(
    (at) => `<Relationship Id="rId${at}" Type="x/worksheet" Target="worksheets/own${at}.xml"/>`,
  );
  return zipOf({
    ...parts,
    "xl/workbook.xml": `<workbook xmlns:r="urn:r"><sheets>${workbook}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    ...Object.fromEntries(
      numbers.map((at): readonly [string, Uint8Array] => [`xl/worksheets/own${at}.xml`, own]),
    ),
  });
}

/** One element of any part repeated up to a hundred thousand times, as far as the part stays below two megabytes and a half. */
function repeated(bytes: Uint8Array, dice: Dice): Uint8Array {
  return withPart(
    bytes,
    dice,
    (path) => /\.(xml|rels)$/.test(path),
    (content) => {
      const text = new TextDecoder().decode(content);
      const tags = [...text.matchAll(/<[A-Za-z][^>]*\/>|<([A-Za-z]+)>[^<]*<\/\1>/g)];
      if (tags.length === 0) return content;
      const { 0: tag, index } = dice.pick(tags);
      const times = Math.min(dice.upTo(MOST), Math.floor(2_500_000 / tag.length));
      return encode(text.slice(0, index) + tag.repeat(times) + text.slice(index));
    },
  );
}

/** Elements that sheets have few of, by the hundred thousand. */
function manyThings(dice: Dice): string {
  const thing = dice.pick([
    '<mergeCells><mergeCell ref="B3:B9"/></mergeCells>',
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    "<dataValidations><dataValidation/></dataValidations>",
    '<conditionalFormatting sqref="A1"><cfRule type="x" priority="1"/></conditionalFormatting>',
    '<cols><col min="1" max="16384" hidden="1"/></cols>',
    "<hyperlinks><hyperlink/></hyperlinks>",
  ]);
  return thing.replace(/<([A-Za-z]+)[^<>]*\/>/, (one) => one.repeat(dice.upTo(MOST)));
}

/** One long text in many cells. */
function longText(dice: Dice): string {
  const text = dice.pick(["长", "一级；", "1、", " ", "&amp;"]).repeat(dice.upTo(40_000));
  const cell = (row: number): string => `<c r="B${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return rowsOf(1 + dice.upTo(20), cell);
}

/** Sound files of more than a table needs: wide rows, many sheets, long texts, elements by the hundred thousand. */
export function damageLimits(bytes: Uint8Array, dice: Dice): Uint8Array {
  const setRows = (rows: string): Uint8Array =>
    inSheet(bytes, dice, (text) => text.replace(/(<sheetData[^/>]*>).*(<\/sheetData>)/s, `$1${rows}$2`));
  switch (dice.upTo(5)) {
    case 0:
      return setRows(wideRows(dice));
    case 1:
      return setRows(longText(dice));
    case 2:
      return manySheets(bytes, dice);
    case 3:
      return inSheet(bytes, dice, (text) => text.replace("</sheetData>", `</sheetData>${manyThings(dice)}`));
    default:
      return repeated(bytes, dice);
  }
}
