import type { FileReading } from "../../../src/domain/index.ts";
import { openQuestions } from "../../../src/domain/index.ts";
import { cells, readLines, readSheets } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

const list = (grades: readonly string[], name = "风险等级"): string[] => [
  `序号|部门|风险点|${name}|防控措施`,
  ...grades.map((grade, place) => `${place + 1}|财务科|第${place + 1}项支出审核不严|${grade}|双人复核`),
];
const declared = (reading: FileReading): (number | null)[] =>
  reading.points.map((point) => point.declaredGrade);
const asked = (reading: FileReading): string[] =>
  reading.sheets.flatMap((sheet) => openQuestions(sheet.questions).map((question) => question.kind));

describe("codes that a legend explains", () => {
  it.each([
    ["注：▲▲▲为高风险，▲▲为中风险，▲为低风险", ["▲▲▲", "▲▲", "▲"], [1, 2, 3]],
    ["说明：低（▲）、中（▲▲）、高（▲▲▲）", ["▲▲▲", "▲▲", "▲"], [1, 2, 3]],
    ["注：1为高风险，2为中风险，3为低风险。", ["1", "2", "3"], [1, 2, 3]],
    ["注：0—低，1—中，2—高", ["2", "1", "0"], [1, 2, 3]],
    ["备注：风险等级分为1—5级，5为最高。", ["5", "3", "1"], [1, 2, 3]],
    ["注：红色表示高风险、黄色表示中风险、蓝色表示低风险", ["红", "黄", "蓝"], [1, 2, 3]],
    ["红色预警对应一级，橙色预警对应二级，黄色预警对应三级", ["红色", "橙色", "黄色"], [1, 2, 3]],
    ["高风险用红色、中风险用黄色、低风险用蓝色", ["红色", "黄色", "蓝色"], [1, 2, 3]],
  ])("are read by it, without a question: %s", (legend, grades, expected) => {
    const reading = readLines([...list(grades), legend]);
    expect(declared(reading)).toEqual(expected);
    expect(asked(reading)).toEqual([]);
  });

  it.each([
    ["风险等级（3=高，2=中，1=低）", [3, 2, 1]],
    ["风险等级（1高、2中、3低）", [1, 2, 3]],
  ])("are read by the words in the header's brackets: %s", (name, expected) => {
    const reading = readLines(list(["1", "2", "3"], name));
    expect(declared(reading)).toEqual(expected);
    expect(asked(reading)).toEqual([]);
  });

  it("are read by a scale on another sheet", () => {
    const reading = readSheets([
      sheetOf(cells(list(["红色", "橙色", "黄色"], "预警等级")), { name: "清单" }),
      sheetOf(cells(["预警等级|颜色|标准", "一级|红色|可能犯罪", "二级|橙色|可能违纪", "三级|黄色|轻微"]), {
        name: "标准",
      }),
    ]);
    expect(declared(reading)).toEqual([1, 2, 3]);
    expect(asked(reading)).toEqual([]);
  });

  it("are read otherwise where the clerk has answered", () => {
    const lines = [...list(["1", "2", "3"]), "注：1为高风险，2为中风险，3为低风险。"];
    const answers = { "grade-notation:1-3": "last-worst" };
    expect(declared(readLines(lines, { answers }))).toEqual([3, 2, 1]);
  });

  it.each([
    ["a scale of something else", "注：可能性1为低，2为中，3为高"],
    ["one code only", "注：1类事项为高风险"],
    ["codes to and fro", "注：1为高风险，2为低风险，3为高风险"],
    ["two things of one code", "注：1为高风险，1为低风险，3为低风险"],
    ["a score", "说明：1—3分为低风险，4—6分为中风险，7—9分为高风险"],
    ["ranks of people", "1级：高层领导负责，3级：一般干部负责"],
  ])("are asked about where a text speaks of %s", (_, legend) => {
    const reading = readLines([...list(["1", "2", "3"]), legend]);
    expect(declared(reading)).toEqual([null, null, null]);
    expect(asked(reading)).toEqual(["grade-notation"]);
  });
});

describe("letters and levels that a legend turns round", () => {
  it.each([
    ["注：A为一般风险，B为较大风险，C为重大风险", ["A", "B", "C"]],
    ["注：A级—低，B级—中，C级—高", ["A级", "B级", "C级"]],
    ["★为重大风险，★★为较大风险，★★★为一般风险", ["★★★", "★★", "★"]],
  ])("are asked about and not read until then: %s", (legend, grades) => {
    const reading = readLines([...list(grades), legend]);
    expect(declared(reading)).toEqual([null, null, null]);
    expect(asked(reading)).toEqual(["grade-order"]);
    const answers = { "grade-order:usual": "one-least" };
    expect(declared(readLines([...list(grades), legend], { answers }))).toEqual([3, 2, 1]);
  });

  it("leave the words 高, 中 and 低 as they are", () => {
    const reading = readLines([...list(["高", "中", "低"]), "注：三级为最高风险，一级为最低风险。"]);
    expect(declared(reading)).toEqual([1, 2, 3]);
    expect(asked(reading)).toEqual([]);
  });

  it("are read as usual where the legend states the usual order", () => {
    const reading = readLines([...list(["C", "B", "A"]), "注：A为重大风险，B为较大风险，C为一般风险"]);
    expect(declared(reading)).toEqual([3, 2, 1]);
    expect(asked(reading)).toEqual([]);
  });
});
