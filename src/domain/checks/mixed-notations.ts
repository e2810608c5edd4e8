import { readGradeWord } from "../intake/text/grade-word.ts";
import type { GradeNotation } from "../intake/text/grade-word.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { remember } from "../remember.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText, placeOf } from "./place-finding.ts";

interface TypedGrade {
  readonly point: RiskPoint;
  readonly source: SourceText;
}

type Groups = Map<GradeNotation, TypedGrade[]>;

type ReadNotation = (text: string) => GradeNotation | null;

function addPoint(point: RiskPoint, groups: Groups, notationOf: ReadNotation): void {
  const source = point.gradeText;
  if (source === null || finalGradeOf(point) === null) return;
  const notation = notationOf(source.text);
  if (notation === null) return;
  const group = groups.get(notation);
  if (group === undefined) groups.set(notation, [{ point, source }]);
  else group.push({ point, source });
}

/** Each file is a batch of its own: another unit may well write its grades in another way. */
function batches(input: CheckInput): Iterable<Groups> {
  const files = new Map<string, Groups>();
  const notationOf: ReadNotation = remember((text) => readGradeWord(text).notation);
  for (const { points } of input.tables) {
    for (const point of points) {
      const groups: Groups = files.get(point.source.file) ?? new Map<GradeNotation, TypedGrade[]>();
      files.set(point.source.file, groups);
      addPoint(point, groups, notationOf);
    }
  }
  return files.values();
}

function* strangersIn(batch: Groups): Iterable<Draft> {
  const groups = [...batch.values()].sort((one, other) => other.length - one.length);
  const usual = groups[0]?.[0]?.source.text ?? "";
  for (const group of groups.slice(1)) {
    const [first, ...rest] = group;
    if (first === undefined) continue;
    yield {
      ...atText(first.point, first.source),
      related: rest.map(({ point, source }) => placeOf(point, source)),
      facts: { usual, count: group.length },
    };
  }
}

function* strangers(input: CheckInput): Iterable<Draft> {
  for (const batch of batches(input)) yield* strangersIn(batch);
}

/** Grades of one file in several notations (一级 beside 高): one finding for each of the rarer notations. */
export const mixedNotations = defineCheck({ kind: "mixed-notations", severity: "warning", run: strangers });
