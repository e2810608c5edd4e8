import type { Grade } from "../../model/vocabulary.ts";
import type { GradeNotation } from "../text/grade-word.ts";
import { readGradeWord } from "../text/grade-word.ts";
import { normaliseText } from "../text/normalise.ts";

/** What a legend says of one sign: ▲▲ is 中风险. */
export interface StatedGrade {
  readonly notation: GradeNotation;
  /** The sign's place in its own notation, as `readGradeWord` counts. */
  readonly rank: number;
  /** How grave it is, 0 the gravest; only the order of two counts. */
  readonly gravity: number;
  /** The grade that the legend's words are, or null where they only say which is graver. */
  readonly grade: Grade | null;
}

type Meaning = Pick<StatedGrade, "gravity" | "grade">;

/** Words of a legend by how grave they are. */
const MEANINGS: readonly (readonly [string, Meaning])[] = [
  ["特别重大|最严重|极高|最高|最重|最大", { gravity: 0, grade: null }],
  ["重大|一级|高", { gravity: 1, grade: 1 }],
  ["严重", { gravity: 1, grade: null }],
  ["较高|较重", { gravity: 1.5, grade: null }],
  ["中等|较大|二级|中", { gravity: 2, grade: 2 }],
  ["适中", { gravity: 2, grade: null }],
  ["较低|较轻", { gravity: 2.6, grade: null }],
  ["一般|三级|低", { gravity: 3, grade: 3 }],
  ["较小|轻微", { gravity: 3, grade: null }],
  ["最低|最轻|最小", { gravity: 4, grade: null }],
];

const BY_WORD: ReadonlyMap<string, Meaning> = new Map(
  MEANINGS.flatMap(([words, meaning]) => words.split("|").map((word): [string, Meaning] => [word, meaning])),
);

const WORD = [...BY_WORD.keys()].sort((one, other) => other.length - one.length).join("|");
const SIGN =
  "[▲△]{1,5}|[◆◇]{1,5}|[★☆⭐]{1,5}|[红橙黄蓝绿]色?|(?:[一二三四五]|I{1,3}|[1-5])级|[A-E](?![A-Za-z])[级类]?|[甲乙丙丁][级类等]|[0-5](?![\\d.])分?";
const VERB = "表示|代表|对应|属于?|为|是|即|指|[:=(/]|[—-]{1,2}";
const TAIL = "(?:度|级|等)?(?:廉政)?(?:风险)?(?:点|岗位|等级|预警)?";
/** Nothing that makes the word part of another one: 中层, 高于, 重大事项. */
const WORD_ENDS = "(?=[度级等风危预红橙黄蓝绿甲乙丙丁一二三四五]|[^\\u4e00-\\u9fa5]|$)";
const SIGN_BEGINS = "(?<![A-Za-z\\d第.~至—-])";

const SIGN_FIRST = new RegExp(
  `${SIGN_BEGINS}(${SIGN})(?:预警|标识|标记)?${TAIL}(?:${VERB})(?:廉政)?(${WORD})${WORD_ENDS}`,
  "gu",
);
const MEANING_FIRST = new RegExp(
  `(?<![较最极偏])(${WORD})${TAIL}(?:${VERB}|用|以)(?:用|以)?(${SIGN})(?![-—~至\\d.])`,
  "gu",
);

/** 1高、2中、3低 between marks: a pair needs no word to join it. */
const OPENS = "(?<=^|[(,、;/:])";
const CLOSES = "(?=[),、;/。]|$)";
const JOINED = new RegExp(`${OPENS}(${SIGN})(${WORD})${CLOSES}`, "gu");
const JOINED_MEANING_FIRST = new RegExp(`${OPENS}(${WORD})(${SIGN})${CLOSES}`, "gu");

/** Steps of another scale than the grades': what is likely, what harm is done, what score is given. */
const OTHER_SCALE = /可能性|概率|频率|频次|影响|危害|后果|损失|得分|评分/;

function statement(sign: string, word: string): StatedGrade | null {
  const { notation, rank } = readGradeWord(sign.replace(/分$/, ""));
  const meaning = BY_WORD.get(word);
  if (notation === null || rank === null || meaning === undefined) return null;
  const ofItself = notation === "level" && word.endsWith("级");
  return ofItself ? null : { notation, rank, ...meaning };
}

function pairsOf(text: string, patterns: readonly RegExp[]): (readonly [string, string])[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, first = "", second = ""]) => [first, second] as const),
  );
}

/** What a text says of the signs of grades (▲▲▲为高风险, 高风险:红色); empty where it says nothing. */
export function statedGrades(text: string): readonly StatedGrade[] {
  const norm = normaliseText(text);
  const pairs = [
    ...pairsOf(norm, [SIGN_FIRST, JOINED]).map(([sign, word]) => statement(sign, word)),
    ...pairsOf(norm, [MEANING_FIRST, JOINED_MEANING_FIRST]).map(([word, sign]) => statement(sign, word)),
  ];
  const codes = !OTHER_SCALE.test(norm);
  return pairs.filter((one) => one !== null).filter((one) => codes || one.notation !== "number");
}

/** Which end of a notation a legend calls the gravest, and the grades that it names outright. */
export interface StatedScale {
  readonly worst: "first" | "last";
  readonly grades: ReadonlyMap<number, Grade>;
}

/** `5 为最高` alone tells the order; any other single statement may speak of something else. */
function orderOfOne({ rank, gravity }: StatedGrade): StatedScale["worst"] | null {
  const isFirst = rank <= 1;
  if ((gravity !== 0 && gravity !== 4) || (!isFirst && rank < 3)) return null;
  return isFirst === (gravity === 0) ? "first" : "last";
}

/** The order of several; null where they go to and fro. */
function orderOf(statements: readonly StatedGrade[]): StatedScale["worst"] | null {
  const [only] = statements;
  if (only === undefined) return null;
  if (statements.length === 1) return orderOfOne(only);
  const sorted = [...statements].sort((one, other) => one.rank - other.rank);
  const steps = sorted.slice(1).map((one, place) => one.gravity - (sorted[place]?.gravity ?? 0));
  if (steps.every((step) => step > 0)) return "first";
  return steps.every((step) => step < 0) ? "last" : null;
}

/** What statements say of each notation; a notation of which they say two things is left out. */
export function statedScales(statements: readonly StatedGrade[]): Map<GradeNotation, StatedScale> {
  const scales = new Map<GradeNotation, StatedScale>();
  for (const notation of new Set(statements.map((one) => one.notation))) {
    const own = statements.filter((one) => one.notation === notation);
    const byRank = new Map(own.map((one) => [one.rank, one]));
    const agreed = own.every((one) => byRank.get(one.rank)?.gravity === one.gravity);
    const worst = agreed ? orderOf([...byRank.values()]) : null;
    if (worst === null) continue;
    const grades = new Map<number, Grade>();
    for (const { rank, grade } of byRank.values()) if (grade !== null) grades.set(rank, grade);
    scales.set(notation, { worst, grades });
  }
  return scales;
}
