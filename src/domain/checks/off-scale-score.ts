import { matchScoredName } from "../grading/match-factor.ts";
import { SCHEME_PRESETS } from "../grading/scheme-presets.ts";
import type { ScoreInput } from "../grading/score-inputs.ts";
import { isOnScale, isScored, scoreInputs } from "../grading/score-inputs.ts";
import { readScore } from "../intake/text/score-number.ts";
import type { ColumnMapping } from "../model/register.ts";
import type { ReviewSettings } from "../model/review.ts";
import type { Field } from "../model/vocabulary.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atColumn } from "./place-finding.ts";

/** What scores are held against. */
interface Scales {
  /** Of the scheme that the office chose; nothing else counts where it names a column. */
  readonly chosen: readonly ScoreInput[];
  /** Of the published schemes that a row's scores may fit under `declared`. */
  readonly likely: readonly ScoreInput[];
}

/** A column of scores with the scales that its name stands for, the one that counts most first. */
interface ScoreColumn {
  readonly name: string;
  readonly column: number;
  readonly inputs: readonly ScoreInput[];
  readonly facts: NonNullable<Draft["facts"]>;
  readonly isChosen: boolean;
}

/** How many scores a column holds, and those of them that its scales do not have. */
interface TypedScores {
  readonly count: number;
  readonly off: readonly Draft[];
}

/** Fields whose numbers may be scores. */
const SCORED: readonly Field[] = ["likelihood", "severity", "frequency"];

const LIKELY: readonly ScoreInput[] = SCHEME_PRESETS.flatMap((scheme) =>
  scheme.method === "weighted" || scheme.method === "scales" ? scoreInputs(scheme) : [],
);

function scalesOf({ scheme, scoring }: ReviewSettings): Scales {
  if (isScored(scheme)) return { chosen: scoreInputs(scheme), likely: [] };
  if (scheme.method !== "declared") return { chosen: [], likely: [] };
  return { chosen: scoring === undefined || scoring === null ? [] : scoreInputs(scoring), likely: LIKELY };
}

function inputsFor({ field, header }: ColumnMapping, inputs: readonly ScoreInput[]): readonly ScoreInput[] {
  const name = nameOf(header);
  return inputs.filter((input) => input.key === field || matchScoredName(name, [input]) !== null);
}

/** The name that a factor's scores are kept under: the last line of its header. */
function nameOf(header: string): string {
  return header.split(" / ").at(-1) ?? header;
}

function scoreColumn(mapping: ColumnMapping, { chosen, likely }: Scales): ScoreColumn | null {
  const { field, header, column } = mapping;
  if (field !== null && !SCORED.includes(field)) return null;
  const own = inputsFor(mapping, chosen);
  const inputs = own.length > 0 ? own : inputsFor(mapping, likely);
  const [first] = inputs;
  if (first === undefined) return null;
  const name = nameOf(header);
  return { name, column, inputs, facts: factsOf(name, first), isChosen: own.length > 0 };
}

function factsOf(name: string, { min, max, points }: ScoreInput): NonNullable<Draft["facts"]> {
  const listed = points === null || points.length === max - min + 1 ? [] : points.map((one) => one.score);
  return { column: name, min, max, listed: listed.join(" ") };
}

function typedScores({ snapshot, points }: TableView, scored: ScoreColumn): TypedScores {
  const { name, column, inputs, facts } = scored;
  const off: Draft[] = [];
  let count = 0;
  if (snapshot === null) return { count, off };
  for (const point of points) {
    const { item, row } = point.source;
    const value =
      item === 0 && Object.hasOwn(point.factorScores, name) ? cellAt(snapshot, row, column) : null;
    const score = readScore(value);
    if (score === null) continue;
    count += 1;
    if (inputs.some((input) => isOnScale(input, score))) continue;
    const original = typeof value === "string" ? value.trim() : String(score);
    off.push({ ...atColumn(point, column), original, facts });
  }
  return { count, off };
}

function* offScale(input: CheckInput): Iterable<Draft> {
  const scales = scalesOf(input.settings);
  for (const view of input.tables) {
    for (const mapping of view.table.columns) {
      const column = scoreColumn(mapping, scales);
      if (column === null) continue;
      const { count, off } = typedScores(view, column);
      // A column of sums of money may bear a factor's name: without a chosen scheme most must be scores.
      if (column.isChosen || off.length * 2 < count) yield* off;
    }
  }
}

/** A score in a table's own column that its scale does not have: it is told with the scores that count, and not used. */
export const offScaleScore = defineCheck({
  kind: "off-scale-score",
  severity: "warning",
  run: (input) => gather(offScale(input)),
});
