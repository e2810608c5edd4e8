import type { SourceText } from "../../model/risk-point.ts";
import type { Field } from "../../model/vocabulary.ts";

/** Labels that stand before the value in its own cell (风险等级:高), by field. */
const LABELS: Partial<Readonly<Record<Field, RegExp>>> = {
  grade: /^(?:廉[政洁])?(?:风险|風險|预警|預警)?(?:等级|等級|级别|級別)\s*[:：]\s*/,
  owner: /^(?:直接|具体)?(?:责任|責任|负责|負責)(?:人|单位|部门)?\s*[:：]\s*/,
  leader: /^(?:责任|分管|主管|主要)(?:领导|领导人)\s*[:：]\s*/,
  deadline: /^(?:完成|整改|办结)?(?:时限|期限|时间|時限)\s*[:：]\s*/,
  status: /^(?:落实|完成|整改)(?:情况|状态)\s*[:：]\s*/,
  point: /^(?:廉[政洁])?风险点(?:描述)?\s*[:：]\s*/,
  measures: /^(?:防控|防范|管控|整改)措施\s*[:：]\s*/,
  department: /^(?:部门|科室|处室|部室)\s*[:：]\s*/,
  post: /^(?:岗位|岗位名称)\s*[:：]\s*/,
};

/** The value without a label before it, or null where only the label is written; the cell stays the same. */
export function stripLabel(source: SourceText | null, field: Field): SourceText | null {
  const label = LABELS[field];
  if (source === null || label === undefined || !hasEarlyColon(source.text)) return source;
  const text = source.text.replace(label, "").trim();
  if (text.length === source.text.length) return source;
  return text === "" ? null : { ...source, text };
}

/** The colon of a label stands among the first characters; looked for by code, because every cell is asked. */
const LONGEST_LABEL = 14;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

function hasEarlyColon(text: string): boolean {
  const end = Math.min(text.length, LONGEST_LABEL);
  for (let at = 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON) return true;
  }
  return false;
}
