import type { ColumnMapping, Question } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import { FIELDS } from "../../model/vocabulary.ts";
import { ask } from "../ask.ts";
import { ownValue, textOf } from "../sheet-grid.ts";
import type { FileContext } from "../table-context.ts";
import type { TableLayout } from "./table-layout.ts";

/** Below this a column that matters is asked about. */
const SURE = 0.7;

/** Fields whose misreading would change what the office is told. */
const WEIGHTY: ReadonlySet<Field> = new Set<Field>([
  "point",
  "grade",
  "measures",
  "owner",
  "leader",
  "deadline",
  "status",
  "department",
  "unit",
  "category",
]);

function examplesOf(layout: TableLayout, column: number): string[] {
  const examples = new Set<string>();
  for (let row = layout.span.header.bottom + 1; row <= layout.span.last && examples.size < 3; row++) {
    const text = textOf(ownValue(layout.grid, row, column));
    if (text !== "") examples.add(text.slice(0, 40));
  }
  return [...examples];
}

/** The question's name, the same for every table of the layout, so that it is asked once. */
export function columnQuestionId(fingerprint: string, mapping: ColumnMapping): string {
  return `column-field:${mapping.column}:${fingerprint}`;
}

/** The row of a column's name; the first row where no column has one. */
function questionRow({ span }: TableLayout): number {
  return Math.max(span.header.top, span.header.bottom);
}

/** The choices with a field that the office named though it was not offered. */
function withGiven(choices: readonly string[], given: Field | undefined): readonly string[] {
  return given === undefined || choices.includes(given) ? choices : [...choices, given];
}

/** Questions about the columns of one table that could carry more than one field. */
export function columnQuestions(
  layout: TableLayout & { readonly fingerprint: string },
  context: FileContext,
): Question[] {
  const questions: Question[] = [];
  const { answers } = context.options;
  for (const mapping of layout.unanswered) {
    if (mapping.confidence >= SURE) continue;
    const id = columnQuestionId(layout.fingerprint, mapping);
    const fields = [mapping.field, ...mapping.alternatives].filter((field) => field !== null);
    if (!fields.some((field) => WEIGHTY.has(field))) continue;
    const question: Omit<Question, "answer"> = {
      id,
      kind: "column-field",
      sheet: layout.grid.sheet.name,
      address: { row: questionRow(layout), column: mapping.column },
      examples: [mapping.header, ...examplesOf(layout, mapping.column)].filter((text) => text !== ""),
      choices: withGiven(
        [...fields, "none"],
        FIELDS.find((field) => field === answers[id]),
      ),
      assumed: mapping.field ?? "none",
    };
    questions.push(ask(question, answers));
  }
  return questions;
}

/** The columns as the clerk's answers decide them. */
export function answered(
  columns: readonly ColumnMapping[],
  fingerprint: string,
  context: FileContext,
): ColumnMapping[] {
  return columns.map((column) => {
    const answer = context.options.answers[columnQuestionId(fingerprint, column)];
    const field = FIELDS.find((one) => one === answer) ?? null;
    if (answer === undefined || (field === null && answer !== "none")) return column;
    return {
      ...column,
      field,
      role: field === column.field ? column.role : null,
      confidence: 1,
      reasons: ["given"],
    };
  });
}
