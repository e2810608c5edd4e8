import {
  CONTROL_LEDGER_FIELDS,
  formatIsoDate,
  isCellDate,
  isCellError,
  ledgerValue,
  RISK_LEDGER_FIELDS,
} from "../../domain/index.ts";
import type {
  CellValue,
  LedgerField,
  LedgerMerge,
  Ledgers,
  LedgerSheet,
  OwnCell,
  ReportCell,
  ReportSheet,
  StyleName,
} from "../../domain/index.ts";
import type { SheetComposer, TablePlace } from "../compose.ts";
import { gradeMarks, stateMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import { controlCells, riskCells } from "./kept-ledger-cells.ts";
import type { FileOffset, LedgerCells } from "./kept-ledger-cells.ts";

/** What is written so that a workbook's ledgers hold what a merge decided. */
export interface LedgerChanges {
  /** Ledgers that the workbook does not have yet. */
  readonly sheets: readonly ReportSheet[];
  /** Cells of ledgers that it has: only those that differ. */
  readonly cells: readonly OwnCell[];
}

const STYLES: Readonly<Record<LedgerField, StyleName>> = {
  number: "center",
  riskNumber: "center",
  unit: "text",
  department: "text",
  post: "text",
  category: "text",
  point: "text",
  measure: "text",
  manifestation: "text",
  declaredGrade: "center",
  suggestion: "center",
  reason: "text",
  scheme: "text",
  decidedGrade: "fill-in-center",
  leader: "fill-in",
  owner: "fill-in",
  deadline: "fill-in",
  deadlineHint: "text",
  lastDone: "fill-in-date",
  status: "fill-in",
  nextDue: "date",
  state: "center",
  daysLate: "number",
  source: "text-link",
  event: "text",
  remarks: "fill-in",
  baseline: "note",
};

const WIDEST: Partial<Record<LedgerField, number>> = {
  point: 30,
  manifestation: 30,
  measure: 40,
  reason: 28,
  source: 16,
};

/** One ledger to be drawn or brought up to date. */
interface KeptLedger<Field extends LedgerField> {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly headers: Readonly<Record<Field, string>>;
  /** Rows in order, each with the sheet row that it stands in (null where it is new). */
  readonly rows: readonly { readonly row: number | null; readonly cells: LedgerCells<Field> }[];
}

/** Colours and dropdowns of a ledger's columns, where it has them. */
function addRules(
  sheet: SheetComposer,
  fields: readonly LedgerField[],
  place: TablePlace,
  context: ReportContext,
): void {
  const { statusItems, statusMessage, gradeMessage } = context.words.ledgers;
  const grades = ([1, 2, 3] as const).map((grade) => context.gradeWord(grade));
  fields.forEach((field, column) => {
    const range = { top: place.first, left: column, bottom: place.last, right: column };
    const isGrade = field === "declaredGrade" || field === "decidedGrade";
    const marks = isGrade ? gradeMarks(context, range) : field === "state" ? stateMarks(context, range) : [];
    for (const { rule } of marks) sheet.format(range, rule);
    if (field === "status")
      sheet.validate({ range, allow: { kind: "list", items: statusItems }, message: statusMessage });
    if (field === "decidedGrade")
      sheet.validate({ range, allow: { kind: "list", items: grades }, message: gradeMessage });
  });
}

function drawLedger<Field extends LedgerField>(
  ledger: KeptLedger<Field>,
  context: ReportContext,
): ReportSheet {
  const { fields, headers, rows } = ledger;
  const sheet = startSheet(context, {
    name: ledger.name,
    title: ledger.title,
    tab: TAB_COLORS.ledgers,
    columns: fields.length,
    freezeColumns: 1,
  });
  sheet.lines([context.words.ledgers.note(context.dateText(context.review.settings.asOf))]);
  const place = sheet.table({
    columns: fields.map((field) => ({
      header: headers[field],
      style: STYLES[field],
      max: WIDEST[field] ?? 16,
    })),
    count: rows.length,
    rows: () => rows.map(({ cells }) => fields.map((field) => cells[field] ?? null)),
    empty: context.words.papers.empty.points,
    filter: true,
  });
  addRules(sheet, fields, place, context);
  const drawn = sheet.finish();
  const widths = drawn.columnWidths.map((width, column) => (fields[column] === "baseline" ? 0 : width));
  return { ...drawn, columnWidths: widths };
}

function textOfCell(cell: ReportCell): string {
  if (cell === null || typeof cell !== "object") return String(cell ?? "");
  return "day" in cell ? formatIsoDate(cell.day) : textOfCell(cell.value);
}

function textOfTyped(value: CellValue): string {
  if (value === null || typeof value !== "object") return String(value ?? "");
  if (isCellDate(value)) return formatIsoDate(value.day);
  return isCellError(value) ? value.code : "";
}

/** The cells of one ledger row that must be written: all of a new row, of an old one those that differ. */
function updateRow<Field extends LedgerField>(
  { row, cells }: KeptLedger<Field>["rows"][number],
  target: number,
  fields: readonly Field[],
  kept: LedgerSheet,
): OwnCell[] {
  return fields.flatMap((field) => {
    const column = kept.columns.get(field);
    const cell = cells[field];
    if (column === undefined || cell === undefined) return [];
    if (row !== null && textOfTyped(ledgerValue(kept, row, field)) === textOfCell(cell)) return [];
    return [
      { sheet: kept.snapshot.name, row: target, column, cell, style: row === null ? STYLES[field] : null },
    ];
  });
}

function updateLedger<Field extends LedgerField>(ledger: KeptLedger<Field>, kept: LedgerSheet): OwnCell[] {
  let nextRow = kept.endRow;
  return ledger.rows.flatMap((row) => {
    const target = row.row ?? nextRow;
    if (row.row === null) nextRow += 1;
    return updateRow(row, target, ledger.fields, kept);
  });
}

/** The ledgers of one workbook: drawn where it has none yet, else only the cells that differ. */
export function ledgerChanges(
  merge: LedgerMerge,
  ledgers: Ledgers,
  context: ReportContext,
  offset: FileOffset,
): LedgerChanges {
  if (merge.risks.length === 0 && merge.controls.length === 0) return { sheets: [], cells: [] };
  const words = context.words.ledgers;
  const risks: KeptLedger<(typeof RISK_LEDGER_FIELDS)[number]> = {
    name: words.riskSheet,
    title: words.riskTitle,
    fields: RISK_LEDGER_FIELDS,
    headers: words.headers.risks,
    rows: merge.risks.map((row) => ({ row: row.row, cells: riskCells(row, context, offset) })),
  };
  const controls: KeptLedger<(typeof CONTROL_LEDGER_FIELDS)[number]> = {
    name: words.controlSheet,
    title: words.controlTitle,
    fields: CONTROL_LEDGER_FIELDS,
    headers: words.headers.controls,
    rows: merge.controls.map((row) => ({ row: row.row, cells: controlCells(row, context, offset) })),
  };
  return {
    sheets: [
      ...(ledgers.risks === null ? [drawLedger(risks, context)] : []),
      ...(ledgers.controls === null ? [drawLedger(controls, context)] : []),
    ],
    cells: [
      ...(ledgers.risks === null ? [] : updateLedger(risks, ledgers.risks)),
      ...(ledgers.controls === null ? [] : updateLedger(controls, ledgers.controls)),
    ],
  };
}
