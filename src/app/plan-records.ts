import { cellAt, cellKey, inPlaceControls, ledgerPoints } from "../domain/index.ts";
import type {
  CalendarDate,
  CellFix,
  CellValue,
  ChangePlan,
  Field,
  Grade,
  LedgerMerge,
  RecordedControl,
  RiskPoint,
  SheetSnapshot,
  TableReading,
} from "../domain/index.ts";
import type { LedgerChanges } from "../report/papers/kept-ledgers.ts";
import type { ReportContext } from "../report/report-context.ts";
import {
  contextBeside,
  emptyPlan,
  historyParts,
  joinParts,
  ledgerParts,
  offsetOf,
  withSheets,
} from "./plan-parts.ts";
import type { ReviewedWorkbook } from "./plan-parts.ts";
import { typedValue } from "./typed-value.ts";

/** What the clerk records of one control; a field that is not there stays as it is. */
export interface ControlEdit {
  readonly owner?: string;
  readonly deadline?: string;
  readonly status?: string;
  readonly doneOn?: CalendarDate;
}

/** What the clerk accepted, adopted or recorded; numbers are places in the review. */
export interface Records {
  /** Findings whose proposal is taken. */
  readonly findings: readonly number[];
  /** What the clerk typed himself for the cell of a finding; it counts before the proposal. */
  readonly values?: ReadonlyMap<number, string>;
  /** Grade by place of the point. */
  readonly grades: ReadonlyMap<number, Grade>;
  /** Edits by place of the measure. */
  readonly controls: ReadonlyMap<number, ControlEdit>;
}

/** A record that has no cell to go to, and why. */
export interface SkippedRecord {
  readonly point: number | null;
  readonly why: "no-column" | "formula-cell" | "no-proposal";
}

/** A plan for what was recorded, with what could not be. */
export interface RecordPlan {
  readonly plan: ChangePlan;
  readonly skipped: readonly SkippedRecord[];
}

/** One workbook's cells, for finding where a value belongs. */
interface Target {
  readonly sheet: SheetSnapshot;
  readonly table: TableReading;
}

function targetOf(point: RiskPoint, { workbook, review }: ReviewedWorkbook): Target | null {
  const file = review.register.files.find(({ file: name }) => name === workbook.reading.file);
  const reading = file?.sheets.find(({ name }) => name === point.source.sheet);
  const table = reading?.tables.find(({ points }) => points.includes(point.index));
  const sheet = workbook.reading.snapshots.find(({ name }) => name === point.source.sheet);
  return table === undefined || sheet === undefined ? null : { sheet, table };
}

/** The cell that holds a place's value: the first one of a merged area. */
function holderOf(sheet: SheetSnapshot, row: number, column: number): { row: number; column: number } {
  const area = sheet.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return area === undefined ? { row, column } : { row: area.top, column: area.left };
}

function fixIn(point: RiskPoint, field: Field, after: CellValue, target: Target): CellFix | SkippedRecord {
  const mapped = target.table.columns.find((column) => column.field === field);
  if (mapped === undefined) return { point: point.index, why: "no-column" };
  const { row, column } = holderOf(target.sheet, point.source.row, mapped.column);
  if (target.sheet.formulas.has(cellKey(row, column))) return { point: point.index, why: "formula-cell" };
  return { sheet: target.sheet.name, row, column, before: cellAt(target.sheet, row, column), after };
}

/** The grade in the words that its table uses, else in the scheme's. */
function gradeWord(grade: Grade, table: TableReading, { review }: ReviewedWorkbook): string {
  for (const place of table.points) {
    const point = review.register.points[place];
    if (point?.declaredGrade === grade && point.gradeText !== null) return point.gradeText.text;
  }
  return review.settings.scheme.labels[grade - 1] ?? "";
}

const EDITED: readonly (readonly [keyof ControlEdit, Field])[] = [
  ["owner", "owner"],
  ["deadline", "deadline"],
  ["status", "status"],
  ["doneOn", "completedOn"],
];

function editedValue(edit: ControlEdit, key: keyof ControlEdit): CellValue | undefined {
  const value = edit[key];
  return typeof value === "number" ? { kind: "date", day: value } : value;
}

type Outcome = CellFix | SkippedRecord;

/** @param typed the clerk's own value; undefined takes the proposal */
function findingOutcome(
  index: number,
  typed: string | undefined,
  { review, workbook }: ReviewedWorkbook,
): readonly Outcome[] {
  const finding = review.findings[index];
  if (finding?.file !== workbook.reading.file) return [];
  const { address, proposal, point } = finding;
  const sheet = workbook.reading.snapshots.find(({ name }) => name === finding.sheet);
  if (address === null || sheet === undefined) return [{ point, why: "no-proposal" }];
  const { row, column } = holderOf(sheet, address.row, address.column);
  const before = cellAt(sheet, row, column);
  const after = typed === undefined ? proposal?.value : typedValue(typed, before);
  if (after === undefined) return [{ point, why: "no-proposal" }];
  if (sheet.formulas.has(cellKey(row, column))) return [{ point, why: "formula-cell" }];
  return after === before ? [] : [{ sheet: sheet.name, row, column, before, after }];
}

function gradeOutcome(point: RiskPoint, grade: Grade, reviewed: ReviewedWorkbook): readonly Outcome[] {
  const target = targetOf(point, reviewed);
  if (target === null) return [];
  return [fixIn(point, "grade", gradeWord(grade, target.table, reviewed), target)];
}

