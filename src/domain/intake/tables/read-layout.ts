import { datePartsOf } from "../../model/calendar-date.ts";
import { columnIndex, columnName, isCellDate } from "../../model/cell.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import type { ColumnMapping } from "../../model/register.ts";
import type { SourceText } from "../../model/risk-point.ts";
import type { Field, Level } from "../../model/vocabulary.ts";
import { adjustEvidence } from "../columns/adjust-evidence.ts";
import { readColumnHeaders } from "../headers/column-header.ts";
import { profileColumn, sampleRows } from "../columns/column-profile.ts";
import type { TableSpan } from "./find-tables.ts";
import { isTitleText } from "./find-tables.ts";
import { fingerprintOf } from "../columns/fingerprint.ts";
import { answered } from "./column-questions.ts";
import { gatherFacts, mapColumns } from "../columns/map-columns.ts";
import { compoundColumns } from "../columns/labelled-lines.ts";
import type { LabelSink } from "../headers/read-labels.ts";
import { isLabelRow, readLabelRow } from "../headers/read-labels.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells, ownValue } from "../sheet-grid.ts";
import type { FileContext } from "../table-context.ts";
import type { TableLayout } from "./table-layout.ts";
import { columnsByField, withCompound } from "./table-layout.ts";
import { normaliseText } from "../text/normalise.ts";
import { readDay } from "../text/parse-deadline.ts";
import { placeInName } from "../unit-name.ts";

function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

interface Lead {
  readonly title: SourceText | null;
  readonly lines: readonly SourceText[];
  readonly labels: LabelSink;
  /** Row of the header below. */
  readonly top: number;
}

/** The own cells of a row that stand over a table; all of them where none does. */
function over(cells: readonly RowCell[], { header }: TableSpan): readonly RowCell[] {
  const own = cells.filter((cell) => !cell.fromAbove);
  const above = own.filter((cell) => cell.left <= header.right && cell.right >= header.left);
  return above.length > 0 ? above : own;
}

/** Reads the title, the label block and the other lines above a header. */
function readLead(grid: SheetGrid, span: TableSpan): Lead {
  const labels: LabelSink = {};
  const lines: SourceText[] = [];
  for (let row = span.leadTop; row < span.header.top; row++) {
    const cells = filledCells(grid, row);
    if (isLabelRow(cells)) readLabelRow(grid, row, labels);
    for (const cell of over(cells, span)) lines.push({ text: cell.text, row, column: cell.left });
  }
  const titled = lines.filter(
    (line) => isTitleText(normaliseText(line.text)) && !/^附[件表]\s*\d*[:：]?$/.test(line.text),
  );
  const title = titled.sort((one, other) => other.text.length - one.text.length)[0] ?? null;
  return { title: title ?? firstLine(lines, labels), lines, labels, top: span.header.top };
}

/** Rows at the end of a table in which a fill date may stand. */
const FOOT_ROWS = 8;

/** The labels of the signature lines below a table; the last fill date counts. */
function readFoot(grid: SheetGrid, span: TableSpan): LabelSink {
  const labels: LabelSink = {};
  for (let row = span.last; row > Math.max(span.header.bottom, span.last - FOOT_ROWS); row--) {
    const cells = filledCells(grid, row);
    if (cells.length <= 8 && isLabelRow(cells)) readLabelRow(grid, row, labels);
  }
  return labels;
}

function firstLine(lines: readonly SourceText[], labels: LabelSink): SourceText | null {
  const used = new Set(Object.values(labels).map((source) => source.row));
  return lines.find((line) => !used.has(line.row) && line.text.length <= 80) ?? null;
}

const CHINESE_YEAR = /(?:二[〇○零0]|一九)[〇○零0一二三四五六七八九]{2}(?=年)/;
const DIGITS = "〇一二三四五六七八九";

