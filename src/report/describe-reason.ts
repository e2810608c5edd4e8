import type { EvidenceKind, Grade, Grading, GradingScheme } from "../domain/index.ts";
import { findPreset } from "../domain/index.ts";
import type { Words } from "./messages/catalogue.ts";
import type { ReasonFacts } from "./messages/zh-CN/reasons.ts";

const MOST_SIGNS = 4;

const KINDS: readonly EvidenceKind[] = [
  "power",
  "money",
  "discretion",
  "public-contact",
  "complaints",
  "consequence",
  "frequency",
];

interface Named {
  readonly key: string;
  readonly name: string;
}

function namedParts(scheme: GradingScheme): readonly Named[] {
  switch (scheme.method) {
    case "weighted":
      return scheme.factors;
    case "criteria-count":
      return scheme.criteria;
    case "kinds-at-post":
      return scheme.vetoes;
    case "scales":
      return scheme.scales;
    case "declared":
    case "power-held":
    case "consequence":
    case "text":
      return [];
  }
}

/** The scheme that judged: under `declared` a preset stands in where scores or text speak. */
function judgingScheme({ reason }: Grading, given: GradingScheme | undefined): GradingScheme | null {
  const key = reason.facts["scheme"];
  if (given !== undefined && given.key === key) return given;
  return typeof key === "string" ? findPreset(key) : null;
}

function numberFact({ reason }: Grading, key: string): number {
  const fact = reason.facts[key];
  return typeof fact === "number" ? fact : 0;
}

function signsOf(grading: Grading, words: Words): readonly string[] {
  const { factors, facts } = grading.reason;
  return KINDS.filter((kind) => factors.includes(kind))
    .sort((a, b) => factors.indexOf(a) - factors.indexOf(b))
    .slice(0, MOST_SIGNS)
    .map((kind) => {
      const found = String(facts[`${kind}:words`] ?? "").replaceAll(/\s/g, "");
      return words.reasons.signs[kind](numberFact(grading, kind), found);
    });
}

function factorNames(grading: Grading, scheme: GradingScheme | null): readonly string[] {
  const names = new Map((scheme === null ? [] : namedParts(scheme)).map(({ key, name }) => [key, name]));
  return grading.reason.factors.map((key) => names.get(key) ?? key);
}

/**
 * One sentence that says why a grade is proposed, or why none is, for a leader to sign.
 * `given` is the scheme of the run; needed for names where it is the office's own, presets are known.
 */
export function describeReason(grading: Grading, words: Words, given?: GradingScheme): string {
  const scheme = judgingScheme(grading, given);
  const labels = scheme?.labels ?? words.terms.grades;
  const label = (grade: Grade | undefined): string => (grade === undefined ? "" : labels[grade - 1]) ?? "";
  const facts: ReasonFacts = {
    scheme: scheme?.name ?? "",
    grade: label(grading.suggested ?? undefined),
    most: label(grading.range?.[0]),
    least: label(grading.range?.[1]),
    score: grading.score === null ? "" : String(Math.round(grading.score * 100) / 100),
    known: numberFact(grading, "known"),
    total: numberFact(grading, "total"),
    factors: factorNames(grading, scheme),
    signs: signsOf(grading, words),
    kinds: Math.max(numberFact(grading, "kinds"), numberFact(grading, "known")),
    isWeak: grading.strength === "weak",
  };
  return words.reasons.sentences[grading.reason.key](facts);
}
