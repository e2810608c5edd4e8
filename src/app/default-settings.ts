import type { CalendarDate, GradingScheme, ReviewSettings } from "../domain/index.ts";

/** Settings of an office that has decided nothing yet: two tiers of 10 and 20 working days, 10 % of grade 1 (S002 §6). */
export function defaultSettings(asOf: CalendarDate, scheme: GradingScheme): ReviewSettings {
  return {
    asOf,
    scheme,
    responsibility: "by-grade",
    leadDays: [10, 20],
    stageDoneCounts: false,
    gradeOneCap: 0.1,
    capFrom: 10,
    decidingBody: "党组",
  };
}
