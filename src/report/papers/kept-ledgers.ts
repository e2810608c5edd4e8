import { CONTROL_LEDGER_FIELDS, RISK_LEDGER_FIELDS } from "../../domain/index.ts";
import type {
  LedgerField,
  LedgerMerge,
  Ledgers,
  OwnCell,
  OwnTable,
  ReportSheet,
  StyleName,
} from "../../domain/index.ts";
import type { SheetComposer, TablePlace } from "../compose.ts";
import { gradeMarks, stateMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { lastingCalendarNote } from "../state-notes.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import { controlCells, riskCells } from "./kept-ledger-cells.ts";
import type { FileOffset } from "./kept-ledger-cells.ts";
import { drawKept, updateKept } from "./kept-table.ts";
import type { KeptRow, KeptTable } from "./kept-table.ts";

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
  baseline: "record",
};

const WIDEST: Readonly<Partial<Record<string, number>>> = {
  point: 30,
  manifestation: 30,
  measure: 40,
  reason: 28,
  source: 16,
};

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

interface LedgerParts<Field extends LedgerField> {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly headers: Readonly<Record<Field, string>>;
  readonly hidden: Field;
  readonly rows: readonly KeptRow<Field>[];
}

function keptLedger<Field extends LedgerField>(
  { name, title, fields, headers, hidden, rows }: LedgerParts<Field>,
  context: ReportContext,
): KeptTable<Field> {
  const { ledgers, papers } = context.words;
  const hasStates = fields.some((field) => field === "state");
  return {
    name,
    title,
    tab: TAB_COLORS.ledgers,
    lines: [
      ledgers.note(context.dateText(context.review.settings.asOf)),
      ...(hasStates ? [lastingCalendarNote(context.words)] : []),
    ],
    fields,
    headerOf: (field) => headers[field],
    styleOf: (field) => STYLES[field],
    widest: WIDEST,
    rows,
    empty: papers.empty.points,
    addRules: (sheet, place) => {
      addRules(sheet, fields, place, context);
    },
    hidden,
  };
}

function changesOf<Field extends string>(
  table: KeptTable<Field>,
  kept: OwnTable<NoInfer<Field>> | null,
  context: ReportContext,
): LedgerChanges {
  return kept === null
    ? { sheets: [drawKept(table, context)], cells: [] }
    : { sheets: [], cells: updateKept(table, kept, context) };
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
  const risks = keptLedger<(typeof RISK_LEDGER_FIELDS)[number]>(
    {
      name: words.riskSheet,
      title: words.riskTitle,
      fields: RISK_LEDGER_FIELDS,
      headers: words.headers.risks,
      hidden: "baseline",
      rows: merge.risks.map((row) => ({ row: row.row, cellsAt: () => riskCells(row, context, offset) })),
    },
    context,
  );
  const controls = keptLedger<(typeof CONTROL_LEDGER_FIELDS)[number]>(
    {
      name: words.controlSheet,
      title: words.controlTitle,
      fields: CONTROL_LEDGER_FIELDS,
      headers: words.headers.controls,
      hidden: "baseline",
      rows: merge.controls.map((row) => ({
        row: row.row,
        cellsAt: () => controlCells(row, context, offset),
      })),
    },
    context,
  );
  const parts = [changesOf(risks, ledgers.risks, context), changesOf(controls, ledgers.controls, context)];
  return {
    sheets: parts.flatMap(({ sheets }) => sheets),
    cells: parts.flatMap(({ cells }) => cells),
  };
}
