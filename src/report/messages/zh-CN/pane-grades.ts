/** Words of 等级评定: the list of risks and the 10 % meter. */
export interface PaneGradeWords {
  readonly parts: Readonly<Record<"risks" | "quota" | "scheme", string>>;
  readonly none: string;
  readonly filters: Readonly<Record<"all" | "disagrees" | "ungraded" | "suggested", string>>;
  readonly typed: string;
  readonly suggested: string;
  readonly decided: string;
  readonly score: (score: number) => string;
  readonly range: (most: string, least: string) => string;
  readonly weak: string;
  readonly evidence: string;
  readonly evidenceAt: (address: string) => string;
  /** Typed and suggested grade are not the same. */
  readonly differs: string;
  readonly adopt: string;
  readonly setGrade: (text: string) => string;
  /** First choice of the grade picker: the risk keeps its grade. */
  readonly unchanged: string;
  readonly adoptShown: (count: number) => string;
  readonly preview: (count: number) => string;
  readonly quota: {
    readonly intro: (share: string) => string;
    readonly counted: (gradeOne: number, total: number, share: string) => string;
    readonly allowed: (allowed: number) => string;
    readonly verdicts: Readonly<Record<"within" | "over" | "too-few", string>>;
    /** Joins the count with what it means. */
    readonly because: (meaning: string) => string;
    readonly tooFew: (from: number) => string;
    readonly meter: (unit: string) => string;
    readonly borderline: string;
    readonly study: string;
    readonly above: string;
    readonly below: string;
    readonly over: (distance: number) => string;
    readonly under: (distance: number) => string;
    readonly noScores: string;
    readonly unranked: (count: number) => string;
    readonly wholeRegister: string;
    readonly list: (count: number) => string;
  };
}

export const grades: PaneGradeWords = {
  parts: { risks: "风险点", quota: "一级占比", scheme: "评定标准" },
  none: "没有识别到风险点。请在“字段核对”中确认哪一列是风险点。",
  filters: { all: "全部", disagrees: "与建议不一致", ungraded: "待评", suggested: "待评有建议" },
  typed: "自评",
  suggested: "建议",
  decided: "审定",
  score: (score) => `${score}分`,
  range: (most, least) => `${most}至${least}`,
  weak: "线索较少",
  evidence: "依据的文字",
  evidenceAt: (address) => `${address}：`,
  differs: "不一致",
  adopt: "采纳建议",
  setGrade: (text) => `“${text}”定为`,
  unchanged: "不改",
  adoptShown: (count) => `采纳${count}条建议`,
  preview: (count) => `预览${count}个等级`,
  quota: {
    intro: (share) => `原则上，一个单位的一级风险点不超过${share}。`,
    counted: (gradeOne, total, share) => `共${total}个风险点，一级${gradeOne}个，占${share}`,
    allowed: (allowed) => `上限${allowed}个`,
    verdicts: { within: "未超出", over: "超出", "too-few": "不核对" },
    because: (meaning) => `，${meaning}。`,
    tooFew: (from) => `不足${from}个风险点的不核对比例`,
    meter: (unit) => `${unit}一级风险点占比`,
    borderline: "临界风险点",
    study: "以下是得分最接近一级界线的风险点，供集体研究，不作为调整等级的建议。",
    above: "一级中得分较低的",
    below: "一级以外得分较高的",
    over: (distance) => (distance === 0 ? "正好等于界线" : `高于界线${distance}分`),
    under: (distance) => (distance === 0 ? "正好等于界线" : `低于界线${distance}分`),
    noScores: "还没有得分，排不出临界风险点。填写打分表或选用有得分的评定标准后显示。",
    unranked: (count) => `另有${count}个一级风险点没有得分，未参与排列。`,
    wholeRegister: "未写明单位",
    list: (count) => `查看${count}个一级风险点`,
  },
};
