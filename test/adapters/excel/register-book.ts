import { keyOf } from "../../excel-host/area.ts";
import type { HostBook } from "../../excel-host/book.ts";
import { BLANK, createBook, createSheet, newId } from "../../excel-host/book.ts";

const HEADERS = [
  "序号",
  "部室",
  "岗位",
  "风险类别",
  "风险点",
  "风险等级",
  "防控措施",
  "责任人",
  "责任领导",
  "完成时限",
  "落实情况",
];

/** A register of so many risks with texts of usual length. */
export function registerBook(count: number): HostBook {
  const book = createBook("某局风险防控台账.xlsx");
  const sheet = createSheet(newId(book), "台账");
  const put = (row: number, values: readonly (string | number)[]): void => {
    values.forEach((value, column) => {
      sheet.cells.set(keyOf(row, column), { ...BLANK, value });
    });
  };
  put(0, ["某局廉政风险防控台账"]);
  put(1, HEADERS);
  for (let row = 0; row < count; row += 1) {
    put(row + 2, [
      row + 1,
      `第${(row % 20) + 1}科`,
      `岗位${row % 50}`,
      "业务流程风险",
      `在第${row}项采购中不按规定比选，向特定供应商透露评审情况，收受好处`,
      ["一级", "二级", "三级"][row % 3] ?? "三级",
      `每季度抽查第${row}类合同并留存记录，发现问题及时报告分管领导`,
      `某${row % 30}`,
      "某局长",
      "2026年6月30日",
      row % 4 === 0 ? "已完成" : "正在推进",
    ]);
  }
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: HEADERS.length - 1 }];
  book.sheets.push(sheet);
  book.activeSheet = sheet.id;
  return book;
}
