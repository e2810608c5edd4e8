import type { CalendarDate } from "../../model/calendar-date.ts";
import type { CellValue } from "../../model/cell.ts";
import type { Deadline, Status } from "../../model/deadline.ts";
import type { ControlMeasure, SourceText } from "../../model/risk-point.ts";
import type { MeasurePart } from "../text/split-measures.ts";

/** What a row says about its measures besides their text. */
export interface FollowUpCells {
  readonly owner: string | null;
  readonly deadline: CellValue;
  readonly deadlineSource: SourceText | null;
  readonly status: CellValue;
  readonly statusSource: SourceText | null;
  readonly completedOn: CalendarDate | null;
  readonly completedOnSource: SourceText | null;
}

/** How texts of one table are turned to deadlines and states. */
export interface MeasureReaders {
  readonly deadline: (value: CellValue) => Deadline;
  readonly status: (value: CellValue) => Status;
  /** The measures of one cell's text. */
  readonly parts: (text: string) => readonly MeasurePart[];
}

interface Draft {
  readonly text: string;
  readonly source: SourceText | null;
}

function draftsOf(sources: readonly SourceText[], parts: MeasureReaders["parts"]): Draft[] {
  const [first] = sources;
  if (first === undefined) return [];
  const draftsIn = (source: SourceText): Draft[] =>
    parts(source.text).map((part) => ({ text: part.text, source }));
  return sources.length === 1 ? draftsIn(first) : sources.flatMap(draftsIn);
}

/** One line per measure in a deadline or status cell belongs to the measures in order. */
function linesOf(value: CellValue, count: number): string[] | null {
  if (typeof value !== "string" || count < 2 || !value.includes("\n")) return null;
  const lines = value
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === count
    ? lines.map((line) => line.replace(/^(?:\d{1,2}[.、)](?!\d)|[①-⑳]|\(\d{1,2}\))\s*/, ""))
    : null;
}

/** `3月:…` and `(2026年6月底前)`: a time that the measure's own text names, before a colon at its start. */
function ownDeadline(text: string, read: (value: CellValue) => Deadline): Deadline | null {
  const head = /^([^:：,。;]{2,20})[:：]/.exec(text)?.[1];
  if (head === undefined || !/[月日周季年]|上旬|下旬|\d{1,2}\.\d{1,2}/.test(head)) return null;
  const deadline = read(head);
  return deadline.kind === "day" || deadline.kind === "rhythm" ? deadline : null;
}

/**
 * The measures of one risk: one for each part of its texts, sharing the row's owner, deadline and status; a row that
 * names a deadline or a status but no measure gives one with empty text.
 */
export function buildMeasures(
  sources: readonly SourceText[],
  cells: FollowUpCells,
  readers: MeasureReaders,
  place: { readonly point: number; readonly index: number },
): ControlMeasure[] {
  const drafts = draftsOf(sources, readers.parts);
  if (drafts.length === 0 && (cells.deadlineSource !== null || cells.statusSource !== null))
    drafts.push({ text: "", source: null });
  const dues = linesOf(cells.deadline, drafts.length);
  const states = linesOf(cells.status, drafts.length);
  const deadline = readers.deadline(cells.deadline);
  const status = readers.status(cells.status);
  return drafts.map((draft, order) => ({
    index: place.index + order,
    point: place.point,
    text: draft.text,
    source: draft.source,
    owner: cells.owner,
    deadline: dues === null ? shared(deadline, draft.text, readers) : readers.deadline(dues[order] ?? null),
    deadlineSource: cells.deadlineSource,
    status: states === null ? status : readers.status(states[order] ?? null),
    statusSource: cells.statusSource,
    completedOn: cells.completedOn,
    completedOnSource: cells.completedOnSource,
  }));
}

function shared(deadline: Deadline, text: string, readers: MeasureReaders): Deadline {
  return deadline.kind === "none" ? (ownDeadline(text, readers.deadline) ?? deadline) : deadline;
}
