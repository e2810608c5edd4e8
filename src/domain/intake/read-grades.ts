import type { Answers, Question } from "../model/register.ts";
import type { Grade } from "../model/vocabulary.ts";
import type { GradeNotation, GradeWord } from "./text/grade-word.ts";
import { readGradeWord } from "./text/grade-word.ts";
import type { TableLayout } from "./table-layout.ts";
import { ownValue, textOf } from "./sheet-grid.ts";
import { normaliseText } from "./text/normalise.ts";

/** How the grades of one file are read, and what had to be asked about them. */
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

function collect(layouts: readonly TableLayout[]): GradeTexts {
  const words = new Map<string, GradeWord>();
  const first = new Map<GradeNotation, Place>();
  for (const layout of layouts) {
    for (const mapping of layout.byField.get("grade") ?? []) {
      for (let row = layout.span.header.bottom + 1; row <= layout.span.last; row++) {
        const text = textOf(ownValue(layout.grid, row, mapping.column));
        if (text === "" || text.length > 40 || words.has(text)) continue;
        const word = readGradeWord(text);
        words.set(text, word);
        if (word.notation === null || first.has(word.notation)) continue;
        first.set(word.notation, { sheet: layout.grid.sheet.name, row, column: mapping.column });
      }
    }
  }
  return { words, first };
}

