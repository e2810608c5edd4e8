import type { Grade } from "../../model/vocabulary.ts";
import { normaliseText } from "./normalise.ts";

/** The notation that a grade is written in (DOMAIN §5). */
export type GradeNotation =
  | "level" // 一级, Ⅰ级, 1级, 一等
  | "high-low" // 高, 中, 低
  | "letter" // A, B, C; 甲, 乙, 丙
  | "stars" // ★★☆
  | "marks" // ▲▲, ◆◆◆: how many stand there
  | "magnitude" // 重大, 较大, 一般
  | "colour" // 红, 橙, 黄, 蓝
  | "five-step" // 极高, 较高, 较低 …
  | "number"; // a bare code

/**
 * A grade as written. `rank` is its place in its own notation by the usual order, 1 the most serious (for `number` the
 * code itself); `grade` is set only where notation and order leave no doubt. No grade word: all null.
 */
export interface GradeWord {
  readonly notation: GradeNotation | null;
  readonly rank: number | null;
  readonly grade: Grade | null;
  /** Whether the usual order may be relied on without asking. */
  readonly certain: boolean;
}

const NO_GRADE: GradeWord = { notation: null, rank: null, grade: null, certain: false };

const LONGEST = 40;

const LABEL =
  /^(?:岗位|廉政|预警|固有|剩余)*(?:风险)?(?:点)?(?:预警)?(?:等级|级别|程度|评级|定级)?(?:评定|评估|划分)?(?:为|是|属|:)+/;
