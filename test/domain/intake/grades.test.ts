import type { FileReading } from "../../../src/domain/index.ts";
import { openQuestions } from "../../../src/domain/index.ts";
import { cells, readLines, readSheets } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

const list = (grades: readonly string[]): string[] => [
  "序号|部门|风险点|风险等级|防控措施",
  ...grades.map((grade, place) => `${place + 1}|财务科|第${place + 1}项支出审核不严|${grade}|双人复核`),
];
const declared = (reading: FileReading): (number | null)[] =>
  reading.points.map((point) => point.declaredGrade);
const asked = (reading: FileReading): string[] =>
  reading.sheets.flatMap((sheet) => openQuestions(sheet.questions).map((question) => question.kind));

describe("grades of a list", () => {
  it.each([
    ["一级、二级、三级", ["一级", "二级", "三级"]],
    ["数字加级", ["1级", "2级", "3级"]],
    ["罗马数字", ["Ⅰ级", "Ⅱ级", "Ⅲ级"]],
    ["高中低", ["高", "中", "低"]],
    ["带风险二字", ["高风险", "中风险", "低风险"]],
    ["重大较大一般", ["重大", "较大", "一般"]],
    ["字母", ["A", "B", "C"]],
    ["星号", ["★★★", "★★", "★"]],
    ["全角数字", ["1级", "2级", "3级"]],
    ["只写数字的汉字", ["一", "二", "三"]],
  ])("reads %s directly", (_, grades) => {
    const reading = readLines(list(grades));
    expect(declared(reading)).toEqual([1, 2, 3]);
    expect(asked(reading)).toEqual([]);
  });

  it.each([
    ["0/1/2 codes", ["0", "1", "2", "1"], [3, 2, 1, 2]],
    ["a scale of five", ["5", "1", "3", "4"], [1, 3, 2, 1]],
    ["counted marks", ["▲▲▲", "▲", "▲▲", "▲▲▲"], [1, 3, 2, 1]],
  ])("asks once about %s and reads nothing until then", (_, grades, expected) => {
    const reading = readLines(list(grades));
    expect(declared(reading)).toEqual([null, null, null, null]);
    expect(asked(reading)).toEqual(["grade-notation"]);
    const question = reading.sheets[0]?.questions[0];
    expect(question?.assumed).toBeNull();
    const answered = readLines(list(grades), { answers: { [question?.id ?? ""]: "last-worst" } });
    expect(declared(answered)).toEqual(expected);
    expect(asked(answered)).toEqual([]);
  });

  it("shows the marks and steps it asks about in their order, the words of an answer count on it", () => {
    const marks = readLines(list(["▲▲▲", "▲△△", "▲▲△"])).sheets[0]?.questions[0];
    expect(marks?.examples).toEqual(["▲△△", "▲▲△", "▲▲▲"]);
    const steps = readLines(list(["较低", "极高", "较高"])).sheets[0]?.questions[0];
    expect(steps?.examples).toEqual(["极高", "较高", "较低"]);
  });

  it("asks about five steps in words", () => {
    const reading = readLines(list(["极高", "较高", "较低"]));
    expect(declared(reading)).toEqual([null, null, null]);
    expect(asked(reading)).toEqual(["grade-notation"]);
  });

  it("says that a batch mixes notations, and reads them by the usual order", () => {
    const reading = readLines(list(["一级", "高", "中", "三级"]));
    expect(declared(reading)).toEqual([1, 1, 2, 3]);
    const question = reading.sheets[0]?.questions[0];
    expect(question).toMatchObject({ kind: "grade-notation", assumed: "usual" });
  });

  it.each([
    "注:三级为最高风险,一级为最低风险。",
    "说明:一级(低)、二级(中)、三级(高)",
    "二级风险高于一级风险",
    "级别越大风险越大",
  ])("asks for the order where a legend contradicts it: %s", (legend) => {
    const lines = [...list(["一级", "二级", "三级"]), legend];
    const reading = readLines(lines);
    expect(declared(reading)).toEqual([null, null, null]);
    const question = reading.sheets[0]?.questions.find((one) => one.kind === "grade-order");
    expect(question?.choices).toEqual(["one-worst", "one-least"]);
    expect(declared(readLines(lines, { answers: { [question?.id ?? ""]: "one-least" } }))).toEqual([3, 2, 1]);
    expect(declared(readLines(lines, { answers: { [question?.id ?? ""]: "one-worst" } }))).toEqual([1, 2, 3]);
  });

  it.each([
    "注:一级为最高风险,三级为最低风险。",
    "风险等级分为一级(高)、二级(中)、三级(低)",
    "一级风险由主要领导负总责",
  ])("does not ask where a legend states the usual order: %s", (legend) => {
    const reading = readLines([...list(["一级", "二级", "三级"]), legend]);
    expect(declared(reading)).toEqual([1, 2, 3]);
    expect(asked(reading)).toEqual([]);
  });

  it("heeds a scale on another sheet that turns the order round", () => {
    const reading = readSheets([
      sheetOf(cells(list(["一级", "二级", "三级"])), { name: "清单" }),
      sheetOf(cells(["风险等级划分标准", "风险等级|说明", "一级|低风险", "二级|中风险", "三级|高风险"]), {
        name: "标准",
      }),
    ]);
    expect(reading.sheets[1]?.kind).toBe("scale");
    expect(declared(reading)).toEqual([null, null, null]);
  });

  it("keeps the office's decision apart from the self-assessment", () => {
    const reading = readLines(["序号|风险点|自评等级|审定等级|防控措施", "1|虚列支出|二级|一级|双人复核"]);
    expect(reading.points[0]).toMatchObject({ declaredGrade: 2, decidedGrade: 1 });
  });

  it.each([
    ["固有风险等级", "剩余风险等级"],
    ["风险等级（控制前）", "风险等级（控制后）"],
    ["风险等级", "残余风险等级"],
  ])("keeps what is left of a risk beside its own grade: %s and %s", (own, left) => {
    const reading = readLines([
      `序号|风险点|${own}|防控措施|${left}`,
      "1|虚列支出|高|双人复核|中",
      "2|坐支现金|中|每日盘点|",
    ]);
    expect(declared(reading)).toEqual([1, 2]);
    expect(reading.points.map((point) => point.residualGrade)).toEqual([2, null]);
    expect(reading.points[0]?.residualText).toEqual({ text: "中", row: 1, column: 4 });
    expect(asked(reading)).toEqual([]);
  });

  it("reads what is left of the risks as their grade where no other is told", () => {
    const reading = readLines(["序号|风险点|防控措施|剩余风险等级", "1|虚列支出|双人复核|中"]);
    expect(declared(reading)).toEqual([2]);
    expect(reading.points[0]?.residualGrade ?? null).toBeNull();
  });

  it("does not take the grade of a supplier or a post for the grade of the risk", () => {
    const reading = readLines([
      "序号|供应商名称|供应商等级|风险点|风险等级|防控措施",
      "1|甲公司|A级|送礼|二级|签订协议",
      "2|乙公司|B级|围标|一级|公开招标",
    ]);
    expect(declared(reading)).toEqual([2, 1]);
  });

  it("asks which of two columns of the same name is the grade", () => {
    const reading = readLines([
      "序号|风险点|风险等级|防控措施|风险等级",
      "1|虚列支出|一级|双人复核|二级",
      "2|做假账|二级|审计|三级",
    ]);
    expect(asked(reading)).toContain("column-field");
  });

  it("reads a scale as a scale", () => {
    const reading = readLines([
      "风险等级|分值|概率|说明",
      "高|5|80%以上|经常发生",
      "中|3|30%-80%|有时发生",
      "低|1|30%以下|很少发生",
    ]);
    expect(reading.sheets[0]?.kind).toBe("scale");
    expect(reading.points).toEqual([]);
    expect(reading.sheets[0]?.tables[0]).toMatchObject({ rowsIn: 3, rowsUsed: 0 });
  });

  it.each([
    [
      "what each grade asks for",
      [
        "风险等级|判定标准|管控要求|责任层级",
        "一级|可能构成犯罪|重点管理|主要领导",
        "二级|可能违纪|强化管理|分管领导",
        "三级|轻微违规|常规管理|部门负责人",
      ],
    ],
    ["what each grade means", ["等级|风险描述", "高|可能造成重大损失", "中|可能造成较大损失", "低|影响较小"]],
  ])("does not take a table of %s for risks", (_, lines) => {
    const reading = readLines(lines);
    expect(reading.sheets[0]?.kind).toBe("scale");
    expect(reading.points).toEqual([]);
  });

  it("reads a list that opens with the grade as a list", () => {
    const reading = readLines([
      "风险等级|风险点|防控措施",
      "一级|虚列支出|双人复核",
      "二级|公车私用|统一调度",
      "三级|超标接待|事前审批",
    ]);
    expect(reading.sheets[0]?.kind).toBe("list");
    expect(declared(reading)).toEqual([1, 2, 3]);
  });
});
