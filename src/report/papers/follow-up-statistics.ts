import type { ControlState, ReportCell, ReportSheet, StateTally } from "../../domain/index.ts";
import { columnName } from "../../domain/index.ts";
import type { SheetComposer, TablePlace } from "../compose.ts";
import { countFormula, isLive, ledgerRange, live, sumOf, type LedgerPlace } from "../live-formulas.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { CHART_COLORS, TAB_COLORS } from "../style-sheet.ts";
import type { MeasureColumn } from "./measure-ledger.ts";

/** Columns of states, in the order in which a leader asks for them. */
export const STATE_ORDER = [
  "done",
  "done-late",
  "overdue",
  "unverified",
  "due-soon",
  "not-due",
  "long-term",
  "no-deadline",
  "unreadable",
] as const satisfies readonly ControlState[];

/** Where the sheet's totals stand; the row counts from 0. */
export interface StateFigures {
  readonly sheet: ReportSheet;
  readonly totalRow: number;
}

const FIRST_STATE = 2;
const MOST_BARS = 12;

/** Column of a state on this sheet. */
export function stateColumn(state: ControlState): number {
  return FIRST_STATE + STATE_ORDER.indexOf(state);
}

/** Owners with the most overdue controls first, then with the most controls. */
function ownerOrder(context: ReportContext): number[] {
  const { owners } = context.summary;
  const late = (index: number): number => owners[index]?.controls.states.overdue ?? 0;
  const all = (index: number): number => owners[index]?.controls.total ?? 0;
  const order = owners.map((_, index) => index);
  return order.sort((a, b) => (late(a) === late(b) ? all(b) - all(a) : late(b) - late(a)));
}

function addChart(
  context: ReportContext,
  sheet: SheetComposer,
  place: TablePlace,
  worst: number | undefined,
): void {
  if (worst === undefined) return;
  const { charts } = context.words.papers;
  const late = context.summary.owners[worst]?.controls.states.overdue ?? 0;
  const bottom = Math.min(place.last, place.first + MOST_BARS - 1);
  const column = (at: number): { top: number; left: number; bottom: number; right: number } => ({
    top: place.first,
    left: at,
    bottom,
    right: at,
  });
  const series = (
    state: ControlState,
    color: string,
  ): { name: string; values: ReturnType<typeof column>; color: string } => ({
    name: context.stateWord(state),
    values: column(stateColumn(state)),
    color,
  });
  sheet.chart(
    {
      kind: "stacked-bar",
      title: late === 0 ? charts.ownersNone : charts.owners(context.ownerNames[worst] ?? "", late),
      categories: column(0),
      series: [
        series("overdue", CHART_COLORS.overdue),
        series("unverified", CHART_COLORS.unverified),
        series("due-soon", CHART_COLORS.open),
        series("done", CHART_COLORS.done),
      ],
    },
    place.header,
  );
}

/** 落实情况统计: owner × state at the 统计截至日期, the most overdue first. */
export function followUpStatistics(context: ReportContext, ledger: LedgerPlace<MeasureColumn>): StateFigures {
  const { words, summary, ownerNames } = context;
  const { heads, sheets, notes, empty } = words.papers;
  const { controls } = summary.totals;
  const order = ownerOrder(context);
  const isCounted = isLive(order.length * STATE_ORDER.length, ledger.last - ledger.first + 1);
  const sheet = startSheet(context, {
    name: sheets.followUp,
    tab: TAB_COLORS.statistics,
    columns: FIRST_STATE + STATE_ORDER.length,
    chartColumns: 8,
    freezeColumns: 1,
  });
  sheet.lines([notes.states(context.dateText(context.review.settings.asOf))]);
  if (!isCounted && order.length > 0) sheet.lines([notes.values]);
  const states = ledgerRange(ledger, "state");
  const rowOf = (index: number, row: number): readonly ReportCell[] => {
    const tally: StateTally = summary.owners[index]?.controls ?? controls;
    const owner = { range: ledgerRange(ledger, "owner"), text: ownerNames[index] ?? "", at: `$A${row + 1}` };
    const counts = STATE_ORDER.map((state) =>
      live(
        tally.states[state],
        isCounted ? countFormula([owner, { range: states, text: context.stateWord(state) }]) : null,
      ),
    );
    const end = columnName(FIRST_STATE + STATE_ORDER.length - 1);
    return [owner.text, { value: tally.total, formula: `SUM(C${row + 1}:${end}${row + 1})` }, ...counts];
  };
  const place = sheet.table({
    columns: [
      { header: words.terms.fields.owner, style: "text", min: 14, max: 24 },
      { header: heads.measures, style: "number", min: 8 },
      ...STATE_ORDER.map((state) => ({ header: context.stateWord(state), style: "number", min: 8, max: 10 })),
    ],
    count: order.length,
    rows: ({ first }) => order.map((index, at) => rowOf(index, first + at)),
    total: ({ first, last }) => [
      words.papers.words.sum,
      sumOf(controls.total, 1, first, last),
      ...STATE_ORDER.map((state, index) => sumOf(controls.states[state], FIRST_STATE + index, first, last)),
    ],
    empty: empty.measures,
  });
  addChart(context, sheet, place, order[0]);
  signSheet(context, sheet);
  return { sheet: sheet.finish(), totalRow: order.length === 0 ? -1 : place.last + 1 };
}
