import type { EvidenceKind, GradingReasonKey } from "../../../domain/index.ts";

/** What a reason says, with every name already in the words of the scheme. */
export interface ReasonFacts {
  /** Name of the scheme that judged. */
  readonly scheme: string;
  /** Proposed grade; blank where there is none. */
  readonly grade: string;
  /** Most and least serious grade that remain possible; blank where there is no range. */
  readonly most: string;
  readonly least: string;
  readonly score: string;
  readonly known: number;
  readonly total: number;
  /** Names of the factors or criteria that weigh most. */
  readonly factors: readonly string[];
  /** What the text shows, a phrase for each kind, the heaviest first. */
  readonly signs: readonly string[];
  readonly kinds: number;
  readonly isWeak: boolean;
}

/** Sentences that say why a grade is proposed, and the phrases that they are made of. */
export interface ReasonWords {
  readonly sentences: Readonly<Record<GradingReasonKey, (facts: ReasonFacts) => string>>;
  /** What one kind of evidence shows, by its gravest weight (1–5) and the words found. */
  readonly signs: Readonly<Record<EvidenceKind, (weight: number, found: string) => string>>;
}

/** Words that tell how power is held, not which. */
const CONCENTRATED = /说了算|一言堂|一支笔|一手遮天|一人|个人|独断|独自|擅自|集中|制约|說了算|個人|獨/;

function together(names: readonly string[]): string {
  return names.join("、");
}

function graded({ grade, isWeak }: ReasonFacts): string {
  return isWeak ? `线索较少，初步建议评为${grade}，请结合实际核定。` : `建议评为${grade}。`;
}

function heavy(factors: readonly string[]): string {
  return factors.length === 0 ? "各项得分不高" : `${together(factors)}得分较高`;
}

function open({ known, total }: ReasonFacts): string {
  return `已评${known}项、未评${total - known}项`;
}

function scored(facts: ReasonFacts): string {
  const { scheme, score, factors, grade } = facts;
  if (score !== "") return `按“${scheme}”测算得${score}分，${heavy(factors)}，建议评为${grade}。`;
  return `按“${scheme}”测算，${open(facts)}，未评各项取任何分值均为${grade}，建议评为${grade}。`;
}

function shown(facts: ReasonFacts): string {
  return `${together(facts.signs)}，${graded(facts)}`;
}

export const reasons: ReasonWords = {
  sentences: {
    "no-evidence": () => "未填评分，文字中也没有可供评级的线索，暂列待评。",
    "below-limits": () => "已评各项尚不足以达到任何一个等级的界限，暂列待评，请补齐评分或由会议确定。",
    "no-post": () => "未写明岗位，不能按岗位风险种类测算，暂列待评。",
    scores: scored,
    "scores-range": (facts) =>
      `按“${facts.scheme}”测算，${open(facts)}，等级在${facts.most}至${facts.least}之间，补齐评分后确定。`,
    proposals: (facts) =>
      `尚未打分，按文字线索推算${heavy(facts.factors)}，初步建议评为${facts.grade}，请核定评分。`,
    "proposals-range": (facts) =>
      `尚未打分，文字中有${facts.known}项因素的线索，等级在${facts.most}至${facts.least}之间，打分后确定。`,
    criteria: (facts) =>
      facts.factors.length === 0
        ? `按“${facts.scheme}”各项标准均不符合，建议评为${facts.grade}。`
        : `符合“${facts.scheme}”中的${facts.factors.length}项（${together(facts.factors)}），建议评为${facts.grade}。`,
    "criteria-range": (facts) =>
      `按“${facts.scheme}”已判定${facts.known}项、未判定${facts.total - facts.known}项，等级最高可为${facts.most}，判定后确定。`,
    "criteria-text": (facts) => `${together(facts.factors)}，共${facts.factors.length}项，${graded(facts)}`,
    kinds: (facts) => `该岗位涉及${facts.kinds}种风险，建议评为${facts.grade}。`,
    "kinds-range": (facts) =>
      `该岗位已注明${facts.kinds}种风险，另有风险未注明类别，等级在${facts.most}至${facts.least}之间，注明后确定。`,
    veto: (facts) => `存在${together(facts.factors)}的情形，按规定直接定为${facts.grade}。`,
    "power-held": shown,
    consequence: shown,
    text: shown,
  },
  signs: {
    power: (weight, found) => {
      if (CONCENTRATED.test(found)) return "权力较为集中";
      if (weight >= 4) return `行使“${found}”等重要权力`;
      return weight === 3 ? `承担“${found}”等管理监督工作` : "较少掌握人财物";
    },
    money: (weight, found) => {
      if (/大额|巨额/.test(found)) return "涉及大额资金";
      if (weight >= 5) return `涉及大额资金或重要资产（${found}）`;
      if (weight === 4) return `涉及资金、采购或资产（${found}）`;
      return weight === 3 ? `涉及费用或物资（${found}）` : "涉及少量财物";
    },
    discretion: (weight) => (weight >= 4 ? "自由裁量权较大" : "办理标准有弹性或易受人情影响"),
    "public-contact": (weight) => {
      if (weight >= 5) return "群众关注度高";
      return weight === 4 ? "直接面向群众和服务对象" : "与外部单位和人员有往来";
    },
    complaints: (weight) => {
      if (weight >= 5) return "属案件、信访较多的领域";
      return weight === 4 ? "容易引发信访投诉" : "容易引发争议";
    },
    consequence: (weight, found) => {
      if (weight >= 5) return `违规后果严重（${found}）`;
      if (weight === 4) return `可能以权谋私或造成损失（${found}）`;
      return weight === 3 ? `可能违反纪律规定（${found}）` : "可能出现轻微违规";
    },
    frequency: (weight) => {
      if (weight >= 4) return "办理频次高";
      return weight === 3 ? "经常办理" : "办理频次不高";
    },
  },
};