const TAIL = /(?:廉政)?(?:风险)?(?:点|岗位|预警|等级|级别)?$/;
const WRAPPED = /^[([【〔「"“](.*)[)\]】〕」"”]$/;

function sure(notation: GradeNotation, rank: Grade): GradeWord {
  return { notation, rank, grade: rank, certain: true };
}

function unsure(notation: GradeNotation, rank: number): GradeWord {
  return { notation, rank, grade: null, certain: false };
}

const LEVEL_NUMBERS: readonly (readonly string[])[] = [
  ["一", "1", "I", "i", "l", "壹"],
  ["二", "2", "II", "ii", "ll", "贰"],
  ["三", "3", "III", "iii", "lll", "叁"],
  ["四", "4", "IV", "iv"],
  ["五", "5", "V", "v"],
];

const WORDS: Readonly<
  Record<"high-low" | "magnitude" | "colour" | "five-step", readonly (readonly string[])[]>
> = {
  "high-low": [
    ["高", "重", "重度", "高级", "高度", "高等", "高危", "H", "High", "HIGH", "high"],
    ["中", "中级", "中度", "中等", "M", "Medium", "MEDIUM", "medium", "Mid", "MID", "mid"],
    ["低", "轻", "轻度", "低级", "低度", "低等", "L", "Low", "LOW", "low"],
  ],
  magnitude: [["重大"], ["较大"], ["一般"]],
  colour: [
    ["红", "红色"],
    ["橙", "橙色"],
    ["黄", "黄色"],
    ["蓝", "蓝色", "绿", "绿色"],
  ],
  "five-step": [
    ["极高", "很高", "非常高", "特高", "特别重大", "极大", "最高"],
    ["较高", "偏高", "中高"],
    ["适中", "中等偏上", "中等偏下"],
    ["较低", "偏低", "中低", "较小"],
    ["极低", "很低", "非常低", "微小", "极小", "轻微", "最低", "可忽略"],
  ],
};

function isGrade(rank: number): rank is Grade {
  return rank === 1 || rank === 2 || rank === 3;
}

function addLevels(words: Map<string, GradeWord>): void {
  LEVEL_NUMBERS.forEach((shapes, index) => {
    const rank = index + 1;
    const word = isGrade(rank) ? sure("level", rank) : unsure("level", rank);
    for (const shape of shapes) {
      for (const tail of ["级", "等", "类"]) words.set(shape + tail, word);
    }
    const roman = shapes[2];
    if (roman !== undefined && /^[IV]+$/.test(roman)) words.set(roman, word);
  });
}

function addLetters(words: Map<string, GradeWord>): void {
  ["A", "B", "C", "D", "E"].forEach((letter, index) => {
    const rank = index + 1;
    const word = isGrade(rank) ? sure("letter", rank) : unsure("letter", rank);
    for (const shape of [letter, letter.toLowerCase(), "甲乙丙丁戊".charAt(index)]) {
      for (const tail of ["", "级", "类", "等", "档"]) words.set(shape + tail, word);
    }
  });
}

function addWords(words: Map<string, GradeWord>): void {
  for (const notation of ["high-low", "magnitude", "colour", "five-step"] as const) {
    WORDS[notation].forEach((group, index) => {
      const rank = index + 1;
      const trusted = notation === "high-low" || notation === "magnitude";
      const word = trusted && isGrade(rank) ? sure(notation, rank) : unsure(notation, rank);
      for (const shape of group) words.set(shape, word);
    });
  }
  for (const code of ["0", "1", "2", "3", "4", "5"]) words.set(code, unsure("number", Number(code)));
  ["一", "二", "三", "四", "五"].forEach((code, index) => words.set(code, unsure("number", index + 1)));
}

const KNOWN: ReadonlyMap<string, GradeWord> = (() => {
  const words = new Map<string, GradeWord>();
  addLevels(words);
  addLetters(words);
  addWords(words);
  return words;
})();

function readStars(text: string): GradeWord {
  const shown = text.replaceAll("⭐", "★");
  const filled = shown.replaceAll("☆", "").length;
  if (filled < 1 || shown.length > 5) return NO_GRADE;
  const rank = 4 - filled;
  return shown.length <= 3 && isGrade(rank) ? sure("stars", rank) : unsure("stars", 6 - filled);
}

/** One sign up to five times, whose number is the grade; hollow ones fill up to the scale's end. */
const COUNTED = /^(?:▲{1,5}△{0,4}|◆{1,5}◇{0,4})$/;

function readMarks(text: string): GradeWord {
  return unsure("marks", text.replace(/[△◇]/g, "").length);
}

/** `1.二级`: the grade of one numbered item. */
const ITEM_NUMBER = /^\(?\d{1,2}[.、)](?=\D)/;

/** The letter that stands before or after a number (A1, 3C) is the grade. */
function readCode(text: string): GradeWord | undefined {
  const match = /^(?:([A-E])-?\d{1,4}|\d{1,4}-?([A-E]))级?$/.exec(text);
  return match === null ? undefined : KNOWN.get(match[1] ?? match[2] ?? "");
}

function readPlain(text: string): GradeWord {
  const direct = KNOWN.get(text) ?? KNOWN.get(text.replace(TAIL, "")) ?? readCode(text);
  if (direct !== undefined) return direct;
  if (COUNTED.test(text)) return readMarks(text);
  return /^[★☆⭐]{1,5}$/u.test(text) ? readStars(text) : NO_GRADE;
}

/** 高High: the same grade in two languages. */
const TWO_TONGUES = /^([一-龥]{1,4})([A-Za-z]{1,8})$/;

/** 一级(高): two notations of one grade are sure only where they agree. */
function readPair(text: string): GradeWord {
  const match = TWO_TONGUES.exec(text) ?? /^([^()/]{1,12})[(/]([^()/]{1,12})\)?$/.exec(text);
  if (match === null) return NO_GRADE;
  const first = readPlain(match[1] ?? "");
  const second = readPlain(match[2] ?? "");
  if (first.notation === null || second.notation === null) return NO_GRADE;
  if (first.notation === second.notation) return first.rank === second.rank ? first : NO_GRADE;
  return first.rank === second.rank ? first : { ...first, grade: null, certain: false };
}

/**
 * The grade that a cell's whole text is, in any notation of DOMAIN §5, with or without its label (风险等级:高); a text
 * that is no grade word, or names several grades, has notation null.
 */
export function readGradeWord(text: string): GradeWord {
  if (text.length > LONGEST) return NO_GRADE;
  const normal = normaliseText(text);
  const known = KNOWN.get(normal);
  if (known !== undefined) return known;
  const bare = normal
    .replace(LABEL, "")
    .replace(WRAPPED, "$1")
    .replace(ITEM_NUMBER, "")
    .replace(/[。.,;、]+$/, "");
  const plain = readPlain(bare);
  return plain.notation === null ? readPair(bare) : plain;
}
