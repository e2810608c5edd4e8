import type { EvidenceScheme, TextScheme } from "../model/grading-scheme.ts";
import type { EvidenceKind } from "../model/grading.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, gravestByKind, gravestOf, judgeInterval, scoreFacts } from "./judgement.ts";
import { gradeByThresholds, marginOf } from "./grade-by-thresholds.ts";
import { countingInputs, intervalOf } from "./score-result.ts";
import { createTypedScores } from "./typed-scores.ts";

type Gravest = ReturnType<typeof gravestByKind>;

const NOTABLE = 3;

const WORDS_KEYS: Readonly<Record<EvidenceKind, string>> = {
  power: "power:words",
  money: "money:words",
  discretion: "discretion:words",
  "public-contact": "public-contact:words",
  complaints: "complaints:words",
  consequence: "consequence:words",
  frequency: "frequency:words",
};

/** Score and limits, and weight and words of each kind, from which the sentence is made. */
function textFacts(
  scheme: EvidenceScheme | TextScheme,
  score: number,
  gravest: Gravest,
): Readonly<Record<string, string | number>> {
  const facts: Record<string, string | number> = { ...scoreFacts(scheme, { low: score, high: score }) };
  for (const [kind, { weight, words }] of gravest) {
    facts[kind] = weight;
    facts[WORDS_KEYS[kind]] = words;
  }
  return facts;
}

/** A suggestion from one sign alone is weak. */
function strengthOf(gravest: Gravest): "strong" | "weak" {
  return [...gravest.values()].filter(({ weight }) => weight >= NOTABLE).length >= 2 ? "strong" : "weak";
}

/** Adds up what the text shows; abstains where it shows nothing. */
export function createTextJudge(scheme: TextScheme): Judge {
  return (point, evidence) => {
    const gravest = gravestByKind(point, evidence());
    const points = [...gravest.values()].map(({ weight }) => scheme.points[weight - 1] ?? 0);
    const score = points.reduce((total, value) => total + value, 0);
    const grade = gradeByThresholds(score, scheme.thresholds);
    if (grade === null || gravest.size === 0) return abstain("no-evidence", scheme.key);
    return {
      suggested: grade,
      range: null,
      score,
      strength: strengthOf(gravest),
      reason: {
        key: "text",
        facts: textFacts(scheme, score, gravest),
        factors: [...gravest.keys()],
      },
      margin: marginOf(score, scheme.thresholds),
    };
  };
}

function judgeTyped(scheme: EvidenceScheme, typed: ReadonlyMap<string, number>): Judgement {
  const inputs = countingInputs(scheme);
  const heavy = inputs.filter(({ key, min, max }) => (typed.get(key) ?? min) > (min + max) / 2);
  return judgeInterval({
    scheme,
    interval: intervalOf("sum", inputs, typed),
    known: typed.size,
    total: inputs.length,
    factors: heavy.map(({ key }) => key),
    keys: { one: "scores", range: "scores-range" },
    strength: "strong",
  });
}

/**
 * Power or consequence decides: a typed score of it (1–5), else the gravest weight among the words of the text, meets
 * the thresholds.
 */
export function createEvidenceJudge(scheme: EvidenceScheme): Judge {
  const typedScores = createTypedScores(scheme);
  return (point, evidence) => {
    const typed = typedScores(point);
    if (typed.size > 0) return judgeTyped(scheme, typed);
    const all = gravestByKind(point, evidence());
    const gravest: Gravest = new Map([...all].filter(([kind]) => scheme.evidence.includes(kind)));
    const score = gravestOf(scheme.evidence, gravest);
    const grade = score === 0 ? null : gradeByThresholds(score, scheme.thresholds);
    if (grade === null) return abstain("no-evidence", scheme.key);
    return {
      suggested: grade,
      range: null,
      score,
      strength: score >= NOTABLE ? "strong" : "weak",
      reason: {
        key: scheme.method,
        facts: textFacts(scheme, score, gravest),
        factors: [...gravest.keys()],
      },
      margin: marginOf(score, scheme.thresholds),
    };
  };
}
