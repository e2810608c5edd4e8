import type { Factor, GradingScheme, WeightedScheme } from "../model/grading-scheme.ts";
import type { Evidence, Grading } from "../model/grading.ts";
import type { Register } from "../model/register.ts";
import { createTypedScores } from "./judge-weighted.ts";
import { proposeScores, speaksFor } from "./propose-scores.ts";
import { SCHEME_PRESETS } from "./scheme-presets.ts";

/** One cell of the score sheet: what is filled in, and what the text proposes. */
export interface ScoreCell {
  /** Filled in by the office; null is blank. */
  readonly typed: number | null;
  /** From the text; null where it gives no evidence. */
  readonly proposed: number | null;
  /** The evidence behind the proposal, the gravest first. */
  readonly evidence: readonly Evidence[];
}

/** One risk on the score sheet; cells stand in the order of the scheme's factors. */
export interface ScoreRow {
  /** Place in `Register.points`. */
  readonly point: number;
  readonly cells: readonly ScoreCell[];
}

/** Data of the 风险等级评定打分表: the score is the weighted mean of the factor columns, the grade follows the limits. */
export interface ScoringSheet {
  readonly scheme: WeightedScheme;
  readonly rows: readonly ScoreRow[];
}

/** The factors to score by: the scheme's own where it has any, else the office's, else Sichuan's eight. */
export function scoringSchemeFor(
  scheme: GradingScheme,
  scoring: WeightedScheme | null = null,
): WeightedScheme | null {
  if (scheme.method === "weighted") return scheme;
  if (scoring !== null) return scoring;
  return SCHEME_PRESETS.find((preset) => preset.method === "weighted") ?? null;
}

function cellOf(
  factor: Factor,
  evidence: readonly Evidence[],
  scores: Omit<ScoreCell, "evidence">,
): ScoreCell {
  if (scores.proposed === null) return { ...scores, evidence: [] };
  const speaking = evidence.filter((piece) => speaksFor(factor, piece));
  return { ...scores, evidence: speaking.sort((a, b) => b.weight - a.weight) };
}

/** Lays out one row for each risk with what is filled in and what the text proposes; blanks stay blank. */
export function layOutScoring(
  register: Register,
  gradings: readonly Grading[],
  scheme: WeightedScheme,
): ScoringSheet {
  const typedScores = createTypedScores(scheme);
  const rows = register.points.map((point): ScoreRow => {
    const evidence = gradings[point.index]?.evidence ?? [];
    const typed = typedScores(point);
    const proposed = proposeScores(scheme.factors, point, evidence);
    const cells = scheme.factors.map((factor) =>
      cellOf(factor, evidence, {
        typed: typed.get(factor.key) ?? null,
        proposed: proposed.get(factor.key) ?? null,
      }),
    );
    return { point: point.index, cells };
  });
  return { scheme, rows };
}
