import type { Answers, Question } from "../../model/register.ts";
import type { Grade } from "../../model/vocabulary.ts";
import type { Legends } from "./legends.ts";
import type { StatedScale } from "./stated-grades.ts";
import type { GradeNotation, GradeWord } from "../text/grade-word.ts";
import { readGradeWord } from "../text/grade-word.ts";
import { ask } from "../ask.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { ownValue, textOf } from "../sheet-grid.ts";
import { normaliseText } from "../text/normalise.ts";
import { remember } from "../../remember.ts";

/** How the grades of one file are read, and what is asked about them. */
export interface GradeReader {
  /** The grade that a cell's text states; null where it states none or its order is not known yet. */
  readonly read: (text: string) => Grade | null;
  readonly questions: readonly Question[];
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface GradeTexts {
  readonly words: ReadonlyMap<string, GradeWord>;
  readonly first: ReadonlyMap<GradeNotation, Place>;
}

/** Longest text that may be a grade. */
const LONGEST = 40;

/** Gathers the distinct texts of one grade column, and where each notation stands first. */
function collectColumn(
  layout: TableLayout,
  column: number,
  texts: { words: Map<string, GradeWord>; first: Map<GradeNotation, Place> },
): void {
  for (let row = layout.span.header.bottom + 1; row <= layout.span.last; row++) {
    const text = textOf(ownValue(layout.grid, row, column));
    if (text === "" || text.length > LONGEST || texts.words.has(text)) continue;
    const word = readGradeWord(text);
    texts.words.set(text, word);
    const known = word.notation === null || texts.first.has(word.notation);
    if (!known) texts.first.set(word.notation, { sheet: layout.grid.sheet.name, row, column });
  }
}

function collect(layouts: readonly TableLayout[]): GradeTexts {
  const texts = { words: new Map<string, GradeWord>(), first: new Map<GradeNotation, Place>() };
  for (const layout of layouts) {
    for (const field of ["grade", "residualGrade"] as const)
      for (const mapping of layout.byField.get(field) ?? []) collectColumn(layout, mapping.column, texts);
  }
  return texts;
}

type Worst = "first" | "last";

/** How each notation whose order is not plain turns into three grades, by what the office says is worst. */
function gradeOfRank(rank: number, lowest: number, highest: number): Grade {
  const steps = highest - lowest + 1;
  const place = rank - lowest;
  if (steps <= 3) return place <= 0 ? 1 : place === 1 ? 2 : 3;
  const third = (place * 2) / (steps - 1);
  return third < 0.75 ? 1 : third <= 1.25 ? 2 : 3;
}

function flip(grade: Grade): Grade {
  if (grade === 2) return 2;
  return grade === 1 ? 3 : 1;
}

interface Batch {
  readonly texts: GradeTexts;
  readonly answers: Answers;
  readonly legends: Legends;
}

/** Some texts of a notation by their rank: the answers speak of the first and the last. */
function examplesOf(texts: GradeTexts, notation: GradeNotation): string[] {
  const examples: (readonly [string, number])[] = [];
  for (const [text, word] of texts.words)
    if (word.notation === notation && examples.length < 5) examples.push([text, word.rank ?? 0]);
  examples.sort(([one, rank], [other, otherRank]) =>
    rank === otherRank ? (one < other ? -1 : 1) : rank - otherRank,
  );
  return examples.map(([text]) => text);
}

function rangeOf(texts: GradeTexts, notation: GradeNotation): readonly [number, number] {
  const ranks = [...texts.words.values()]
    .filter((word) => word.notation === notation)
    .map((word) => word.rank ?? 1);
  return [Math.min(...ranks), Math.max(...ranks)];
}

/** 0–2, 1–3, 1–5: which scale the codes of a batch run on, so that one answer serves every file of the same kind. */
function scaleOf(notation: GradeNotation, range: readonly [number, number]): readonly [number, number] {
  if (notation !== "number" && notation !== "marks") return [1, Math.max(5, range[1])];
  if (range[0] === 0) return [0, Math.max(2, range[1])];
  return [1, range[1] <= 3 ? 3 : 5];
}

interface Asked extends Pick<Question, "examples" | "choices" | "assumed"> {
  readonly kind: "grade-order" | "grade-notation";
  readonly key: string;
  readonly place: Place | null;
}

function askAt({ kind, key, place, ...parts }: Asked, { answers }: Batch): Question {
  const address = place === null ? null : { row: place.row, column: place.column };
  return ask({ id: `${kind}:${key}`, kind, sheet: place?.sheet ?? null, address, ...parts }, answers);
}

const USUAL: readonly GradeNotation[] = ["level", "high-low", "letter", "stars", "magnitude"];

function mixedQuestion(batch: Batch): Question | null {
  const used = USUAL.filter((notation) => batch.texts.first.has(notation));
  if (used.length < 2) return null;
  const examples = used.flatMap((notation) => examplesOf(batch.texts, notation).slice(0, 2));
  const last = used.at(-1);
  const place = last === undefined ? null : (batch.texts.first.get(last) ?? null);
  const choices = ["usual", "leave"];
  return askAt({ kind: "grade-notation", key: "mixed", place, examples, choices, assumed: "usual" }, batch);
}

function isNumeral(text: string): boolean {
  return /^[一二三]$/.test(normaliseText(text));
}

/** How the codes of one notation are read: by the clerk's answer, else by a legend. */
interface CodeReading {
  readonly worst: Worst | null;
  readonly scale: readonly [number, number];
  readonly stated: StatedScale | null;
}

interface Decided {
  readonly questions: Question[];
  readonly codes: Map<GradeNotation, CodeReading>;
}

function worstOf(answer: string | null): Worst | null {
  if (answer === "first-worst") return "first";
  return answer === "last-worst" ? "last" : null;
}

/** Codes, colours and steps of five mean nothing before the office says which end is worst. */
function decideCodes(batch: Batch): Decided {
  const decided: Decided = { questions: [], codes: new Map() };
  for (const [notation, place] of batch.texts.first) {
    const open = [...batch.texts.words].some(
      ([text, word]) => word.notation === notation && !word.certain && !isNumeral(text),
    );
    if (!open) continue;
    const scale = scaleOf(notation, rangeOf(batch.texts, notation));
    const key = notation === "number" ? `${scale[0]}-${scale[1]}` : notation;
    const examples = examplesOf(batch.texts, notation);
    const choices = ["first-worst", "last-worst", "leave"];
    const question = askAt({ kind: "grade-notation", key, place, examples, choices, assumed: null }, batch);
    const { answer } = question;
    const stated = answer === null ? (batch.legends.scales.get(notation) ?? null) : null;
    if (stated === null) decided.questions.push(question);
    decided.codes.set(notation, { worst: stated?.worst ?? worstOf(answer), scale, stated });
  }
  return decided;
}

/** How a batch's order stands: the usual one, the other one, or not known before the office has answered. */
type Order = "one-worst" | "one-least" | "ask";

function orderOf(batch: Batch): Order {
  if (batch.legends.contradicted === null) return "one-worst";
  const answer = batch.answers["grade-order:usual"];
  return answer === "one-worst" || answer === "one-least" ? answer : "ask";
}

function orderQuestion(batch: Batch): Question[] {
  const open = [...batch.texts.words].filter(([, word]) => !isPlain(word)).map(([text]) => text);
  const { contradicted: place } = batch.legends;
  if (place === null || open.length === 0) return [];
  const choices = ["one-worst", "one-least"];
  const examples = open.slice(0, 5);
  return [askAt({ kind: "grade-order", key: "usual", place, examples, choices, assumed: null }, batch)];
}

function inOrder(grade: Grade, order: Order): Grade | null {
  if (order === "ask") return null;
  return order === "one-least" ? flip(grade) : grade;
}

function readCode(word: GradeWord, decided: Decided): Grade | null {
  const told = word.notation === null ? undefined : decided.codes.get(word.notation);
  if (told === undefined || told.worst === null || word.rank === null) return null;
  const named = told.stated?.grades.get(word.rank);
  if (named !== undefined) return named;
  const grade = gradeOfRank(word.rank, told.scale[0], told.scale[1]);
  return told.worst === "first" ? grade : flip(grade);
}

/** 高, 重大: words that say by themselves which end is worst, whatever a legend says of levels and letters. */
function isPlain({ notation }: GradeWord): boolean {
  return notation === "high-low" || notation === "magnitude";
}

/**
 * Decides how the grades of one file are read. The ordinary notations are read directly, bare codes, colours and steps
 * of five by the file's own legend; what a legend contradicts, and codes without any, once the office has answered.
 */
export function decideGrades(
  layouts: readonly TableLayout[],
  legends: Legends,
  answers: Answers,
): GradeReader {
  const batch: Batch = { texts: collect(layouts), answers, legends };
  const decided = decideCodes(batch);
  const order = orderOf(batch);
  const mixed = mixedQuestion(batch);
  const leave = mixed?.answer === "leave";
  const readWord = (text: string): Grade | null => {
    const word = batch.texts.words.get(text) ?? readGradeWord(text);
    if (leave || word.rank === null) return null;
    if (word.grade !== null) return isPlain(word) ? word.grade : inOrder(word.grade, order);
    const numeral = word.notation === "number" && isNumeral(text);
    return numeral ? inOrder(gradeOfRank(word.rank, 1, 3), order) : readCode(word, decided);
  };
  return {
    read: remember(readWord),
    questions: [...decided.questions, ...orderQuestion(batch), ...(mixed === null ? [] : [mixed])],
  };
}
