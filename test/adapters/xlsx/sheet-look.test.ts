import ExcelJS from "exceljs";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook.ts";
import type { SheetLook } from "../../../src/app/sheet-look-port.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";

async function lookOf(lay: (sheet: ExcelJS.Worksheet) => void): Promise<SheetLook> {
  const workbook = new ExcelJS.Workbook();
  lay(workbook.addWorksheet("台账"));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const look = await new XlsxWorkbook({ bytes, file: "表.xlsx", codec: nodeZip }).look("台账");
  if (look === null) throw new Error("an .xlsx file says how it looks");
  return look;
}

function styleAt({ styles, styleRows }: SheetLook, row: number, column: number) {
  return styles[styleRows[row]?.[column] ?? 0];
}

describe("XlsxWorkbook.look", () => {
  it("tells font, fill, alignment and number format of a cell", async () => {
    const look = await lookOf((sheet) => {
      const cell = sheet.getCell("B2");
      cell.value = 0.5;
      cell.font = {
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        size: 16,
        color: { argb: "FFC00000" },
      };
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
      cell.alignment = { horizontal: "center", vertical: "top", wrapText: true };
      cell.numFmt = "0.0%";
    });
    expect(styleAt(look, 1, 1)).toEqual({
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      size: 16,
      color: "C00000",
      fill: "FFFF00",
      horizontal: "center",
      vertical: "top",
      wrap: true,
      numberFormat: "0.0%",
    });
  });

  it("gives an untouched cell the look of the workbook's first style", async () => {
    const look = await lookOf((sheet) => {
      sheet.getCell("A1").value = "甲";
    });
    expect(styleAt(look, 5, 5)).toMatchObject({ bold: false, fill: null, size: 11, numberFormat: "General" });
  });

  it("tells widths, heights and what stays in view", async () => {
    const look = await lookOf((sheet) => {
      sheet.getCell("A1").value = "甲";
      sheet.getColumn(2).width = 36;
      sheet.getRow(3).height = 42;
      sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 3 }];
    });
    expect(look.columnWidths.get(1)).toBe(36);
    expect(look.columnWidths.has(5)).toBe(false);
    expect(look.rowHeights.get(2)).toBe(42);
    expect(look.freeze).toEqual({ rows: 3, columns: 1 });
  });

  it("freezes nothing where the sheet only is split, or not even that", async () => {
    const split = await lookOf((sheet) => {
      sheet.views = [{ state: "split", xSplit: 2000, ySplit: 3000 }];
    });
    expect(split.freeze).toEqual({ rows: 0, columns: 0 });
    const plain = await lookOf((sheet) => {
      sheet.getCell("A1").value = "甲";
    });
    expect(plain.freeze).toEqual({ rows: 0, columns: 0 });
  });

  it("knows no look of a text file, nor of a sheet that is not there", async () => {
    const text = new TextEncoder().encode("风险点,风险等级\n违规报销,一级\n");
    expect(await new XlsxWorkbook({ bytes: text, file: "表.csv", codec: nodeZip }).look("表")).toBeNull();
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("台账");
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await new XlsxWorkbook({ bytes, file: "表.xlsx", codec: nodeZip }).look("别的")).toBeNull();
  });
});
