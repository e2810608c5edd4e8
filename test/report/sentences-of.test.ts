import type { Question } from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { describeFailure, describeQuestion } from "../../src/report/sentences-of.ts";

const zh = wordsOf("zh-CN");

const question: Question = {
  id: "column-field:3:x",
  kind: "column-field",
  sheet: "台账",
  address: { row: 2, column: 3 },
  examples: ["责任主体", "某科"],
  choices: ["owner", "department", "none"],
  assumed: "owner",
  answer: null,
};

describe("a question in words", () => {
  it("says where, shows what was typed, names the choices and what holds until it is answered", () => {
    expect(describeQuestion(question, zh)).toBe(
      "“台账”D3这一列（“责任主体”、“某科”）可能有几种含义，请确认。可选：“责任人”、“部室”、“不属于任何字段”；暂按“责任人”处理。",
    );
  });

  it("claims nothing where the cells were left unread", () => {
    const open = {
      ...question,
      kind: "grade-notation",
      choices: ["first-worst", "leave"],
      assumed: null,
    } as const;
    expect(describeQuestion(open, zh)).toMatch(/可选：“排在最前的最高”、“暂不识别”。$/);
  });
});

describe("a file that could not be read", () => {
  it.each([
    ["encrypted", {}, "打开密码"],
    ["classified", { sheet: "岗位", mark: "秘密★" }, "“岗位”标有“秘密★”"],
    ["cannot-open", { reason: "EACCES" }, "没有读取权限"],
    ["cannot-open", { reason: "EMFILE" }, "EMFILE"],
    ["never-seen", {}, "never-seen"],
  ])("is explained for %s", (code, facts, part) => {
    for (const language of ["zh-CN", "en"] as const) {
      expect(describeFailure({ file: "a.xlsx", code, facts }, wordsOf(language))).not.toBe("");
    }
    expect(describeFailure({ file: "a.xlsx", code, facts }, zh)).toContain(part);
  });
});
