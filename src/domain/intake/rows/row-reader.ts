import type { CalendarDate } from "../../model/calendar-date.ts";
import type { CellValue } from "../../model/cell.ts";
import { isCellDate } from "../../model/cell.ts";
import type { ColumnMapping } from "../../model/register.ts";
import type { Responsible, SourceText } from "../../model/risk-point.ts";
import type { Field } from "../../model/vocabulary.ts";
import type { FollowUpCells } from "./build-measures.ts";
import { partOf } from "../columns/labelled-lines.ts";
import type { SheetGrid } from "../sheet-grid.ts";
import { mergeOf, ownValue, sourceAt, textOf, valueAt } from "../sheet-grid.ts";
import { stripLabel } from "./strip-label.ts";
import type { FileContext } from "../table-context.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import type { DeadlineContext } from "../text/deadline-year.ts";
import { parseDeadline, readDay } from "../text/parse-deadline.ts";
import { readScore } from "../text/score-number.ts";

/** Texts by field that hold for a row beside its own cells. */
export type RowSources = Partial<Record<Field, SourceText>>;

/** Reads the fields of one table's rows. */
export interface RowReader {
  readonly layout: TableLayout;
  readonly context: FileContext;
  /** Values carried down over blanks, for the columns whose blanks mean the value above. */
  readonly carried: RowSources;
  /** The column of each field that has just one and all of its cells; worked out once, as every row asks for it. */
  readonly only: Readonly<Partial<Record<Field, number>>>;
}

/** Makes ready to read the rows of one table. */
export function makeRowReader(layout: TableLayout, context: FileContext): RowReader {
  const only: Partial<Record<Field, number>> = {};
  for (const [field, [first, ...others]] of layout.byField) {
    if (first !== undefined && others.length === 0 && !layout.compound.has(first.column))
      only[field] = first.column;
  }
  return { layout, context, carried: {}, only };
}

const NO_COLUMNS: readonly ColumnMapping[] = [];

/** The columns of a field; asked for every field of every row, so that nothing is made for those without any. */
function columnsOf(reader: RowReader, field: Field): readonly ColumnMapping[] {
  return reader.layout.byField.get(field) ?? NO_COLUMNS;
}

/** A cell's text, but not that of a merged area that begins in a column further left. */
function columnSource(grid: SheetGrid, row: number, column: number): SourceText | null {
  const own = textOf(ownValue(grid, row, column));
  if (own !== "") return { text: own, row, column };
  if (grid.mergeAt.size === 0) return null;
  const merge = mergeOf(grid, row, column);
  return merge !== undefined && merge.left < column ? null : sourceAt(grid, row, column);
}

/** A column's cell on a row, or the part of it that its label gives to the field. */
function cellFor(reader: RowReader, row: number, column: number, field: Field): SourceText | null {
  const cell = columnSource(reader.layout.grid, row, column);
  const compound = reader.layout.compound.get(column);
  if (cell === null || compound === undefined) return cell;
  return partOf(cell, field, compound, reader.context.labelled(cell.text));
}

/** What one mapped column says on a row, without a label before it. */
export function mappedSource(
  reader: RowReader,
  row: number,
  mapping: ColumnMapping,
  field: Field,
): SourceText | null {
  return stripLabel(cellFor(reader, row, mapping.column, field), field);
}

/** Fields whose columns narrow one another from left to right (一级流程, 二级流程): the last one says most. */
const NARROWING: ReadonlySet<Field> = new Set<Field>(["duty", "process"]);

/** 职权内容 says more of 职权名称, but is no narrower name. */
const DETAIL = /(?:内容|描述|说明|依据|要求|概述)$/;

/** The text of a field on a row: the first column's that holds one, or the last one's where each narrows the other. */
export function fieldSource(reader: RowReader, row: number, field: Field): SourceText | null {
  const only = reader.only[field];
  return only === undefined
    ? sourceOfSeveral(reader, row, field)
    : stripLabel(columnSource(reader.layout.grid, row, only), field);
}

function sourceOfSeveral(reader: RowReader, row: number, field: Field): SourceText | null {
  const mappings = columnsOf(reader, field);
  const last = NARROWING.has(field);
  let found: SourceText | null = null;
  for (const mapping of mappings) {
    const source = mappedSource(reader, row, mapping, field);
    if (source !== null && !last) return source;
    if (found === null || !DETAIL.test(mapping.header)) found = source ?? found;
  }
  return found;
}

const NOTHING: readonly SourceText[] = [];

/** All texts of a field on a row, from left to right. */
export function fieldSources(reader: RowReader, row: number, field: Field): readonly SourceText[] {
  if (reader.only[field] !== undefined) {
    const source = fieldSource(reader, row, field);
    return source === null ? NOTHING : [source];
  }
  return columnsOf(reader, field)
    .map((mapping) => mappedSource(reader, row, mapping, field))
    .filter((source) => source !== null);
}

const NOBODY: readonly Responsible[] = [];

