import type { ReportCell, ReportSheet, RiskPoint } from "../../domain/index.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import { RISK_COLUMNS, riskRow } from "./risk-row.ts";

const COLUMNS = [
  "number",
  "unit",
  "department",
  "post",
  "category",
  "point",
  "manifestation",
  "measures",
  "owner",
  "leader",
] as const satisfies readonly (typeof RISK_COLUMNS)[number][];

type FilingColumn = (typeof COLUMNS)[number];

function headsOf({ words }: ReportContext): Readonly<Record<FilingColumn, TableColumn>> {
  const { heads } = words.papers;
  const { fields } = words.terms;
  return {
    number: { header: heads.riskNumber, style: "center", max: 12 },
    unit: { header: fields.unit, style: "text", max: 16 },
    department: { header: fields.department, style: "text", max: 12 },
    post: { header: fields.post, style: "text", max: 14 },
    category: { header: fields.category, style: "text", max: 14 },
    point: { header: fields.point, style: "text", max: 26 },
    manifestation: { header: fields.manifestation, style: "text", max: 26 },
    measures: { header: fields.measures, style: "text", max: 40 },
    owner: { header: fields.owner, style: "text", max: 12 },
    leader: { header: fields.leader, style: "text", max: 12 },
  };
}

/** The unit stands above the table where there is only one. */
function shownColumns({ summary }: ReportContext): readonly FilingColumn[] {
  return summary.units.length > 1 ? COLUMNS : COLUMNS.filter((key) => key !== "unit");
}

function filingRow(point: RiskPoint, context: ReportContext): readonly ReportCell[] {
  const cells = riskRow(point, context);
  return [...shownColumns(context).map((key) => cells[RISK_COLUMNS.indexOf(key)] ?? null), null];
}

/** 一级风险点备案表: every risk of grade 1 with its measures and those who answer, values only. */
export function filingSheet(context: ReportContext): ReportSheet {
  const { words, summary, review } = context;
  const { heads, sheets, empty, notice } = words.papers;
  const columnHeads = headsOf(context);
  const shown = shownColumns(context);
  const sheet = startSheet(context, {
    name: sheets.filing,
    tab: TAB_COLORS.lists,
    columns: shown.length + 1,
    freezeColumns: 1,
    isPaper: true,
  });
  sheet.lines([notice.filingIntro(review.settings.decidingBody)]);
  sheet.table({
    columns: [
      ...shown.map((key) => columnHeads[key]),
      { header: heads.filingOpinion, style: "fill-in", min: 12, max: 14 },
    ],
    count: summary.gradeOne.length,
    rows: () =>
      summary.gradeOne.flatMap((place) => {
        const point = review.register.points[place];
        return point === undefined ? [] : [filingRow(point, context)];
      }),
    empty: empty.gradeOne,
  });
  signSheet(context, sheet);
  return sheet.finish();
}
