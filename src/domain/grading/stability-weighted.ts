import type { Threshold, WeightedScheme } from "../model/grading-scheme.ts";
import type { Grading } from "../model/grading.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { gradeOfInterval } from "./grade-by-thresholds.ts";
import { proposeScores } from "./propose-scores.ts";
import { countingInputs } from "./score-result.ts";
import { createTypedScores } from "./typed-scores.ts";

/** What a changed scheme makes of the same scores. */
export type Regrade = (
  change: { readonly factor: string; readonly by: number } | { readonly thresholds: readonly Threshold[] },
) => ReturnType<typeof gradeOfInterval>;

/**
 * Grades one point again and again under small changes of a weighted scheme: its scores are read once, so that a change
 * costs only a few sums. Gives the same grades as judging it anew.
 */
export function createRegrader(scheme: WeightedScheme): (point: RiskPoint, grading: Grading) => Regrade {
  const inputs = countingInputs(scheme);
  const typedScores = createTypedScores(scheme);
  const places = new Map(inputs.map(({ key }, place) => [key, place]));
  const total = inputs.reduce((sum, { weight }) => sum + weight, 0);
  return (point, grading) => {
    const typed = typedScores(point);
    const scores = typed.size > 0 ? typed : proposeScores(scheme, point, grading.evidence);
    const lows = inputs.map(({ key, min }) => scores.get(key) ?? min);
    const highs = inputs.map(({ key, max }) => scores.get(key) ?? max);
    const sumOf = (values: readonly number[]): number =>
      inputs.reduce((sum, { weight }, place) => sum + weight * (values[place] ?? 0), 0);
    const [low, high] = [sumOf(lows), sumOf(highs)];
    return (change) => {
      if ("thresholds" in change) {
        return gradeOfInterval({ low: low / total, high: high / total }, change.thresholds);
      }
      const place = places.get(change.factor) ?? -1;
      const added = change.by * (inputs[place]?.weight ?? 0);
      const moved = (sum: number, value: number | undefined): number =>
        (sum + added * (value ?? 0)) / (total + added);
      return gradeOfInterval(
        { low: moved(low, lows[place]), high: moved(high, highs[place]) },
        scheme.thresholds,
      );
    };
  };
}
