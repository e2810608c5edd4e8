import { findPreset, gradeRegister } from "../../../src/domain/index.ts";
import type { Cell } from "../../fixtures/filled-ledger.ts";
import { book, registerOf, sheet } from "../../fixtures/filled-ledger.ts";
import { settings } from "../../fixtures/review-builder.ts";

/** A table with the office's own score columns between risk and measures; its rows under a scheme. */
function graded(preset: string, heads: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const scheme = findPreset(preset);
  if (scheme === null) throw new Error(`no preset ${preset}`);
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
  return gradeRegister(registerOf([book([table])]), { ...settings, scheme });
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
});
