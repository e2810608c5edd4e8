import type { RelatedCell } from "../model/finding.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { mainTextOf, placeOf } from "./place-finding.ts";

/** Slack for products such as 100 × 0.29, which fall short by a hair. */
const ROUNDING = 1e-9;

/** Most points nearest the threshold that are named for the collective study. */
const MOST_NEAR = 20;

function gradedByUnit(input: CheckInput): Map<string, RiskPoint[]> {
  const units = new Map<string, RiskPoint[]>();
  for (const point of input.register.points) {
    if (finalGradeOf(point) === null) continue;
    const key = point.unit === null ? `\n${point.source.file}` : input.bare(point.unit.text);
    const unit = units.get(key);
    if (unit === undefined) units.set(key, [point]);
    else unit.push(point);
  }
  return units;
}

/** Points on both sides of the limit of grade 1, the nearest first; none where the scheme has no score. */
function nearest(points: readonly RiskPoint[], input: CheckInput): RelatedCell[] {
  return points
    .flatMap((point) => {
      const grading = input.gradings[point.index];
      const margin = grading?.margin ?? null;
      const suggested = grading?.suggested ?? 3;
      return margin === null || suggested === 3 ? [] : [{ point, margin }];
    })
    .sort((one, other) => one.margin - other.margin)
    .slice(0, MOST_NEAR)
    .flatMap(({ point }) => {
      const text = mainTextOf(point);
      return text === null ? [] : [placeOf(point, text)];
    });
}

function* unitsOverCap(input: CheckInput): Iterable<Draft> {
  const { gradeOneCap: cap, capFrom } = input.settings;
  for (const points of gradedByUnit(input).values()) {
    const ones = points.filter((point) => finalGradeOf(point) === 1);
    const [first] = ones;
    const total = points.length;
    if (first === undefined || total < capFrom || ones.length <= total * cap + ROUNDING) continue;
    yield {
      file: first.source.file,
      sheet: first.source.sheet,
      address: null,
      related: nearest(points, input),
      facts: {
        unit: first.unit?.text ?? "",
        total,
        ones: ones.length,
        share: Math.round((ones.length / total) * 1000) / 10,
        cap: Math.round(cap * 1000) / 10,
      },
    };
  }
}

/** A unit with more risks of grade 1 than the cap allows in principle (S002 §6); the points nearest the limit beside it. */
export const gradeOneShare = defineCheck({ kind: "grade-one-share", severity: "warning", run: unitsOverCap });
