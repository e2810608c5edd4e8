import type {
  CellRange,
  ControlState,
  ReportCell,
  ReportChart,
  ReportSheet,
  StateTally,
} from "../../domain/index.ts";
import { columnName } from "../../domain/index.ts";
import type { TablePlace } from "../compose.ts";
import { countFormula, isLive, ledgerRange, live, sumOf, type LedgerPlace } from "../live-formulas.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { stateNote } from "../state-notes.ts";
import { CHART_COLORS, STATISTIC_ROW, TAB_COLORS } from "../style-sheet.ts";
import { addCompletion } from "./history-sheet.ts";
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

const CHARTED = [
  ["overdue", CHART_COLORS.overdue],
  ["unverified", CHART_COLORS.unverified],
  ["due-soon", CHART_COLORS.open],
  ["done", CHART_COLORS.done],
] as const satisfies readonly (readonly [ControlState, string])[];

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

function chartOf(context: ReportContext, place: TablePlace, area: CellRange, worst: number): ReportChart {
  const { charts } = context.words.papers;
  const lates = context.summary.owners.map(({ controls }) => controls.states.overdue);
  const late = lates[worst] ?? 0;
  const equals = lates.filter((count) => count === late).length;
  const first = context.ownerNames[worst] ?? "";
  const name = equals > 1 ? charts.tied(first, equals) : first;
  const bottom = Math.min(place.last, place.first + MOST_BARS - 1);
  const cells = (at: number): CellRange => ({ top: place.first, left: at, bottom, right: at });
  const series = ([state, color]: readonly [ControlState, string]): ReportChart["series"][number] => ({
    name: context.stateWord(state),
    values: cells(stateColumn(state)),
    color,
  });
  return {
    kind: "stacked-bar",
    title: late === 0 ? charts.ownersNone : charts.owners(name, late),
    categories: cells(0),
    series: CHARTED.map(series),
    area,
  };
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
    freezeColumns: 1,
  });
  sheet.lines([stateNote(context)]);
  if (!isCounted && order.length > 0) sheet.lines([notes.values]);
  const area = order.length === 0 ? null : sheet.chartRoom(Math.min(MOST_BARS, order.length));
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
      { header: words.terms.fields.owner, style: "name", min: 14, max: 24 },
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
    rowHeight: STATISTIC_ROW,
  });
  const worst = order[0];
  if (area !== null && worst !== undefined) sheet.chart(chartOf(context, place, area, worst));
  addCompletion(sheet, context);
  signSheet(context, sheet);
  return { sheet: sheet.finish(), totalRow: order.length === 0 ? -1 : place.last + 1 };
}
