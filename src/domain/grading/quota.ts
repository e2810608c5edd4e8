import type { Grading } from "../model/grading.ts";
import type { Register } from "../model/register.ts";
import type { ReviewSettings } from "../model/review.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import { foldText } from "./fold-text.ts";
import { tidyScore } from "./grade-by-thresholds.ts";

/** A risk point near the limit of grade 1; `distance` is its score less the limit, in the scheme's measure. */
export interface NearPoint {
  /** Place in `Register.points`. */
  readonly point: number;
  readonly distance: number;
}

/** The cap on grade 1 in one unit (S002 §6) and the points that a meeting would look at first. */
export interface UnitQuota {
  /** First spelling; null where no row names a unit. */
  readonly unit: string | null;
  /** All risks of the unit, graded or not. */
  readonly total: number;
  readonly gradeOne: number;
  /** Place of the first risk of grade 1; null where there is none. */
  readonly firstGradeOne: number | null;
  /** Most risks of grade 1 within the cap. */
  readonly allowed: number;
  /** Below the smallest size the cap says nothing. */
  readonly verdict: "within" | "over" | "too-few";
  /** Of final grade 1, the lowest score first. */
  readonly above: readonly NearPoint[];
  /** Of a lower final grade, the highest score first. */
  readonly below: readonly NearPoint[];
  /** Of final grade 1 without a score, which cannot be ranked. */
  readonly unranked: number;
  /** What the count would be if the nearest were lowered; a calculation, never a recommendation. Null within the cap. */
  readonly ifLowered: { readonly points: readonly number[]; readonly gradeOne: number } | null;
}

const PER_SIDE = 10;

/** Slack for products such as 30 × 0.1, which miss the whole number by a hair. */
const ROUNDING = 1e-9;

/** Score less the limit of grade 1, from a grading's facts; null where the score is open or there is no limit. */
export function distanceToGradeOne(grading: Grading): number | null {
  const { low, high, limitOne } = grading.reason.facts;
  if (typeof low !== "number" || low !== high || typeof limitOne !== "number") return null;
  return tidyScore(low - limitOne);
}

interface Ranked {
  readonly near: NearPoint[];
  unranked: number;
}

function rank(points: readonly RiskPoint[], gradings: readonly Grading[]): Ranked {
  const ranked: Ranked = { near: [], unranked: 0 };
  for (const { index } of points) {
    const grading = gradings[index];
    const distance = grading === undefined ? null : distanceToGradeOne(grading);
    if (distance === null) ranked.unranked += 1;
    else ranked.near.push({ point: index, distance });
  }
  ranked.near.sort((a, b) => a.distance - b.distance);
  return ranked;
}

/** The cap on grade 1 among so many risks of a unit, graded or not: the one definition for check, summary and quota. */
export function judgeShare(
  total: number,
  ones: number,
  { gradeOneCap, capFrom }: Pick<ReviewSettings, "gradeOneCap" | "capFrom">,
): Pick<UnitQuota, "allowed" | "verdict"> {
  const allowed = Math.floor(total * gradeOneCap + ROUNDING);
  if (total < capFrom) return { allowed, verdict: "too-few" };
  return { allowed, verdict: ones > allowed ? "over" : "within" };
}

function quotaOf(
  points: readonly RiskPoint[],
  gradings: readonly Grading[],
  settings: Pick<ReviewSettings, "gradeOneCap" | "capFrom">,
): UnitQuota {
  const ones = points.filter((point) => finalGradeOf(point) === 1);
  const { allowed, verdict } = judgeShare(points.length, ones.length, settings);
  const { near: above, unranked } = rank(ones, gradings);
  const others = rank(
    points.filter((point) => (finalGradeOf(point) ?? 1) > 1),
    gradings,
  );
  const lowered = above.slice(0, Math.max(0, ones.length - allowed)).map(({ point }) => point);
  return {
    unit: points[0]?.unit?.text ?? null,
    total: points.length,
    gradeOne: ones.length,
    firstGradeOne: ones[0]?.index ?? null,
    allowed,
    verdict,
    above: above.slice(0, PER_SIDE),
    below: others.near.slice(-PER_SIDE).reverse(),
    unranked,
    ifLowered: verdict === "over" ? { points: lowered, gradeOne: ones.length - lowered.length } : null,
  };
}

/** The risks of every unit in order of first appearance; each spelling is folded once. */
function pointsByUnit(points: readonly RiskPoint[]): readonly (readonly RiskPoint[])[] {
  const units = new Map<string, RiskPoint[]>();
  const spellings = new Map<string, RiskPoint[]>();
  for (const point of points) {
    const spelling = point.unit?.text ?? "";
    let unit = spellings.get(spelling);
    if (unit === undefined) {
      const key = foldText(spelling).text;
      unit = units.get(key) ?? [];
      units.set(key, unit);
      spellings.set(spelling, unit);
    }
    unit.push(point);
  }
  return [...units.values()];
}

interface Reckoned {
  readonly register: Register;
  readonly gradeOneCap: number;
  readonly capFrom: number;
  readonly quotas: readonly UnitQuota[];
}

/** The check, the summary and its sheet ask for the same quotas of the same run. */
const reckoned = new WeakMap<readonly Grading[], Reckoned>();

/** The cap on grade 1 for every unit, in order of first appearance; the gradings are those of a whole run. */
export function reviewQuota(
  register: Register,
  gradings: readonly Grading[],
  settings: Pick<ReviewSettings, "gradeOneCap" | "capFrom">,
): readonly UnitQuota[] {
  const { gradeOneCap, capFrom } = settings;
  const known = reckoned.get(gradings);
  if (known?.register === register && known.gradeOneCap === gradeOneCap && known.capFrom === capFrom) {
    return known.quotas;
  }
  const quotas = pointsByUnit(register.points).map((points) => quotaOf(points, gradings, settings));
  reckoned.set(gradings, { register, gradeOneCap, capFrom, quotas });
  return quotas;
}
