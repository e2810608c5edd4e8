import * as v from "valibot";
import { FIELDS } from "../domain/index.ts";
import type { Answers, GivenMapping } from "../domain/index.ts";

const answersShape = v.record(v.string(), v.string());

const mappingsShape = v.array(
  v.object({
    fingerprint: v.string(),
    columns: v.record(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/)), v.nullable(v.picklist(FIELDS))),
  }),
);

/** The first thing that is wrong with given data, as a path into it. */
export interface DecisionProblem {
  readonly problem: string;
}

/** Column mappings from an office's file: a list of `{ fingerprint, columns: { "D": "point" } }`. */
export function parseMappings(data: unknown): readonly GivenMapping[] | DecisionProblem {
  const parsed = v.safeParse(mappingsShape, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return { problem: v.getDotPath(issue) ?? "[]" };
}

/** Answers to questions from an office's file: question id to key of the choice; null where it is no such object. */
export function parseAnswers(data: unknown): Answers | null {
  const parsed = v.safeParse(answersShape, data);
  return parsed.success ? parsed.output : null;
}
