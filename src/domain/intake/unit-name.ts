import type { FileReading } from "../model/register.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import { foldInPlace } from "./text/normalise.ts";

/** Words that end a unit's name. */
const UNIT_ENDS =
  "人民政府|街道办事处|管理委员会|委员会|管委会|办事处|残疾人联合会|残联|联合会|有限公司|总公司|分公司|公司|集团|卷烟厂|铁路局|大学|学院|中学|小学|学校|幼儿园|医院|中心|法院|检察院|研究院|设计院|博物馆|图书馆|管理局|局|委|厅|署|社|厂|镇|乡|街道|社区|村|支队|大队|总队|站|所|院|校|馆|园|段|矿|组织部|宣传部|统战部";

/** Words that end a department's name. */
const DEPARTMENT_ENDS = "办公室|科室|科|处|股|室|部|车间|班组|党支部|工会|团委|纪检组|监察室";

/** What may stand before the name: 附件2, 关于, a year. */
const LEAD = /^\s*(?:附[件表]\s*\d*\s*[:：、.]?\s*)?(?:关于)?[\d._\-\s()年度]*/;
const BREAK =
  /廉[政洁]|风险|岗位|权力|职权|\d{4}|[_\-—\s(（《]|工作|识别|防控|整改|问题|第|党风|重点|专项|推进|任务|各|责任/;
const NO_NAME =
  /^(?:年度|年|附件|一览|本|全[市县区校院局]|部室|部门|科室|处室|单位|中层|班子|机关|表|汇总|清单|台账)/;

const WHOLE_UNIT = new RegExp(`^[\\u4e00-\\u9fa5]{1,36}(?:${UNIT_ENDS})$`);
const WHOLE_DEPARTMENT = new RegExp(`^[\\u4e00-\\u9fa5]{0,12}(?:${DEPARTMENT_ENDS})$`);

/** Shortest and longest name that is looked for. */
const SHORTEST = 3;
const LONGEST = 40;

/** Signs after which the word before does not end a name: 村级, 局务, 社区居民. */
const GOES_ON = /^[级民务居规]/;

function longest(text: string, pattern: RegExp, shortest: number): number {
  for (let end = Math.min(text.length, LONGEST); end >= shortest; end--) {
    if (pattern.test(text.slice(0, end)) && !GOES_ON.test(text.slice(end))) return end;
  }
  return 0;
}

/** The unit and the department that open a title or a name, in its own characters. */
export interface NamedPlace {
  readonly unit: string | null;
  readonly department: string | null;
}

/**
 * Reads 城东区民政局财务科2026年廉政风险… as unit and department, each up to the last word that ends such a name;
 * null where the text opens with none.
 */
export function placeInName(name: string): NamedPlace {
  const folded = foldInPlace(name);
  const start = LEAD.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(start);
  const head = rest.slice(0, BREAK.exec(rest)?.index ?? rest.length);
  if (NO_NAME.test(head)) return { unit: null, department: null };
  const unit = longest(head, WHOLE_UNIT, SHORTEST);
  const department = longest(head.slice(unit), WHOLE_DEPARTMENT, 2);
  const from = start + unit;
  return {
    unit: unit === 0 ? null : name.slice(start, from),
    department: department === 0 ? null : name.slice(from, from + department),
  };
}

/** Where the unit's name stands when no row, form or title names it. */
export interface FoundUnit {
  readonly name: string | null;
  readonly from: FileReading["unitFrom"];
}

/** The unit that the file as a whole belongs to, by the name of its only sheet, its own name, or its folder's. */
export function unitOfFile(workbook: WorkbookSnapshot): FoundUnit {
  const [only] = workbook.sheets;
  const fromSheet = only === undefined || workbook.sheets.length > 1 ? null : placeInName(only.name).unit;
  if (fromSheet !== null) return { name: fromSheet, from: "sheet" };
  const base =
    workbook.file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[A-Za-z]{2,5}$/, "") ?? "";
  const fromFile = placeInName(base).unit;
  if (fromFile !== null) return { name: fromFile, from: "file" };
  const fromFolder = workbook.folder === null ? null : placeInName(workbook.folder).unit;
  return { name: fromFolder, from: fromFolder === null ? null : "folder" };
}
