import type { RiskPoint } from "../model/risk-point.ts";
import { oncePerRun } from "./check-input.ts";
import { earlierTwins } from "./risk-identity.ts";

/** Consecutive rows that repeat consecutive earlier rows. */
export interface DuplicateRun {
  readonly copies: readonly RiskPoint[];
  readonly originals: readonly RiskPoint[];
}

/** Fewest rows in a row that count as a part of a table pasted twice. */
export const PASTED_FROM = 3;

function continues(run: readonly RiskPoint[], next: RiskPoint): boolean {
  const last = run.at(-1);
  return (
    last !== undefined &&
    next.index === last.index + 1 &&
    next.source.sheet === last.source.sheet &&
    next.source.file === last.source.file
  );
}

/** Repeated rows, gathered into runs in the register's order. */
export const duplicateRuns = oncePerRun((input): readonly DuplicateRun[] => {
  const runs: { copies: RiskPoint[]; originals: RiskPoint[] }[] = [];
  const twins = earlierTwins(input);
  input.register.points.forEach((point, place) => {
    const twin = twins[place] ?? null;
    if (twin === null) return;
    const run = runs.at(-1);
    if (run !== undefined && continues(run.copies, point) && continues(run.originals, twin)) {
      run.copies.push(point);
      run.originals.push(twin);
    } else runs.push({ copies: [point], originals: [twin] });
  });
  return runs;
});