const ORDER_AGAINST =
  /(?:一级|1级|Ⅰ级|I级|A级)(?:廉政)?(?:风险)?(?:点)?(?:等级)?(?:为|是|:|指|\(|=|-|—|,|属于|表示){0,2}(?:最低|最轻|低风险|较低|低级|轻微|低度|低(?![一-龥])|较轻|风险最小|风险较小)|(?:三级|3级|Ⅲ级|III级|C级)(?:廉政)?(?:风险)?(?:点)?(?:等级)?(?:为|是|:|指|\(|=|-|—|,|属于|表示){0,2}(?:最高|最重|最严重|高风险|较高|高级|高度|重大|高(?![一-龥])|风险最大|风险较大)|(?:二级|三级)(?:廉政)?(?:风险)?(?:高于|重于|大于|严重于|比)一级|(?:数字|级别|级数|等级数)越(?:大|高)[^,。;]{0,6}(?:越高|越大|越严重|越重)|[★星][^,。;]{0,4}越少[^,。;]{0,6}越(?:高|大|严重|重)/;

/** Whether a legend states an order other than the usual one (DOMAIN §5). */
export function statesOtherOrder(text: string): boolean {
  return ORDER_AGAINST.test(normaliseText(text));
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
  readonly contradicted: Place | null;
}

function examplesOf(texts: GradeTexts, notation: GradeNotation): string[] {
  const examples: string[] = [];
  for (const [text, word] of texts.words)
    if (word.notation === notation && examples.length < 5) examples.push(text);
  return examples.sort();
}

function rangeOf(texts: GradeTexts, notation: GradeNotation): readonly [number, number] {
  const ranks = [...texts.words.values()]
    .filter((word) => word.notation === notation)
    .map((word) => word.rank ?? 1);
  return [Math.min(...ranks), Math.max(...ranks)];
}

/** 0–2, 1–3, 1–5: which scale the codes of a batch run on, so that one answer serves every file of the same kind. */
function scaleOf(notation: GradeNotation, range: readonly [number, number]): readonly [number, number] {
  if (notation !== "number") return [1, Math.max(5, range[1])];
  if (range[0] === 0) return [0, Math.max(2, range[1])];
  return [1, range[1] <= 3 ? 3 : 5];
}

function ask(
  kind: "grade-order" | "grade-notation",
  key: string,
  place: Place | null,
  parts: Pick<Question, "examples" | "choices" | "assumed">,
): Question {
  return {
    id: `${kind}:${key}`,
    kind,
    sheet: place?.sheet ?? null,
    address: place === null ? null : { row: place.row, column: place.column },
    ...parts,
  };
}

const USUAL: readonly GradeNotation[] = ["level", "high-low", "letter", "stars", "magnitude"];

function mixedQuestion(batch: Batch): Question | null {
  const used = USUAL.filter((notation) => batch.texts.first.has(notation));
  if (used.length < 2) return null;
  const examples = used.flatMap((notation) => examplesOf(batch.texts, notation).slice(0, 2));
  const last = used.at(-1);
  const place = last === undefined ? null : (batch.texts.first.get(last) ?? null);
  return ask("grade-notation", "mixed", place, { examples, choices: ["usual", "leave"], assumed: "usual" });
}

function isNumeral(text: string): boolean {
  return /^[一二三]$/.test(normaliseText(text));
}

interface Decided {
  readonly questions: Question[];
  readonly worst: Map<
    GradeNotation,
    { readonly worst: Worst | null; readonly scale: readonly [number, number] }
  >;
}

/** Codes, colours and steps of five mean nothing before the office says which end is worst. */
function decideCodes(batch: Batch): Decided {
  const decided: Decided = { questions: [], worst: new Map() };
  for (const [notation, place] of batch.texts.first) {
    const open = [...batch.texts.words].some(
      ([text, word]) => word.notation === notation && !word.certain && !isNumeral(text),
    );
    if (!open) continue;
    const scale = scaleOf(notation, rangeOf(batch.texts, notation));
    const key = notation === "number" ? `${scale[0]}-${scale[1]}` : notation;
    const question = ask("grade-notation", key, place, {
      examples: examplesOf(batch.texts, notation),
      choices: ["first-worst", "last-worst", "leave"],
      assumed: null,
    });
    const answer = batch.answers[question.id];
    if (answer === undefined) decided.questions.push(question);
    decided.worst.set(notation, {
      worst: answer === "first-worst" ? "first" : answer === "last-worst" ? "last" : null,
      scale,
    });
  }
  return decided;
}

/**
 * Decides how the grades of one file are read. The ordinary notations are read directly; what a legend contradicts,
 * bare codes and steps of five are read only once the office has answered.
 */
export function decideGrades(
  layouts: readonly TableLayout[],
  contradicted: Place | null,
  answers: Answers,
): GradeReader {
  const batch: Batch = { texts: collect(layouts), answers, contradicted };
  const { questions, worst } = decideCodes(batch);
  const order = contradicted === null ? "usual" : (answers["grade-order:usual"] ?? "ask");
  if (contradicted !== null && order === "ask" && batch.texts.words.size > 0) {
    const examples = [...batch.texts.words.keys()].slice(0, 5);
    questions.push(
      ask("grade-order", "usual", contradicted, {
        examples,
        choices: ["one-worst", "one-least"],
        assumed: null,
      }),
    );
  }
  const mixed = mixedQuestion(batch);
  if (mixed !== null && answers[mixed.id] === undefined) questions.push(mixed);
  const leave = mixed !== null && answers[mixed.id] === "leave";
  const readWord = (text: string): Grade | null => {
    const word = batch.texts.words.get(text) ?? readGradeWord(text);
    if (word.notation === null || word.rank === null || leave) return null;
    if (word.grade !== null)
      return order === "ask" ? null : order === "one-least" ? flip(word.grade) : word.grade;
    if (word.notation === "number" && isNumeral(text))
      return order === "ask" ? null : gradeOfRank(word.rank, 1, 3);
    const told = worst.get(word.notation);
    if (told?.worst == null) return null;
    const grade = gradeOfRank(word.rank, told.scale[0], told.scale[1]);
    return told.worst === "first" ? grade : flip(grade);
  };
  return { read: remembered(readWord), questions };
}

function remembered(read: (text: string) => Grade | null): (text: string) => Grade | null {
  const known = new Map<string, Grade | null>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const grade = read(text);
    known.set(text, grade);
    return grade;
  };
}
