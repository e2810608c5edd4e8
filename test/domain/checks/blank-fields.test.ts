import {
  blankRows,
  missingCells,
  namesRisk,
  REQUIRED_FIELDS,
  riskName,
} from "../../../src/domain/checks/blank-fields.ts";
import type { RequiredField } from "../../../src/domain/checks/blank-fields.ts";
import type { CheckInput, TableView } from "../../../src/domain/checks/check-input.ts";
import type { RiskPoint } from "../../../src/domain/index.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { inputOf, riskOf, viewOf } from "../../fixtures/prepared-checks.ts";

/** A ledger of no more than these rows. */
function inputOfRows(rows: readonly Row[], without: readonly "风险类别"[] = []): CheckInput {
  return inputOf([book([ledger(rows, { soundRows: 0, without })])]);
}

function blanksOf(rows: readonly Row[], field: RequiredField) {
  const input = inputOfRows(rows);
  const { blank, isWhole, column } = blankRows(viewOf(input), field, input.bare);
  return { places: blank.map(({ index }) => index), isWhole, column };
}

/** How many of two rows are blank where both are changed so. */
function blanksWith(changes: Partial<RiskPoint>, field: RequiredField): number {
  const input = inputOfRows([{}, {}]);
  const known = viewOf(input);
  const view: TableView = { ...known, points: known.points.map((point) => ({ ...point, ...changes })) };
  return blankRows(view, field, input.bare).blank.length;
}

const FIFTEEN_MARKS = "/".repeat(15);

describe("a row that names a risk", () => {
  it.each([
    ["审核不严", true],
    ["无", false],
    ["暂无", false],
    ["没有", false],
    ["无风险", false],
    ["暂无风险。", false],
    ["无廉洁风险", false],
    ["未发现", false],
    ["未发现风险", false],
    ["無", false],
    ["——", false],
    ["/", false],
    ["——无——", false],
    ["无证执法", true],
    ["暂无人复核", true],
    ["台账有无", true],
    ["未发现风险隐患而放行", true],
    [`${FIFTEEN_MARKS}无`, false],
    [`${FIFTEEN_MARKS}/无`, true],
  ])("「%s」: %s", (point, expected) => {
    const { bare } = inputOfRows([{}]);
    expect(namesRisk(riskOf({ point }), bare)).toBe(expected);
    expect(namesRisk(riskOf({ point: null, manifestation: point }), bare)).toBe(expected);
  });

  it("is none without any words", () => {
    expect(namesRisk(riskOf({ point: null }), inputOfRows([{}]).bare)).toBe(false);
  });
});

describe("rows whose cell for a field is blank", () => {
  it.each([
    ["grade", { 风险等级: null }, 5],
    ["measures", { 防控措施: null }, 6],
    ["category", { 风险类别: null }, 3],
  ] as const)("are found for %s", (field, row, column) => {
    expect(blanksOf([{}, row, {}], field)).toEqual({ places: [1], isWhole: false, column });
    expect(blanksOf([{}, {}, {}], field)).toEqual({ places: [], isWhole: false, column });
  });

  it("make a blank column where they are all, and more than one", () => {
    const row = { 风险等级: null };
    expect(blanksOf([row, row], "grade").isWhole).toBe(true);
    expect(blanksOf([row, row, { ...row, 风险点: "无" }], "grade").isWhole).toBe(true);
    expect(blanksOf([row], "grade")).toEqual({ places: [0], isWhole: false, column: 5 });
    expect(blanksOf([row, row, {}], "grade")).toEqual({ places: [0, 1], isWhole: false, column: 5 });
  });

  it("are none without such a column", () => {
    const input = inputOfRows([{}, {}], ["风险类别"]);
    expect(blankRows(viewOf(input), "category", input.bare)).toEqual({
      blank: [],
      isWhole: false,
      column: -1,
    });
  });

  it("are found in a table's first column too", () => {
    const input = inputOfRows([{}, { 风险类别: null }]);
    const known = viewOf(input);
    const [first] = known.table.columns;
    if (first === undefined) throw new Error("no column");
    const table = { ...known.table, columns: [{ ...first, column: 0, field: "category" as const }] };
    const { blank, column } = blankRows({ ...known, table }, "category", input.bare);
    expect([blank.length, column]).toEqual([1, 0]);
  });

  it("count once for a row with several risks", () => {
    const source = { file: "甲局.xlsx", sheet: "台账", row: 3 };
    const blank = { measuresText: null };
    expect(blanksWith({ ...blank, source: { ...source, item: 0 } }, "measures")).toBe(2);
    expect(blanksWith({ ...blank, source: { ...source, item: 1 } }, "measures")).toBe(0);
  });

  const UNGRADED: Partial<RiskPoint> = { gradeText: null, declaredGrade: null };

  it.each<[string, Partial<RiskPoint>, number]>([
    ["nothing", {}, 2],
    ["a word", { gradeText: { text: "重", row: 3, column: 5 } }, 0],
    ["a grade", { declaredGrade: 2 }, 0],
    ["the office's decision", { decidedGrade: 1 }, 0],
    ["a score", { score: 0 }, 0],
    ["a likelihood", { likelihood: 3 }, 0],
    ["scores of factors", { factorScores: { power: 2 } }, 0],
    ["ticks of factors", { scoreWords: { power: "√" } }, 0],
  ])("have no grade with %s to judge them by", (_, changes, blanks) => {
    expect(blanksWith({ ...UNGRADED, ...changes }, "grade")).toBe(blanks);
  });
});

describe("missing cells", () => {
  it("are named by their row, the field's column and the risk's words", () => {
    const input = inputOfRows([{}, { 风险类别: null, 风险点: "虚列 费用\n套取资金" }, {}]);
    expect([...missingCells(input, "category")]).toEqual([
      {
        file: "甲局.xlsx",
        sheet: "台账",
        address: { row: 4, column: 3 },
        point: 1,
        facts: { risk: "虚列费用套取资金" },
      },
    ]);
  });

  it.each(REQUIRED_FIELDS)(
    "are left to another check where the column of %s is blank throughout",
    (field) => {
      const blank: Row = { 风险类别: null, 风险等级: null, 防控措施: null };
      expect([...missingCells(inputOfRows([blank, blank]), field)]).toEqual([]);
      expect([...missingCells(inputOfRows([blank, blank, {}]), field)]).toHaveLength(2);
    },
  );
});

describe("the name of a risk in a sentence", () => {
  it.each([
    ["虚列费用", "虚列费用"],
    ["虚列 \n  费用", "虚列费用"],
    ["甲".repeat(30), "甲".repeat(30)],
    ["甲".repeat(31), `${"甲".repeat(29)}…`],
    [`${"甲".repeat(15)} ${"乙".repeat(15)}`, `${"甲".repeat(15)}${"乙".repeat(15)}`],
  ])("「%s」 is 「%s」", (point, name) => {
    expect(riskName(riskOf({ point }))).toBe(name);
  });

  it("is blank where it has no words", () => {
    expect(riskName(riskOf({ point: null }))).toBe("");
  });
});
