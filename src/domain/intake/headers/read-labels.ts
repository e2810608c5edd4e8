import type { SourceText } from "../../model/risk-point.ts";
import type { TableLabels } from "../../model/register.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells, sourceAt } from "../sheet-grid.ts";
import { foldInPlace, normaliseText } from "../text/normalise.ts";

/** Names of the values that stand around a table. */
export type LabelKey = keyof TableLabels;

/** The words of each label, normalised (DOMAIN §2; 重要领导 stands for 主要领导 in a rewritten source). */
const LABELS: readonly (readonly [LabelKey, RegExp])[] = [
  ["person", /^(?:姓名|填报人姓名|岗位人员)$/],
  [
    "unit",
    /^(?:单位|单位名称|填报单位|所在单位|工作单位|报送单位|填表单位|编制单位|上报单位|所属单位|单位全称|公司名称|学校名称|填报单位盖章|(?:行使|实施|权力|职权)主体)$/,
  ],
  [
    "department",
    /^(?:部室|部门|科室|处室|股室|(?:所在|填报|所属)?(?:部室|部门|科室|处室|股室)(?:名称)?|科\(?处\)?室|(?:承办|办理)(?:机构|部门|科室|处室|股室))$/,
  ],
  ["post", /^(?:所在|填报)?(?:岗位|岗位名称)$/],
  ["position", /^(?:现任|所任)?职务$/],
  [
    "duty",
    /^(?:岗位|业务|主要|核心|部门|部室|科室|单位)*(?:工作)?职[责能](?:内容)?$|^(?:主要|岗位)?权限(?:范围)?$|^(?:职权|权力|权力事项|职权事项)(?:名称)?$|^业务名称$/,
  ],
  ["head", /^(?:部室|部门|科室|处室)负责人$/],
  ["leader", /^(?:分管|主管|单位主要|单位重要|主要|重要)领导$|^单位(?:主要)?负责人$|^分管负责人$/],
  ["opinion", /^.{0,8}(?:审核|审批|审查|评议|评审|审定|部门|科室|单位|组织|领导|党组|支部|小组|班子)意见$/],
  ["filledOn", /^(?:填表|填报|制表|填写|上报|报送|编制)(?:日期|时间)$|^日期$/],
];

/** The label that a text is, or null. */
export function labelOf(text: string): LabelKey | null {
  if (text.length > 24) return null;
  const norm = normaliseText(text)
    .replace(/[:\s]+$/, "")
    .replace(/\((?:盖章|公章|签章)\)/, "");
  for (const [key, pattern] of LABELS) if (pattern.test(norm)) return key;
  return null;
}

/** Labels found so far; the first value of each counts. */
export type LabelSink = Partial<Record<LabelKey, SourceText>>;

function keep(sink: LabelSink, key: LabelKey, source: SourceText | null): void {
  if (source !== null && source.text !== "" && sink[key] === undefined) sink[key] = source;
}

/** 单位:市残联  部门:办公室 — pieces of one cell, each with its label before a colon. */
function readInline(cell: RowCell, row: number, sink: LabelSink): number {
  const folded = foldInPlace(cell.text);
  const pieces = folded.split(/[ \t]{2,}|\n|[ \t;](?=[^ \t:]{2,12}[ \t]*:)/);
  let at = 0;
  let found = 0;
  for (const piece of pieces) {
    const start = folded.indexOf(piece, at);
    at = start + piece.length;
    const colon = piece.indexOf(":");
    if (colon < 1) continue;
    const key = labelOf(piece.slice(0, colon));
    if (key === null) continue;
    found += 1;
    const text = cell.text.slice(start + colon + 1, at).trim();
    keep(sink, key, { text, row, column: cell.left });
  }
  return found;
}

/** 职权名称 | 某项许可 | 职权编码 | XK-07: a label opens a row of names with their values. */
function opensPairs(cells: readonly RowCell[]): boolean {
  const [first, second] = cells;
  if (first === undefined || second === undefined || cells.length < 4 || cells.length % 2 !== 0) return false;
  return labelOf(first.text) !== null && labelOf(second.text) === null && !first.fromAbove;
}

/** Whether a row of cells holds labels of a form (with their values, or blank). */
export function isLabelRow(cells: readonly RowCell[]): boolean {
  const labels = cells.filter((cell) => labelOf(cell.text) !== null).length;
  if (opensPairs(cells)) return true;
  if (labels === 1 && cells.length <= 2 && cells[0] !== undefined) return labelOf(cells[0].text) !== null;
  return labels >= 2 || cells.some((cell) => readInline(cell, 0, {}) > 0);
}

/** Reads the labels of one row into `sink`: values stand beside their label or behind its colon. */
export function readLabelRow(grid: SheetGrid, row: number, sink: LabelSink): void {
  for (const cell of filledCells(grid, row)) {
    if (readInline(cell, row, sink) > 0) continue;
    const key = labelOf(cell.text);
    if (key === null) continue;
    const value = sourceAt(grid, row, cell.right + 1);
    if (value !== null && labelOf(value.text) === null) keep(sink, key, value);
  }
}
