import { pointTexts, readLines } from "../../fixtures/read-sheets.ts";

const rows = [
  "岗位|风险情况|防控措施",
  "会计|风险点：虚列支出\\n风险等级：高\\n表现形式：虚开发票|措施：1.双人复核\\n2.每月抽查\\n责任人：某甲\\n完成时限：2026年6月底前",
  "出纳|风险点：坐支现金\\n风险等级：中\\n表现形式：不及时缴存|措施：盘点\\n责任人：某乙\\n完成时限：长期",
];

describe("several fields in one cell, each behind its label", () => {
  it("are read as the fields that the labels name", () => {
    const reading = readLines(rows);
    expect(pointTexts(reading)).toEqual(["虚列支出", "坐支现金"]);
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([1, 2]);
    expect(reading.points.map((point) => point.manifestation?.text)).toEqual(["虚开发票", "不及时缴存"]);
    expect(reading.measures.map(({ text, owner, deadline }) => [text, owner, deadline.kind])).toEqual([
      ["双人复核", "某甲", "day"],
      ["每月抽查", "某甲", "day"],
      ["盘点", "某乙", "long-term"],
    ]);
  });

  it("name the cell that holds them", () => {
    const [point] = readLines(rows).points;
    expect(point?.gradeText).toEqual({ text: "高", row: 1, column: 1 });
    expect(point?.deadlineText).toEqual({ text: "2026年6月底前", row: 1, column: 2 });
  });

  it("leave a cell without labels whole, and give nothing of it to the other fields", () => {
    const reading = readLines([...rows, "科长|违规审批项目资金|集体研究"]);
    expect(reading.points[2]).toMatchObject({
      point: { text: "违规审批项目资金" },
      gradeText: null,
      declaredGrade: null,
      manifestation: null,
      owners: [],
    });
    expect(reading.measures.at(-1)).toMatchObject({ text: "集体研究", owner: null });
  });

  it("stand behind the field's own column, which counts first", () => {
    const reading = readLines([
      "岗位|风险点|风险等级|防控措施|完成时限",
      "会计|虚列支出|高|措施：双人复核\\n责任人：某甲\\n完成时限：2026年6月底前|2026年3月底前",
      "出纳|坐支现金|中|措施：盘点\\n责任人：某乙\\n完成时限：2026年9月底前|",
    ]);
    expect(reading.points.map((point) => point.deadlineText?.text)).toEqual([
      "2026年3月底前",
      "2026年9月底前",
    ]);
    expect(reading.measures.map(({ text, owner }) => [text, owner])).toEqual([
      ["双人复核", "某甲"],
      ["盘点", "某乙"],
    ]);
  });

  it("are not seen in measures that only mention a name before a colon", () => {
    const reading = readLines([
      "岗位|风险点|风险等级|防控措施",
      "会计|虚列支出|高|事前：双人复核\\n事后：每月抽查",
      "出纳|坐支现金|中|财务科：盘点\\n纪检室：抽查",
    ]);
    expect(reading.points[0]?.measuresText?.text).toBe("事前：双人复核\n事后：每月抽查");
    expect(reading.points[1]?.measuresText?.text).toBe("财务科：盘点\n纪检室：抽查");
  });
});
