import fc from "fast-check";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import {
  cellAt,
  type CellValue,
  type ChangePlan,
  columnName,
  type ReportCell,
} from "../../../src/domain/index.ts";
import { type Parts, workbookParts, zipOf } from "./package-builder.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** How a sheet part may be written: prefix, row and cell addresses, blank rows, what stands before and after. */
const anyWriting = fc.record({
  prefix: fc.constantFrom("", "x:"),
  dimension: fc.boolean(),
  columns: fc.constantFrom("", '<P:cols><P:col min="1" max="16384" width="9"/></P:cols>', "<P:cols/>"),
  tail: fc.constantFrom(
    "",
    '<P:autoFilter ref="A1:B2"/><P:mergeCells count="1"><P:mergeCell ref="A1:B1"/></P:mergeCells>',
    '<P:conditionalFormatting sqref="A1"><P:cfRule type="expression" priority="7"><P:formula>1</P:formula></P:cfRule></P:conditionalFormatting><P:dataValidations count="1"><P:dataValidation type="date" sqref="A1"/></P:dataValidations><P:pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
  ),
});

const anyCell = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 99 }),
  fc.constantFrom("一级", "a<b", "旳"),
);
const anyGrid = fc.array(fc.option(fc.array(anyCell, { maxLength: 4 }), { freq: 4 }), { maxLength: 6 });
type Grid = readonly (readonly (string | number | null)[] | null)[];

interface Writing {
  readonly prefix: string;
  readonly dimension: boolean;
  readonly columns: string;
  readonly tail: string;
}

function cellText(value: string | number | null, reference: string): string {
  if (value === null) return `<P:c r="${reference}" s="1"/>`;
  if (typeof value === "number") return `<P:c r="${reference}" s="0"><P:v>${value}</P:v></P:c>`;
  const text = value.replaceAll("<", "&lt;");
  return `<P:c t="inlineStr" r="${reference}"><P:is><P:t>${text}</P:t></P:is></P:c>`;
}

function sheetText(grid: Grid, writing: Writing): string {
  const rows = grid.map((row, index) => {
    if (row === null) return "";
    const cells = row.map((value, column) => cellText(value, `${columnName(column)}${index + 1}`));
    const start = `<P:row r="${index + 1}" ht="20"`;
    return cells.length === 0 ? `${start}/>` : `${start}>${cells.join("")}</P:row>`;
  });
  const data = rows.join("") === "" ? "<P:sheetData/>" : `<P:sheetData>${rows.join("")}</P:sheetData>`;
  const space = writing.prefix === "" ? "xmlns" : "xmlns:x";
  const dimension = writing.dimension ? '<P:dimension ref="A1:B2"/>' : "";
  const body = `${dimension}<P:sheetFormatPr defaultRowHeight="15"/>${writing.columns}${data}${writing.tail}`;
  const text = `<P:worksheet ${space}="${MAIN}">${body}</P:worksheet>`;
  return text.replaceAll("P:", writing.prefix);
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

function bookOf(parts: Parts): XlsxWorkbook {
  return new XlsxWorkbook({ bytes: zipOf(parts), file: "a.xlsx", codec: nodeZip });
}

const anyOwn = fc.record({
  first: fc.integer({ min: 4, max: 9 }),
  rows: fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("甲", "=1", 7, true, null)),
    {
      selector: ([row]) => row,
      maxLength: 6,
    },
  ),
});

function ownColumns(
  first: number,
  rows: readonly (readonly [number, ReportCell])[],
  replaces: number,
): ChangePlan {
  return {
    action: "标注逾期",
    expected: new Map(),
    fixes: [],
    ownColumns: [
      {
        sheet: "台账",
        firstColumn: first,
        replaces,
        headerRows: [0, 0],
        group: "系统测算(供参考)",
        columns: [
          { header: "状态", width: 8 },
          { header: "逾期天数", width: 8 },
        ],
        rows: new Map(rows.map(([row, cell]) => [row, [cell, cell]])),
        styles: ["body"],
        groupStyle: "head",
        headerStyle: "head",
        conditionalFormats: [
          {
            range: { top: 1, left: first, bottom: 9, right: first },
            rule: { kind: "text", equals: "甲", style: "head" },
          },
        ],
        validations: [
          {
            range: { top: 1, left: first, bottom: 9, right: first },
            allow: { kind: "date" },
            message: "请填日期",
          },
        ],
      },
    ],
    ownCells: [],
    highlights: [],
    ownSheets: [],
    replaces: [],
    styles: { head: { bold: true }, body: { border: "thin" } },
  };
}

describe("own columns on a sheet that anyone wrote", () => {
  it("stand where they were put, leave all other cells as they were, and can be taken back exactly", async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, anyWriting, anyOwn, async (grid, writing, own) => {
        const parts = workbookParts(sheetText(grid, writing), { "xl/styles.xml": STYLES });
        const book = bookOf(parts);
        const before = await book.read();
        await book.apply(ownColumns(own.first, own.rows, 0));
        const [sheet] = (await book.read()).sheets;
        const [old] = before.sheets;
        if (sheet === undefined || old === undefined) throw new Error("no sheet");
        for (let row = 0; row < 14; row += 1) {
          for (let column = 0; column < own.first; column += 1) {
            expect(cellAt(sheet, row, column)).toEqual(cellAt(old, row, column));
          }
        }
        expect(cellAt(sheet, 0, own.first + 1)).toBe("逾期天数");
        const wanted = new Map<number, CellValue>(own.rows);
        for (let row = 1; row < 14; row += 1) {
          expect(cellAt(sheet, row, own.first)).toEqual(wanted.get(row) ?? null);
        }
        expect(sheet.merges).toEqual(old.merges);
        await book.apply(ownColumns(own.first, [[1, "乙"]], 2));
        const [again] = (await book.read()).sheets;
        expect(again?.rows.map((row) => row?.[own.first] ?? null).filter((value) => value !== null)).toEqual([
          "状态",
          "乙",
        ]);
        await book.restore();
        expect((await book.read()).sheets).toEqual([sheet]);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it("are refused where the clerk's own columns stand", async () => {
    const parts = workbookParts(
      sheetText(
        [
          [1, 2, 3, 4],
          [1, 2, 3, 4],
        ],
        { prefix: "", dimension: true, columns: "", tail: "" },
      ),
    );
    const plan = ownColumns(3, [[1, "甲"]], 0);
    await expect(bookOf({ ...parts, "xl/styles.xml": STYLES }).apply(plan)).rejects.toMatchObject({
      code: "occupied",
      facts: { sheet: "台账" },
    });
  });
});
