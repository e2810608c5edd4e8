import fc from "fast-check";
import { DEFAULT_LIMITS } from "../../../src/adapters/xlsx/package/limits.ts";
import { findSeparator, readSeparatedText } from "../../../src/adapters/xlsx/separated-text.ts";
import { WorkbookError } from "../../../src/app/workbook-port.ts";
import type { CellValue } from "../../../src/domain/index.ts";

function rowsOf(text: string, separator = ","): readonly (readonly CellValue[] | undefined)[] {
  return readSeparatedText(text, separator, { name: "清单", limits: DEFAULT_LIMITS }).rows.map((row) =>
    row?.map((value) => value ?? null),
  );
}

describe("text behind a closing quote", () => {
  it("belongs to the cell, and the row goes on", () => {
    expect(rowsOf('1,"三重一大"事项未集体决策,高,某甲\n2,虚列支出,低,某乙')).toEqual([
      [1, "三重一大事项未集体决策", "高", "某甲"],
      [2, "虚列支出", "低", "某乙"],
    ]);
  });

  it.each<readonly [string, readonly (readonly CellValue[])[]]>([
    ['"甲" ,乙', [["甲 ", "乙"]]],
    ['"甲"乙"丙",丁', [['甲乙"丙"', "丁"]]],
    ['"甲""乙"丙,丁', [['甲"乙丙', "丁"]]],
    ['"甲,\n乙"丙\r\n丁', [["甲,\n乙丙"], ["丁"]]],
    ['""1,2', [["1", 2]]],
    ['甲,"乙"丙', [["甲", "乙丙"]]],
    ['"12",3', [["12", 3]]],
  ])("is read from %j as Excel reads it", (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});

it.each(["\r\n", "\n", "\r"])("the line end %j ends a row, with quotes or without", (end) => {
  const text = ["甲,乙", '"丙","丁"', "", "戊,", ""].join(end);
  expect(rowsOf(text)).toEqual([["甲", "乙"], ["丙", "丁"], undefined, ["戊", null]]);
});

/** Everything but quotes, separators, line ends and blanks, of which an empty cell may be made. */
function signs(text: string, separator: string): string {
  return Array.from(text)
    .filter((sign) => !['"', separator, "\r", "\n"].includes(sign) && sign.trim() !== "")
    .join("");
}

/** The signs of all cells; null where the text is told to be damaged. */
function keptSigns(text: string, separator: string): string | null {
  try {
    const cells = rowsOf(text, separator).flatMap((row) => row ?? []);
    return signs(
      cells
        .filter((cell) => cell !== null)
        .map(String)
        .join(""),
      separator,
    );
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "damaged") return null;
    throw error;
  }
}

describe("any separated text", () => {
  const separators = fc.constantFrom(",", "\t", ";", "，");
  const piece = fc.constantFrom("事", "重", "x", '"', '"', "\r", "\n", "\r\n", ",", "\t", ";", "，");

  it("loses no sign but quotes, separators and line ends, or is told to be damaged", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), separators, (pieces, separator) => {
        const text = pieces.join("");
        const kept = keptSigns(text, separator);
        expect(kept).toBe(text.includes('"') && kept === null ? null : signs(text, separator));
      }),
      { numRuns: 2_000 },
    );
  });

  it("whose cells are all quoted gives back those cells", () => {
    const cell = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, separators, (rows, separator) => {
        const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(separator)).join("\r\n");
        expect(rowsOf(text, separator)).toEqual(rows);
      }),
    );
  });
});

describe("what parts the columns", () => {
  it("is the sign that is found in most of the first lines", () => {
    expect(findSeparator("风险点；甲，乙\n1\t虚列支出，套取经费\n2\t漏记收入\n")).toBe("\t");
    expect(findSeparator("风险点\n虚列支出\n")).toBeNull();
  });
});
