import type { RiskPoint } from "../model/risk-point.ts";
import { riskName } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText } from "./place-finding.ts";

/** Shortest text, in letters and digits, whose repetition is more than chance. */
const SHORTEST = 4;

function repeatsRisk(point: RiskPoint, input: CheckInput): boolean {
  const risks = [point.point, point.manifestation].map((text) => input.bare(text?.text ?? ""));
  const measures = point.measures.map((place) => input.register.measures[place]?.text ?? "");
  return [point.measuresText?.text ?? "", ...measures].some((text) => {
    const bare = input.bare(text);
    return bare.length >= SHORTEST && risks.includes(bare);
  });
}

function* repetitions(input: CheckInput): Iterable<Draft> {
  for (const { points } of input.tables) {
    for (const point of points) {
      if (point.measuresText === null || !repeatsRisk(point, input)) continue;
      yield { ...atText(point, point.measuresText), facts: { risk: riskName(point) } };
    }
  }
}

/** A measure that only repeats the risk's own words. */
export const measureEqualsRisk = defineCheck({
  kind: "measure-equals-risk",
  severity: "error",
  run: repetitions,
});
