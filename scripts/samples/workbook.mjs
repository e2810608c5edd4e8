// Small drawing kit for the sample workbooks: titles, label blocks, grids and merges as offices make them.
import ExcelJS from "exceljs";

const thin = { style: "thin", color: { argb: "FF7F7F7F" } };
const box = { top: thin, left: thin, bottom: thin, right: thin };
const body = { name: "仿宋", size: 11 };

/** A workbook without the writer's name. */
export function newWorkbook() {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "";
  workbook.lastModifiedBy = "";
  workbook.created = new Date(Date.UTC(2026, 2, 2));
  workbook.modified = workbook.created;
  return workbook;
}

/** A sheet with column widths in characters, printed on A4 landscape. */
export function addSheet(workbook, name, widths) {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  widths.forEach((width, column) => (sheet.getColumn(column + 1).width = width));
  return sheet;
}

/** Writes a bordered, wrapped cell; a merge where `to` is given. */
export function put(sheet, from, value, { to, bold = false, center = false } = {}) {
  if (to !== undefined) sheet.mergeCells(`${from}:${to}`);
  const cell = sheet.getCell(from);
  cell.value = value;
  cell.font = { ...body, bold };
  cell.alignment = {
    wrapText: true,
    vertical: center ? "middle" : "top",
    horizontal: center ? "center" : "left",
  };
  cell.border = box;
  return cell;
}

/** The merged title over a table. */
export function title(sheet, from, to, text) {
  sheet.mergeCells(`${from}:${to}`);
  const cell = sheet.getCell(from);
  cell.value = text;
  cell.font = { name: "方正小标宋简体", size: 18 };
  cell.alignment = { horizontal: "center", vertical: "middle" };
  sheet.getRow(cell.row).height = 30;
}

/** A line of text without a border. */
export function line(sheet, at, text) {
  const cell = sheet.getCell(at);
  cell.value = text;
  cell.font = body;
}

/** A table with a header row and data rows; returns the first data row's number. */
export function table(sheet, top, header, rows) {
  header.forEach((text, column) =>
    put(sheet, sheet.getCell(top, column + 1).address, text, { bold: true, center: true }),
  );
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      const cell = put(
        sheet,
        sheet.getCell(top + 1 + index, column + 1).address,
        value === "" ? null : value,
      );
      if (value instanceof Date) cell.numFmt = "yyyy/m/d";
    }),
  );
  return top + 1;
}

/** Merges a column over rows that share one value. */
export function mergeDown(sheet, column, fromRow, toRow) {
  if (toRow > fromRow) sheet.mergeCells(fromRow, column, toRow, column);
}

const widthOf = (text) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 2 : 1), 0);

/** Lines that a cell's text takes in a column of so many characters. */
function linesOf(value, width) {
  if (typeof value !== "string") return 1;
  return value
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / (width - 1))), 0);
}

/** Sets row heights so that every wrapped text is fully seen; a cell merged down shares its lines over its rows. */
export function fitRows(sheet) {
  const merges = new Map();
  for (const range of sheet.model.merges) {
    const [from, to] = range.split(":").map((address) => sheet.getCell(address));
    merges.set(from.address, { rows: to.row - from.row + 1, from: from.col, to: to.col });
  }
  sheet.eachRow((row) => {
    if (row.height !== undefined) return;
    let lines = 1;
    row.eachCell((cell) => {
      if (!cell.alignment?.wrapText || cell.master !== cell) return;
      const span = merges.get(cell.address) ?? { rows: 1, from: cell.col, to: cell.col };
      let width = 0;
      for (let column = span.from; column <= span.to; column += 1)
        width += sheet.getColumn(column).width ?? 9;
      lines = Math.max(lines, linesOf(cell.value, width) / span.rows);
    });
    row.height = Math.ceil(lines * 15 + 4);
  });
}
