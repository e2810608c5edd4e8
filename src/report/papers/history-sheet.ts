import { datePartsOf, HISTORY_FIELDS } from "../../domain/index.ts";
import type {
  HistoryField,
  PeriodCompletion,
  RecordedControl,
  StatusRecord,
  StyleName,
} from "../../domain/index.ts";
import { completionByPeriod } from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import type { ReportContext } from "../report-context.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { FileOffset } from "./kept-ledger-cells.ts";
import type { KeptCells, KeptTable } from "./kept-table.ts";

const STYLES: Readonly<Record<HistoryField, StyleName>> = {
  number: "center",
  measure: "text",
  doneOn: "date",
  state: "center",
  status: "text",
  recordedOn: "date",
};

/** What a run adds to the 落实记录 of one workbook. */
export interface HistoryInput {
  readonly added: readonly StatusRecord[];
  /** Controls of the ledgers and of lists worked in place. */
  readonly controls: readonly Pick<RecordedControl, "number" | "item">[];
  readonly offset: FileOffset;
}

function recordCells(
  record: StatusRecord,
  item: number | undefined,
  { offset }: HistoryInput,
  context: ReportContext,
): KeptCells<HistoryField> {
  const at = item === undefined ? -1 : item + offset.measures;
  const measure = context.review.register.measures[at];
  const followUp = context.review.followUps[at];
  return {
    number: record.number,
    measure: measure?.text ?? "",
    doneOn: record.doneOn === null ? null : { day: record.doneOn },
    state: followUp === undefined ? "" : context.stateWord(followUp.state),
    status: record.status,
    recordedOn: { day: record.recordedOn },
  };
}

/** 落实记录: what was recorded of each control, one row for each change; rows are only ever added. */
export function historyTable(input: HistoryInput, context: ReportContext): KeptTable<HistoryField> {
  const { kept } = context.words;
  const itemOf = new Map(input.controls.map(({ number, item }) => [number, item ?? undefined]));
  return {
    name: kept.history.sheet,
    title: kept.history.title,
    tab: TAB_COLORS.ledgers,
    lines: [kept.history.note],
    fields: HISTORY_FIELDS,
    headerOf: (field) => kept.headers.history[field],
    styleOf: (field) => STYLES[field],
    widest: { measure: 44, status: 30 },
    rows: input.added.map((record) => ({
      row: null,
      cellsAt: () => recordCells(record, itemOf.get(record.number), input, context),
    })),
    empty: kept.history.empty,
    addRules: () => undefined,
  };
}

function periodText(every: "month" | "quarter", { start }: PeriodCompletion, context: ReportContext): string {
  const { year, month } = datePartsOf(start);
  const { completion } = context.words.kept;
  return every === "month" ? completion.month(year, month) : completion.quarter(year, Math.ceil(month / 3));
}

/** 完成率 by month and by quarter, over the 落实记录 of all workbooks; nothing where none is kept. */
export function addCompletion(sheet: SheetComposer, context: ReportContext): void {
  const { review, words } = context;
  const histories = review.register.files.flatMap(({ file, history }) =>
    history === undefined ? [] : [{ file, ...history }],
  );
  if (histories.length === 0) return;
  const { asOf, stageDoneCounts } = review.settings;
  const input = {
    // Numbers are given per workbook, so one number may name controls of two files.
    records: histories.flatMap(({ file, records }) =>
      records.map((record) => ({ ...record, number: `${file}\n${record.number}` })),
    ),
    total: histories.reduce((sum, { controls }) => sum + controls, 0),
    asOf,
    stageDoneCounts,
  };
  const { completion } = words.kept;
  for (const every of ["month", "quarter"] as const) {
    const periods = completionByPeriod(every, input);
    if (periods.length === 0) continue;
    sheet.gap();
    sheet.section(completion.section[every]);
    sheet.table({
      columns: [
        { header: completion.period, style: "name" },
        { header: completion.doneWithin, style: "number" },
        { header: completion.doneSoFar, style: "number" },
        { header: completion.total, style: "number" },
        { header: completion.rate, style: "percent" },
      ],
      count: periods.length,
      rows: ({ first }) =>
        periods.map((period, index) => [
          periodText(every, period, context),
          period.doneWithin,
          period.doneSoFar,
          period.total,
          {
            value: period.doneSoFar / period.total,
            formula: `IF(D${first + index + 1}=0,0,C${first + index + 1}/D${first + index + 1})`,
          },
        ]),
      empty: "",
    });
  }
  sheet.lines([completion.note]);
}
