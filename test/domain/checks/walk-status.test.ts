import { statusesOf } from "../../../src/domain/checks/walk-status.ts";
import type { ControlMeasure } from "../../../src/domain/index.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import { inputOf, inputOfControls } from "../../fixtures/prepared-checks.ts";
import type { RiskSpec } from "../../fixtures/review-builder.ts";

/** A control with its status as written in a cell. */
function status(text: string, row = 3, spec: RiskSpec = {}, column = 11) {
  const changes: Partial<ControlMeasure> = {
    status: { kind: "none", text, percent: null },
    statusSource: { text, row, column },
  };
  return [spec, changes] as const;
}

/** Places of the controls whose statuses are met. */
function placesOf(...controls: Parameters<typeof inputOfControls>[0]): number[] {
  return statusesOf(inputOfControls(controls)).map(({ measure }) => measure.index);
}

describe("written statuses", () => {
  it("are those of a ledger's rows, with their cells, risks and tables", () => {
    const rows = [{ 落实情况: "已完成" }, { 落实情况: null }, { 落实情况: "正在推进" }];
    const statuses = statusesOf(inputOf([book([ledger(rows, { soundRows: 0 })])]));
    expect(
      statuses.map(({ source, point, view }) => [source.row, source.column, point.index, view.sheet.name]),
    ).toEqual([
      [3, 11, 0, "台账"],
      [5, 11, 2, "台账"],
    ]);
  });

  it("are met once where several controls share their cell", () => {
    expect(placesOf(status("已完成"), status("已完成"), status("已完成"))).toEqual([0]);
  });

  it("are met once where a control between them has none", () => {
    expect(placesOf(status("已完成"), [{}, {}], status("已完成"))).toEqual([0]);
  });

  it.each([
    ["row", status("已完成", 4)],
    ["column", status("已完成", 3, {}, 12)],
    ["text", status("未完成")],
    ["sheet", status("已完成", 3, { sheet: "附表" })],
    ["file", status("已完成", 3, { file: "乙单位.xlsx" })],
  ])("are two where the %s differs", (_, other) => {
    expect(placesOf(status("已完成"), other)).toEqual([0, 1]);
  });
});
