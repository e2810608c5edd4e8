import ExcelJS from "exceljs";
import type { TestFile } from "./page-session.ts";

const HEADERS = [
  "序号",
  "部门",
  "岗位",
  "风险点",
  "风险等级",
  "防控措施",
  "责任人",
  "完成时限",
  "落实情况",
] as const;
const DEPARTMENTS = ["办公室", "财务科", "采购科", "审批科", "执法科"];
const RISKS = [
  "经费报销审核不严",
  "资产处置未按规定公开",
  "招标文件设置倾向性条款",
  "审批超过规定时限",
  "执法中选择性处罚",
];
const GRADES = ["一级", "二级", "三级", "二级", "三级"];
const DEADLINES = ["2026年3月底前", "2026年12月31日前", "长期", "每季度", "2025年9月30日前"];
const STATUSES = ["已完成", "正在推进", "", "未完成", "已完成"];

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

/** A list of so many risks of an invented office, with every kind of deadline and status. */
export async function largeRegister(rows: number): Promise<TestFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("台账");
  sheet.addRow(["云岭县行政服务中心2026年度廉政风险防控台账"]);
  sheet.mergeCells(1, 1, 1, HEADERS.length);
  sheet.addRow([...HEADERS]);
  sheet.columns.forEach((column, index) => {
    column.width = [6, 10, 10, 36, 10, 40, 10, 18, 12][index] ?? 10;
  });
  for (let index = 0; index < rows; index += 1) {
    const row = sheet.addRow([
      index + 1,
      at(DEPARTMENTS, index),
      `${at(["受理", "审核", "稽查"], index)}岗`,
      `${at(RISKS, index)}（第${index + 1}项）`,
      at(GRADES, index * 3),
      `1.实行双人审核并留存第${index + 1}项记录。2.每季度抽查一次并公开结果。`,
      at(["某甲", "某乙", "某丙"], index),
      at(DEADLINES, index * 7),
      at(STATUSES, index * 11),
    ]);
    row.alignment = { wrapText: true, vertical: "top" };
  }
  return { name: "云岭县行政服务中心-大台账.xlsx", bytes: Buffer.from(await workbook.xlsx.writeBuffer()) };
}
