import { offScaleScore } from "../../../src/domain/checks/off-scale-score.ts";
import { gradeRegister } from "../../../src/domain/index.ts";
import type { ReviewSettings } from "../../../src/domain/index.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import type { Cell, CheckRun } from "../../fixtures/filled-ledger.ts";
import { book, findingsOf, registerOf, sheet } from "../../fixtures/filled-ledger.ts";
import { preset } from "../../fixtures/presets.ts";
import { settings } from "../../fixtures/review-builder.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";
import { inputOfRegister } from "../../fixtures/prepared-checks.ts";

function scored(heads: readonly [string, string], ...scores: readonly (readonly [Cell, Cell])[]) {
  const rows = scores.map(([one, other], place): Cell[] => [
    place + 1,
    "出纳",
    `第${place + 1}项支付中虚列支出`,
    one,
    other,
    "二级",
    `由会计每月核对第${place + 1}项支付并签字`,
  ]);
  return sheet([
    ["某局廉政风险评估台账"],
    ["序号", "岗位", "风险点", ...heads, "风险等级", "防控措施"],
    ...rows,
  ]);
}

const scales = ["可能性", "危害程度"] as const;
const factors = ["自由裁量权大小", "资金流量"] as const;

function under(key: string): CheckRun {
  return { settings: { scheme: preset(key) } };
}

/** A scheme with scores, as it is chosen beside the typed grades. */
function scoredPreset(key: string): NonNullable<ReviewSettings["scoring"]> {
  const scheme = preset(key);
  if (scheme.method === "declared" || scheme.method === "text") throw new Error(`no scores: ${key}`);
  return scheme;
}

const product = under("likelihood-times-severity");

describeCheck("off-scale-score", {
  finds: [
    ["a likelihood above its scale", { sheet: scored(scales, [8, 4], [3, 4], [2, 2]) }, ["D3"], product],
    ["an impact of nought", { sheet: scored(scales, [3, 4], [3, 0], [2, 2]) }, ["E4"], product],
    ["a score between two named ones", { sheet: scored(scales, [3, 4], [3.5, 4], [2, 2]) }, ["D4"], product],
    ["a score below nought", { sheet: scored(scales, [3, 4], [2, 2], [-1, 2]) }, ["D5"], product],
    ["digits as text", { sheet: scored(scales, ["6分", 4], [3, 4], [2, 2]) }, ["D3"], product],
    ["a factor's score", { sheet: scored(factors, [6, 4], [3, 4], [2, 2]) }, ["D3"], under("enterprise-six")],
    [
      "a column of marks out of a hundred under a chosen scheme",
      { sheet: scored(factors, [80, 4], [60, 4]) },
      ["D3", "D4"],
      under("enterprise-six"),
    ],
    [
      "one slip among scores without a chosen scheme",
      { sheet: scored(scales, [3, 4], [33, 4], [2, 2]) },
      ["D4"],
    ],
    [
      "six of a column as one",
      { sheet: scored(scales, ...Array.from({ length: 6 }, () => [9, 4] as const)) },
      ["D3"],
      product,
    ],
  ],
  passes: [
    ["scores at both ends", { sheet: scored(scales, [1, 5], [5, 1], [3, 3]) }, product],
    ["blanks and words", { sheet: scored(scales, [null, "高"], ["较低", null], [2, 2]) }, product],
    [
      "a score between whole ones where the scale has no names",
      { sheet: scored(factors, [3.5, 4]) },
      under("enterprise-six"),
    ],
    [
      "sums of money under a factor's name without a chosen scheme",
      { sheet: scored(factors, [3, 5000], [2, 900]) },
    ],
    [
      "columns that the chosen scheme does not ask for",
      { sheet: scored(scales, [8, 9]) },
      under("sichuan-eight"),
    ],
    [
      "scores beside a scheme that goes by the text",
      { sheet: scored(scales, [8, 9]) },
      under("text-evidence"),
    ],
    ["a table without scores", { rows: [{}] }],
  ],
});

describe("a score off its scale", () => {
  const books = [book([scored(scales, [8, 4], [3, 4], [2, 2])])];

  it("is told with its column and the scores that count", () => {
    const [found] = findingsOf(books, product).filter(({ kind }) => kind === "off-scale-score");
    expect(found).toMatchObject({
      original: "8",
      facts: { column: "可能性", min: 1, max: 5, listed: "" },
      proposal: null,
      severity: "warning",
    });
  });

  it("lists the scores one by one where the scale leaves some out", () => {
    const scheme = preset("likelihood-times-severity");
    if (scheme.method !== "scales") throw new Error("no scales");
    const points = [1, 3, 6].map((score) => ({ score, name: `${score}分` }));
    const [likelihood, severity] = scheme.scales;
    if (likelihood === undefined || severity === undefined) throw new Error("no scales");
    const run = {
      settings: { scheme: { ...scheme, scales: [{ ...likelihood, max: 6, points }, severity] } },
    };
    const found = findingsOf([book([scored(scales, [4, 4], [3, 4], [6, 1])])], run);
    expect(found.filter(({ kind }) => kind === "off-scale-score").map(({ facts }) => facts)).toEqual([
      { column: "可能性", min: 1, max: 6, listed: "1 3 6" },
    ]);
  });

  it("is not used: 4 times anything from 1 to 5 leaves the range open", () => {
    const register = registerOf(books);
    const [grading] = gradeRegister(register, { ...settings, ...product.settings });
    expect(grading).toMatchObject({ score: null, suggested: null, range: [1, 3] });
  });

  it("is told for the frequency that L × E × C multiplies", () => {
    const found = findingsOf(
      [book([scored(["可能性", "暴露频率"], [3, 7], [3, 2])])],
      under("likelihood-exposure-consequence"),
    );
    expect(found.filter(({ kind }) => kind === "off-scale-score").map(({ original }) => original)).toEqual([
      "7",
    ]);
  });
});

