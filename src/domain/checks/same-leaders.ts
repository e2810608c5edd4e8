import type { Responsible, RiskPoint } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { createFirstSight } from "./first-sight.ts";
import { gather } from "./gather-findings.ts";
import { atText, placeOf } from "./place-finding.ts";

/** Rows with one man in both columns that are still listed one by one. */
const MOST_SINGLE_ROWS = 2;

/** Two leaders of one row in different columns who bear one name. */
function repeatedLeader(point: RiskPoint, input: CheckInput): readonly [Responsible, Responsible] | null {
  if (point.leaders.length < 2) return null;
  const first = new Map<string, Responsible>();
  for (const leader of point.leaders) {
    const name = input.bare(leader.name);
    const earlier = first.get(name);
    if (name === "") continue;
    if (earlier === undefined) first.set(name, leader);
    else if (earlier.source.column !== leader.source.column) return [earlier, leader];
  }
  return null;
}

function* repeatedLeaders(input: CheckInput): Iterable<Draft> {
  const isFirst = createFirstSight();
  for (const { points } of input.tables) {
    for (const point of points) {
      const pair = repeatedLeader(point, input);
      if (pair === null || !isFirst(point, pair[1].source)) continue;
      const [earlier, later] = pair;
      yield {
        ...atText(point, later.source),
        related: [placeOf(point, earlier.source)],
        facts: { name: later.name },
      };
    }
  }
}

/** One person in both leader columns of a row. */
export const sameLeaders = defineCheck({
  kind: "same-leaders",
  severity: "warning",
  run: (input) => gather(repeatedLeaders(input), MOST_SINGLE_ROWS),
});
