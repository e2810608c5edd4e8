import type { CalendarDate } from "../model/calendar-date.ts";
import { addDays, datePartsOf, daysBetween } from "../model/calendar-date.ts";
import type { Register, TableReading } from "../model/register.ts";
import type { ControlFollowUp, ReviewSettings } from "../model/review.ts";
import type { ControlMeasure } from "../model/risk-point.ts";
import type { DeadlineContext } from "../intake/text/deadline-year.ts";
import { readStatusDay } from "../intake/text/status-day.ts";
import type { ControlRecord } from "./control-record.ts";
import type { FollowUpRule, LeadTier } from "./control-state.ts";
import { controlState } from "./control-state.ts";
import { addWorkingDays } from "./working-days.ts";

/** A due day is within n working days when at most n of them lie after today up to it. */
function leadTiers(asOf: CalendarDate, leadDays: readonly number[]): LeadTier[] {
  return [...leadDays]
    .sort((a, b) => a - b)
    .map((days) => ({ days, until: addDays(addWorkingDays(asOf, days + 1), -1) }));
}

function ruleOf(settings: ReviewSettings): FollowUpRule {
  return {
    asOf: settings.asOf,
    stageDoneCounts: settings.stageDoneCounts,
    tiers: leadTiers(settings.asOf, settings.leadDays),
    relativeBase: settings.relativeBase ?? null,
  };
}

/** For each risk point, by its place in the register, the table that it was read from. */
function tablesByPoint(register: Register): readonly (TableReading | undefined)[] {
  const tables = new Array<TableReading | undefined>(register.points.length);
  for (const { sheets } of register.files) {
    for (const table of sheets.flatMap((sheet) => sheet.tables)) {
      for (const point of table.points) tables[point] = table;
    }
  }
  return tables;
}

/** Days around the due day in which a done day without a year is taken to lie in the due day's year. */
const HALF_YEAR = 183;

/** What a done day without a year is read by: the due day's year, else that of its table. */
function contextOf(
  due: CalendarDate | null,
  table: TableReading | undefined,
  asOf: CalendarDate,
): DeadlineContext {
  const titleYear = due === null ? (table?.year ?? null) : datePartsOf(due).year;
  return { titleYear, filledOn: table?.filledOn ?? null, asOf };
}

/** The done day from its column, else from the words of the status where its year leaves no doubt. */
function completedOnOf(
  measure: ControlMeasure,
  table: TableReading | undefined,
  asOf: CalendarDate,
): CalendarDate | null {
  if (measure.completedOn !== null) return measure.completedOn;
  const due = measure.deadline.kind === "day" ? measure.deadline.day : null;
  const written = readStatusDay(measure.status, contextOf(due, table, asOf));
  if (written === null) return null;
  const isSure =
    written.yearFrom === "text" || due === null || Math.abs(daysBetween(due, written.day)) <= HALF_YEAR;
  return isSure ? written.day : null;
}

/**
 * The state of every control at the 统计截至日期, aligned with `register.measures`. 填表日期 is that of the table
 * that holds the control's risk point. Linear in points and measures.
 */
export function followUp(register: Register, settings: ReviewSettings): readonly ControlFollowUp[] {
  const rule = ruleOf(settings);
  const tables = tablesByPoint(register);
  return register.measures.map((measure) => {
    const table = tables[measure.point];
    const record: ControlRecord = {
      deadline: measure.deadline,
      status: measure.status,
      completedOn: completedOnOf(measure, table, settings.asOf),
      filledOn: table?.filledOn ?? null,
    };
    return controlState(record, rule);
  });
}
