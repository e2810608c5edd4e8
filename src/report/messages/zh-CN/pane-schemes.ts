import type { EvidenceKind, SchemeProblemKind } from "../../../domain/index.ts";

/** Words of the scheme picker and editor. */
export interface PaneSchemeWords {
  readonly scheme: string;
  readonly inForce: (name: string) => string;
  readonly own: (name: string) => string;
  readonly sourceOf: (source: string) => string;
  readonly adjustable: string;
  readonly nameLabel: string;
  readonly labels: string;
  readonly labelOf: (grade: string) => string;
  readonly thresholds: string;
  readonly thresholdsHint: string;
  readonly limitOf: (label: string) => string;
  readonly weights: string;
  /** Points of a scheme that adds up what a text shows. */
  readonly points: string;
  readonly pointOf: (weight: number) => string;
  readonly pointsHint: string;
  readonly scales: string;
  readonly scaleScore: (scale: string, name: string) => string;
  readonly criteria: string;
  readonly vetoes: string;
  readonly criterionName: (number: number) => string;
  readonly atLeast: (name: string) => string;
  readonly evidenceOf: (name: string) => string;
  readonly personOnly: string;
  readonly evidence: string;
  readonly declaredHint: string;
  readonly lexicon: string;
  readonly lexiconHint: string;
  readonly kinds: Readonly<Record<EvidenceKind, string>>;
  readonly wordsCounted: (kind: string, count: number) => string;
  readonly weightOf: (weight: number) => string;
  readonly newWord: string;
  readonly newWeight: string;
  readonly addWord: string;
  readonly removeWord: (word: string) => string;
  /** A default word, switched on or off. */
  readonly switchWord: (word: string) => string;
  readonly switchHint: string;
  readonly wordsOff: (count: number) => string;
  readonly ownWords: string;
  readonly trial: string;
  readonly counting: string;
  readonly noChange: string;
  readonly changes: (count: number) => string;
  readonly changeOf: (text: string, before: string, after: string) => string;
  readonly disagreements: (count: number) => string;
  readonly before: string;
  readonly after: string;
  readonly none: string;
  readonly invalid: string;
  readonly problems: Readonly<Record<SchemeProblemKind | "contradiction", string>>;
  readonly useScheme: string;
  readonly inUse: string;
  readonly reset: string;
  readonly kept: string;
  readonly notKept: string;
}

export const schemes: PaneSchemeWords = {
  scheme: "等级评定标准",
  inForce: (name) => `${name}（当前）`,
  own: (name) => `${name}（本单位调整）`,
  sourceOf: (source) => `依据：${source}。`,
  adjustable: "权重、界线等未公布的数值为默认值，可由本单位调整。",
  nameLabel: "标准名称",
  labels: "等级名称",
  labelOf: (grade) => `${grade}的名称`,
  thresholds: "分数界线",
  thresholdsHint: "达到界线即为该等级。",
  limitOf: (label) => `${label}，达到`,
  weights: "因素权重",
  points: "文字线索的得分",
  pointOf: (weight) => `程度${weight}得分`,
  pointsHint: "每类依据取程度最重的一处得分，各类相加后对照分数界线。",
  scales: "各项分值",
  scaleScore: (scale, name) => `${scale}：${name}`,
  criteria: "评定条件",
  vetoes: "一票定为一级的条件",
  criterionName: (number) => `条件${number}`,
  atLeast: (name) => `“${name}”的线索至少达到的程度`,
  evidenceOf: (name) => `“${name}”凭哪些文字线索判断`,
  personOnly: "没有选线索，只能由人判断。",
  evidence: "计入的文字线索",
  declaredHint: "按填报的等级统一写法，文字和打分够用时另给建议，没有可调整的数值。",
  lexicon: "依据词",
  lexiconHint: "文字中出现这些词，就作为评定的依据。可以增加本单位的说法，也可以停用不合适的词。",
  kinds: {
    power: "权力",
    money: "资金物资",
    discretion: "自由裁量",
    "public-contact": "群众接触",
    complaints: "信访案件",
    consequence: "后果",
    frequency: "发生频次",
  },
  wordsCounted: (kind, count) => `${kind}（${count}词）`,
  weightOf: (weight) => `程度${weight}`,
  newWord: "新增词语",
  newWeight: "程度（1轻至5重）",
  addWord: "增加",
  removeWord: (word) => `去掉“${word}”`,
  switchWord: (word) => `采用“${word}”`,
  switchHint: "点一个默认词可以停用，再点一次恢复。",
  wordsOff: (count) => `已停用${count}词`,
  ownWords: "本单位增加",
  trial: "试算结果",
  counting: "正在试算……",
  noChange: "与当前标准相比，没有风险点的建议等级会改变。",
  changes: (count) => `与当前标准相比，${count}个风险点的建议等级会改变。`,
  changeOf: (text, before, after) => `“${text}”：${before}改为${after}`,
  disagreements: (count) => `自评与建议不一致${count}个。`,
  before: "当前",
  after: "试算",
  none: "无建议",
  invalid: "这样设置不能评定，请修改：",
  problems: {
    shape: "有数值没有填写，或者不是数字",
    "duplicate-key": "有两项名称重复",
    "scale-points": "分值与最低分、最高分不一致",
    "scale-bounds": "分值的上下限颠倒",
    "thresholds-grades": "三个等级都要有界线",
    "thresholds-order": "界线应当一级最高，二级次之，三级最低",
    "thresholds-unreachable": "有一条界线高于最高分，永远达不到",
    "thresholds-gap": "三级的界线高于最低分，低分的风险点没有等级",
    "no-weight": "至少要有一项权重大于零",
    contradiction: "同一个词有两种程度",
  },
  useScheme: "采用这个标准",
  inUse: "正在使用这个标准",
  reset: "还原改动",
  kept: "采用后记在工作簿里，下次打开继续使用；不改动任何单元格。",
  notKept: "工作簿没有记住这个决定，关闭后需要重新选择。",
};
