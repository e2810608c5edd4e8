/** The figures of one unit that has more risks of grade 1 than the cap allows; shares in per cent. */
export interface QuotaFacts {
  readonly unit: string;
  readonly total: number;
  readonly ones: number;
  readonly allowed: number;
  readonly share: number;
  /** Numbers of the risks that would be lowered, and how many they are. */
  readonly numbers: string;
  readonly count: number;
  readonly left: number;
  readonly leftShare: number;
  readonly unranked: number;
}

/** Words of the 风险等级评定打分表 and of the sheet that prints a scheme. */
export interface ScoringWords {
  readonly sheet: string;
  readonly title: string;
  readonly schemeSheet: string;
  /** Head of a factor's column. */
  readonly factor: (name: string, weight: number, min: number, max: number) => string;
  /** Head of a column that has no weight: `可能性（1至5分）`. */
  readonly column: (name: string, scores: string) => string;
  readonly scores: (min: number, max: number) => string;
  readonly listed: (scores: readonly number[]) => string;
  readonly yesNo: string;
  /** What stands in a column that asks yes or no. */
  readonly yes: string;
  readonly no: string;
  readonly chooseYesNo: string;
  /** The scores of a scale with their names: `1 极低；2 较低`. */
  readonly choose: (points: readonly { readonly score: number; readonly name: string }[]) => string;
  /** How a sheet counts that asks for vetoes only. */
  readonly vetoes: (label: string) => string;
  /** One unit over the cap, and what the count would be if the nearest were lowered. */
  readonly ifLowered: (facts: QuotaFacts) => string;
  /** What would change a suggestion: one limit or one weight moved by some per cent, and what comes of it. */
  readonly moved: {
    readonly limit: (grade: string, percent: number, up: boolean) => string;
    readonly weight: (factor: string, percent: number, up: boolean) => string;
    readonly becomes: (changes: readonly string[], count: number, outcome: string) => string;
  };
  readonly low: string;
  readonly high: string;
  readonly grade: string;
  readonly proposals: string;
  /** One proposal: factor, score, the words that speak for it. */
  readonly proposal: (factor: string, score: number, found: string) => string;
  /** One criterion that the text speaks for. */
  readonly ticked: (criterion: string, found: string) => string;
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
  /** Header of the scores of a scale with their names. */
  readonly points: string;
  readonly noInputs: string;
  readonly isAdjustable: (parts: string) => string;
  readonly settings: Readonly<Record<"weights" | "thresholds" | "scales" | "lexicon", string>>;
}

export const scoring: ScoringWords = {
  sheet: "风险等级评定打分表",
  title: "廉政风险等级评定打分表",
  schemeSheet: "等级评定标准",
  factor: (name, weight, min, max) => `${name}（权重${weight}，${min}至${max}分）`,
  column: (name, scores) => `${name}（${scores}）`,
  scores: (min, max) => `${min}至${max}分`,
  listed: (scores) => `${scores.join("、")}分`,
  yesNo: "是/否",
  yes: "是",
  no: "否",
  chooseYesNo: "请选“是”或“否”，尚未判定的留空。",
  choose: (points) => `请选：${points.map(({ score, name }) => `${score} ${name}`).join("；")}。`,
  vetoes: (label) => `最低、最高为该岗位风险种类数，由系统按源表统计；任何一项选“是”的，直接定为${label}。`,
  moved: {
    limit: (grade, percent, up) => `${grade}界限${up ? "提高" : "降低"}${percent}%`,
    weight: (factor, percent, up) => `“${factor}”权重${up ? "增加" : "减少"}${percent}%`,
    becomes: (changes, count, outcome) =>
      `${changes.join("、")}${count > changes.length ? `等${count}种情形下` : "时"}，会变为${outcome}。`,
  },
  ifLowered: ({ unit, total, ones, allowed, share, numbers, count, left, leftShare, unranked }) =>
    `${unit}：共${total}个风险点，一级${ones}个（占${share}%），原则上不超过${allowed}个。${
      count === 0
        ? ""
        : `如经集体研究将最接近界限的${count}个（${numbers}）调低一级，一级为${left}个（占${leftShare}%）。`
    }${unranked === 0 ? "" : `另有一级${unranked}个没有得分，无法排序。`}以上仅为测算，不作为调整等级的建议。`,
  low: "最低得分",
  high: "最高得分",
  grade: "系统测算等级（供参考）",
  proposals: "文字线索（供参考）",
  proposal: (factor, score, found) =>
    found === "" ? `${factor}${score}分` : `${factor}${score}分（${found}）`,
  ticked: (criterion, found) => (found === "" ? `${criterion}：是` : `${criterion}：是（${found}）`),
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
  points: "分值及名称",
  noInputs: "本方案不打分，按填报或文字线索确定。",
  isAdjustable: (parts) => (parts === "" ? "无" : parts),
  settings: { weights: "权重", thresholds: "等级界限", scales: "分值", lexicon: "线索词表" },
};