function yearOfText(text: string): number | null {
  const norm = normaliseText(text);
  const digits = /(?<!\d)((?:19|20)\d{2})(?=年)|(?<![\d〔[(])((?:19|20)\d{2})(?=[-—~至.]|$|[^\d〕\])号])/
    .exec(norm)
    ?.slice(1)
    .join("");
  if (digits !== undefined) return Number(digits);
  const chinese = CHINESE_YEAR.exec(norm)?.[0];
  if (chinese === undefined) return null;
  const plain = Array.from(chinese, (sign) => (/[○零0]/.test(sign) ? 0 : DIGITS.indexOf(sign)));
  return Number(plain.join(""));
}

function yearOf(lead: Lead): number | null {
  const fromTitle = lead.title === null ? null : yearOfText(lead.title.text);
  if (fromTitle !== null) return fromTitle;
  const filled = lead.labels.filledOn;
  for (const line of lead.lines) {
    const year = line.row === filled?.row || line.text.length > 60 ? null : yearOfText(line.text);
    if (year !== null) return year;
  }
  return null;
}

/** The level that a title or a sheet's name states, in brackets or before the name of the form. */
export function levelOfText(text: string): Level | null {
  const norm = normaliseText(text);
  const inner = /\((岗位|个人|部室|部门|科室|处室|股室|单位|领导班子)\)/.exec(norm)?.[1] ?? norm;
  if (/^(?:岗位|个人)$/.test(inner)) return "post";
  if (/^(?:部室|部门|科室|处室|股室)$/.test(inner)) return "department";
  if (/^(?:单位|领导班子)$/.test(inner)) return "unit";
  const before =
    /(岗位|个人|部室|部门|科室|处室|单位|班子)(?:廉政)?(?:风险点?)?(?:识别|辨认|排查|查找)(?:及)?(?:防控)?(?:措施)?(?:一览表|登记表|表)/.exec(
      norm,
    )?.[1];
  return before === undefined ? null : levelOfText(before === "班子" ? "单位" : before);
}

function levelOf(lead: Lead, sheetName: string, isForm: boolean): Level | null {
  const stated = (lead.title === null ? null : levelOfText(lead.title.text)) ?? levelOfText(sheetName);
  if (stated !== null || !isForm) return stated;
  if (lead.labels.post !== undefined || lead.labels.person !== undefined) return "post";
  if (lead.labels.department !== undefined || lead.labels.head !== undefined) return "department";
  return lead.labels.unit === undefined ? null : "unit";
}

/** The day that a label's value names; a date cell holds it as such. */
export function dayOfLabel(
  grid: SheetGrid,
  source: SourceText | undefined,
  context: FileContext,
  year: number | null,
): CalendarDate | null {
  if (source === undefined) return null;
  const value = ownValue(grid, source.row, source.column);
  const day = readDay(isCellDate(value) ? value : source.text, {
    titleYear: year,
    filledOn: null,
    asOf: context.options.asOf,
  });
  return day !== null && datePartsOf(day).year > 1900 ? day : null;
}

function headerTextsOf(
  columns: readonly { column: number; parts: readonly string[] }[],
  context: FileContext,
): Map<number, Set<string>> {
  return new Map(columns.map((header) => [header.column, new Set(header.parts.map(context.norm))]));
}

/** What an earlier decision says of a table of this layout. */
function given(
  columns: readonly ColumnMapping[],
  fingerprint: string,
  context: FileContext,
): ColumnMapping[] {
  const mapping = context.options.mappings.find((one) => one.fingerprint === fingerprint);
  if (mapping === undefined) return [...columns];
  const known = new Map(Object.entries(mapping.columns).map(([name, field]) => [columnIndex(name), field]));
  return columns.map((column) => {
    const field = known.get(column.column);
    return field === undefined
      ? column
      : {
          ...column,
          field,
          confidence: 1,
          reasons: ["given"],
          role: field === column.field ? column.role : null,
        };
  });
}

