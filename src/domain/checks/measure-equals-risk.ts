import type { RiskPoint } from "../model/risk-point.ts";
import { riskName } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText } from "./place-finding.ts";

/** Shortest text, in letters and digits, whose repetition is more than chance. */
const SHORTEST = 4;

function repeatsRisk(point: RiskPoint, written: string, input: CheckInput): boolean {
  const risk = input.bare(point.point?.text ?? "");
  const manifestation = input.bare(point.manifestation?.text ?? "");
  const repeats = (text: string): boolean => {
    const bare = input.bare(text);
    return bare.length >= SHORTEST && (bare === risk || bare === manifestation);
  };
  return (
    repeats(written) || point.measures.some((place) => repeats(input.register.measures[place]?.text ?? ""))
  );
}

function* repetitions(input: CheckInput): Iterable<Draft> {
  for (const { points } of input.tables) {
    for (const point of points) {
      const written = point.measuresText;
      if (written === null || !repeatsRisk(point, written.text, input)) continue;
      yield { ...atText(point, written), facts: { risk: riskName(point) } };
    }
  }
}

/** A measure that only repeats the risk's own words. */
export const measureEqualsRisk = defineCheck({
  kind: "measure-equals-risk",
  severity: "error",
  run: repetitions,
});
