import type { Answers, FileReading, Question, QuestionKind, Register } from "../../../src/domain/index.ts";
import { buildRegister, openQuestions } from "../../../src/domain/index.ts";
import { readLines } from "../../fixtures/read-sheets.ts";

const HEAD = "序号|部门|风险点|风险等级|防控措施";

const list = (grades: readonly string[]): string[] => [
  "2026年廉政风险清单",
  HEAD,
  ...grades.map((grade, at) => `${at + 1}|财务科|第${at + 1}项资金支付审核不严|${grade}|双人复核`),
];

const BLANKS = [
  "序号|部门|岗位|风险点|风险等级",
  "1|财务科|会计|虚列支出|二级",
  "2|||白条入账|三级",
  "3|||违规转账|二级",
  "4|人事科|干事|违规录用|二级",
  "5|||泄露考题|一级",
];

const UNNAMED = [
  "甲栏|乙栏|丙栏|丁栏",
  "财务科|违规支付工程款谋取私利|一级|严格执行联签制度并定期公示",
  "人事科|违规录用人员收受好处|二级|实行集体研究并公开结果",
];

type Run = (answers: Answers) => Register;

const one =
  (lines: readonly string[], file = "表.xlsx"): Run =>
  (answers) =>
    buildRegister([readLines(lines, { answers, file })], [], answers);

const several =
  (files: Readonly<Record<string, readonly string[]>>): Run =>
  (answers) => {
    const read = (file: string): FileReading => readLines(files[file] ?? [], { answers, file });
    return buildRegister(Object.keys(files).map(read), [], answers);
  };

const questionsOf = ({ files }: Register): readonly Question[] =>
  files.flatMap(({ sheets }) => sheets.flatMap(({ questions }) => questions));

const CASES: readonly (readonly [string, QuestionKind, Run])[] = [
  ["bare codes", "grade-notation", one(list(["0", "1", "2"]))],
  ["mixed notations", "grade-notation", one(list(["一级", "高", "三级"]))],
  [
    "an order that a legend turns round",
    "grade-order",
    one([...list(["一级", "三级"]), "注:三级为最高风险。"]),
  ],
  ["blanks below a name", "fill-down", one(BLANKS)],
  ["a column without a plain name", "column-field", one(UNNAMED)],
  [
    "two names of a unit",
    "unit-name",
    one(["云溪县档案馆廉政风险清单", HEAD, "1|财务科|虚列支出|一级|复核"], "云溪县图书馆.xlsx"),
  ],
  [
    "a file without a unit among others",
    "unit-name",
    several({ "一.xlsx": list(["一级"]), "二.xlsx": list(["二级", "三级"]) }),
  ],
  [
    "the same form twice",
    "same-form",
    several({ "一.xlsx": list(["一级", "二级"]), "二.xlsx": list(["一级", "三级"]) }),
  ],
];

describe.each(CASES)("the question about %s", (_, kind, run) => {
  const first = questionsOf(run({})).find((question) => question.kind === kind);

  it("is open until it is answered", () => {
    expect(first?.answer).toBeNull();
    expect(first?.choices.length).toBeGreaterThan(1);
  });

  it("stays with each answer, and offers the same choices", () => {
    for (const choice of first?.choices ?? []) {
      const after = questionsOf(run({ [first?.id ?? ""]: choice }));
      const same = after.find(({ id }) => id === first?.id);
      expect(same).toStrictEqual({ ...first, answer: choice });
      expect(openQuestions(after).map(({ id }) => id)).not.toContain(first?.id);
    }
  });

  it("reads as if it had never been asked once the answer is taken back", () => {
    expect(run({})).toStrictEqual(run({ "grade-notation:other": "leave" }));
  });
});

describe("an answer that was not offered", () => {
  it("leaves the codes unread and the question open", () => {
    const run = one(list(["0", "1", "2"]));
    const id = questionsOf(run({}))[0]?.id ?? "";
    const register = run({ [id]: "sideways" });
    expect(openQuestions(questionsOf(register)).map((question) => question.id)).toEqual([id]);
    expect(register.points.map((point) => point.declaredGrade)).toEqual([null, null, null]);
  });

  it("is a choice of its own where the office names its unit itself", () => {
    const run = one(["云溪县档案馆廉政风险清单", HEAD, "1|财务科|虚列支出|一级|复核"], "云溪县图书馆.xlsx");
    const register = run({ "unit-name:云溪县图书馆.xlsx": "云溪县方志馆" });
    expect(questionsOf(register)).toMatchObject([
      { choices: ["云溪县档案馆", "云溪县图书馆", "云溪县方志馆"], answer: "云溪县方志馆" },
    ]);
    expect(register.points[0]?.unit?.text).toBe("云溪县方志馆");
  });
});