function controlOutcomes(
  point: RiskPoint,
  edit: ControlEdit,
  reviewed: ReviewedWorkbook,
): readonly Outcome[] {
  const target = targetOf(point, reviewed);
  if (target === null) return [];
  return EDITED.flatMap(([key, field]) => {
    const value = editedValue(edit, key);
    return value === undefined ? [] : [fixIn(point, field, value, target)];
  });
}

function isFix(outcome: Outcome): outcome is CellFix {
  return "after" in outcome;
}

/** One fix a cell: the last record of a cell is the one that counts. */
function onePerCell(fixes: readonly CellFix[]): readonly CellFix[] {
  return [...new Map(fixes.map((fix) => [`${fix.sheet}!${cellKey(fix.row, fix.column)}`, fix])).values()];
}

/** The merge with what the clerk recorded in its own columns. */
function mergeWith(records: Records, reviewed: ReviewedWorkbook): LedgerMerge {
  const { merge } = reviewed.workbook;
  const offset = offsetOf(reviewed);
  const { labels } = reviewed.review.settings.scheme;
  return {
    ...merge,
    risks: merge.risks.map((row) => {
      const grade = row.item === null ? undefined : records.grades.get(row.item + offset.points);
      return grade === undefined
        ? row
        : { ...row, clerk: { ...row.clerk, decidedGrade: labels[grade - 1] ?? "" } };
    }),
    controls: merge.controls.map((row) => {
      const edit = row.item === null ? undefined : records.controls.get(row.item + offset.measures);
      if (edit === undefined) return row;
      const { owner, deadline, status } = { ...row.clerk, ...edit };
      const lastDone = editedValue(edit, "doneOn") ?? row.clerk.lastDone;
      return { ...row, clerk: { owner, deadline, status, lastDone } };
    }),
  };
}

function isKept(place: number | undefined, reviewed: ReviewedWorkbook, kept: ReadonlySet<number>): boolean {
  return place !== undefined && kept.has(place - offsetOf(reviewed).points);
}

function sourceOutcomes(
  records: Records,
  reviewed: ReviewedWorkbook,
  kept: ReadonlySet<number>,
): readonly Outcome[] {
  const { register } = reviewed.review;
  const own = reviewed.workbook.reading.file;
  const { values } = records;
  const findings = [...new Set([...records.findings, ...(values?.keys() ?? [])])];
  const inSource = (place: number | undefined): RiskPoint | null => {
    const point = place === undefined ? undefined : register.points[place];
    if (point?.source.file !== own || isKept(place, reviewed, kept)) return null;
    return point;
  };
  return [
    ...findings.flatMap((index) => findingOutcome(index, values?.get(index), reviewed)),
    ...[...records.grades].flatMap(([place, grade]) => {
      const point = inSource(place);
      return point === null ? [] : gradeOutcome(point, grade, reviewed);
    }),
    ...[...records.controls].flatMap(([place, edit]) => {
      const point = inSource(register.measures[place]?.point);
      return point === null ? [] : controlOutcomes(point, edit, reviewed);
    }),
  ];
}

const EVERY_NUMBER = { has: () => true };

/** Controls of lists worked in place with what the clerk records of them now; those that he leaves alone are left out. */
function inPlaceWith(records: Records, reviewed: ReviewedWorkbook): readonly RecordedControl[] {
  const { measures } = offsetOf(reviewed);
  return inPlaceControls(reviewed.workbook.reading, EVERY_NUMBER).flatMap((control) => {
    const edit = control.item === null ? undefined : records.controls.get(control.item + measures);
    if (edit === undefined) return [];
    const { status, lastDone } = control.clerk;
    const doneOn = editedValue(edit, "doneOn") ?? lastDone;
    return [{ ...control, clerk: { status: edit.status ?? status, lastDone: doneOn } }];
  });
}

function ledgersAndHistory(
  records: Records,
  reviewed: ReviewedWorkbook,
  context: ReportContext,
): LedgerChanges {
  const merge = mergeWith(records, reviewed);
  const hasLedger = ledgerPoints(reviewed.workbook.reading).size > 0;
  return joinParts([
    hasLedger ? ledgerParts(reviewed, context, merge) : { sheets: [], cells: [] },
    historyParts(reviewed, context, { merge, inPlace: inPlaceWith(records, reviewed) }),
  ]);
}

/**
 * Plans what the clerk accepted, adopted or recorded: in the ledgers for tables that are followed up there, in the
 * source's own cells for lists that have the columns. What has no cell is told, never dropped.
 */
export function planRecords(records: Records, reviewed: ReviewedWorkbook): RecordPlan {
  const kept = ledgerPoints(reviewed.workbook.reading);
  const outcomes = sourceOutcomes(records, reviewed, kept);
  const toLedger = (records.grades.size > 0 && kept.size > 0) || records.controls.size > 0;
  const context = contextBeside(reviewed);
  const ledgers = toLedger ? ledgersAndHistory(records, reviewed, context) : { sheets: [], cells: [] };
  const plan: ChangePlan = {
    ...emptyPlan(reviewed.words.actions.accept, reviewed),
    fixes: onePerCell(outcomes.filter(isFix)),
    ownCells: ledgers.cells,
  };
  return {
    plan: withSheets(plan, ledgers.sheets, reviewed),
    skipped: outcomes.filter((outcome): outcome is SkippedRecord => !isFix(outcome)),
  };
}
