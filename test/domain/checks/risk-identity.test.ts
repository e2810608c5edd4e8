import { earlierTwins, riskKeys } from "../../../src/domain/checks/risk-identity.ts";
import type { RiskPoint } from "../../../src/domain/index.ts";
import { inputOfRegister } from "../../fixtures/prepared-checks.ts";
import { buildReview } from "../../fixtures/review-builder.ts";
import type { RiskSpec } from "../../fixtures/review-builder.ts";

/** A risk and what is changed of it. */
type Line = readonly [spec: RiskSpec, changes?: Partial<RiskPoint>];

function inputOfLines(lines: readonly Line[]) {
  const { register } = buildReview({ risks: lines.map(([spec]) => spec) });
  const points = register.points.map((point, place) => ({ ...point, ...lines[place]?.[1] }));
  return inputOfRegister({ ...register, points });
}

/** Letters for the risks of rows: the same letter for the same risk, `-` where no other row has its words. */
function risksOf(...lines: readonly Line[]): string {
  const keys = riskKeys(inputOfLines(lines));
  const risks = [...new Set(keys.filter((key) => key >= 0))];
  return keys.map((key) => (key < 0 ? "-" : "abcdefghi".charAt(risks.indexOf(key)))).join("");
}

/** The place of the earlier row that each row repeats. */
function twinsOf(...lines: readonly Line[]): (number | null)[] {
  return earlierTwins(inputOfLines(lines)).map((twin) => twin?.index ?? null);
}

function cell(text: string, row = 3, column = 9) {
  return { text, row, column };
}

const RISK: RiskSpec = {
  point: "虚列费用",
  unit: "甲局",
  department: "财务科",
  post: "出纳",
  person: "某甲",
};
const UNNAMED: RiskSpec = { point: "虚列费用" };

describe("rows that write down the same risk", () => {
  it("have the same words of the same bearer", () => {
    expect(risksOf([RISK], [RISK])).toBe("aa");
    expect(risksOf([RISK], [{ ...RISK, point: "泄露标底" }], [RISK], [RISK])).toBe("a-aa");
  });

  it("may differ in blanks, marks and Traditional characters", () => {
    expect(risksOf([RISK], [{ ...RISK, point: "虛列 費用。", department: "財務科" }])).toBe("aa");
  });

  it("are none where the words differ", () => {
    expect(risksOf([RISK], [{ ...RISK, manifestation: "套取资金" }])).toBe("--");
    expect(risksOf([{ point: "甲", manifestation: null }], [{ point: null, manifestation: "甲" }])).toBe(
      "--",
    );
    expect(risksOf()).toBe("");
  });

  it.each<[string, Line]>([
    ["unit", [{ ...RISK, unit: "乙局" }]],
    ["department", [{ ...RISK, department: "业务科" }]],
    ["post", [{ ...RISK, post: "会计" }]],
    ["person", [{ ...RISK, person: "某乙" }]],
    ["duty", [RISK, { duty: cell("报销审核") }]],
    ["step of the process", [RISK, { process: cell("受理") }]],
  ])("are two risks where the %s differs", (_, other) => {
    expect(risksOf([RISK], other, [RISK], other)).toBe("abab");
  });

  it("are two risks where the same word stands for another part", () => {
    const only = { unit: null, department: null, post: null, person: null };
    const lines = (["unit", "department", "post", "person"] as const).map((part): Line => [
      { ...RISK, ...only, [part]: "综合" },
    ]);
    expect(risksOf(...lines)).toBe("abcd");
    expect(risksOf([RISK, { duty: cell("受理") }], [RISK, { process: cell("受理") }])).toBe("ab");
  });

  it.each(["unit", "department", "post", "person"] as const)(
    "may stand on other sheets where the row names the %s",
    (part) => {
      const named = { ...UNNAMED, [part]: "综合" };
      expect(risksOf([named], [{ ...named, sheet: "附表" }], [{ ...named, file: "乙局.xlsx" }])).toBe("aaa");
    },
  );

  it("are those of one sheet where nothing names a bearer", () => {
    const [sheet, file] = [
      { ...UNNAMED, sheet: "附表" },
      { ...UNNAMED, file: "乙局.xlsx" },
    ];
    expect(risksOf([UNNAMED], [sheet], [file])).toBe("abc");
    expect(risksOf([UNNAMED], [sheet], [file], [UNNAMED], [sheet], [file])).toBe("abcabc");
    expect(risksOf([{ ...UNNAMED, unit: "/" }], [{ ...sheet, unit: "/" }])).toBe("ab");
  });

  it("are never those of a named bearer where nothing names one", () => {
    const sheets = ["一", "二", "三", "四", "五", "六", "七", "八"].map((sheet): Line => [
      { ...UNNAMED, sheet },
    ]);
    expect(risksOf([{ ...UNNAMED, unit: "甲局" }], ...sheets)).toBe("abcdefghi");
  });

  it("each have a number of their own below 0 where no other row has their words", () => {
    const keys = riskKeys(inputOfLines([[{ point: "甲" }], [{ point: "乙" }], [{ point: "丙" }]]));
    expect(keys.every((key) => key < 0)).toBe(true);
    expect(new Set(keys).size).toBe(3);
  });
});

