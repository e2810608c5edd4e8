import type { GradingScheme, ScoredScheme } from "../model/grading-scheme.ts";
import type { Evidence, Grading } from "../model/grading.ts";
import type { Register } from "../model/register.ts";
import type { ScoreInterval } from "./grade-by-thresholds.ts";
import { createKindCounter } from "./judge-kinds.ts";
import { proposeScores, speaksFor } from "./propose-scores.ts";
import { SCHEME_PRESETS } from "./scheme-presets.ts";
import type { ScoreInput } from "./score-inputs.ts";
import { isScored, scoreInputs } from "./score-inputs.ts";
import { createTypedScores } from "./typed-scores.ts";

/** One cell of the score sheet: what is filled in, and what the text proposes. */
export interface ScoreCell {
  /** Filled in by the office; null is blank. */
  readonly typed: number | null;
  /** From the text; null where it gives no evidence. */
  readonly proposed: number | null;
  /** The evidence behind the proposal, the gravest first. */
  readonly evidence: readonly Evidence[];
}

/** One risk on the score sheet; cells stand in the order of the scheme's inputs. */
export interface ScoreRow {
  /** Place in `Register.points`. */
  readonly point: number;
  readonly cells: readonly ScoreCell[];
  /** Kinds of risk at the point's post, where the scheme counts them. */
  readonly kinds: ScoreInterval | null;
}

/** Data of the 风险等级评定打分表: the score follows from the input columns, the grade from the limits. */
export interface ScoringSheet {
  readonly scheme: ScoredScheme;
  readonly inputs: readonly ScoreInput[];
  readonly rows: readonly ScoreRow[];
}

/**
 * The scheme to score by: the run's own where it has something to score, under `declared` the office's, else Sichuan's
 * eight factors. Null for a scheme that goes by the text alone: scores would change nothing.
 */
export function scoringSchemeFor(
  scheme: GradingScheme,
  scoring: ScoredScheme | null = null,
): ScoredScheme | null {
  if (isScored(scheme)) return scheme;
  if (scheme.method !== "declared") return null;
  return scoring ?? SCHEME_PRESETS.find((preset) => preset.method === "weighted") ?? null;
}

function cellOf(
  input: ScoreInput,
  evidence: readonly Evidence[],
  scores: Omit<ScoreCell, "evidence">,
): ScoreCell {
  if (scores.proposed === null) return { ...scores, evidence: [] };
  const speaking = evidence.filter((piece) => speaksFor(input, piece));
  return { ...scores, evidence: speaking.sort((a, b) => b.weight - a.weight) };
}

/** Lays out one row for each risk with what is filled in and what the text proposes; blanks stay blank. */
export function layOutScoring(
  register: Register,
  gradings: readonly Grading[],
  scheme: ScoredScheme,
): ScoringSheet {
  const typedScores = createTypedScores(scheme);
  const inputs = scoreInputs(scheme);
  const kindsAt = scheme.method === "kinds-at-post" ? createKindCounter(register) : () => null;
  const rows = register.points.map((point): ScoreRow => {
    const evidence = gradings[point.index]?.evidence ?? [];
    const typed = typedScores(point);
    const proposed = proposeScores(scheme, point, evidence);
    const cells = inputs.map((input) =>
      cellOf(input, evidence, {
        typed: typed.get(input.key) ?? null,
        proposed: proposed.get(input.key) ?? null,
      }),
    );
    return { point: point.index, cells, kinds: kindsAt(point) };
  });
  return { scheme, inputs, rows };
}
