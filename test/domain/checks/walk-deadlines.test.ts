import { deadlinesOf, measuresOf } from "../../../src/domain/checks/walk-deadlines.ts";
import type { ControlMeasure } from "../../../src/domain/index.ts";
import { book, d, ledger } from "../../fixtures/filled-ledger.ts";
import { inputOf, inputOfControls, inputOfRegister, inputOfRisks } from "../../fixtures/prepared-checks.ts";
import type { RiskSpec } from "../../fixtures/review-builder.ts";

/** A control with its deadline as written in a cell. */
function due(text: string, row: number, spec: RiskSpec = {}, column = 10) {
  const changes: Partial<ControlMeasure> = {
    deadline: { kind: "none", text },
    deadlineSource: { text, row, column },
  };
  return [spec, changes] as const;
}

/** Places of the controls whose deadlines are met. */
function placesOf(...controls: Parameters<typeof inputOfControls>[0]): number[] {
  return deadlinesOf(inputOfControls(controls)).map(({ measure }) => measure.index);
}

describe("controls", () => {
  it("come with their risk and table, in the order of the tables", () => {
    const risks = [
      { controls: [{}, {}] },
      { sheet: "附表", controls: [{}] },
      { controls: [{}] },
      { controls: [] },
    ];
    const views = measuresOf(inputOfRisks(risks));
    expect(views.map(({ measure, point, view }) => [measure.index, point.index, view.sheet.name])).toEqual([
      [0, 0, "台账"],
      [1, 0, "台账"],
      [3, 2, "台账"],
      [2, 1, "附表"],
    ]);
  });

  it("are passed over where the register does not hold them", () => {
    const { register } = inputOfRisks([{ controls: [{}, {}] }]);
    expect(
      measuresOf({ ...inputOfRegister({ ...register, measures: register.measures.slice(0, 1) }) }),
    ).toHaveLength(1);
  });
});

describe("written deadlines", () => {
  it("are those of a ledger's rows, with their cells", () => {
    const rows = [{ 完成时限: "2026年6月底" }, { 完成时限: null }, { 完成时限: d("2026-07-01") }];
    const input = inputOf([book([ledger(rows, { soundRows: 0 })])]);
    expect(deadlinesOf(input).map(({ source }) => [source.row, source.column, source.text])).toEqual([
      [3, 10, "2026年6月底"],
      [5, 10, "2026-07-01"],
    ]);
  });

  it("are met once where several controls share their cell", () => {
    expect(placesOf(due("6月底", 3), due("6月底", 3), due("6月底", 4), due("6月底", 4))).toEqual([0, 2]);
  });

  it("are met once for each text of a cell", () => {
    const texts = ["6月", "9月", "6月", "9月", "12月", "9月", "12月"];
    expect(placesOf(...texts.map((text) => due(text, 3)))).toEqual([0, 1, 4]);
  });

  it("are told apart by their column", () => {
    expect(placesOf(due("6月", 3), due("6月", 3, {}, 11), due("6月", 3))).toEqual([0, 1]);
  });

  it("are met again in another table", () => {
    expect(placesOf(due("6月", 3), due("6月", 3, { sheet: "附表" }), due("6月", 3))).toEqual([0, 1]);
  });

  it("are none of a control whose cell is blank", () => {
    expect(placesOf(due("6月", 3), [{}, {}], due("6月", 3))).toEqual([0]);
  });
});