/** Understands one table's columns, title, labels, year and level. */
export function readLayout(
  grid: SheetGrid,
  span: TableSpan,
  context: FileContext,
): TableLayout & { readonly fingerprint: string } {
  const { header } = span;
  const headerRows = rowsFrom(header.top, header.bottom);
  const headers = readColumnHeaders(grid, headerRows, [header.left, header.right]);
  const rows = sampleRows(header.bottom + 1, span.last);
  const profiles = headers.map((one) => profileColumn(grid, rows, one.column));
  const facts = adjustEvidence(gatherFacts(headers, profiles, context.header));
  const found = mapColumns(facts);
  const fingerprint = fingerprintOf(headers, columnName(header.left), found);
  const columns = given(answered(found, fingerprint, context), fingerprint, context);
  const lead = readLead(grid, span);
  const { filledOn } = readFoot(grid, span);
  if (filledOn !== undefined) lead.labels.filledOn ??= filledOn;
  const compound = compoundColumns(grid, columns, [header.bottom + 1, span.last], context.header);
  const byField = withCompound(columnsByField(columns), columns, compound);
  const named = namedPlace(lead, grid, byField);
  const isForm = isOfficialForm(lead, byField);
  const year = yearOf(lead);
  return {
    grid,
    span,
    headerRows,
    columns,
    unanswered: given(found, fingerprint, context),
    byField,
    compound,
    fingerprint,
    year,
    isForm,
    title: lead.title,
    level: levelOf(lead, grid.sheet.name, isForm),
    labels: { ...named, ...lead.labels },
    unitFromTitle: named.unit !== undefined,
    filledOn: dayOfLabel(grid, lead.labels.filledOn, context, year),
    headerTexts: headerTextsOf(headers, context),
  };
}

/** A line above the table that is nothing but a unit's name (云溪县财政局 over the title). */
function unitLine(lead: Lead): SourceText | null {
  return (
    lead.lines.find((line) => line.text.length <= 30 && placeInName(line.text).unit === line.text) ?? null
  );
}

/** Unit and department that the title opens with, or the sheet's name is, where no label names them. */
function namedPlace(lead: Lead, grid: SheetGrid, byField: ReadonlyMap<Field, unknown>): LabelSink {
  const named: LabelSink = {};
  const { title, labels } = lead;
  const at = title ?? { text: "", row: lead.top, column: 0 };
  const inTitle = placeInName(at.text);
  const inSheet = placeInName(grid.sheet.name);
  const department = inTitle.department ?? inSheet.department;
  const unit = inTitle.unit === null ? unitLine(lead) : { ...at, text: inTitle.unit };
  if (labels.unit === undefined && !byField.has("unit") && unit !== null) named.unit = unit;
  const free = labels.department === undefined && !byField.has("department");
  if (free && department !== null) named.department = { ...at, text: department };
  return named;
}

/** Columns that only a list has: a form names its unit, department and post above the grid. */
const LIST_FIELDS: readonly Field[] = ["unit", "department", "post", "person", "status", "completedOn"];

/** A form that one person filled in about his own post, or that tells the duties of one post or department. */
function isOfOne({ person, duty, position, opinion, post, department }: LabelSink): boolean {
  if (duty !== undefined && (post !== undefined || department !== undefined)) return true;
  return person !== undefined && [duty, position, opinion].some((label) => label !== undefined);
}

/** A card about one power: its name and who exercises it stand above the steps in which its risks lie. */
function isOfOnePower({ duty, unit, department }: LabelSink, byField: ReadonlyMap<Field, unknown>): boolean {
  const told = duty !== undefined && (unit !== undefined || department !== undefined);
  return told && byField.has("process") && !byField.has("duty");
}

/** The official forms carry a category column under a label block, or their own title (DOMAIN §2). */
function isOfficialForm(lead: Lead, byField: ReadonlyMap<Field, unknown>): boolean {
  if (LIST_FIELDS.some((field) => byField.has(field))) return false;
  if (!byField.has("category")) return isOfOne(lead.labels) || isOfOnePower(lead.labels, byField);
  const title = lead.title === null ? "" : normaliseText(lead.title.text);
  const named = /(?:识别|辨认|排查|查找).*一览表|一览表\((?:岗位|部室|部门|科室|单位)\)/.test(title);
  const { duty, person, head, opinion, post } = lead.labels;
  return named || [duty, person, head, opinion, post].some((label) => label !== undefined);
}
