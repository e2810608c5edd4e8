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
  readonly isChosen: boolean;
}

interface TypedScore {
  readonly draft: Draft;
  readonly isOff: boolean;
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
  if (inputs.length === 0) return null;
  return { name: nameOf(header), column, inputs, isChosen: own.length > 0 };
}

function typedScores(view: TableView, { name, column, inputs }: ScoreColumn): TypedScore[] {
  const [first] = inputs;
  return view.points.flatMap((point): readonly TypedScore[] => {
    if (point.source.item > 0 || view.snapshot === null || first === undefined) return [];
    if (!Object.hasOwn(point.factorScores, name)) return [];
    const value = cellAt(view.snapshot, point.source.row, column);
    const score = readScore(value);
    if (score === null) return [];
    const { min, max, points } = first;
    const listed = points === null || points.length === max - min + 1 ? [] : points.map((one) => one.score);
    const facts = { column: name, min, max, listed: listed.join(" ") };
    const typed = typeof value === "string" ? value.trim() : String(score);
    const draft = { ...atColumn(point, column), original: typed, facts };
    return [{ draft, isOff: !inputs.some((input) => isOnScale(input, score)) }];
  });
}

function* offScale(input: CheckInput): Iterable<Draft> {
  const scales = scalesOf(input.settings);
  for (const view of input.tables) {
    for (const mapping of view.table.columns) {
      const column = scoreColumn(mapping, scales);
      if (column === null) continue;
      const scores = typedScores(view, column);
      const off = scores.filter(({ isOff }) => isOff);
      // A column of sums of money may bear a factor's name: without a chosen scheme most must be scores.
      if (!column.isChosen && off.length * 2 >= scores.length) continue;
      for (const { draft } of off) yield draft;
    }
  }
}

/** A score in a table's own column that its scale does not have: it is told with the scores that count, and not used. */
export const offScaleScore = defineCheck({
  kind: "off-scale-score",
  severity: "warning",
  run: (input) => gather(offScale(input)),
});
