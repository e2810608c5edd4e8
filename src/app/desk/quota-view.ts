import { finalGradeOf, reviewQuota } from "../../domain/index.ts";
import type { Grade, NearPoint, UnitQuota } from "../../domain/index.ts";
import { describeQuota } from "../../report/describe-quota.ts";
import type { Desk } from "./open-desk.ts";
import { addressOf } from "./place-view.ts";
import type { PlaceView } from "./place-view.ts";

/** One risk near the limit of grade 1 (临界风险点). */
export interface NearView extends PlaceView {
  /** Place in the register's points. */
  readonly index: number;
  readonly text: string;
  readonly grade: Grade | null;
  /** Score less the limit, in the scheme's measure. */
  readonly distance: number;
}

/** The cap on grade 1 in one unit; without names of roles or a recommendation. */
export interface QuotaView {
  /** Null where no row names a unit. */
  readonly unit: string | null;
  /** Place among the units of the summary; −1 where it is none of them. */
  readonly place: number;
  readonly total: number;
  readonly gradeOne: number;
  readonly allowed: number;
  readonly verdict: UnitQuota["verdict"];
  readonly above: readonly NearView[];
  readonly below: readonly NearView[];
  /** Of grade 1 without a score. */
  readonly unranked: number;
  /** What the count would be if the nearest were lowered: a calculation in words, never advice; blank within the cap. */
  readonly ifLowered: string;
}

/** The meters of all units, and the share that they are measured by. */
export interface QuotasView {
  /** 0.1 is 10 %. */
  readonly cap: number;
  /** Smallest number of risks for which the cap is checked. */
  readonly capFrom: number;
  readonly units: readonly QuotaView[];
}

function nearViews(near: readonly NearPoint[], { review }: Desk): readonly NearView[] {
  return near.flatMap(({ point: index, distance }) => {
    const point = review.register.points[index];
    if (point === undefined) return [];
    const { file, sheet } = point.source;
    return [
      {
        index,
        file,
        sheet,
        address: addressOf(point.gradeText ?? point.point, point),
        text: (point.point ?? point.manifestation)?.text ?? "",
        grade: finalGradeOf(point),
        distance,
      },
    ];
  });
}

/** The 10 % meter of every unit with the risks on both sides of the limit. */
export function quotasOf(desk: Desk): QuotasView {
  const { register, gradings, settings } = desk.review;
  const units = reviewQuota(register, gradings, settings).map((quota) => ({
    unit: quota.unit,
    place: desk.summary.units.findIndex(({ name }) => name === quota.unit),
    total: quota.total,
    gradeOne: quota.gradeOne,
    allowed: quota.allowed,
    verdict: quota.verdict,
    above: nearViews(quota.above, desk),
    below: nearViews(quota.below, desk),
    unranked: quota.unranked,
    ifLowered: describeQuota(quota, desk.words),
  }));
  return { cap: settings.gradeOneCap, capFrom: settings.capFrom, units };
}
