import type { Question } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import { ask } from "../ask.ts";
import type { FileContext } from "../table-context.ts";
import type { SheetGrid } from "../sheet-grid.ts";
import { mergeOf, ownValue, textAt, textOf } from "../sheet-grid.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { columnOf } from "../tables/table-layout.ts";

/** Fields of which one value often stands for a block of rows. */
const BLOCK_FIELDS: readonly Field[] = [
  "unit",
  "department",
  "post",
  "person",
  "duty",
  "process",
  "category",
];

/** Which columns' blanks mean the value above, and what has to be asked about that. */
export interface FillDown {
  /** From left to right. */
  readonly fields: readonly Field[];
  readonly questions: readonly Question[];
}

interface Body {
  /** Rows that hold a risk's own text. */
  readonly rows: readonly number[];
  /** The number of each row by its own cell, and the one that opens its text; NaN where there is none. */
  readonly numbers: () => readonly number[];
  readonly itemNumbers: () => readonly number[];
}

function leadingNumber(text: string): number {
  const match = /^\s*(?:第)?[(（]?(\d{1,4})(?:[)）、.．:：]|$)/.exec(text);
  return match === null ? Number.NaN : Number(match[1]);
}

function bodyOf(layout: TableLayout): Body {
  const rows: number[] = [];
  const seq = columnOf(layout, "seq");
  const point = Math.max(columnOf(layout, "point"), columnOf(layout, "manifestation"));
  for (let row = layout.span.header.bottom + 1; row <= layout.span.last; row++) {
    if (point >= 0 && ownValue(layout.grid, row, point) !== null) rows.push(row);
  }
  const numbersIn = (column: number): number[] =>
    rows.map((row) => (column < 0 ? Number.NaN : leadingNumber(textOf(ownValue(layout.grid, row, column)))));
  return { rows, numbers: () => numbersIn(seq), itemNumbers: () => numbersIn(point) };
}

function hasMerges(grid: SheetGrid, column: number, rows: readonly number[]): boolean {
  return grid.mergeAt.size > 0 && rows.some((row) => (mergeOf(grid, row, column)?.bottom ?? row) > row);
}

/** How often two marks of rows agree, as a share. */
function agreement(rows: number, same: (place: number) => boolean): number {
  let agreed = 0;
  for (let place = 0; place < rows; place++) if (same(place)) agreed += 1;
  return rows === 0 ? 0 : agreed / rows;
}

const ALIKE = 0.97;

/** Numbers that stand at, or start again with, exactly the rows that are filled show the blocks. */
function numberingShows(filled: readonly boolean[], body: Body): boolean {
  const blocks = filled.filter((one) => one).length;
  const numbers = body.numbers();
  const numbered = numbers.filter((number) => !Number.isNaN(number)).length;
  const stands = (place: number): boolean => filled[place] === !Number.isNaN(numbers[place] ?? Number.NaN);
  if (numbered > 0 && numbered < filled.length && agreement(filled.length, stands) >= ALIKE) return true;
  const restarts = (found: readonly number[]): boolean =>
    blocks >= 2 &&
    found.every((number) => !Number.isNaN(number)) &&
    agreement(filled.length, (place) => filled[place] === (found[place] === 1)) >= ALIKE;
  return restarts(numbers) || restarts(body.itemNumbers());
}

/** Fewer blanks than this are more likely forgotten than meant as 同上. */
const BLANK_SHARE = 0.3;

type Verdict = "fill" | "ask" | "leave";

function judgeColumn(layout: TableLayout, column: number, body: Body, isFormCategory: boolean): Verdict {
  if (body.rows.every((row) => ownValue(layout.grid, row, column) !== null)) return "leave";
  if (hasMerges(layout.grid, column, body.rows)) return "leave";
  const filled = body.rows.map((row) => textAt(layout.grid, row, column) !== "");
  const blanks = filled.filter((one) => !one).length;
  if (blanks === 0 || filled[0] !== true) return "leave";
  if (isFormCategory || numberingShows(filled, body)) return "fill";
  return blanks >= 2 && blanks / filled.length >= BLANK_SHARE ? "ask" : "leave";
}

/** Decides for which columns of a table a blank means the value above: shown by numbering, or asked. */
export function planFillDown(
  layout: TableLayout & { readonly fingerprint: string },
  context: FileContext,
): FillDown {
  const fields: Field[] = [];
  const asked: Field[] = [];
  const body = bodyOf(layout);
  for (const field of BLOCK_FIELDS) {
    const column = columnOf(layout, field);
    if (column < 0) continue;
    const verdict = judgeColumn(layout, column, body, layout.isForm && field === "category");
    if (verdict === "fill") fields.push(field);
    if (verdict === "ask") asked.push(field);
  }
  const id = `fill-down:${layout.fingerprint}`;
  const answer = context.options.answers[id];
  if (answer === "fill") fields.push(...asked);
  const questions = asked.length === 0 ? [] : [ask(questionOf(layout, id, asked), context.options.answers)];
  return { fields: inOrder(layout, fields), questions };
}

function inOrder(layout: TableLayout, fields: readonly Field[]): Field[] {
  return [...fields].sort((one, other) => columnOf(layout, one) - columnOf(layout, other));
}

function questionOf(layout: TableLayout, id: string, asked: readonly Field[]): Omit<Question, "answer"> {
  const column = columnOf(layout, asked[0] ?? "department");
  const rows: number[] = [];
  for (let row = layout.span.header.bottom + 1; row < layout.span.last && rows.length < 1; row++) {
    const above = textAt(layout.grid, row, column) !== "";
    if (above && textAt(layout.grid, row + 1, column) === "") rows.push(row);
  }
  const row = rows[0] ?? layout.span.header.bottom + 1;
  const headers = layout.columns
    .filter((one) => one.field !== null && asked.includes(one.field))
    .map((one) => one.header);
  return {
    id,
    kind: "fill-down",
    sheet: layout.grid.sheet.name,
    address: { row: row + 1, column },
    examples: [...headers, textAt(layout.grid, row, column).slice(0, 40)],
    choices: ["fill", "leave"],
    assumed: null,
  };
}
