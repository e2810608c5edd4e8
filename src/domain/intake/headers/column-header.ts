import type { Field } from "../../model/vocabulary.ts";
import type { FieldScore, HeaderEvidence } from "./header-evidence.ts";
import type { SheetGrid } from "../sheet-grid.ts";
import { mergeOf, textAt } from "../sheet-grid.ts";

/** The header of one column, over all header rows. */
export interface ColumnHeader {
  readonly column: number;
  /** Distinct texts from top to bottom; the last is the column's own name. */
  readonly parts: readonly string[];
  /** The column whose name is spread over this one too (a merged header over two columns of data), or null. */
  readonly shares: number | null;
}

function spreadFrom(grid: SheetGrid, row: number, column: number, left: number): number | null {
  const merge = mergeOf(grid, row, column);
  return merge !== undefined && merge.left < column && merge.left >= left ? merge.left : null;
}

/** A group's name stands over its first column only where the merge was lost; the columns after it have it too. */
function groupTexts(grid: SheetGrid, row: number, below: number, span: readonly [number, number]): string[] {
  const texts: string[] = [];
  let group = "";
  for (let column = span[0]; column <= span[1]; column++) {
    const own = textAt(grid, row, column);
    const under = textAt(grid, below, column);
    if (own !== "") group = under === "" || under === own ? "" : own;
    else if (under === "") group = "";
    texts.push(own === "" ? group : own);
  }
  return texts;
}

/** Reads the header of each column of a table from its header rows. */
export function readColumnHeaders(
  grid: SheetGrid,
  rows: readonly number[],
  span: readonly [number, number],
): ColumnHeader[] {
  const last = rows.at(-1) ?? 0;
  const levels = rows.map((row) => (row === last ? null : groupTexts(grid, row, row + 1, span)));
  const headers: ColumnHeader[] = [];
  for (let column = span[0]; column <= span[1]; column++) {
    const parts: string[] = [];
    rows.forEach((row, place) => {
      const text = levels[place]?.[column - span[0]] ?? textAt(grid, row, column);
      if (text !== "" && parts.at(-1) !== text) parts.push(text);
    });
    const shares = spreadFrom(grid, last, column, span[0]);
    headers.push(parts.length === 0 ? carryOn(headers, column) : { column, parts, shares });
  }
  return headers;
}

/** A column without any name, right of a named one, may be the second half of a header whose merge was lost. */
function carryOn(headers: readonly ColumnHeader[], column: number): ColumnHeader {
  const before = headers.at(-1);
  return before === undefined || before.parts.length === 0
    ? { column, parts: [], shares: null }
    : { column, parts: [], shares: before.shares ?? before.column };
}

type ReadEvidence = (text: string) => HeaderEvidence;

/**
 * What a column's header speaks for: its own name, with the group's name before it where that says more, and the
 * group's name alone where its own says nothing.
 */
export function evidenceOf(header: ColumnHeader, read: ReadEvidence): readonly FieldScore[] {
  const own = header.parts.at(-1);
  if (own === undefined || header.shares !== null) return [];
  const scores = new Map<Field, FieldScore>();
  keepBest(scores, read(own).scores, 1);
  const group = header.parts.slice(0, -1).join("");
  if (group !== "") addGroup(scores, [group, own], read);
  return sorted(scores);
}

function bestWeight(scores: ReadonlyMap<Field, FieldScore>): number {
  return sorted(scores)[0]?.weight ?? 0;
}

function addGroup(
  scores: Map<Field, FieldScore>,
  [group, own]: readonly [string, string],
  read: ReadEvidence,
): void {
  const joined = read(group + own).scores;
  if (bestWeight(scores) < 0.9) keepBest(scores, joined, 0.97);
  dropContradicted(scores, joined, own);
  if (bestWeight(scores) < 0.5) keepBest(scores, read(group).scores, 0.8);
}

/** 供应商 / 等级 is no risk grade although 等级 alone could be one. */
function dropContradicted(scores: Map<Field, FieldScore>, joined: readonly FieldScore[], own: string): void {
  const grade = scores.get("grade");
  if (grade !== undefined && own.length <= 3 && !joined.some((score) => score.field === "grade"))
    scores.delete("grade");
}

function keepBest(scores: Map<Field, FieldScore>, found: readonly FieldScore[], factor: number): void {
  for (const score of found) {
    const weight = score.weight * factor;
    if (weight > (scores.get(score.field)?.weight ?? 0)) scores.set(score.field, { ...score, weight });
  }
}

function sorted(scores: ReadonlyMap<Field, FieldScore>): FieldScore[] {
  return [...scores.values()].sort((one, other) => other.weight - one.weight);
}
