import { followUp, gradeRegister, summarise } from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { renderText, type TextCommand } from "../../src/report/render-text.ts";
import type { Cell } from "../fixtures/filled-ledger.ts";
import { book, registerOf, sheet } from "../fixtures/filled-ledger.ts";
import { buildReview, day, settings } from "../fixtures/review-builder.ts";

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

  describe("grade", () => {
    const rows: Cell[][] = [
      [1, "采购员", "询价走过场", 3, 5, "二级", "由审计人员每月抽查凭证"],
      [2, "出纳", null, 1, 1, "三级", "每月核对往来账目"],
    ];
    const table = sheet([
      ["某局廉政风险评估表"],
      ["序号", "岗位", "风险点", "可能性", "危害程度", "风险等级", "防控措施"],
      ...rows,
    ]);
    const register = registerOf([book([table])]);
    const gradings = gradeRegister(register, settings);
    const judged = { register, settings, gradings, followUps: followUp(register, settings), findings: [] };
    const text = renderText("grade", judged, summarise(judged), wordsOf("zh-CN"));

    it("names the schemes that judged with version and source (方案、版本、依据)", () => {
      expect(text).toContain(
        "测算方案：可能性乘危害程度(L×S)（第1版），测算 2 个；依据：风险矩阵：以 5、15 为界，界上从严",
      );
      expect(text).toContain("等级评定标准：自评等级（第1版）");
    });

    it("says what a change of 10 % in a limit would make of a suggestion: 15 is no 一级 from 16.5", () => {
      expect(text).toMatch(/询价走过场：自评二级，系统测算一级（供参考）。.*提高10%时，会变为/);
    });

    it("leaves no gap where a risk has no text", () => {
      expect(text).toContain("未注明：自评三级");
    });
  });
});
