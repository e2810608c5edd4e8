import type { CountRule, Lexicon, SizeStep } from "../model/lexicon.ts";
import type { EvidenceKind } from "../model/grading.ts";

/** A number in a folded text that is evidence by its size. */
export interface SizedNumber {
  readonly kind: EvidenceKind;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  // 数十万 and 几十万 are at least two tens.
  数: 2, 几: 2,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const SUM =
  /(?:(\d[\d,.]{0,15})|([零〇一二两三四五六七八九十百千数几]{1,12}))?[余多来]{0,1}([十百千]?[万亿]{0,2})[余多]{0,1}(?:元|块钱)|(\d[\d,.]{0,15})[余多]?([万亿])(?=资金|经费|项目|工程|采购|专项|货款|贷款)/g;

/** The number that Chinese numerals below 万 write (三百二十 → 320, 百 → 100). */
function readNumerals(text: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const tens = TENS[character];
    if (tens === undefined) digit = DIGITS[character] ?? 0;
    else {
      total += (digit ?? 1) * tens;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** A number in digits, or where there are none in Chinese numerals. */
function readNumber(digits: string | undefined, numerals: string): number {
  return digits === undefined ? readNumerals(numerals) : Number(digits.replaceAll(",", ""));
}

function multiplier(text: string): number {
  let product = 1;
  for (const character of text) product *= TENS[character] ?? GROUPS[character] ?? 1;
  return product;
}

function sumOf(match: RegExpMatchArray): number | null {
  const digits = match[1] ?? match[4];
  const numerals = match[2];
  const unit = match[3] ?? match[5] ?? "";
  if (digits === undefined && numerals === undefined && unit === "") return null;
  const base = readNumber(digits, numerals ?? "一");
  return Number.isFinite(base) ? base * multiplier(unit) : null;
}

function weigh(size: number, steps: readonly SizeStep[]): number | null {
  let weight: number | null = null;
  for (const step of steps) if (size >= step.from && step.weight > (weight ?? 0)) weight = step.weight;
  return weight;
}

function readSums(text: string, steps: readonly SizeStep[]): SizedNumber[] {
  const sums: SizedNumber[] = [];
  for (const match of text.matchAll(SUM)) {
    const sum = sumOf(match);
    const weight = sum === null ? null : weigh(sum, steps);
    if (weight === null) continue;
    sums.push({ kind: "money", start: match.index, end: match.index + match[0].length, weight });
  }
  return sums;
}

function escapeUnits(units: readonly string[]): string {
  const longestFirst = [...units].sort((a, b) => b.length - a.length);
  return longestFirst.map((unit) => unit.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|");
}

const CLAUSE_MARK = /[。;!?,]/;

/** Text of the clause around a place, at most 30 characters to each side. */
function clauseAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - 30), start)
      .split(CLAUSE_MARK)
      .at(-1) ?? "";
  const after = text.slice(end, end + 30).split(CLAUSE_MARK)[0] ?? "";
  return `${before} ${after}`;
}

function isNear(around: string, words: readonly string[]): boolean {
  return words.some((word) => around.includes(word));
}

function createCountReader(rule: CountRule): (text: string) => SizedNumber[] {
  const pattern = new RegExp(
    `(?:(\\d[\\d,]{0,10})|([一二两三四五六七八九十百千数几]{1,8}))[余多]?(万?)(?:${escapeUnits(rule.units)})`,
    "g",
  );
  return (text) => {
    const counts: SizedNumber[] = [];
    for (const match of text.matchAll(pattern)) {
      const count = readNumber(match[1], match[2] ?? "") * multiplier(match[3] ?? "");
      const weight = weigh(count, rule.steps);
      if (weight === null) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      if (rule.near.length === 0 || isNear(clauseAround(text, start, end), rule.near)) {
        counts.push({ kind: rule.kind, start, end, weight });
      }
    }
    return counts;
  };
}

/** Reads sums of money and counts in a folded text as evidence, weighed by the steps of the lexicon. */
export function createAmountReader(lexicon: Lexicon): (text: string) => readonly SizedNumber[] {
  const readers = lexicon.counts.map(createCountReader);
  return (text) => {
    const sums = /[元钱万亿]/.test(text) ? readSums(text, lexicon.amounts) : [];
    if (!/[\d一二两三四五六七八九十百千数几]/.test(text)) return sums;
    return [...sums, ...readers.flatMap((read) => read(text))];
  };
}
