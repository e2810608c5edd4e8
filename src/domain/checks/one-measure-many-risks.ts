import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText, placeOf } from "./place-finding.ts";
import { riskKeys } from "./risk-identity.ts";
import { namesRisk } from "./blank-fields.ts";

/** Fewest risks under one text, and smallest share of the file's risks, that are worth a word. */
const FEWEST = 10;
const SMALLEST_SHARE = 0.15;
/** Shortest text that is compared. */
const SHORTEST = 4;

/** A risk with the cell of its measures. */
interface Measured {
  readonly point: RiskPoint;
  readonly source: SourceText;
}

function groupsOf(points: readonly RiskPoint[], input: CheckInput): Iterable<Measured[]> {
  const keys = riskKeys(input);
  const groups = new Map<string, { readonly cells: Measured[]; readonly seen: Set<number> }>();
  for (const point of points) {
    const source = point.measuresText;
    if (source === null || !namesRisk(point, input.bare)) continue;
    const text = input.bare(source.text);
    if (text.length < SHORTEST) continue;
    const group = groups.get(text) ?? { cells: [], seen: new Set<number>() };
    groups.set(text, group);
    const key = keys[point.index] ?? 0;
    if (!group.seen.has(key)) group.cells.push({ point, source });
    group.seen.add(key);
  }
  return Array.from(groups.values(), (group) => group.cells);
}

function draftOf([first, ...rest]: readonly Measured[], total: number): Draft[] {
  if (first === undefined) return [];
  const related = rest.map(({ point, source }) => placeOf(point, source));
  return [{ ...atText(first.point, first.source), related, facts: { count: rest.length + 1, total } }];
}

function* overused(input: CheckInput): Iterable<Draft> {
  for (const points of byFile(input).values()) {
    const most = Math.max(FEWEST, points.length * SMALLEST_SHARE);
    for (const group of groupsOf(points, input)) {
      if (group.length >= most) yield* draftOf(group, points.length);
    }
  }
}

function byFile(input: CheckInput): Map<string, RiskPoint[]> {
  const files = new Map<string, RiskPoint[]>();
  for (const { file, points } of input.tables) {
    const known = files.get(file.file);
    if (known === undefined) files.set(file.file, [...points]);
    else for (const point of points) known.push(point);
  }
  return files;
}

/** One text of measures under very many different risks of a file. */
export const oneMeasureManyRisks = defineCheck({
  kind: "one-measure-many-risks",
  severity: "warning",
  run: overused,
});
