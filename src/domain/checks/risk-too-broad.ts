import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { namesRisk } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { AREA_END, CONDUCT } from "./risk-words.ts";

/** Longest text, in characters, that can still be no more than the name of an area. */
const LONGEST_AREA = 14;

/** The risk's text where it names only an area and no column beside it says more. */
function areaOf(point: RiskPoint, bare: CheckInput["bare"]): SourceText | null {
  const text = point.point;
  if (text === null || point.manifestation !== null) return null;
  const words = bare(text.text).replace(/^\d+/, "");
  const isArea = words.length <= LONGEST_AREA && AREA_END.test(words) && !CONDUCT.test(words);
  return isArea ? text : null;
}

function* areas(input: CheckInput): Iterable<Draft> {
  for (const { sheet, points } of input.tables) {
    if (sheet.kind === "work-plan" || sheet.kind === "rectification") continue;
    for (const point of points) {
      const text = namesRisk(point, input.bare) ? areaOf(point, input.bare) : null;
      if (text !== null) yield atText(point, text);
    }
  }
}

/** A risk so broad that no workable measure can exist (风险面, not 风险点; S000 §4). */
export const riskTooBroad = defineCheck({
  kind: "risk-too-broad",
  severity: "hint",
  run: (input) => gather(areas(input)),
});
