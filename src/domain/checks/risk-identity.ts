import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import { oncePerRun } from "./check-input.ts";
import type { CheckInput } from "./check-input.ts";
import { namesRisk } from "./blank-fields.ts";

/** Numbers stand for texts, because long texts put together for every row would be read through again and again. */
interface Numbering {
  /** The number of a text's letters and digits; 0 where there are none. */
  readonly text: (source: SourceText | null) => number;
  /** The number of two numbers in this order. */
  readonly pair: (one: number, other: number) => number;
}

/** Above any number that a register comes to; two such numbers fit into one. */
const SPAN = 2 ** 26;

function createNumbering(bare: CheckInput["bare"]): Numbering {
  const texts = new Map<string, number>([["", 0]]);
  const pairs = new Map<number, number>();
  return {
    text: (source) => {
      if (source === null) return 0;
      const words = bare(source.text);
      const number = texts.get(words) ?? texts.size;
      if (number === texts.size) texts.set(words, number);
      return number;
    },
    pair: (one, other) => {
      const both = one * SPAN + other;
      const number = pairs.get(both) ?? pairs.size + 1;
      if (number > pairs.size) pairs.set(both, number);
      return number;
    },
  };
}

const numberingOf = oncePerRun(({ bare }) => createNumbering(bare));

/** The file and sheet of a risk point, for one that names no bearer; below 0, so that no bearer's number is like it. */
function createSheetNumbers(): (point: RiskPoint) => number {
  const sheets = new Map<string, number>();
  return ({ source: { file, sheet } }) => {
    const name = `${file}\n${sheet}`;
    const number = sheets.get(name) ?? -sheets.size - 1;
    sheets.set(name, number);
    return number;
  };
}

/** The number of the words in which a risk is written down. */
function wordsOf({ point, manifestation }: RiskPoint, { text, pair }: Numbering): number {
  return pair(text(point), text(manifestation));
}

function createRiskKey(numbering: Numbering): (point: RiskPoint) => number {
  const { text, pair } = numbering;
  const sheetOf = createSheetNumbers();
  /** Where nothing in the row says whose risk it is, the sheet stands for the office that filled it in. */
  const bearerOf = (point: RiskPoint): number => {
    const [unit, department] = [text(point.unit), text(point.department)];
    const [post, person] = [text(point.post), text(point.person)];
    const isNamed = unit + department + post + person > 0;
    return isNamed ? pair(pair(unit, department), pair(post, person)) : sheetOf(point);
  };
  return (point) => {
    const step = pair(bearerOf(point), pair(text(point.duty), text(point.process)));
    return pair(step, wordsOf(point, numbering));
  };
}

/**
 * A number for each risk point, by its place in the register: the same for two rows that write down the same risk of
 * the same bearer at the same step. Below 0 where no other row has the words of this one: most rows of a register.
 */
export const riskKeys = oncePerRun((input): readonly number[] => {
  const { points } = input.register;
  const numbering = numberingOf(input);
  const keyOf = createRiskKey(numbering);
  const firstWith = new Map<number, RiskPoint>();
  const keys = points.map((_, place) => -1 - place);
  points.forEach((point, place) => {
    const words = wordsOf(point, numbering);
    const first = firstWith.get(words);
    if (first === undefined) firstWith.set(words, point);
    else {
      keys[first.index] = keyOf(first);
      keys[place] = keyOf(point);
    }
  });
  return keys;
});

function rowKey(point: RiskPoint, key: number, { text, pair }: Numbering): number {
  const grade = pair(finalGradeOf(point) ?? 0, text(point.gradeText));
  const judged = pair(grade, text(point.categoryText));
  return pair(key, pair(judged, pair(text(point.measuresText), text(point.deadlineText))));
}

/**
 * For each risk point, in the register's order, the earlier row that it repeats word for word, or null.
 * Rows that share one cell (several risks of one row, merged cells) are never each other's copies.
 */
export const earlierTwins = oncePerRun((input): readonly (RiskPoint | null)[] => {
  const keys = riskKeys(input);
  const numbering = numberingOf(input);
  const first = new Map<number, RiskPoint>();
  return input.register.points.map((point) => {
    const risk = keys[point.index] ?? -1;
    if (risk < 0 || !namesRisk(point, input.bare)) return null;
    const key = rowKey(point, risk, numbering);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, point);
    return twin === undefined || sharesCell(point, twin) ? null : twin;
  });
});

function sharesCell(one: RiskPoint, other: RiskPoint): boolean {
  if (one.source.file !== other.source.file || one.source.sheet !== other.source.sheet) return false;
  const [left, right] = [one.point ?? one.manifestation, other.point ?? other.manifestation];
  return left?.row === right?.row && left?.column === right?.column;
}
