import type { RiskPoint } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText, mainTextOf } from "./place-finding.ts";
import { DILIGENCE, GAIN } from "./risk-words.ts";

function faultOf(point: RiskPoint, bare: CheckInput["bare"]): Draft[] {
  const text = mainTextOf(point);
  if (text === null) return [];
  const words = bare(text.text) + bare(point.manifestation?.text ?? "");
  const found = DILIGENCE.exec(words);
  return found === null || GAIN.test(words) ? [] : [{ ...atText(point, text), facts: { words: found[0] } }];
}

function* faults(input: CheckInput): Iterable<Draft> {
  for (const { sheet, points } of input.tables) {
    if (sheet.kind === "work-plan" || sheet.kind === "rectification") continue;
    for (const point of points) yield* faultOf(point, input.bare);
  }
}

/** A fault of diligence or skill written down as an integrity risk (勤政/廉政, S000). */
export const diligenceFault = defineCheck({
  kind: "diligence-fault",
  severity: "hint",
  run: (input) => gather(faults(input)),
});
