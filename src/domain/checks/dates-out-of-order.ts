import { normaliseText } from "../intake/text/normalise.ts";
import { formatIsoDate } from "../model/calendar-date.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { placesInOrder } from "./ascending-steps.ts";
import type { CheckInput } from "./check-input.ts";
import { riskName } from "./blank-fields.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText, placeOf } from "./place-finding.ts";
import { deadlinesOf } from "./walk-deadlines.ts";

interface Step {
  readonly point: RiskPoint;
  readonly source: SourceText;
  readonly day: CalendarDate;
}

const NOTICE = /公示|公开|公布/;
const REVIEW = /审核|审定|审议|审批|研究|评议/;

/** Above this share of steps the plan follows another order than time. */
const MOST_OUT = 0.3;
/** So many steps out of order are reported in any plan, however short. */
const ALWAYS_REPORTED = 2;

function textOf({ point }: Step): string {
  const parts = [point.point, point.manifestation, point.duty, point.process];
  return normaliseText(parts.map((part) => part?.text ?? "").join(" "));
}

function isNoticeBeforeReview(step: Step, earlier: Step): boolean {
  return NOTICE.test(textOf(step)) && REVIEW.test(textOf(earlier));
}

function whyOf(step: Step, other: Step): string {
  if (step.day > other.day) return "later-than-next";
  return isNoticeBeforeReview(step, other) ? "notice-before-review" : "order";
}

function draftOf(step: Step, other: Step): Draft {
  return {
    ...atText(step.point, step.source),
    related: [placeOf(other.point, other.source)],
    facts: {
      why: whyOf(step, other),
      step: riskName(step.point),
      otherStep: riskName(other.point),
      due: formatIsoDate(step.day),
      otherDue: formatIsoDate(other.day),
      otherRow: other.source.row + 1,
    },
  };
}

function plansOf(input: CheckInput): Map<object, Step[]> {
  const plans = new Map<object, Step[]>();
  for (const { view, point, measure, source } of deadlinesOf(input)) {
    if (view.sheet.kind !== "work-plan" || measure.deadline.kind !== "day") continue;
    const steps = plans.get(view.table) ?? [];
    plans.set(view.table, steps);
    steps.push({ point, source, day: measure.deadline.day });
  }
  return plans;
}

function outOfOrder(steps: readonly Step[]): Draft[] {
  const kept = placesInOrder(steps.map((step) => step.day));
  const drafts: Draft[] = [];
  let other = steps.find((_, place) => kept.has(place));
  steps.forEach((step, place) => {
    if (kept.has(place)) other = step;
    else if (other !== undefined) drafts.push(draftOf(step, other));
  });
  const most = Math.max(ALWAYS_REPORTED, steps.length * MOST_OUT);
  const isByTime = steps.length - kept.size <= most;
  return isByTime ? drafts : drafts.filter((draft) => draft.facts?.["why"] === "notice-before-review");
}

/** Steps of a work plan whose dates go back, such as a notice (公示) before the review (审核). */
export const datesOutOfOrder = defineCheck({
  kind: "dates-out-of-order",
  severity: "warning",
  run: (input) => [...plansOf(input).values()].flatMap(outOfOrder),
});
