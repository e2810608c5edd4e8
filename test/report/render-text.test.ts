import { summarise } from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { renderText, type TextCommand } from "../../src/report/render-text.ts";
import { buildReview, day } from "../fixtures/review-builder.ts";

const review = buildReview({
  risks: [
    {
      department: "财务科",
      point: "挪用公款",
      declared: 1,
      controls: [{ text: "每日核对", owner: "某甲", state: "overdue", daysLate: 145, due: day(2026, 6, 30) }],
    },
  ],
  failed: [{ file: "坏.xlsx", code: "encrypted", facts: {} }],
  setAside: [{ row: 4, reason: "footer", text: "填表人" }],
});

function textOf(command: TextCommand, language: "zh-CN" | "en" = "zh-CN"): string {
  return renderText(command, review, summarise(review), wordsOf(language));
}

describe("the text of a command", () => {
  it("says how each sheet was understood and what was set aside", () => {
    expect(textOf("inspect")).toContain("风险点 F列“风险点”");
    expect(textOf("inspect")).toContain("未采用 1 行：落款、签字");
  });

  it("names late controls with owner and days", () => {
    expect(textOf("followup")).toContain("[逾期] 台账!H4 每日核对（某甲，已过 145 天）");
  });

  it("says that nothing was found rather than nothing at all", () => {
    expect(textOf("check")).toContain("未发现问题。");
  });

  it.each(["inspect", "check", "grade", "followup", "summarise", "run"] as const)(
    "ends %s with the run's figures and names the file that failed",
    (command) => {
      const text = textOf(command);
      expect(text).toContain("风险点 1 个：一级 1，二级 0，三级 0，待评 0");
      expect(text).toContain("数据 2 行 = 采用 1 行 + 未采用 1 行");
      expect(text).toContain("坏.xlsx");
      expect(text).toContain("打开密码");
    },
  );

  it("speaks English where asked", () => {
    expect(textOf("followup", "en")).toContain("145 days past");
  });
});
