import { isScored, scoreInputs } from "../domain/index.ts";
import type { EvidenceKind, Grade, Grading, GradingScheme } from "../domain/index.ts";
import { judgingScheme } from "./describe-stability.ts";
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
  const inputs = scheme !== null && isScored(scheme) ? scoreInputs(scheme) : [];
  const names = new Map(inputs.map(({ key, name }) => [key, name]));
  return grading.reason.factors.map((key) => names.get(key) ?? key);
}

/**
 * One sentence that says why a grade is proposed, or why none is, for a leader to sign.
 * `given` are the schemes of the run; needed for names where they are the office's own, presets are known.
 */
export function describeReason(
  grading: Grading,
  words: Words,
  ...given: readonly (GradingScheme | null | undefined)[]
): string {
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