const byScore = under("enterprise-six");
const declared = preset("declared");

/** What is told of a score that is none of 1 to 5. */
const fromOneToFive = (column: string) => ({ column, min: 1, max: 5, listed: "" });

describeFindings("off-scale-score", [
  [
    "the score as it was typed and the scores that count",
    { sheet: scored(factors, [" 6分 ", 4], [3, 0.5], [2, 2]) },
    [
      { at: "D3", point: 0, original: "6分", facts: fromOneToFive("自由裁量权大小") },
      { at: "E4", point: 1, original: "0.5", facts: fromOneToFive("资金流量") },
    ],
    byScore,
  ],
  [
    "a column under a heading of its own by its lowest line",
    {
      sheet: sheet(
        [
          ["某局廉政风险评估台账"],
          ["序号", "岗位", "风险点", "评分", null, "风险等级", "防控措施"],
          [null, null, null, "自由裁量权大小", "资金流量", null, null],
          [1, "出纳", "虚列支出套取现金", 3, 7, "二级", "由会计每月核对支付并签字"],
          [2, "会计", "坐支现金后补开票据", 2, 2, "三级", "由纪检组每季度盘点现金并登记"],
        ],
        { merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3"] },
      ),
    },
    [{ at: "E4", point: 0, original: "7", facts: fromOneToFive("资金流量") }],
    byScore,
  ],
  [
    "a likelihood that the table calls by another name",
    { sheet: scored(["发生概率", "危害程度"], [8, 4], [3, 4], [2, 2]) },
    [{ at: "D3", point: 0, original: "8", facts: fromOneToFive("发生概率") }],
    product,
  ],
  [
    "one slip among a factor's scores without a chosen scheme",
    { sheet: scored(factors, [3, 4], [33, 4], [2, 2]) },
    [{ at: "D4", point: 1, original: "33", facts: fromOneToFive("自由裁量权大小") }],
  ],
  [
    "every score of a scheme that is chosen for scoring beside the typed grades",
    { sheet: scored(factors, [80, 4], [60, 4]) },
    [
      { at: "D3", point: 0, original: "80", facts: fromOneToFive("自由裁量权大小") },
      { at: "D4", point: 1, original: "60", facts: fromOneToFive("自由裁量权大小") },
    ],
    { settings: { scheme: declared, scoring: scoredPreset("enterprise-six") } },
  ],
  [
    "one slip where no scheme is chosen for scoring",
    { sheet: scored(scales, [3, 4], [33, 4], [2, 2]) },
    [{ at: "D4", point: 1, original: "33", facts: fromOneToFive("可能性") }],
    { settings: { scheme: declared, scoring: null } },
  ],
  [
    "no slip of a score that one of the published schemes has",
    { sheet: scored(["腐败现象发生概率", "危害程度"], [3, 4], [3.5, 4], [2, 2]) },
    [],
  ],
  ["no slip where half of the scores would be one", { sheet: scored(scales, [3, 4], [33, 4]) }, []],
  [
    "no slip where the grades go by the text",
    { sheet: scored(scales, [3, 4], [33, 4], [2, 2]) },
    [],
    under("text-evidence"),
  ],
  [
    "the cell of two risks once",
    {
      sheet: sheet([
        ["某局廉政风险评估台账"],
        ["序号", "岗位", "风险点", "可能性", "危害程度", "风险等级", "防控措施"],
        [
          1,
          "出纳",
          "1.虚列支出套取资金;\n2.公款私存牟取利息。",
          8,
          4,
          "一级\n二级",
          "由会计每月核对支付并签字",
        ],
        [2, "会计", "坐支现金后补开票据", 2, 2, "三级", "由纪检组每季度盘点现金并登记"],
      ]),
    },
    [{ at: "D3", point: 0, original: "8", facts: fromOneToFive("可能性") }],
    product,
  ],
]);

it("looks for no scores where the cells are not at hand", () => {
  const register = registerOf([book([scored(scales, [3, 4], [33, 4], [2, 2])])]);
  const files = register.files.map((file) => ({ ...file, snapshots: [] }));
  expect(offScaleScore.run(inputOfRegister({ ...register, files }))).toEqual([]);
});
