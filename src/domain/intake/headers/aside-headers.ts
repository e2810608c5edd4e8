import type { HeaderEvidence } from "./header-evidence.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { textAt } from "../sheet-grid.ts";
import { readGradeWord } from "../text/grade-word.ts";

type ReadEvidence = (text: string) => HeaderEvidence;

/** Whether a row holds nothing but short texts, as the names of columns are. */
export function isShortTextRow(cells: readonly RowCell[]): boolean {
  return cells.length > 0 && cells.every((cell) => typeof cell.value === "string" && cell.text.length <= 24);
}

const EXPLAINS =
  /标准|说明|定义|含义|释义|描述|赋值|取值|数值|分值|分数|得分|特征|情形|要求|区间|范围|依据|表现|后果|频率|概率|影响|颜色|标识|符号|管理|管控|处理|备注/;

/** 风险等级 | 评定标准: a table that explains grades has one scale and words that explain it. */
export function isScaleHeader(cells: readonly RowCell[], read: ReadEvidence): boolean {
  if (cells.length < 2 || cells.length > 6 || !isShortTextRow(cells)) return false;
  const scales = cells.filter((cell) => /(?:等级|级别|分值|可能性|程度|概率)$/.test(read(cell.text).norm));
  const explained = cells.filter((cell) => EXPLAINS.test(read(cell.text).norm));
  return scales.length > 0 && new Set([...scales, ...explained]).size === cells.length;
}

const SCORED =
  /^(?:考核|考评|评价|检查|评估|测评)(?:项目|内容|指标|要点|要素|类别|标准|要求|方式|细则)$|^(?:评分|扣分|计分|加分|打分|考评|考核)(?:标准|细则|说明|办法|依据|原因|项|情况)?$|^[一二三]级指标$|^(?:标准|自评|考核|考评|实得|应得|自查|复核|基准|最终|扣|得|总|满)?(?:得分|分值|分数|分)$|评分$|^(?:权重|自评|考评|考核|检查)$/;
const WEIGHED = /考核|考评|评分|扣分|计分|指标|测评/;

/** 考核内容 | 评分标准 | 得分: a score card has what is looked at, how it is marked and the marks, and little else. */
export function isScoreCardHeader(cells: readonly RowCell[], read: ReadEvidence): boolean {
  if (cells.length < 3 || !isShortTextRow(cells)) return false;
  const names = cells.map((cell) => read(cell.text).norm);
  const scored = names.filter((name) => SCORED.test(name)).length;
  const weighed = names.some((name) => WEIGHED.test(name)) && names.some((name) => /分[值数]?$/.test(name));
  return weighed && scored >= 3 && scored >= cells.length * 0.5;
}

/** A scale's first step stands right below its header. */
export function hasSteps(grid: SheetGrid, row: number, group: readonly RowCell[]): boolean {
  return group.some((cell) => readGradeWord(textAt(grid, row + 1, cell.left)).notation !== null);
}
