import { judgeShare } from "../grading/quota.ts";
import type { Review, ReviewSettings } from "../model/review.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { CapCheck, DepartmentTally, GradeTally, PlacedFinding, UnitTally } from "../model/summary.ts";
import type { Placement } from "./place-departments.ts";
import { countControl, countPoint, noControls, noPoints } from "./tallies.ts";

/** Judges the share of grade 1 among a unit's risks against the cap of the settings. */
export function checkCap(
  points: GradeTally,
  settings: Pick<ReviewSettings, "gradeOneCap" | "capFrom">,
): CapCheck {
  return judgeShare(points.total, points.grades[0], settings);
}

/** Units and departments with their counts. */
export interface PlaceTallies {
  readonly units: readonly UnitTally[];
  readonly departments: readonly DepartmentTally[];
}

/** Counts risk points, controls and findings of each unit and department; findings of no department count nowhere. */
export function tallyDepartments(
  review: Review,
  placement: Placement,
  findings: readonly PlacedFinding[],
): PlaceTallies {
  const { register, followUps, settings } = review;
  const open = placement.departments.map(() => ({ points: noPoints(), controls: noControls(), findings: 0 }));
  const openUnits = placement.units.map(() => ({ points: noPoints(), controls: noControls(), findings: 0 }));
  const placesOf = (department: number | null | undefined): readonly (typeof open)[number][] => {
    const place = department === null || department === undefined ? undefined : open[department];
    const unit = openUnits[placement.departments[department ?? -1]?.unit ?? -1];
    return place === undefined || unit === undefined ? [] : [place, unit];
  };
  for (const point of register.points) {
    const grade = finalGradeOf(point);
    for (const place of placesOf(placement.departmentOf[point.index])) countPoint(place.points, grade);
  }
  for (const measure of register.measures) {
    const state = followUps[measure.index]?.state;
    if (state === undefined) continue;
    for (const place of placesOf(placement.departmentOf[measure.point])) countControl(place.controls, state);
  }
  for (const { department } of findings) for (const place of placesOf(department)) place.findings += 1;
  return {
    units: openUnits.map((tally, index) => ({
      name: placement.units[index] ?? null,
      ...tally,
      cap: checkCap(tally.points, settings),
    })),
    departments: open.map((tally, index) => ({
      unit: placement.departments[index]?.unit ?? 0,
      name: placement.departments[index]?.name ?? null,
      wholeUnit: placement.departments[index]?.wholeUnit ?? false,
      ...tally,
    })),
  };
}
