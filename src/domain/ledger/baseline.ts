import * as v from "valibot";
import { formatIsoDate, parseIsoDate } from "../model/calendar-date.ts";
import { isCellDate, isCellError } from "../model/cell.ts";
import type { CellValue } from "../model/cell.ts";
import type { Baseline } from "../model/ledger.ts";

const shape = v.object({
  place: v.string(),
  seen: v.record(v.string(), v.string()),
  event: v.picklist(["new", "changed", "vanished", "returned", "conflict"]),
  on: v.string(),
});

/** A cell value as one text, so that equal values have equal texts. */
export function textOfValue(value: CellValue): string {
  if (value === null) return "";
  if (isCellDate(value)) return formatIsoDate(value.day);
  return isCellError(value) ? value.code : String(value).trim();
}

/** The baseline as the text of its cell. */
export function formatBaseline({ place, seen, event }: Baseline): string {
  return JSON.stringify({ place, seen, event: event.kind, on: formatIsoDate(event.on) });
}

/** The baseline in a cell; null where the clerk deleted or changed it. */
export function parseBaseline(value: CellValue): Baseline | null {
  if (typeof value !== "string" || !value.startsWith("{")) return null;
  let data: unknown;
  try {
    data = JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = v.safeParse(shape, data);
  if (!parsed.success) return null;
  const on = parseIsoDate(parsed.output.on);
  if (on === null) return null;
  const { place, seen, event } = parsed.output;
  return { place, seen, event: { kind: event, on } };
}