describe("rows that repeat an earlier row word for word", () => {
  it("repeat the first one", () => {
    expect(twinsOf([RISK], [RISK], [RISK])).toEqual([null, 0, 0]);
    expect(twinsOf([RISK], [{ ...RISK, point: "泄露标底" }], [RISK])).toEqual([null, null, 0]);
  });

  it.each<[string, Line]>([
    ["typed grade", [{ ...RISK, declared: 2 }]],
    ["decided grade", [{ ...RISK, decided: 1 }]],
    ["word for the grade", [RISK, { gradeText: cell("较重") }]],
    ["category", [{ ...RISK, categoryText: "岗位职责风险" }]],
    ["measures", [RISK, { measuresText: cell("双人复核") }]],
    ["deadline", [RISK, { deadlineText: cell("2026年6月") }]],
    ["post", [{ ...RISK, post: "会计" }]],
  ])("are none where the %s differs", (_, other) => {
    expect(twinsOf([RISK], other)).toEqual([null, null]);
    expect(twinsOf([RISK], other, other, [RISK])).toEqual([null, null, 1, 0]);
  });

  it("are none where the same word stands in another column", () => {
    const word = cell("年底");
    expect(twinsOf([RISK, { measuresText: word }], [RISK, { deadlineText: word }])).toEqual([null, null]);
    expect(twinsOf([RISK, { gradeText: word }], [RISK, { categoryText: word }])).toEqual([null, null]);
  });

  it("are none where they say that there is no risk", () => {
    expect(twinsOf([{ ...RISK, point: "无" }], [{ ...RISK, point: "无" }])).toEqual([null, null]);
  });

  it("are none where they share one cell", () => {
    const shared = { point: cell("虚列费用", 3, 5) };
    expect(twinsOf([RISK, shared], [RISK, shared])).toEqual([null, null]);
    expect(twinsOf([RISK, shared], [RISK, { point: cell("虚列费用", 3, 6) }])).toEqual([null, 0]);
    expect(twinsOf([RISK, shared], [RISK, { point: cell("虚列费用", 4, 5) }])).toEqual([null, 0]);
    expect(twinsOf([RISK, shared], [RISK, shared], [RISK])).toEqual([null, null, 0]);
  });

  it("share no cell on two sheets or in two files", () => {
    const shared = { point: cell("虚列费用", 3, 5) };
    expect(twinsOf([RISK, shared], [{ ...RISK, sheet: "附表" }, shared])).toEqual([null, 0]);
    expect(twinsOf([RISK, shared], [{ ...RISK, file: "乙局.xlsx" }, shared])).toEqual([null, 0]);
  });

  it("share the cell of their manifestation where they name no point", () => {
    const shared = { point: null, manifestation: cell("虚列费用", 3, 6) };
    expect(twinsOf([RISK, shared], [RISK, shared])).toEqual([null, null]);
    const lower = { point: null, manifestation: cell("虚列费用", 4, 6) };
    expect(twinsOf([RISK, shared], [RISK, lower])).toEqual([null, 0]);
  });
});
