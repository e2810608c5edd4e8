import type { FileReading } from "../model/register.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import { foldInPlace } from "./text/normalise.ts";

/** Words that end a unit's name. */
const ENDINGS =
  "人民政府|街道办事处|管理委员会|委员会|管委会|办事处|残疾人联合会|残联|联合会|有限公司|总公司|分公司|公司|集团|卷烟厂|铁路局|大学|学院|中学|小学|学校|幼儿园|医院|中心|法院|检察院|研究院|设计院|博物馆|图书馆|管理局|局|委|厅|署|社|厂|镇|乡|街道|社区|村|支队|大队|总队|服务站|中心校|所|站|处|办公室|办|部|科|院|校|馆|园|段|矿|区|县|市";
const STOP = /^(?:年度|年|附件|一览|本|各|全[市县区校院局]|部室|部门|科室|处室|单位|中层|班子|机关)/;

const LEAD = /^\s*(?:附[件表]\s*\d*\s*[::、.]?\s*)?(?:关于)?[\d._\-\s()年度]*/;
const BREAK =
  /廉[政洁]|风险|岗位|权力|职权|\d{4}|[_\-—\s((《]|工作|识别|防控|整改|问题|第|党风|重点|专项|推进|任务/;
const WHOLE_UNIT = new RegExp(`^[\\u4e00-\\u9fa5]{1,36}(?:${ENDINGS})$`);

/**
 * The unit that opens a title, sheet, file or folder name (城东区民政局2026年廉政风险…), in its own characters, up to
 * the last word that ends a unit's name; null where the name opens with none.
 */
export function unitInName(name: string): string | null {
  const folded = foldInPlace(name);
  const start = LEAD.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(start);
  const head = rest.slice(0, BREAK.exec(rest)?.index ?? rest.length);
  if (STOP.test(head)) return null;
  for (let end = Math.min(head.length, 40); end >= 3; end--) {
    if (WHOLE_UNIT.test(head.slice(0, end))) return name.slice(start, start + end);
  }
  return null;
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
