import type { CellValue } from "../../model/cell.ts";

const NUMBER = String.raw`(-?\d{1,6}(?:\.\d{1,4})?)\s*分?`;

/** Words of a scale's steps; a number beside other words (5万元) is no score. */
const STEP = String.raw`(?:极|很|较|最|非常|特别)?(?:高|低|大|小|多|少|强|弱|轻|重|中等?|一般|轻微|重大|严重)`;

const BETWEEN = String.raw`[\s(:、,—–-]*`;

/** `4`, `4分`, `4（较高）`, `较高（4分）`, `4-较高`. */
const SCORE = new RegExp(`^(?:${NUMBER}|${NUMBER}${BETWEEN}${STEP}\\)?|${STEP}${BETWEEN}${NUMBER}\\)?)$`);

/** Longest text that may be a score. */
const LONGEST = 14;

/** The score that a cell holds: a number, its digits as text, or either with the word of its step; null for all else. */
export function readScore(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.length > LONGEST) return null;
  const match = SCORE.exec(value.normalize("NFKC").trim());
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  return digits === undefined ? null : Number(digits);
}
