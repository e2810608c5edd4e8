import { EXCEL_CODES, toWorkbookError } from "../../../src/adapters/excel/excel-error.ts";
import { failedOutcome } from "../../../src/commands/command-outcome.ts";
import { wordsOf } from "../../../src/report/messages/catalogue.ts";

/** What the clerk is told where Excel refuses with a code; Excel's own message never reaches him. */
function toldOf(code: string, language: "zh-CN" | "en"): string {
  const refusal = Object.assign(new Error("Excel's own words"), { code });
  const { lines } = failedOutcome("everything", toWorkbookError(refusal), wordsOf(language));
  return lines.join("");
}

describe("a refusal of Excel", () => {
  it.each(Object.keys(EXCEL_CODES))("%s is told in a sentence of the office, in both languages", (code) => {
    expect(toldOf(code, "zh-CN")).toMatch(/^[^!！]*[一-龥][^!！]*。$/);
    expect(toldOf(code, "en")).toMatch(/^[A-Z][^!]*\.$/);
    expect(toldOf(code, "zh-CN")).not.toContain("own words");
  });

  it("of a kind that is not known is told with its code, so that it can be asked about", () => {
    expect(toldOf("SomethingNew", "zh-CN")).toContain("SomethingNew");
  });

  it("tells the clerk who is typing to leave the cell, and who may not write why", () => {
    expect(toldOf("InvalidOperationInCellEditMode", "zh-CN")).toContain("按回车");
    expect(toldOf("AccessDenied", "zh-CN")).toContain("受保护");
  });
});
