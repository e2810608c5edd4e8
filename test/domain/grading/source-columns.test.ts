import { gradeRegister } from "../../../src/domain/index.ts";
import type { Cell } from "../../fixtures/filled-ledger.ts";
import { book, registerOf, sheet } from "../../fixtures/filled-ledger.ts";
import { preset } from "../../fixtures/presets.ts";
import { settings } from "../../fixtures/review-builder.ts";

/** A table with the office's own score columns between risk and measures; its rows under a scheme. */
function graded(key: string, heads: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const table = sheet([
    ["某公司廉洁风险评估表"],
    ["序号", "岗位", "风险点", ...heads, "防控措施"],
    ...rows.map((scores, at): Cell[] => [
      at + 1,
      "采购员",
      `第${at + 1}批物资询价走过场`,
      ...scores,
      `由审计人员每月抽查第${at + 1}批询价记录`,
    ]),
  ]);
  return gradeRegister(registerOf([book([table])]), { ...settings, scheme: preset(key) });
}

describe("scores in a table's own columns", () => {
  it("count for all six factors of the enterprise: 24/6 high, 23/6 and 15/6 middle, 14/6 low", () => {
    const heads = ["权力重要程度", "自由裁量权大小", "资金流量", "腐败现象发生概率", "隐蔽性", "危害程度"];
    const gradings = graded(
      "enterprise-six",
      heads,
      [4, 4, 4, 4, 4, 4],
      [4, 4, 4, 4, 4, 3],
      [3, 3, 3, 2, 2, 2],
      [3, 3, 2, 2, 2, 2],
    );
    expect(gradings.map(({ suggested }) => suggested)).toEqual([1, 2, 2, 3]);
    expect(gradings.map(({ score }) => Math.round((score ?? 0) * 6))).toEqual([24, 23, 15, 14]);
  });

  it("count for L × E × C with the frequency of exposure: 3×3×5 = 45 high, 4×1×4 = 16 middle, 2×2×3 = 12 low", () => {
    const gradings = graded(
      "likelihood-exposure-consequence",
      ["可能性", "暴露频率", "后果严重程度"],
      [3, 3, 5],
      [4, 1, 4],
      [2, 2, 3],
    );
    expect(gradings.map(({ suggested }) => suggested)).toEqual([1, 2, 3]);
  });

  it("leave likelihood and harm to their product where no scheme is chosen: 3×5 high, 2×2 low", () => {
    const gradings = graded("declared", ["可能性", "危害程度"], [3, 5], [2, 2]);
    expect(gradings.map(({ score, suggested }) => [score, suggested])).toEqual([
      [15, 1],
      [4, 3],
    ]);
  });

  it("count with the word of their step beside them: 4（较高）×较大（4分）= 16 high, 2-较低 × 3 = 6 middle", () => {
    const gradings = graded(
      "declared",
      ["可能性", "危害程度"],
      ["4（较高）", "较大（4分）"],
      ["2-较低", "3分"],
    );
    expect(gradings.map(({ score, suggested }) => [score, suggested])).toEqual([
      [16, 1],
      [6, 2],
    ]);
  });
});

describe("words in a table's own columns", () => {
  const scales = ["可能性", "危害程度"];

  it("are the scores that the scheme gives to them: 较高 4 × 重大 5 high, 中等 3 × 较小 2 middle, 极低 × 轻微 low", () => {
    for (const preset of ["likelihood-times-severity", "declared"]) {
      const gradings = graded(preset, scales, ["较高", "重大"], ["中等", "较小"], ["极低", "轻微"]);
      expect(gradings.map(({ score, suggested }) => [score, suggested])).toEqual([
        [20, 1],
        [6, 2],
        [1, 3],
      ]);
    }
  });

  it("are read in Traditional characters too", () => {
    expect(graded("likelihood-times-severity", scales, ["較高", "較大"])[0]).toMatchObject({ score: 16 });
  });

  it("are no scores where the scale does not name them: 高 is no step from 极低 to 极高", () => {
    const [grading] = graded("likelihood-times-severity", scales, ["高", "重大"]);
    expect(grading).toMatchObject({ score: null, suggested: null, range: [1, 2] });
  });

  it("are no scores where the factor has no named steps, and sums of money are none", () => {
    const heads = ["权力重要程度", "自由裁量权大小", "资金流量", "腐败现象发生概率", "隐蔽性", "危害程度"];
    const [words, sums] = graded(
      "enterprise-six",
      heads,
      ["大", "大", "大", "高", "高", "大"],
      [5, 5, "5万元", 5, 5, 5],
    );
    expect(words).toMatchObject({ score: null, suggested: null });
    expect(sums).toMatchObject({ score: null, suggested: 1 });
  });
});

describe("ticks in a table's own columns", () => {
  const five = [
    "掌握重要权力或公共资源",
    "自由裁量权大或弹性大",
    "需要公开、集体决策和监督",
    "不直接管人财物，但可利用职务影响",
    "案件易发多发或群众关注",
  ];
  const rows = [
    ["√", "√", "√", null, null],
    ["√", "×", "×", "×", "√"],
    ["符合", "不符合", "不符合", "不符合", "不符合"],
    ["是", "否", "否", "否", null],
  ] as const;

  it("say which criteria apply: three and more 一级, two 二级, one 三级, and one with one open 二级至三级", () => {
    for (const preset of ["criteria-count", "declared"]) {
      const gradings = graded(preset, five, ...rows);
      expect(gradings.map(({ suggested, range }) => suggested ?? range)).toEqual([1, 2, 3, [2, 3]]);
    }
  });

  it("count as 1 and 0 too", () => {
    const gradings = graded("criteria-count", five, [1, 1, 1, 0, 0], [1, 1, 0, 0, 0], [0, 0, 0, 1, 0]);
    expect(gradings.map(({ suggested }) => suggested)).toEqual([1, 2, 3]);
  });

  it("are never taken for work that is done", () => {
    const table = sheet([
      ["某局廉政风险评估表"],
      ["序号", "岗位", "风险点", ...five, "防控措施", "完成时限"],
      ...["询价走过场", "虚列支出套取资金", "评标时倾向特定企业"].map((risk, at): Cell[] => [
        at + 1,
        "采购员",
        risk,
        ...(rows[at] ?? []),
        `由审计人员抽查第${at + 1}类凭证`,
        "2026年6月30日",
      ]),
    ]);
    const register = registerOf([book([table])]);
    expect(register.measures.map(({ status }) => status.kind)).toEqual(["none", "none", "none"]);
    expect(register.points.map(({ duty, manifestation }) => [duty, manifestation])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it("lift by a veto that is ticked, and not by one that is denied", () => {
    const gradings = graded("kinds-at-post", ["曾发生廉政案件"], ["√"], ["否"], ["否"]);
    // Three rows of one post that name no kind of risk: one to three kinds.
    expect(gradings.map(({ suggested, range }) => suggested ?? range)).toEqual([1, [2, 3], [2, 3]]);
  });

  it("stay progress where the column is named after it", () => {
    const table = sheet([
      ["某局廉政风险防控台账"],
      ["序号", "岗位", "风险点", "防控措施", "完成时限", "是否完成"],
      [1, "采购员", "询价走过场", "由审计人员抽查凭证", "2026年6月30日", "是"],
      [2, "出纳", "虚列支出套取资金", "每月核对往来账目", "2026年6月30日", "否"],
    ]);
    const kinds = registerOf([book([table])]).measures.map(({ status }) => status.kind);
    expect(kinds).toEqual(["done", "open"]);
  });
});
