/** Words of the 风险等级评定打分表 and of the sheet that prints a scheme. */
export interface ScoringWords {
  readonly sheet: string;
  readonly title: string;
  readonly schemeSheet: string;
  /** Head of a factor's column. */
  readonly factor: (name: string, weight: number, min: number, max: number) => string;
  readonly low: string;
  readonly high: string;
  readonly grade: string;
  readonly proposals: string;
  /** One proposal: factor, score, the words that speak for it. */
  readonly proposal: (factor: string, score: number, found: string) => string;
  readonly note: (scheme: string, limits: string) => string;
  readonly fill: string;
  readonly between: (min: number, max: number) => string;
  readonly limit: (grade: string, from: number, inclusive: boolean) => string;
  readonly item: string;
  readonly content: string;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly labels: string;
  readonly limits: string;
  readonly adjustable: string;
  readonly input: string;
  readonly weight: string;
  readonly min: string;
  readonly max: string;
  readonly noInputs: string;
  readonly isAdjustable: (parts: string) => string;
  readonly settings: Readonly<Record<"weights" | "thresholds" | "scales" | "lexicon", string>>;
}

export const scoring: ScoringWords = {
  sheet: "风险等级评定打分表",
  title: "廉政风险等级评定打分表",
  schemeSheet: "等级评定标准",
  factor: (name, weight, min, max) => `${name}（权重${weight}，${min}至${max}分）`,
  low: "最低得分",
  high: "最高得分",
  grade: "系统测算等级（供参考）",
  proposals: "文字线索（供参考）",
  proposal: (factor, score, found) =>
    found === "" ? `${factor}${score}分` : `${factor}${score}分（${found}）`,
  note: (scheme, limits) =>
    `评定标准：${scheme}；${limits}。未打分的按最低、最高两种情况计算，等级不同的列出范围。`,
  fill: "淡色栏由经办人或会议打分；“系统测算：建议分值及依据”是从风险描述中找到的线索，仅供打分时参考，不计入得分。",
  between: (min, max) => `请填${min}至${max}之间的整数。`,
  limit: (grade, from, inclusive) => `${grade}：${inclusive ? "达到" : "超过"}${from}分`,
  item: "项目",
  content: "内容",
  name: "方案名称",
  version: "版本",
  source: "依据",
  labels: "等级名称",
  limits: "等级界限",
  adjustable: "可由单位调整",
  input: "评定因素",
  weight: "权重",
  min: "最低分",
  max: "最高分",
  noInputs: "本方案不打分，按填报或文字线索确定。",
  isAdjustable: (parts) => (parts === "" ? "无" : parts),
  settings: { weights: "权重", thresholds: "等级界限", scales: "分值", lexicon: "线索词表" },
};
