import type { FileReading } from "../model/register.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import { foldInPlace } from "./text/normalise.ts";

const UNIT =
  /([\u4e00-\u9fa5]{1,24}?(?:人民政府|街道办事处|管理委员会|委员会|管委会|办事处|残疾人联合会|残联|联合会|有限公司|总公司|分公司|公司|集团|卷烟厂|铁路局|大学|学院|中学|小学|学校|幼儿园|医院|中心|法院|检察院|研究院|设计院|博物馆|图书馆|管理局|局|委|厅|署|社|厂|镇|乡|街道|社区|村))/;
const STOP = /^(?:年度|年|关于|附件|廉政|风险|一览|本|各|重点工程|全)/;

/** The unit that opens a title, sheet, file or folder name (城东区民政局2026年廉政风险…), or null. */
export function unitInName(name: string): string | null {
  const folded = foldInPlace(name)
    .replace(/^附[件表]\s*\d*\s*[::、.]?\s*/, "")
    .replace(/^[\d._\-\s()年度]+/, "")
    .replace(/^关于/, "");
  const head =
    folded.split(
      /廉[政洁]|廉潔|風險|风险|岗位|权力|职权|\d{4}|[_\-—\s(（《]|工作|识别|防控|整改|问题|第/,
    )[0] ?? "";
  const match = UNIT.exec(head);
  if (match?.[1] === undefined || match.index > 0 || match[1].length < 2 || STOP.test(match[1])) return null;
  const longest = longestUnit(head);
  return longest.length < 3 ? null : longest;
}

/** 城东区住房和城乡建设局 ends at the last unit word, not at the first. */
function longestUnit(head: string): string {
  let found = "";
  for (let end = 2; end <= Math.min(head.length, 40); end++) {
    const part = head.slice(0, end);
    if (new RegExp(`^${UNIT.source.replace("{1,24}?", "{1,36}")}$`).test(part)) found = part;
  }
  return found;
}

/** Where the unit's name stands when no row or form names it. */
export interface FoundUnit {
  readonly name: string | null;
  readonly from: FileReading["unitFrom"];
}

/** The unit that the file as a whole belongs to, by its sheets' names, its own name, or its folder's. */
export function unitOfFile(workbook: WorkbookSnapshot): FoundUnit {
  for (const sheet of workbook.sheets) {
    const name = unitInName(sheet.name);
    if (name !== null && workbook.sheets.length === 1) return { name, from: "sheet" };
  }
  const base =
    workbook.file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[A-Za-z]{2,5}$/, "") ?? "";
  const fromFile = unitInName(base);
  if (fromFile !== null) return { name: fromFile, from: "file" };
  const fromFolder = workbook.folder === null ? null : unitInName(workbook.folder);
  return { name: fromFolder, from: fromFolder === null ? null : "folder" };
}
