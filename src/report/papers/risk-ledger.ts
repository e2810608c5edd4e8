import type { ReportSheet } from "../../domain/index.ts";
import { GRADES } from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import type { LedgerPlace } from "../live-formulas.ts";
import { gradeMarks } from "../marks.ts";
import type { ReportContext } from "../report-context.ts";
import { startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import { RISK_COLUMNS, riskRow, type RiskColumn } from "./risk-row.ts";

/** A ledger with its place, so that other sheets can count over it. */
export interface RiskLedger {
  readonly sheet: ReportSheet;
  readonly place: LedgerPlace<RiskColumn>;
}

function headsOf({ words }: ReportContext): Readonly<Record<RiskColumn, TableColumn>> {
  const { heads, computed } = words.papers;
  const { fields } = words.terms;
  return {
    number: { header: heads.riskNumber, style: "center" },
    unit: { header: fields.unit, style: "text", max: 16 },
    department: { header: fields.department, style: "text", max: 14 },
    post: { header: fields.post, style: "text", max: 14 },
    category: { header: fields.category, style: "text", max: 14 },
    point: { header: fields.point, style: "text", max: 26 },
    manifestation: { header: fields.manifestation, style: "text", max: 26 },
    declared: { header: heads.declared, style: "center", max: 8 },
    suggested: { header: heads.suggested, group: computed, style: "center", max: 10 },
    score: { header: heads.score, group: computed, style: "score", max: 7 },
    reason: { header: heads.reason, group: computed, style: "text", max: 26 },
    decided: { header: heads.decided, style: "fill-in-center", max: 8 },
    counted: { header: heads.counted, style: "center", max: 8 },
    measures: { header: fields.measures, style: "text", max: 32 },
    owner: { header: fields.owner, style: "text", max: 12 },
    leader: { header: fields.leader, style: "text", max: 12 },
    file: { header: heads.file, style: "text", max: 14 },
    sheet: { header: heads.sheet, style: "text", max: 12 },
    cell: { header: heads.cell, style: "link", max: 8 },
    remarks: { header: fields.remarks, style: "text", max: 10 },
  };
}

function addRules(sheet: SheetComposer, context: ReportContext, first: number, last: number): void {
  for (const key of ["declared", "decided", "counted"] as const) {
    const column = RISK_COLUMNS.indexOf(key);
    const range = { top: first, left: column, bottom: last, right: column };
    for (const { rule } of gradeMarks(context, range)) sheet.format(range, rule);
  }
  const column = RISK_COLUMNS.indexOf("decided");
  sheet.validate({
    range: { top: first, left: column, bottom: last, right: column },
    allow: { kind: "list", items: GRADES.map((grade) => context.gradeWord(grade)) },
    message: context.words.papers.notes.gradeList,
  });
}

/** 风险台账: one row per risk point, with its source cell, what was computed and what the office decides. */
export function riskLedger(context: ReportContext): RiskLedger {
  const { papers } = context.words;
  const { points } = context.review.register;
  const heads = headsOf(context);
  const sheet = startSheet(context, {
    name: papers.sheets.risks,
    tab: TAB_COLORS.ledgers,
    columns: RISK_COLUMNS.length,
    freezeColumns: 1,
  });
  sheet.lines([papers.notes.ledger]);
  const place = sheet.table({
    columns: RISK_COLUMNS.map((key) => heads[key]),
    count: points.length,
    rows:
      ({ first }) =>
      (index) => {
        const point = points[index];
        return point === undefined ? [] : riskRow(point, context, first + index + 1);
      },
    empty: papers.empty.points,
    filter: true,
  });
  addRules(sheet, context, place.first, place.last);
  return {
    sheet: sheet.finish(),
    place: { sheet: papers.sheets.risks, first: place.first, last: place.last, columns: RISK_COLUMNS },
  };
}
