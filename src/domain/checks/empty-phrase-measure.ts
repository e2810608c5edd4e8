import { normaliseText } from "../intake/text/normalise.ts";
import { remember } from "../remember.ts";
import { namesRisk } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { createFirstSight } from "./first-sight.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { CONCRETE, SLOGAN_START } from "./risk-words.ts";

/** Longest clause, in characters, that can be a mere phrase. */
const LONGEST_CLAUSE = 30;

const ENUMERATOR =
  /(?:^|(?<=[,。;:、]))(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]|[一二三四五六七八九]是)/g;

/** Whether a text names neither actor, nor rhythm, nor record, nor act, but only asks for more effort or virtue. */
function isEmptyPhrase(text: string): boolean {
  const words = normaliseText(text.replace(/[\r\n]/g, "。")).replace(ENUMERATOR, "");
  if (CONCRETE.test(words)) return false;
  const clauses = words.split(/[,。;:、!?.]/).filter((clause) => clause !== "");
  return (
    clauses.length > 0 &&
    clauses.every((clause) => clause.length <= LONGEST_CLAUSE && SLOGAN_START.test(clause))
  );
}

function* phrases(input: CheckInput): Iterable<Draft> {
  const isEmpty = remember(isEmptyPhrase);
  const isFirst = createFirstSight();
  for (const { points } of input.tables) {
    for (const point of points) {
      const measures = point.measuresText;
      if (measures === null || !namesRisk(point, input.bare)) continue;
      if (isEmpty(measures.text) && isFirst(point, measures)) yield atText(point, measures);
    }
  }
}

/** Measures that are nothing but phrases (加强学习,提高认识): no actor, no rhythm, no record. */
export const emptyPhraseMeasure = defineCheck({
  kind: "empty-phrase-measure",
  severity: "warning",
  run: (input) => gather(phrases(input)),
});
