import type { Answers, FileReading, Register } from "../../../src/domain/index.ts";
import { buildRegister } from "../../../src/domain/index.ts";
import { cells, pointTexts, readLines, readSheets } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

const HEAD = "序号|部门|风险点|风险等级|防控措施";
const ROWS = [
  "1|财务科|虚列支出|一级|双人复核",
  "2|办公室|公车私用|三级|统一调度",
  "3|人事科|任人唯亲|二级|集体研究",
];

const sent = (file: string, rows: readonly string[], unit = "云溪县档案馆"): FileReading =>
  readLines([`${unit}廉政风险清单`, HEAD, ...rows], { file });

const once = sent("一稿.xlsx", ROWS);
const again = sent("二稿.xlsx", [
  "1|财务科|虚列支出|二级|双人复核",
  ...ROWS.slice(1),
  "4|法规科|以罚代管|二级|复议",
]);

const questionsOf = (register: Register): (readonly [string, string, string])[] =>
  register.files.flatMap((file) =>
    file.sheets.flatMap((sheet) =>
      sheet.questions.map((one) => [file.file, one.kind, one.assumed ?? "-"] as const),
    ),
  );

function answered(answer: string): Register {
  const question = buildRegister([once, again], []).files[1]?.sheets[0]?.questions[0];
  const answers: Answers = { [question?.id ?? ""]: answer };
  return buildRegister([once, again], [], answers);
}

const balanced = (register: Register): boolean =>
  register.files.every((file) =>
    file.sheets.every((sheet) =>
      sheet.tables.every((table) => table.rowsIn === table.rowsUsed + table.setAside.length),
    ),
  );

describe("a form that was sent twice", () => {
  it("counts both versions until the clerk says which one counts, and asks on the later file", () => {
    const register = buildRegister([once, again], []);
    expect(register.points).toHaveLength(7);
    expect(questionsOf(register)).toEqual([["二稿.xlsx", "same-form", "both"]]);
    expect(register.files[1]?.sheets[0]?.questions[0]?.examples).toEqual([
      "一稿.xlsx Sheet1",
      "二稿.xlsx Sheet1",
    ]);
  });

  it("counts only the version that the clerk chose and sets the rows of the other aside", () => {
    const newer = answered("this");
    expect(newer.points.map((point) => point.declaredGrade)).toEqual([2, 3, 2, 2]);
    expect(newer.files[0]?.sheets[0]?.tables[0]?.setAside.map((row) => row.reason)).toEqual([
      "superseded",
      "superseded",
      "superseded",
    ]);
    const older = answered("other");
    expect(older.points.map((point) => point.declaredGrade)).toEqual([1, 3, 2]);
    expect(older.points.every((point, place) => point.index === place)).toBe(true);
    expect(older.measures.map((measure) => measure.point)).toEqual([0, 1, 2]);
    expect([newer, older].every(balanced)).toBe(true);
  });

  it("keeps both where the clerk wants both", () => {
    expect(answered("both").points).toHaveLength(7);
  });

  it("takes the same risks of another unit for copied, not for sent twice", () => {
    const register = buildRegister([once, sent("乙.xlsx", ROWS, "云溪县图书馆")], []);
    expect(questionsOf(register)).toEqual([]);
  });

  it("takes two lists of one unit with few risks in common for two lists", () => {
    const other = sent("三.xlsx", [
      ROWS[0] ?? "",
      "2|法规科|以罚代管|二级|复议",
      "3|信访室|压件不查|一级|登记",
    ]);
    expect(questionsOf(buildRegister([once, other], []))).toEqual([]);
    expect(pointTexts(other)).toHaveLength(3);
  });
});

/** One workbook with these sheets, by name; each holds the rows of a list. */
const bookOf = (sheets: Readonly<Record<string, readonly string[]>>, head = HEAD): FileReading =>
  readSheets(
    Object.entries(sheets).map(([name, rows]) =>
      sheetOf(cells(["云溪县档案馆廉政风险清单", head, ...rows]), { name }),
    ),
  );

const asked = (file: FileReading): readonly string[] =>
  buildRegister([file], []).files.flatMap((one) =>
    one.sheets.flatMap((sheet) =>
      sheet.questions.filter(({ kind }) => kind === "same-form").map(() => sheet.name),
    ),
  );

describe("a form that stands twice in one workbook", () => {
  const copied = bookOf({ 清单: ROWS, "清单 (2)": ["1|财务科|虚列支出|二级|三人复核", ...ROWS.slice(1)] });

  it("is asked about on the later sheet, and only the chosen one counts", () => {
    expect(asked(copied)).toEqual(["清单 (2)"]);
    const question = buildRegister([copied], []).files[0]?.sheets[1]?.questions[0];
    const settled = buildRegister([copied], [], { [question?.id ?? ""]: "this" });
    expect(settled.points.map((point) => [point.source.sheet, point.declaredGrade])).toEqual([
      ["清单 (2)", 2],
      ["清单 (2)", 3],
      ["清单 (2)", 2],
    ]);
    expect(balanced(settled)).toBe(true);
  });

  it("is not seen in a sheet that gathers the risks of several others", () => {
    const more = [
      "4|法规科|以罚代管|二级|复议",
      "5|法规科|压件不查|一级|登记",
      "6|信访室|泄露举报人|一级|专人保管",
    ];
    expect(asked(bookOf({ 前三科: ROWS, 后两科: more, 汇总: [...ROWS, ...more] }))).toEqual([]);
  });

  it("is not seen in sheets of two departments with the same risks", () => {
    const others = ROWS.map((row) => row.replace(/科|室/, "站"));
    expect(asked(bookOf({ 甲: ROWS, 乙: others }))).toEqual([]);
  });

  it("is not seen where a list stands once", () => {
    expect(asked(bookOf({ 清单: ROWS }))).toEqual([]);
  });
});
