import { saysDone } from "../ledger/status-history.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { PeriodCompletion, StatusRecord } from "../model/kept-sheets.ts";
import type { RhythmPeriod } from "./rhythm-period.ts";
import { periodAfter, periodAt } from "./rhythm-period.ts";

/** What the 完成率 is counted over. */
export interface CompletionInput {
  readonly records: readonly StatusRecord[];
  /** Controls in the ledgers now. */
  readonly total: number;
  readonly asOf: CalendarDate;
  readonly stageDoneCounts: boolean;
}

/** Periods that are shown at most, the last ones. */
const MOST_PERIODS = 12;

interface DatedRecord {
  readonly number: string;
  readonly on: CalendarDate;
  readonly done: boolean;
}

function firstDifference(...differences: readonly number[]): number {
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** A record counts on its done day, else on the day that it was recorded. */
function datedRecords({ records, asOf, stageDoneCounts }: CompletionInput): DatedRecord[] {
  return records
    .map((record, place) => {
      const done = saysDone(record, stageDoneCounts);
      const on = done && record.doneOn !== null ? record.doneOn : record.recordedOn;
      return { number: record.number, on, done, recordedOn: record.recordedOn, place };
    })
    .filter(({ on }) => on <= asOf)
    .sort((a, b) => firstDifference(a.on - b.on, a.recordedOn - b.recordedOn, a.place - b.place));
}

function periodsOf(every: "month" | "quarter", from: CalendarDate, to: CalendarDate): RhythmPeriod[] {
  const periods: RhythmPeriod[] = [];
  for (let period = periodAt(every, from); period.start <= to; period = periodAfter(every, period)) {
    periods.push(period);
    if (periods.length > MOST_PERIODS) periods.shift();
  }
  return periods;
}

/**
 * 完成率 by month or quarter from the 落实记录: for each period from the first record on (the last twelve), how many
 * controls were done within it, and how many of all controls stood as done at its end (the running period: at the
 * 统计截至日期). Linear in records.
 */
export function completionByPeriod(
  every: "month" | "quarter",
  input: CompletionInput,
): readonly PeriodCompletion[] {
  const records = datedRecords(input);
  const first = records[0];
  if (first === undefined || input.total === 0) return [];
  const standing = new Map<string, boolean>();
  let next = 0;
  return periodsOf(every, first.on, input.asOf).map(({ start, end }) => {
    const within = new Set<string>();
    for (let record = records[next]; record !== undefined && record.on <= end; record = records[next]) {
      standing.set(record.number, record.done);
      if (record.done && record.on >= start) within.add(record.number);
      next += 1;
    }
    const doneSoFar = [...standing.values()].filter((done) => done).length;
    return {
      start,
      end: end > input.asOf ? input.asOf : end,
      doneWithin: within.size,
      doneSoFar: Math.min(doneSoFar, input.total),
      total: input.total,
    };
  });
}
