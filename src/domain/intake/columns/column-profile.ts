import type { Field } from "../../model/vocabulary.ts";
import { remember } from "../../remember.ts";
import type { SheetGrid } from "../sheet-grid.ts";
import { mergeOf, ownValue, textOf } from "../sheet-grid.ts";
import type { Traits } from "./text-traits.ts";
import { traitsOf } from "./text-traits.ts";

/** What a column's cells look like, from a sample of its rows; shares run from 0 to 1. */
export interface ColumnProfile {
  /** Sampled cells that hold something. */
  readonly filled: number;
  readonly share: (trait: keyof Omit<Traits, "length">) => number;
  readonly meanLength: number;
  /** Whole numbers that mostly rise by one. */
  readonly counts: boolean;
  readonly distinct: number;
}

/** Rows looked at per column: enough to tell content, few enough to stay cheap on long sheets. */
const SAMPLE = 90;

/** The rows of a table whose cells are looked at: the first ones and some from all over. */
export function sampleRows(first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last && rows.length < SAMPLE * 0.7; row++) rows.push(row);
  const next = first + rows.length;
  const step = Math.max(1, Math.floor((last - next + 1) / (SAMPLE * 0.3)));
  for (let row = next; row <= last; row += step) rows.push(row);
  return rows;
}

function countsUp(numbers: readonly number[]): boolean {
  let rising = 0;
  for (let index = 1; index < numbers.length; index++) {
    const step = (numbers[index] ?? 0) - (numbers[index - 1] ?? 0);
    if (step === 1 || numbers[index] === 1) rising += 1;
  }
  return numbers.length >= 2 ? rising >= (numbers.length - 1) * 0.7 : numbers[0] === 1;
}

/** Shares of traits; a profile is asked for the same ones by field after field. */
function createShare(seen: readonly Traits[]): ColumnProfile["share"] {
  return remember((trait) => {
    const bearing = seen.reduce((sum, traits) => sum + (traits[trait] ? 1 : 0), 0);
    return seen.length === 0 ? 0 : bearing / seen.length;
  });
}

/** The profile of one column over the sampled rows; a merged area counts once. */
export function profileColumn(grid: SheetGrid, rows: readonly number[], column: number): ColumnProfile {
  const seen: Traits[] = [];
  const numbers: number[] = [];
  const texts = new Set<string>();
  const lookAt = remember(traitsOf);
  let length = 0;
  for (const row of rows) {
    const merge = mergeOf(grid, row, column);
    if (merge !== undefined && merge.left !== column) continue;
    const value = ownValue(grid, row, column);
    const traits = lookAt(value);
    if (traits === null) continue;
    seen.push(traits);
    length += traits.length;
    texts.add(textOf(value));
    if (traits.whole) numbers.push(Number(textOf(value)));
  }
  const filled = seen.length;
  return {
    filled,
    share: createShare(seen),
    meanLength: filled === 0 ? 0 : length / filled,
    counts: filled > 0 && numbers.length >= filled * 0.8 && countsUp(numbers),
    distinct: filled === 0 ? 0 : texts.size / filled,
  };
}

type Judge = (profile: ColumnProfile) => number;

/** Short texts speak against a field of sentences, and the other way round. */
function brevity(profile: ColumnProfile, limit: number): number {
  if (profile.meanLength <= limit) return 0;
  return profile.meanLength > limit * 2.5 ? -1 : -0.4;
}

function numbersOf(profile: ColumnProfile): number {
  const numbers = profile.share("number");
  return numbers > 0.7 ? 0.5 : numbers - 0.8;
}

/** Dates speak against a field of sentences, but not those that only open them. */
function bareDates(profile: ColumnProfile): number {
  return Math.max(0, profile.share("date") - profile.share("timed")) * 0.5;
}

/** How far what a column holds speaks for a field (to 1) or against it (to −1). */
const JUDGES: Readonly<Record<Field, Judge>> = {
  seq: (p) => (p.counts ? 1 : p.share("whole") > 0.7 ? 0.4 : brevity(p, 12)),
  unit: (p) => (p.share("body") > 0.6 ? 0.9 : brevity(p, 24)) - p.share("grade") - p.share("number"),
  department: (p) => (p.share("organ") > 0.6 ? 0.9 : brevity(p, 20)) - p.share("grade") - p.share("number"),
  post: (p) => (p.share("post") > 0.6 ? 0.8 : brevity(p, 30)) - p.share("grade") - p.share("number"),
  person: (p) => (p.share("person") > 0.6 ? 0.9 : brevity(p, 12)) - p.share("grade") - p.share("number"),
  duty: (p) => -p.share("grade") - p.share("number") - p.share("date") * 0.6,
  process: (p) => brevity(p, 40) - p.share("grade") - p.share("number") - bareDates(p) * 2,
  category: (p) => (p.share("category") > 0.6 ? 0.95 : brevity(p, 18) - p.share("grade") - p.share("number")),
  point: (p) =>
    (p.share("risky") > 0.5 && p.meanLength > 8 ? 0.5 : 0) -
    p.share("grade") -
    p.share("number") -
    bareDates(p),
  manifestation: (p) =>
    (p.share("risky") > 0.5 && p.meanLength > 12 ? 0.5 : 0) - p.share("grade") - p.share("number"),
  grade: (p) =>
    p.share("grade") > 0.6 ? 1 : p.share("grade") + p.share("code") > 0.6 ? 0.3 : p.share("grade") - 0.8,
  residualGrade: (p) => (p.share("grade") > 0.6 ? 1 : p.share("grade") - 0.5),
  measures: (p) =>
    (p.share("controlling") > 0.5 && p.meanLength > 8 ? 0.7 : 0) -
    p.share("grade") -
    p.share("number") -
    bareDates(p),
  owner: (p) =>
    (p.share("person") + p.share("post") + p.share("organ") + p.share("body") > 0.6 ? 0.6 : brevity(p, 24)) -
    p.share("grade") -
    p.share("number") -
    p.share("date"),
  leader: (p) =>
    (p.share("person") + p.share("post") > 0.6 ? 0.6 : brevity(p, 16)) -
    p.share("grade") -
    p.share("number") -
    p.share("date"),
  deadline: (p) =>
    p.share("date") + p.share("rhythm") + p.share("term") > 0.5
      ? 0.9
      : brevity(p, 20) - p.share("grade") - p.share("person"),
  frequency: (p) => (p.share("rhythm") > 0.5 ? 0.9 : brevity(p, 20) - p.share("person")),
  status: (p) => (p.share("status") > 0.5 ? 0.9 : 0) - p.share("person") - p.share("grade"),
  completedOn: (p) => (p.share("date") > 0.6 ? 0.8 : brevity(p, 16) - p.share("person") - p.share("grade")),
  likelihood: (p) => (p.share("grade") > 0.6 ? 0.2 : numbersOf(p)),
  severity: (p) => (p.share("grade") > 0.6 ? 0.2 : numbersOf(p)),
  score: numbersOf,
  basis: (p) => (p.share("law") > 0.5 ? 0.8 : 0) - p.share("grade") - p.share("number"),
  remarks: () => 0,
};

/** How far a column's content speaks for (to 1) or against (to −1) a field; 0 where it is empty. */
export function contentScore(field: Field, profile: ColumnProfile): number {
  return profile.filled === 0 ? 0 : Math.max(-1, Math.min(1, JUDGES[field](profile)));
}
