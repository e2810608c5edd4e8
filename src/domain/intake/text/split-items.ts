import type { GradeWord } from "./grade-word.ts";
import { readGradeWord } from "./grade-word.ts";
import { foldInPlace } from "./normalise.ts";
import type { MeasurePart } from "./split-measures.ts";
import { splitMeasures } from "./split-measures.ts";

/** One of several items in a cell, with the grade that is written behind or before it. */
export interface GradedItem extends MeasurePart {
  readonly gradeText: string | null;
  readonly grade: GradeWord | null;
}

const GRADE =
  "[★☆⭐]{1,5}|[一二三ⅠⅡⅢI123]{1,3}级(?:风险)?|[高中低](?:级|风险|等)?|重大(?:风险)?|较大(?:风险)?|一般(?:风险)?|[ABC]级?";
const AT_END = new RegExp(`[\\s,、:-]*(?:[(【\\[]((?:${GRADE}))[)】\\]]|([★☆⭐]{1,5}))[。;.\\s]*$`, "u");
const AT_START = new RegExp(`^\\s*(?:[(【\\[]((?:${GRADE}))[)】\\]]|([★☆⭐]{1,5})|((?:${GRADE})):)\\s*`, "u");

function gradedAtEnd(part: MeasurePart, folded: string): GradedItem | null {
  const match = AT_END.exec(folded);
  const gradeText = match?.[1] ?? match?.[2];
  if (match === null || gradeText === undefined || match.index === 0) return null;
  const end = part.start + match.index;
  const text = part.text.slice(0, match.index);
  return { ...part, text, end, gradeText, grade: readGradeWord(gradeText) };
}

function gradedAtStart(part: MeasurePart, folded: string): GradedItem | null {
  const match = AT_START.exec(folded);
  const gradeText = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === null || gradeText === undefined || match[0].length >= part.text.length) return null;
  const start = part.start + match[0].length;
  return {
    ...part,
    text: part.text.slice(match[0].length),
    start,
    gradeText,
    grade: readGradeWord(gradeText),
  };
}

/**
 * The items of a cell that holds several, split as measures are, each with its own grade where one is written behind
 * it (★★☆, (一级)) or before it (高:…); places are those of the words without the grade.
 */
export function splitItems(text: string): readonly GradedItem[] {
  return splitMeasures(text).map((part) => {
    const folded = foldInPlace(part.text);
    const graded = gradedAtEnd(part, folded) ?? gradedAtStart(part, folded);
    return graded ?? { ...part, gradeText: null, grade: null };
  });
}
