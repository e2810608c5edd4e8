import type { RelatedCell } from "../model/finding.ts";
import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { findNearDuplicates } from "../similarity/find-near-duplicates.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { createFirstSight } from "./first-sight.ts";
import { atText, placeOf } from "./place-finding.ts";
import { earlierTwins } from "./risk-identity.ts";

/** Three-character pieces that copies share at least. */
const THRESHOLD = 0.7;
/** Shorter texts, in letters and digits, are often alike without being copied. */
const SHORTEST = 16;
/** So many like texts within one file are worth a word; across files two are enough. */
const FEWEST_IN_FILE = 3;

interface Copy {
  readonly point: RiskPoint;
  readonly source: SourceText;
}

function uniqueCells(copies: readonly Copy[]): Copy[] {
  const isFirst = createFirstSight();
  return copies.filter(({ point, source }) => isFirst(point, source));
}

function cellsOf(copies: readonly Copy[]): RelatedCell[] {
  return copies.map(({ point, source }) => placeOf(point, source));
}

function* copiesAmong(copies: readonly Copy[], what: string, input: CheckInput): Iterable<Draft> {
  const texts = copies.map(({ source }) => input.bare(source.text));
  const long = copies.filter((_, place) => (texts[place] ?? "").length >= SHORTEST);
  const longTexts = texts.filter((text) => text.length >= SHORTEST);
  for (const { members, likeness } of findNearDuplicates(longTexts, {
    threshold: THRESHOLD,
    shortest: SHORTEST,
  })) {
    const group = members.flatMap((place) => long[place] ?? []);
    const files = new Set(group.map(({ point }) => point.source.file)).size;
    const [first, ...rest] = group;
    if (first === undefined || (files === 1 && group.length < FEWEST_IN_FILE)) continue;
    yield {
      ...atText(first.point, first.source),
      related: cellsOf(rest),
      facts: { what, count: group.length, files, likeness: Math.floor(likeness * 100) },
    };
  }
}

function* copies(input: CheckInput): Iterable<Draft> {
  if (!input.withSimilarity) return;
  const twins = earlierTwins(input);
  const points = input.register.points.filter((_, place) => (twins[place] ?? null) === null);
  const risks = points.flatMap((point) => {
    const source = point.manifestation ?? point.point;
    return source === null ? [] : [{ point, source }];
  });
  const measures = points.flatMap((point) =>
    point.measuresText === null ? [] : [{ point, source: point.measuresText }],
  );
  yield* copiesAmong(uniqueCells(risks), "risk", input);
  yield* copiesAmong(uniqueCells(measures), "measures", input);
}

/** Risks or measures copied from one another (照抄照搬), within a file or across files; only in `check`. */
export const copiedText = defineCheck({ kind: "copied-text", severity: "hint", run: copies });
