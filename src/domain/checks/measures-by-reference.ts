import { normaliseText } from "../intake/text/normalise.ts";
import type { Proposal } from "../model/finding.ts";
import { defineCheck } from "./define-check.ts";
import type { CheckInput } from "./check-input.ts";
import type { Draft } from "./define-check.ts";
import { atText } from "./place-finding.ts";
import { REFERENCE } from "./risk-words.ts";

const LONGEST_REFERENCE = 24;

/** References to the row above and no words besides; the others name a place that is not looked up. */
const TO_ROW_ABOVE =
  /^(?:同上(?:述|一?[条行栏格项])?|同前|上同|如上|如前|[〃″々]|′′|"|'')(?:的?(?:防控|防范|管控)?措施)?[。.]?$/;

function proposalFor(reference: string, above: string | null): Proposal | null {
  return above !== null && TO_ROW_ABOVE.test(reference) ? { value: above, safe: false } : null;
}

function* references(input: CheckInput): Iterable<Draft> {
  for (const { points } of input.tables) {
    let above: string | null = null;
    for (const point of points) {
      const measures = point.measuresText;
      if (measures === null) continue;
      const text = measures.text.length > LONGEST_REFERENCE ? "" : normaliseText(measures.text);
      if (REFERENCE.test(text)) yield { ...atText(point, measures), proposal: proposalFor(text, above) };
      else above = measures.text;
    }
  }
}

/** Measures that only point elsewhere (同上, 同第一章); for the row above its text is proposed. */
export const measuresByReference = defineCheck({
  kind: "measures-by-reference",
  severity: "warning",
  run: references,
});
