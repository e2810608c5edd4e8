import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { duplicateRuns, PASTED_FROM } from "./duplicate-runs.ts";
import type { DuplicateRun } from "./duplicate-runs.ts";
import { atText, mainTextOf, placeOf } from "./place-finding.ts";

function draftOf(run: DuplicateRun): Draft[] {
  const [first, original] = [run.copies[0], run.originals[0]];
  if (first === undefined || original === undefined) return [];
  const text = mainTextOf(first);
  if (text === null) return [];
  const { row, sheet, file } = original.source;
  return [
    {
      ...atText(first, text),
      related: run.originals.flatMap((point) => {
        const source = mainTextOf(point);
        return source === null ? [] : [placeOf(point, source)];
      }),
      facts: {
        count: run.copies.length,
        lastRow: (run.copies.at(-1) ?? first).source.row + 1,
        otherRow: row + 1,
        otherLastRow: (run.originals.at(-1) ?? original).source.row + 1,
        otherSheet: sheet,
        otherFile: file,
      },
    },
  ];
}

function pastedParts(input: CheckInput): Draft[] {
  return duplicateRuns(input)
    .filter((run) => run.copies.length >= PASTED_FROM)
    .flatMap(draftOf);
}

/** Three or more consecutive rows that repeat earlier ones: a sub-table pasted twice, or a form sent twice. */
export const pastedTwice = defineCheck({ kind: "pasted-twice", severity: "warning", run: pastedParts });
