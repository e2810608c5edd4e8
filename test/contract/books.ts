import { createBook, createSheet, newId } from "../excel-host/book.ts";
import type { HostBook } from "../excel-host/book.ts";
import { keyOf } from "../excel-host/area.ts";
import { BLANK } from "../excel-host/book.ts";
import { PLAIN, withFormat } from "../excel-host/format.ts";
import { LEDGER_ROWS } from "./plan-shapes.ts";

/** A workbook with the clerk's table, a rule, a validation and a name of his own, and a second sheet that refers to nothing. */
export function ledgerBook(): HostBook {
  const book = createBook("台账.xlsx");
  const sheet = createSheet(newId(book), "台账");
  LEDGER_ROWS.forEach((row, rowAt) => {
    row.forEach((value, column) => {
      const format = withFormat(PLAIN, { "font.name": "仿宋", EdgeTop: "Continuous|Thin|#000000" });
      sheet.cells.set(keyOf(rowAt, column), { ...BLANK, value, format });
    });
  });
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
  sheet.rowHeights.set(0, 28);
  sheet.columnWidths.set(1, 200);
  sheet.rules = [
    {
      id: newId(book),
      type: "Custom",
      areas: [{ top: 0, left: 0, bottom: 100, right: 10 }],
      stopIfTrue: false,
      settings: new Map([["rule.formula", "=$A1=2"]]),
    },
  ];
  sheet.validations = [
    {
      areas: [{ top: 2, left: 3, bottom: 90, right: 3 }],
      rule: { list: { inCellDropDown: true, source: "已完成,未完成" } },
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      prompt: { message: "", showPrompt: true, title: "" },
      ignoreBlanks: true,
    },
  ];
  book.sheets.push(sheet, createSheet(newId(book), "说明"));
  book.activeSheet = sheet.id;
  book.names.push({ name: "部室", formula: "=台账!$B$3:$B$5", visible: true });
  book.settings.set("别人的设置", "保留");
  book.parts.push({ id: newId(book), namespace: "urn:other", xml: '<a xmlns="urn:other"/>' });
  return book;
}
