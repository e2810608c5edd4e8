import { readDay } from "../intake/text/parse-deadline.ts";
import { readStatus } from "../intake/text/status.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { isCellDate } from "../model/cell.ts";
import type { CellValue } from "../model/cell.ts";
import type { HistoryTable, StatusRecord } from "../model/kept-sheets.ts";
import { ledgerValue } from "../model/ledger.ts";
import { textOfValue } from "./baseline.ts";
import type { RecordedControl } from "./in-place-controls.ts";

function dayOf(value: CellValue, asOf: CalendarDate): CalendarDate | null {
  if (isCellDate(value)) return value.day;
  return readDay(value, { titleYear: null, filledOn: null, asOf });
}

/** The records of the 落实记录, in the order of the sheet; rows without a number or a readable 记录日 are the clerk's own. */
export function readHistory(table: HistoryTable | null, asOf: CalendarDate): readonly StatusRecord[] {
  if (table === null) return [];
  return table.rows.flatMap((row): StatusRecord[] => {
    const number = textOfValue(ledgerValue(table, row, "number"));
    const recordedOn = dayOf(ledgerValue(table, row, "recordedOn"), asOf);
    if (number === "" || recordedOn === null) return [];
    const doneOn = dayOf(ledgerValue(table, row, "doneOn"), asOf);
    return [{ number, doneOn, status: textOfValue(ledgerValue(table, row, "status")), recordedOn }];
  });
}

/** The last record of each control; of one day the one that stands lowest. */
function lastRecords(records: readonly StatusRecord[]): ReadonlyMap<string, StatusRecord> {
  const last = new Map<string, StatusRecord>();
  for (const record of records) {
    const known = last.get(record.number);
    if (known === undefined || record.recordedOn >= known.recordedOn) last.set(record.number, record);
  }
  return last;
}

/**
 * What is to be added to the 落实记录: one record for each control whose 最近落实日期 or 落实情况 is not
 * what was last recorded. A control with nothing recorded yet gives its first record once it says anything.
 */
export function newRecords(
  records: readonly StatusRecord[],
  controls: readonly RecordedControl[],
  on: CalendarDate,
): readonly StatusRecord[] {
  const last = lastRecords(records);
  return controls.flatMap(({ number, item, clerk }): StatusRecord[] => {
    if (item === null || number === "") return [];
    const found = {
      number,
      doneOn: dayOf(clerk.lastDone, on),
      status: textOfValue(clerk.status),
      recordedOn: on,
    };
    const known = last.get(number) ?? { doneOn: null, status: "" };
    return known.doneOn === found.doneOn && known.status === found.status ? [] : [found];
  });
}

/** Whether a record says that the control was done: by its words, or by a done day that no word contradicts. */
export function saysDone(record: StatusRecord, stageDoneCounts: boolean): boolean {
  const { kind } = readStatus(record.status === "" ? null : record.status);
  if (kind === "done" || (kind === "stage-done" && stageDoneCounts)) return true;
  return record.doneOn !== null && kind !== "open" && kind !== "part" && kind !== "stage-done";
}
