import { oncePerRun } from "../../../src/domain/checks/check-input.ts";
import { buildRegister, readWorkbook } from "../../../src/domain/index.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import { inputOf, inputOfRegister, inputOfRisks } from "../../fixtures/prepared-checks.ts";
import { settings } from "../../fixtures/review-builder.ts";

const BOOKS = [
  book([ledger([], { soundRows: 2 }), ledger([{}], { name: "附表", soundRows: 0 })]),
  book([ledger([], { soundRows: 3 })], "乙局.xlsx"),
];

describe("what the checks share", () => {
  it("has each sheet with its file and its cells", () => {
    const { sheets } = inputOf(BOOKS);
    expect(sheets.map(({ file, sheet, snapshot }) => [file.file, sheet.name, snapshot?.name])).toEqual([
      ["甲局.xlsx", "台账", "台账"],
      ["甲局.xlsx", "附表", "附表"],
      ["乙局.xlsx", "台账", "台账"],
    ]);
    expect(sheets[2]?.snapshot).toBe(BOOKS[1]?.sheets[0]);
  });

  it("has each table with the risks of its own rows", () => {
    const { tables } = inputOf(BOOKS);
    expect(tables.map(({ points }) => points.map(({ index }) => index))).toEqual([[0, 1], [2], [3, 4, 5]]);
    expect(tables.map(({ file, sheet }) => `${file.file} ${sheet.name}`)).toEqual([
      "甲局.xlsx 台账",
      "甲局.xlsx 附表",
      "乙局.xlsx 台账",
    ]);
  });

  it("leaves out sheets that Probity made", () => {
    const options = { asOf: settings.asOf, answers: {}, mappings: [] };
    const workbook = { ...book([ledger([]), ledger([], { name: "措施台账" })]), ownSheets: ["措施台账"] };
    const input = inputOfRegister(buildRegister([readWorkbook(workbook, options)], []));
    expect(input.sheets.map(({ sheet }) => sheet.name)).toEqual(["台账"]);
    expect(input.tables).toHaveLength(1);
  });

  it("has no cells of a sheet that was not kept", () => {
    expect(inputOfRisks([{}]).sheets.map(({ snapshot }) => snapshot)).toEqual([null]);
  });

  it("passes over risks that the register does not hold", () => {
    const { register } = inputOfRisks([{}, {}]);
    const [first] = inputOfRegister({ ...register, points: register.points.slice(0, 1) }).tables;
    expect(first?.points.map(({ index }) => index)).toEqual([0]);
  });

  it("compares texts by their letters and digits", () => {
    expect(inputOfRisks([]).bare("审核 不严。")).toBe("审核不严");
  });

  it("keeps the context of the run", () => {
    const input = inputOfRisks([{}]);
    expect(input.settings).toBe(settings);
    expect([input.gradings.length, input.withSimilarity]).toEqual([1, false]);
  });
});

describe("an answer that several checks ask for", () => {
  it.each([["text"], [0], [null], [undefined]])("is worked out once for each run: %s", (answer) => {
    const runs: number[] = [];
    const ask = oncePerRun(({ register }) => {
      runs.push(register.points.length);
      return answer;
    });
    const [one, two] = [inputOfRisks([{}]), inputOfRisks([{}, {}])];
    expect([ask(one), ask(one), ask(two), ask(one)]).toEqual([answer, answer, answer, answer]);
    expect(runs).toEqual([1, 2]);
  });
});
