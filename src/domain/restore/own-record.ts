import * as v from "valibot";
import type { ReportSheet } from "../model/report-model.ts";

/** Namespace of the part in which Probity marks what is its own. */
export const OWN_NAMESPACE = "urn:probity:own";

const Cell = v.union([
  v.null(),
  v.string(),
  v.number(),
  v.boolean(),
  v.object({ kind: v.literal("date"), day: v.number() }),
  v.object({ kind: v.literal("error"), code: v.string() }),
]);

const Keyed = v.object({ sheet: v.string(), key: v.string() });

const Marks = v.object({
  /** Sheets that Probity made. */
  sheets: v.array(v.string()),
  /** Own columns on source sheets; `last` is the last row that was written, from 0. */
  columns: v.array(
    v.object({ sheet: v.string(), first: v.number(), count: v.number(), last: v.optional(v.number()) }),
  ),
  /** Keys of conditional formats and validations on source sheets. */
  formats: v.array(Keyed),
  validations: v.array(Keyed),
});

const Splices = v.array(v.object({ at: v.number(), remove: v.number(), insert: v.string() }));

const Restore = v.object({
  action: v.string(),
  /** How to take each part back, for a file that is still as we left it. */
  parts: v.array(
    v.object({
      path: v.string(),
      crc: v.number(),
      size: v.number(),
      inverse: v.optional(Splices),
      before: v.optional(v.string()),
    }),
  ),
  /** Cells that were written, for a file that another program has saved since. */
  cells: v.array(
    v.object({ sheet: v.string(), rows: v.array(v.tuple([v.number(), v.number(), Cell, Cell])) }),
  ),
  sheetsAdded: v.array(v.string()),
  /** Rules that the action added. */
  formats: v.array(Keyed),
  validations: v.array(Keyed),
  /** The marks before the action. */
  marks: Marks,
});

const Settings = v.record(v.string(), v.string());

const Own = v.object({
  marks: Marks,
  settings: Settings,
  restore: v.nullable(Restore),
  /** Number of the last action in Excel, whose way back is kept in parts of its own. */
  serial: v.optional(v.number()),
  /** Charts that were drawn on own sheets in Excel, as JSON, because Excel does not tell what they show. */
  charts: v.optional(v.array(v.object({ sheet: v.string(), charts: v.string() }))),
});

/** Sheets, columns and rules of a workbook that are Probity's. */
export type OwnMarks = v.InferOutput<typeof Marks>;

/** What 恢复原表 needs. */
export type RestoreData = v.InferOutput<typeof Restore>;

/** A cell's value as the record keeps it. */
export type KeptValue = v.InferOutput<typeof Cell>;

/** Everything that Probity keeps in a workbook beside the cells. */
export type OwnRecord = v.InferOutput<typeof Own>;

/** Marks of a workbook that Probity has not touched. */
export const NO_MARKS: OwnMarks = { sheets: [], columns: [], formats: [], validations: [] };

/** The record of a workbook that Probity has not touched. */
export const NO_RECORD: OwnRecord = { marks: NO_MARKS, settings: {}, restore: null };

/** Whether there is nothing to keep. */
export function isBlankRecord({ marks, settings, restore, serial = 0 }: OwnRecord): boolean {
  const marked = marks.sheets.length + marks.columns.length + marks.formats.length + marks.validations.length;
  return restore === null && serial === 0 && Object.keys(settings).length === 0 && marked === 0;
}

/** Charts of own sheets as they stand once these sheets are written, because Excel does not tell what its charts show. */
export function chartsAfter(
  { charts = [] }: OwnRecord,
  sheets: readonly Pick<ReportSheet, "name" | "charts">[],
): NonNullable<OwnRecord["charts"]> {
  const names = new Set(sheets.map(({ name }) => name));
  const drawn = sheets.filter((one) => one.charts.length > 0);
  return [
    ...charts.filter(({ sheet }) => !names.has(sheet)),
    ...drawn.map((one) => ({ sheet: one.name, charts: JSON.stringify(one.charts) })),
  ];
}

/** The record as JSON, the same text for the same record however it was put together. */
export function formatRecord({ marks, settings, restore, serial, charts }: OwnRecord): string {
  return JSON.stringify({ marks, settings, restore, serial, charts });
}

/** The record that the JSON holds; null where it is not one, so that a foreign hand's damage is never acted on. */
export function parseRecord(text: string): OwnRecord | null {
  const data = parseJson(text);
  const parsed = v.safeParse(Own, data);
  return parsed.success ? parsed.output : null;
}

function parseJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return data;
  } catch {
    // What is no JSON is no record.
    return null;
  }
}