/** One for each name; arrays of the right size, for those that grow keep room for more than anybody names. */
function namedIn(
  source: SourceText,
  role: Responsible["role"],
  names: readonly string[],
): readonly Responsible[] {
  const [only] = names;
  return names.length === 1 && only !== undefined
    ? [{ name: only, role, source }]
    : names.map((name) => ({ name, role, source }));
}

/** Everybody whom a row names as owner or leader. */
export function responsiblesOf(
  reader: RowReader,
  row: number,
  field: "owner" | "leader",
): readonly Responsible[] {
  const columns = columnsOf(reader, field);
  if (columns.length === 0) return NOBODY;
  let people = NOBODY;
  for (const { column, role } of columns) {
    const source = stripLabel(cellFor(reader, row, column, field), field);
    if (source === null) continue;
    const named = namedIn(source, role, reader.context.names(source.text));
    people = people.length === 0 ? named : [...people, ...named];
  }
  return people;
}

/** The number that a field's cell holds. */
export function numberIn(reader: RowReader, row: number, field: Field): number | null {
  const mapping = reader.layout.byField.get(field)?.[0];
  return mapping === undefined ? null : readScore(valueAt(reader.layout.grid, row, mapping.column));
}

interface FoundValue {
  readonly value: CellValue;
  readonly source: SourceText | null;
}

function valueAtMapping(
  reader: RowReader,
  row: number,
  mapping: ColumnMapping,
  field: Field,
): FoundValue | null {
  const cell = cellFor(reader, row, mapping.column, field);
  const source = stripLabel(cell, field);
  if (source === null) return null;
  const whole = source === cell && !reader.layout.compound.has(mapping.column);
  return { source, value: whole ? valueAt(reader.layout.grid, row, mapping.column) : source.text };
}

const NO_VALUE: FoundValue = { value: null, source: null };

function valueIn(reader: RowReader, row: number, fields: readonly Field[]): FoundValue {
  for (const field of fields) {
    for (const mapping of columnsOf(reader, field)) {
      const found = valueAtMapping(reader, row, mapping, field);
      if (found !== null) return found;
    }
  }
  return NO_VALUE;
}

const PERIOD = /季度|半年|\d月|月份|年[中底终末]/;

/** Status columns in the order in which they are looked at: of reports for one period after the other the last first. */
function statusColumns(reader: RowReader): readonly ColumnMapping[] {
  const columns = columnsOf(reader, "status");
  const byPeriod = columns.length > 1 && columns.every((column) => PERIOD.test(column.header));
  return byPeriod ? [...columns].reverse() : columns;
}

/** Of several status columns the first that holds a status word counts; a report of what was done holds none. */
function statusIn(reader: RowReader, row: number): FoundValue {
  let first: FoundValue | null = null;
  for (const mapping of statusColumns(reader)) {
    const found = valueAtMapping(reader, row, mapping, "status");
    if (found === null) continue;
    if (reader.context.status(found.value).kind !== "unknown") return found;
    first ??= found;
  }
  return first ?? NO_VALUE;
}

function dayOf(value: CellValue, context: DeadlineContext): CalendarDate | null {
  if (value === null) return null;
  return isCellDate(value) ? value.day : readDay(value, context);
}

const DUE: readonly Field[] = ["deadline", "frequency"];
const DONE: readonly Field[] = ["completedOn"];

/** `3月上旬:印发方案`: the time that opens a task, up to its colon or comma. */
const OPENING_TIME = /^\s*([^:：,，。;；、]{2,16})[:：,，]/;
const NAMES_TIME = /[月日周季年]|[上中下]旬|\d{1,2}\.\d{1,2}/;

/** The time that opens the text of a task where the table has no column for it. */
function openingTime(reader: RowReader, row: number): FoundValue {
  const { byField } = reader.layout;
  if (byField.has("deadline") || byField.has("frequency") || byField.has("measures")) return NO_VALUE;
  const source = fieldSource(reader, row, "point");
  const head = source === null ? undefined : OPENING_TIME.exec(source.text)?.[1];
  return source !== null && head !== undefined && NAMES_TIME.test(head)
    ? { value: head, source: { ...source, text: head } }
    : NO_VALUE;
}

/** The time that a row names: its own column's, else the one that opens its task and is a day or a rhythm. */
function dueOf(reader: RowReader, row: number, context: DeadlineContext): FoundValue {
  const named = valueIn(reader, row, DUE);
  if (named.source !== null) return named;
  const opening = openingTime(reader, row);
  if (opening.source === null) return named;
  const { kind } = parseDeadline(opening.value, context);
  return kind === "day" || kind === "rhythm" ? opening : named;
}

/** What a row says of when its measures are due and how far they are. */
export function followUpCells(reader: RowReader, row: number, owner: string | null): FollowUpCells {
  const status = statusIn(reader, row);
  const completed = valueIn(reader, row, DONE);
  const { year, filledOn } = reader.layout;
  const context = { titleYear: year, filledOn, asOf: reader.context.options.asOf };
  const deadline = dueOf(reader, row, context);
  return {
    owner,
    deadline: deadline.value,
    deadlineSource: deadline.source,
    status: status.value,
    statusSource: status.source,
    completedOn: dayOf(completed.value, context),
    completedOnSource: completed.source,
  };
}
