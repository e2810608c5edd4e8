import { book, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import type { Trial } from "../../fixtures/describe-check.ts";
import { describeFindings, toldOf } from "../../fixtures/describe-findings.ts";

const line = (text: string) => ({ sheet: ledger([{ 风险等级: "一级" }], { line: text }) });
const coverSheet = (text: string) => sheet([["某县甲局廉政风险台账"], [text]], { name: "封面" });
const cover = (text: string) => ({ books: [book([coverSheet(text), ledger([])])] });

// The ledger has seven risks: one of grade 1, three of grade 2, three of grade 3.
describeCheck("total-mismatch", {
  finds: [
    ["too many risks", line("本表共有风险点8个"), ["A2"]],
    ["too few risks", line("风险点共5个"), ["A2"]],
    ["a wrong count of grade 1", line("其中一级风险点2个"), ["A2"]],
    ["a wrong count of grade 2", line("二级风险点4个"), ["A2"]],
    ["a cover that says another number", cover("风险点总数:20个"), ["封面!A2"]],
  ],
  passes: [
    ["the right count of risks", line("本表共有风险点7个")],
    ["the right count of grade 1", line("一级风险点1个")],
    ["the right count of grade 2", line("二级风险点3个")],
    ["a cover with the right count", cover("风险点总数:6个")],
    ["no total at all", { rows: [{}] }],
  ],
});

const list = (rows: readonly (readonly (string | null)[])[], name = "台账") =>
  sheet([["某县甲局廉政风险清单"], ["序号", "风险点", "风险等级", "防控措施"], ...rows], { name });
const risk = (place: number, grade = "二级") => [
  String(place),
  `第${place}类审批中为熟人违规放行`,
  grade,
  `由第${place}审批组每月互查并登记`,
];
const subtotal = (text: string) => [text, null, null, null];
const sections = (first: string, second: string) => ({
  sheet: list([risk(1), risk(2), risk(3), subtotal(first), risk(4), risk(5), subtotal(second)]),
});
const told = (at: string, original: string, facts: Readonly<Record<string, string | number>>) => ({
  at,
  original,
  facts: { grade: 0, ...facts },
});

const headed = {
  sheet: list([
    subtotal("一、综合科"),
    risk(1),
    risk(2),
    risk(3),
    subtotal("二、业务科"),
    risk(4),
    subtotal("小计:风险点1个"),
  ]),
};
const powers = (text: string) => ({
  sheet: sheet([
    ["某县甲局权力清单和廉政风险点"],
    [text],
    ["序号", "权力事项", "风险点", "风险等级", "防控措施"],
    [1, "出具证明", "为亲友出具虚假证明", "二级", "由两人审查申请材料"],
    [2, "出具证明", "收受礼品后优先办理", "二级", "办理结果每月公示"],
    [3, "抽取专家", "指定熟人参加评审", "三级", "由系统随机抽取专家"],
  ]),
});
const units = (text: string) => ({
  sheet: sheet([
    ["廉政风险汇总表"],
    [text],
    ["序号", "单位", "风险点", "风险等级", "防控措施"],
    [1, "甲局", "为亲友出具虚假证明", "二级", "由两人审查申请材料"],
    [2, "乙局", "收受礼品后优先办理", "二级", "办理结果每月公示"],
    [3, "甲局", "指定熟人参加评审", "三级", "由系统随机抽取专家"],
    [4, "乙局", "低价出租公房给熟人", "三级", "租金由班子会议审定"],
    [5, "甲局", "私车公养", "三级", "每月公示里程"],
  ]),
});

describeFindings("total-mismatch", [
  [
    "the count of a line",
    line("本表共有风险点8个"),
    [told("A2", "风险点8个", { of: "points", typed: 8, found: 7 })],
  ],
  [
    "the grade of the risks",
    line("二级风险点4个"),
    [told("A2", "二级风险点4个", { of: "grade", typed: 4, found: 3, grade: 2 })],
  ],
  [
    "the file that a cover counts",
    cover("风险点总数:20个"),
    [told("封面!A2", "风险点总数:20个", { of: "points", typed: 20, found: 6 })],
  ],
  [
    "the measures of every row",
    {
      sheet: ledger([{ 防控措施: "1.由会计每月核对账目;\n2.由纪检组每季度抽查凭证。" }], {
        line: "防控措施20条",
      }),
    },
    [told("A2", "防控措施20条", { of: "measures", typed: 20, found: 8 })],
  ],
  [
    "two totals of one line, of which one is right",
    line("风险点7个,其中一级风险点5个"),
    [told("A2", "一级风险点5个", { of: "grade", typed: 5, found: 1, grade: 1 })],
  ],
  [
    "rows that name no risk apart",
    { sheet: ledger([{ 风险点: "无廉政风险" }], { line: "风险点7个" }) },
    [told("A2", "风险点7个", { of: "points", typed: 7, found: 6 })],
  ],
  [
    "the powers that the table names, each once",
    powers("共有权力事项3项"),
    [told("A2", "权力事项3项", { of: "duties", typed: 3, found: 2 })],
  ],
  [
    "a section with a row of no risk in it",
    { sheet: list([risk(1), ["2", "无", null, null], risk(3), subtotal("小计:风险点5个")]) },
    [told("A6", "风险点5个", { of: "points", typed: 5, found: 2 })],
  ],
  [
    "the table of a sub-total, not the one above it",
    {
      sheet: list([
        risk(1),
        risk(2),
        risk(3),
        subtotal(""),
        subtotal("附表"),
        ["序号", "风险点", "风险等级", "防控措施"],
        risk(4),
        risk(5),
        subtotal("小计:风险点4个"),
      ]),
    },
    [told("A11", "风险点4个", { of: "points", typed: 4, found: 2 })],
  ],
  [
    "the section below a heading",
    {
      sheet: list([
        subtotal("一、综合科"),
        risk(1),
        risk(2),
        risk(3),
        subtotal("二、业务科"),
        risk(4),
        risk(5),
        subtotal("小计:风险点4个"),
      ]),
    },
    [told("A10", "风险点4个", { of: "points", typed: 4, found: 2 })],
  ],
  [
    "the section of a sub-total",
    sections("小计:风险点4个", "小计:风险点4个"),
    [
      told("A6", "风险点4个", { of: "points", typed: 4, found: 3 }),
      told("A9", "风险点4个", { of: "points", typed: 4, found: 2 }),
    ],
  ],
  [
    "the sheet before the file",
    { books: [book([ledger([{}], { line: "风险点20个" }), ledger([], { name: "补报" })])] },
    [told("A2", "风险点20个", { of: "points", typed: 20, found: 7 })],
  ],
  [
    "its own file, not another with that count",
    { books: [book([ledger([{}])]), book([ledger([], { line: "风险点7个" })], "乙局.xlsx")] },
    [told("乙局.xlsx#台账!A2", "风险点7个", { of: "points", typed: 7, found: 6 })],
  ],
]);

describe("typed totals that agree with a part", () => {
  const found = (trial: Trial) => toldOf("total-mismatch", trial);

  it.each([
    ["a sub-total of its section", sections("小计:风险点3个", "小计:风险点2个")],
    ["a sub-total of the sheet so far written at its end", sections("小计:风险点3个", "合计:风险点5个")],
    [
      "both sheets of the file",
      { books: [book([ledger([{}], { line: "风险点13个" }), ledger([], { name: "补报" })])] },
    ],
    ["a section below a heading", headed],
    ["the first of two sections", sections("小计:风险点3个", "小计:二级风险点2个")],
    ["powers, each once", powers("共有权力事项2项")],
    ["powers where the table names none", line("共有权力事项5项")],
    ["a unit", units("其中乙局风险点2个")],
    ["a department", { books: [book([coverSheet("业务科风险点4个"), ledger([{}, {}, {}])])] }],
    ["a post", { books: [book([coverSheet("驾驶班长风险点1个"), ledger([{}, {}, {}])])] }],
    [
      "a sheet among others",
      { books: [book([coverSheet("风险点7个"), ledger([{}]), ledger([], { name: "补报" })])] },
    ],
  ])("are no mismatch for %s", (_, trial) => {
    expect(found(trial)).toEqual([]);
  });

  it("are a mismatch where no part has that count", () => {
    expect(found({ books: [book([coverSheet("业务科风险点6个"), ledger([{}, {}, {}])])] })).toHaveLength(1);
  });
});
