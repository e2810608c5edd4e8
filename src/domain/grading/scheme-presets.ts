import type {
  Criterion,
  Factor,
  GradeLabels,
  GradingScheme,
  ScalePoint,
  ScalesScheme,
  Threshold,
} from "../model/grading-scheme.ts";
import type { EvidenceKind } from "../model/grading.ts";

const LEVELS: GradeLabels = ["一级", "二级", "三级"];
const BANDS: GradeLabels = ["高", "中", "低"];

/** Limits from the most serious grade down, each reached at its own value. */
function reaching(one: number, two: number, three: number): readonly Threshold[] {
  return [
    { grade: 1, from: one, inclusive: true },
    { grade: 2, from: two, inclusive: true },
    { grade: 3, from: three, inclusive: true },
  ];
}

/** A factor scored 1–5 with the default weight: sources publish factors but no numbers. */
function factor(
  key: string,
  name: string,
  evidence: readonly EvidenceKind[],
  names: readonly string[],
): Factor {
  return { key, name, weight: 1, min: 1, max: 5, evidence, names };
}

function scale(
  key: string,
  name: string,
  points: readonly string[],
  evidence: readonly EvidenceKind[],
): ScalesScheme["scales"][number] {
  const named = points.map((point, at): ScalePoint => ({ score: at + 1, name: point }));
  return { key, name, min: 1, max: points.length, points: named, evidence };
}

const LIKELIHOOD = scale("likelihood", "可能性", ["极低", "较低", "中等", "较高", "极高"], ["complaints"]);
const SEVERITY = scale("severity", "危害程度", ["轻微", "较小", "中等", "较大", "重大"], ["consequence"]);

const declared: GradingScheme = {
  method: "declared",
  key: "declared",
  version: 1,
  name: "自评等级",
  source: "填报表所填等级，统一写法",
  labels: LEVELS,
};

const criteria: readonly Criterion[] = [
  { key: "controls-resources", name: "掌握重要权力或公共资源", evidence: ["power", "money"] },
  { key: "large-discretion", name: "自由裁量权大或弹性大", evidence: ["discretion"] },
  { key: "needs-oversight", name: "需要公开、集体决策和监督", evidence: ["power", "money"], atLeast: 5 },
  {
    key: "usable-position",
    name: "不直接管人财物，但可利用职务影响",
    evidence: ["consequence"],
    unless: "controls-resources",
  },
  {
    key: "exposed-field",
    name: "案件易发多发或群众关注",
    evidence: ["public-contact", "complaints", "frequency"],
  },
];

const criteriaCount: GradingScheme = {
  method: "criteria-count",
  key: "criteria-count",
  version: 1,
  name: "五项标准计数法",
  source: "五项标准：符合三项及以上为一级，两项为二级，一项为三级",
  labels: LEVELS,
  criteria,
  thresholds: reaching(3, 2, 1),
};

const kindsAtPost: GradingScheme = {
  method: "kinds-at-post",
  key: "kinds-at-post",
  version: 1,
  name: "岗位风险种类法",
  source: "青海大学：1–2 种为三级，3–4 种为二级，5 种及以上为一级；三项一票定为一级",
  labels: LEVELS,
  thresholds: reaching(5, 3, 1),
  vetoes: [
    { key: "great-influence", name: "对权力行使影响大", evidence: [] },
    { key: "unlimited-discretion", name: "自由裁量权缺乏合理限制", evidence: ["discretion"], atLeast: 5 },
    { key: "past-case", name: "曾发生廉政案件", evidence: ["complaints"], atLeast: 5 },
  ],
};

const likelihoodPlusImpact: GradingScheme = {
  method: "scales",
  key: "likelihood-plus-impact",
  version: 1,
  name: "可能性加影响程度(L+I)",
  source: "新兴际华:2–4 分低,5–7 分中,8–10 分高",
  labels: BANDS,
  join: "sum",
  scales: [LIKELIHOOD, { ...SEVERITY, name: "影响程度" }],
  thresholds: reaching(8, 5, 2),
};

/** The published bands overlap at 5 and 15; a score at a limit takes the more serious grade here. */
const likelihoodTimesSeverity: GradingScheme = {
  method: "scales",
  key: "likelihood-times-severity",
  version: 1,
  name: "可能性乘危害程度(L×S)",
  source: "风险矩阵：以 5、15 为界，界上从严",
  labels: BANDS,
  adjustable: ["thresholds"],
  join: "product",
  scales: [LIKELIHOOD, SEVERITY],
  thresholds: reaching(15, 5, 1),
};

