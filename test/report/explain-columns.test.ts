import type { ColumnMapping } from "../../src/domain/index.ts";
import { columnPhrase, helpFor, helpPhrase } from "../../src/report/explain-columns.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { readLines, tableOf } from "../fixtures/read-sheets.ts";

const words = wordsOf("zh-CN");

function column(parts: Partial<ColumnMapping>): ColumnMapping {
  return {
    column: 5,
    header: "责任部门",
    field: "owner",
    role: null,
    confidence: 0.84,
    reasons: ["name"],
    alternatives: [],
    ...parts,
  };
}

describe("what is said of a column", () => {
  it("names its field, its place, why it is held for it and how sure that is", () => {
    const one = column({ reasons: ["name", "content"], confidence: 0.99 });
    expect(columnPhrase(one, "责任部门", words)).toBe("责任人 F列“责任部门”（按表头、按内容，把握 99%）");
    expect(columnPhrase(one, "责任部门", wordsOf("en"))).toContain("99% sure");
  });

  it("says nothing of a column without a field", () => {
    expect(columnPhrase(column({ field: null }), "联系电话", words)).toBeNull();
  });

  it.each([
    ["a sure column", column({ confidence: 0.96 }), null],
    ["a column that the clerk has set", column({ confidence: 0.5, reasons: ["given"] }), null],
    ["a column that holds nothing a register asks for", column({ field: null, confidence: 0.6 }), null],
    ["a column that could carry another field", column({ alternatives: ["department"] }), "choose"],
    ["a column left out that could carry one", column({ field: null, alternatives: ["grade"] }), "choose"],
    ["a column told by its content alone", column({ reasons: ["content"], confidence: 0.7 }), "name"],
    ["a column with a rare name", column({ confidence: 0.75 }), "confirm"],
  ])("tells what would make %s sure", (_, one, help) => {
    expect(helpFor(one)).toBe(help);
  });

  it("says what to choose between, or how to name the column, in full sentences", () => {
    const choice = helpPhrase(column({ alternatives: ["department"] }), "责任部门", words);
    expect(choice?.trim()).toBe(
      "请核对：F列“责任部门”，暂作为“责任人”，也可能是“部室”；在字段核对或字段对应文件中指定即可确定。",
    );
    const nameless = helpPhrase(column({ reasons: ["content"], confidence: 0.7 }), "", words);
    expect(nameless).toContain("表头未写明");
    const left = helpPhrase(column({ field: null, alternatives: ["grade"] }), "等级", words);
    expect(left).toContain("暂未采用，可能是“风险等级”");
  });

  it("explains every column of a table whose names are unknown", () => {
    const table = tableOf(
      readLines([
        "甲栏|乙栏|丙栏|丁栏",
        "财务科|违规支付工程款谋取私利|一级|严格执行联签制度并定期公示",
        "人事科|违规录用人员收受好处|二级|实行集体研究并公开结果",
        "采购科|泄露标底与投标人串通|一级|建立专家库并随机抽取",
      ]),
    );
    const said = table.columns.map((one) => helpPhrase(one, one.header, words));
    expect(said.filter((one) => one !== null).length).toBeGreaterThanOrEqual(4);
  });
});
