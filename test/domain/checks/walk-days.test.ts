import type { CheckInput } from "../../../src/domain/checks/check-input.ts";
import { unreadDays } from "../../../src/domain/checks/walk-days.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { inputOf, inputOfControls } from "../../fixtures/prepared-checks.ts";
import { day } from "../../fixtures/review-builder.ts";
import type { RiskSpec } from "../../fixtures/review-builder.ts";

/** `field row,column text` of each unread day. */
function daysOf(input: CheckInput): string[] {
  return unreadDays(input).map(
    ({ field, source }) => `${field} ${source.row},${source.column} ${source.text}`,
  );
}

function daysOfLedger(rows: readonly Row[], line?: string): string[] {
  return daysOf(inputOf([book([ledger(rows, line === undefined ? {} : { line })])]));
}

/** A control whose done date stands in a row and was not read. */
function done(row: number, spec: RiskSpec = {}, column = 12) {
  return [spec, { completedOnSource: { text: "2026.13.5", row, column } }] as const;
}

function sheetsOf(controls: Parameters<typeof inputOfControls>[0]): string[] {
  return unreadDays(inputOfControls(controls)).map(
    ({ view, source }) => `${view.file.file} ${view.sheet.name} ${source.row}`,
  );
}

describe("days that are written but not read", () => {
  it("are done dates with a number that name no day", () => {
    expect(daysOfLedger([{ 完成日期: "2026年13月5日" }, { 完成日期: "完成于第3周" }])).toEqual([
      "completedOn 9,12 2026年13月5日",
      "completedOn 10,12 完成于第3周",
    ]);
  });

  it("are none where the done date is read, blank or has no number", () => {
    expect(daysOfLedger([{ 完成日期: "2026年5月1日" }, {}, { 完成日期: "近期" }])).toEqual([]);
  });

  it("are fill dates with a number that name no day", () => {
    expect(daysOfLedger([], "填表日期:2026年13月1日")).toEqual(["filledOn 1,0 2026年13月1日"]);
    expect(daysOfLedger([], "填表日期:2026年3月1日")).toEqual([]);
    expect(daysOfLedger([], "填表日期:近日")).toEqual([]);
  });

  it("are none of a table without a fill date", () => {
    expect(daysOf(inputOfControls([[{}, {}]]))).toEqual([]);
  });

  it("begin with the fill dates", () => {
    expect(daysOfLedger([{ 完成日期: "2026年13月5日" }], "填表日期:2026年13月1日")).toEqual([
      "filledOn 1,0 2026年13月1日",
      "completedOn 9,12 2026年13月5日",
    ]);
  });

  it("count once where several controls share their row", () => {
    expect(sheetsOf([done(3), done(3), done(4), done(4)])).toEqual([
      "甲单位.xlsx 台账 3",
      "甲单位.xlsx 台账 4",
    ]);
  });

  it("count again on another sheet and in another file", () => {
    const [sheet, file] = [{ sheet: "附表" }, { file: "乙单位.xlsx", sheet: "附表" }];
    expect(sheetsOf([done(3), done(3, sheet), done(3, file)])).toEqual([
      "甲单位.xlsx 台账 3",
      "甲单位.xlsx 附表 3",
      "乙单位.xlsx 附表 3",
    ]);
  });

  it("are none of a control that has its day", () => {
    const source = { text: "2026.5.1", row: 3, column: 12 };
    const read = { completedOn: day(2026, 5, 1), completedOnSource: source };
    expect(
      sheetsOf([
        [{}, read],
        [{}, { completedOnSource: { ...source, text: "近期" } }],
      ]),
    ).toEqual([]);
  });
});