const likelihoodExposureConsequence: GradingScheme = {
  method: "scales",
  key: "likelihood-exposure-consequence",
  version: 1,
  name: "可能性乘暴露频率乘后果(L×E×C)",
  source: "作业条件评价法，分值与界限由单位确定",
  labels: BANDS,
  adjustable: ["scales", "thresholds"],
  join: "product",
  scales: [
    LIKELIHOOD,
    {
      ...scale("exposure", "暴露频率", ["极少", "偶尔", "每月", "每周", "每日"], ["frequency"]),
      names: ["频率", "接触频率"],
    },
    { ...SEVERITY, name: "后果" },
  ],
  thresholds: reaching(45, 15, 1),
};

const powerHeld: GradingScheme = {
  method: "power-held",
  key: "power-held",
  version: 1,
  name: "掌握权力法",
  source:
    "三重一大、财务、采购、工程、人事、审批许可、处罚收费、执法为高；确认监督、一般管理为中；较少掌握人财物为低",
  labels: BANDS,
  adjustable: ["lexicon"],
  evidence: ["power", "money"],
  thresholds: reaching(4, 3, 1),
};

const consequence: GradingScheme = {
  method: "consequence",
  key: "consequence",
  version: 1,
  name: "后果法",
  source: "可能构成犯罪为一级，可能违反纪律为二级，可能轻微违规为三级",
  labels: LEVELS,
  adjustable: ["lexicon"],
  evidence: ["consequence"],
  thresholds: reaching(5, 3, 1),
};

const sichuanEight: GradingScheme = {
  method: "weighted",
  key: "sichuan-eight",
  version: 1,
  name: "四川八因素评分法",
  source: "川纪发〔2012〕16号第六条（权重和界限由单位确定，默认等权）",
  labels: LEVELS,
  adjustable: ["weights", "thresholds"],
  reviewRhythm: ["month", "quarter", "half-year"],
  factors: [
    factor("power-weight", "权重", ["power"], ["岗位权重", "权力大小", "权力重要程度"]),
    factor("resources", "处置资金物资资源量", ["money"], ["处置资金", "资金物资资源量", "资金量"]),
    factor("discretion", "自由裁量权", ["discretion"], ["自由裁量权大小", "裁量权"]),
    factor("public-service", "服务社会关联度", ["public-contact"], ["社会关联度"]),
    factor("public-opinion", "社会评价评议", [], ["社会评价", "社会评议", "评价评议"]),
    factor("complaints", "信访投诉发案量", ["complaints"], ["信访投诉", "信访、投诉和发案量", "发案量"]),
    factor("media", "媒体曝光率", [], ["媒体曝光", "曝光率"]),
    factor("consequence", "违规行为后果", ["consequence"], ["违规后果", "后果"]),
  ],
  thresholds: reaching(4, 2.5, 1),
};

const enterpriseSix: GradingScheme = {
  method: "weighted",
  key: "enterprise-six",
  version: 1,
  name: "企业六因素评分法",
  source: "企业廉洁风险防控方案六因素（权重和界限由单位确定，默认等权）",
  labels: BANDS,
  adjustable: ["weights", "thresholds"],
  reviewRhythm: ["month", "quarter", "half-year"],
  factors: [
    factor("power", "权力重要程度", ["power"], ["权力的重要程度", "权力重要性"]),
    factor("discretion", "自由裁量权大小", ["discretion"], ["自由裁量权", "裁量权"]),
    factor("money", "资金流量", ["money"], ["资金量"]),
    factor("probability", "腐败现象发生概率", ["frequency", "complaints"], ["发生概率", "腐败概率"]),
    factor("concealment", "隐蔽性", [], ["隐蔽程度"]),
    factor("harm", "危害程度", ["consequence"], ["危害性", "危害"]),
  ],
  thresholds: reaching(4, 2.5, 1),
};

/**
 * After the published count of criteria: three notable signs with a grave one among them make grade 1, two never do,
 * one grave sign alone makes grade 2 and any other one grade 3.
 */
const textEvidence: GradingScheme = {
  method: "text",
  key: "text-evidence",
  version: 1,
  name: "文字线索法",
  source: "职责、环节、风险点和表现形式所写的权力、资金、裁量、群众接触、投诉、频次和后果",
  labels: LEVELS,
  adjustable: ["lexicon", "thresholds"],
  points: [1, 1, 2, 2, 3],
  thresholds: reaching(7, 3, 1),
};

/** Every published way to judge grades, each named after its source; the first is the default (DOMAIN §5). */
export const SCHEME_PRESETS: readonly GradingScheme[] = [
  declared,
  sichuanEight,
  enterpriseSix,
  criteriaCount,
  kindsAtPost,
  likelihoodPlusImpact,
  likelihoodTimesSeverity,
  likelihoodExposureConsequence,
  powerHeld,
  consequence,
  textEvidence,
];

/** The preset of this key, with or without its version (`declared@1`); null where there is none. */
export function findPreset(key: string): GradingScheme | null {
  const named = SCHEME_PRESETS.find(
    (scheme) => scheme.key === key || `${scheme.key}@${scheme.version}` === key,
  );
  return named ?? null;
}
