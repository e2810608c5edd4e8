import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { inFolder, runCli, SAMPLES } from "./run-cli.ts";

const CLEAN = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");

interface Row {
  readonly point: string | null;
  readonly finalGrade: number | null;
}

function rowsOf(stdout: string): Row[] {
  const document = JSON.parse(stdout) as {
    files: { sheets: { tables: { rows: Row[] }[] }[] }[];
  };
  return document.files.flatMap(({ sheets }) =>
    sheets.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows)),
  );
}

/** Another program fills in the first 审定意见 of a decision sheet; gives the risk point that it stands beside. */
async function decide(path: string, grade: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet("等级审定表");
  let top = 0;
  sheet?.eachRow((row, number) => {
    if (row.getCell(1).text === "风险编号") top = number;
  });
  const headers = sheet?.getRow(top).values;
  const columnOf = (header: string): number => (Array.isArray(headers) ? headers.indexOf(header) : -1);
  const first = sheet?.getRow(top + 1);
  if (first === undefined || top === 0) throw new Error("no decision sheet");
  first.getCell(columnOf("审定意见")).value = grade;
  const point = first.getCell(columnOf("风险点")).text;
  await workbook.xlsx.writeFile(path);
  return point;
}

test("a decision sheet made by grade -o, filled in elsewhere and put beside its source is read back", async () => {
  await inFolder(async (folder) => {
    const out = join(folder, "表");
    const made = runCli("grade", CLEAN, "-o", out, "--as-of", "2026-11-22", "--quiet");
    expect(made.code).toBe(0);
    expect(readdirSync(out)).toEqual(["澄江市场服务站-规范样表_打分表和审定表.xlsx"]);
    const beside = join(folder, "全部");
    mkdirSync(beside);
    copyFileSync(CLEAN, join(beside, "源表.xlsx"));
    const paper = join(beside, "会议定稿.xlsx");
    copyFileSync(join(out, "澄江市场服务站-规范样表_打分表和审定表.xlsx"), paper);
    const point = await decide(paper, "一级");
    const before = rowsOf(runCli("grade", CLEAN, "--json", "--quiet").stdout);
    const after = rowsOf(runCli("grade", beside, "--json", "--quiet").stdout);
    expect(after).toHaveLength(before.length);
    expect(after.find((row) => row.point === point)?.finalGrade).toBe(1);
    expect(before.find((row) => row.point === point)?.finalGrade).not.toBe(1);
    expect(runCli("grade", beside, "--quiet").stdout).toContain(
      "已读回“会议定稿.xlsx”中填写的打分和审定意见",
    );
  });
});
