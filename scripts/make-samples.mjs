// Writes assets/samples and the list of planted faults in its README: `node scripts/make-samples.mjs`.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeClean } from "./samples/clean.mjs";
import { makeFactory } from "./samples/factory.mjs";
import { makeForms } from "./samples/forms.mjs";
import { makeLedger } from "./samples/ledger.mjs";
import { fitRows } from "./samples/workbook.mjs";

const folder = join(import.meta.dirname, "..", "assets", "samples");
const samples = [
  [
    "青禾县农业服务中心-识别防控一览表.xlsx",
    "三级官方表格：五张岗位、部室、单位表，其中两份岗位表在同一张工作表上",
    makeForms,
  ],
  ["星湖区城市管理局-风险防控台账.xlsx", "台账：120 条风险，时限和落实情况写法各异", makeLedger],
  ["東嶺捲煙廠-風險與措施清單.xlsx", "繁体清单：高/中/低，部门和责任人纵向合并", makeFactory],
  ["澄江市场服务站-规范样表.xlsx", "填写规范的清单：各项检查均无问题", makeClean],
];

await mkdir(folder, { recursive: true });
const lines = [
  "# 样例 / Samples",
  "",
  "单位和人员均为虚构。由 `node scripts/make-samples.mjs` 生成；下面列出有意埋设的问题，每一处都有测试核对。",
  "",
  ...samples.map(([file, about]) => `- \`${file}\`:${about}`),
  "",
  "| 文件 | 工作表 | 单元格 | 问题 | 说明 |",
  "| --- | --- | --- | --- | --- |",
];
for (const [file, , make] of samples) {
  const { workbook, faults } = make();
  workbook.eachSheet(fitRows);
  await workbook.xlsx.writeFile(join(folder, file));
  for (const [sheet, address, kind, about] of faults)
    lines.push(`| ${file} | ${sheet} | ${address} | ${kind} | ${about} |`);
}
await writeFile(join(folder, "README.md"), `${lines.join("\n")}\n`);
