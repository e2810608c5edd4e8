import { freeName } from "../app/words-beside.ts";
import type { CalendarDate, ChangePlan, PrintSetup, ReportRow, ReportSheet } from "../domain/index.ts";
import { formatIsoDate } from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { styleSheet } from "../report/style-sheet.ts";
import type { CommandOutcome } from "./command-outcome.ts";

const PRINT: PrintSetup = {
  paper: "A4",
  orientation: "portrait",
  repeatRows: null,
  fit: "one-wide",
  footer: "",
};

function row(label: string, value: string): ReportRow {
  return { cells: [label, value], styles: ["figure-label", "text"], height: null };
}

/** What 处理结果 is made of beside the outcome. */
export interface ResultSetting {
  readonly asOf: CalendarDate;
  readonly words: Words;
  /** Names of the workbook's sheets that are not Probity's. */
  readonly taken: readonly string[];
}

/** The sheet 处理结果: what a ribbon button came to, for a clerk who has the pane closed. */
export function resultSheet(outcome: CommandOutcome, { asOf, words, taken }: ResultSetting): ReportSheet {
  const { commands, actions } = words;
  const title: ReportRow = { cells: [commands.sheet, null], styles: "title", height: null };
  const [first = "", ...rest] = outcome.isDone ? outcome.lines : [commands.failed, ...outcome.lines];
  return {
    name: freeName(commands.sheet, new Set(taken.map((name) => name.toLowerCase()))),
    tab: null,
    columnWidths: [14, 70],
    rows: [
      title,
      row(commands.action, actions[outcome.action]),
      row(commands.time, formatIsoDate(asOf)),
      row(commands.result, first),
      ...rest.map((line) => row("", line)),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    freeze: null,
    filter: null,
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: PRINT,
    gridlines: false,
  };
}

/** A plan that writes nothing but the sheet 处理结果. */
export function resultPlan(outcome: CommandOutcome, setting: ResultSetting): ChangePlan {
  return {
    action: setting.words.actions[outcome.action],
    expected: new Map(),
    fixes: [],
    ownColumns: [],
    ownCells: [],
    highlights: [],
    ownSheets: [resultSheet(outcome, setting)],
    replaces: [],
    styles: styleSheet,
  };
}
