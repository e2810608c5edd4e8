import type { ReportCell, ReportSheet } from "../../domain/index.ts";
import { isLive, ledgerRange, shareOf, sumOf, type LedgerPlace } from "../live-formulas.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { STATISTIC_ROW, TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import { gradeCells, totalCells } from "./grade-statistics.ts";
import type { RiskColumn } from "./risk-row.ts";

const HEAT = { from: "FFFFFF", to: "F4A582" } as const;

function columnsOf(context: ReportContext): readonly TableColumn[] {
  const { heads } = context.words.papers;
  const count = (header: string): TableColumn => ({ header, style: "number", min: 10, max: 12 });
  return [
    { header: context.words.terms.fields.category, style: "name", min: 20, max: 30 },
    ...([1, 2, 3, null] as const).map((grade) => count(context.gradeWord(grade))),
    count(heads.total),
    { header: heads.gradeOneShare(context.gradeWord(1)), style: "percent", min: 10 },
    { header: heads.share, style: "percent", min: 10 },
  ];
}

/** 类别统计: category × grade, shaded by number. */
export function categoryStatistics(context: ReportContext, ledger: LedgerPlace<RiskColumn>): ReportSheet {
  const { words, summary, categoryNames } = context;
  const { sheets, notes, empty } = words.papers;
  const { points } = summary.totals;
  const sheet = startSheet(context, { name: sheets.categories, tab: TAB_COLORS.statistics, columns: 8 });
  sheet.lines([notes.counted]);
  const order = summary.categories.map((_, index) => index);
  order.sort(
    (a, b) => (summary.categories[b]?.points.total ?? 0) - (summary.categories[a]?.points.total ?? 0),
  );
  const isCounted = isLive(order.length * 4, ledger.last - ledger.first + 1);
  const counted = ledgerRange(ledger, "counted");
  const rowOf = (index: number, row: number, sumRow: number): readonly ReportCell[] => {
    const tally = summary.categories[index]?.points ?? { total: 0, grades: [0, 0, 0], ungraded: 0 };
    const name = {
      range: ledgerRange(ledger, "category"),
      text: categoryNames[index] ?? "",
      at: `$A${row + 1}`,
    };
    return [
      name.text,
      ...gradeCells(context, tally, isCounted ? [name] : null, counted),
      ...totalCells(tally, row, 1),
      shareOf(tally.total, points.total, `F${row + 1}`, `$F$${sumRow}`),
    ];
  };
  const place = sheet.table({
    columns: columnsOf(context),
    count: order.length,
    rows: ({ first, last }) => order.map((index, at) => rowOf(index, first + at, last + 2)),
    total: ({ first, last }) => [
      words.papers.words.sum,
      ...[...points.grades, points.ungraded, points.total].map((value, index) =>
        sumOf(value, index + 1, first, last),
      ),
      shareOf(points.grades[0], points.total, `B${last + 2}`, `F${last + 2}`),
      points.total === 0 ? 0 : 1,
    ],
    empty: empty.points,
    rowHeight: STATISTIC_ROW,
  });
  sheet.format({ top: place.first, left: 1, bottom: place.last, right: 4 }, { kind: "color-scale", ...HEAT });
  signSheet(context, sheet);
  return sheet.finish();
}
