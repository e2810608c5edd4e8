import { cells, pointTexts, readLines, readSheets, tableOf } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

const GRID = "风险类\\n别|风险点|风险等级|防控措施";

const post = (name: string, risks: readonly string[]): string[] => [
  "廉政风险识别防控一览表(岗位)|||",
  `姓 名|${name}|单 位|云溪县档案馆`,
  "岗位名称|保管岗|职 务|科员",
  "审核意见|同意||",
  "岗位工作职\\n责|负责档案保管和调阅||",
  GRID,
  ...risks,
  "负责人签字:  部室领导签字:  填表日期: 2026年 6月 1日|||",
];

const RISKS = [
  "岗 位\\n职 责\\n风 险|擅自调阅档案|一级|1.双人登记\\n2.每月抽查",
  "|私自复印档案|二级|登记备案",
  "外 部\\n环 境\\n风 险|接受请托|三级|回避制度",
  "其 他\\n风 险|||",
];

describe("official forms", () => {
  it("reads the labels, the risks of merged categories and the fill date of a post's form", () => {
    const reading = readLines(post("某甲", RISKS), {
      merges: ["A1:D1", "B4:D4", "B5:D5", "A7:A8", "A11:D11"],
    });
    const table = tableOf(reading);
    expect(reading.sheets[0]?.kind).toBe("form");
    expect(table.level).toBe("post");
    expect(pointTexts(reading)).toEqual(["擅自调阅档案", "私自复印档案", "接受请托"]);
    expect(reading.points.map((point) => point.category)).toEqual(["duty", "duty", "environment"]);
    expect(reading.points[0]).toMatchObject({
      person: { text: "某甲" },
      unit: { text: "云溪县档案馆" },
      post: { text: "保管岗" },
      declaredGrade: 1,
    });
    expect(reading.points[0]?.measures).toHaveLength(2);
    expect(table.labels.duty?.text).toBe("负责档案保管和调阅");
    expect(table.labels.filledOn?.text).toBe("2026年 6月 1日");
    expect(table.filledOn).not.toBeNull();
    expect(table.setAside.map((row) => row.reason)).toEqual(["blank", "footer"]);
    expect(table).toMatchObject({ rowsIn: 5, rowsUsed: 3 });
  });

  it("reads several forms on one sheet, each with its own labels", () => {
    const reading = readLines([
      ...post("某甲", RISKS),
      "",
      ...post("某乙", ["岗位职责风险|泄露内容|二级|专人保管", "外部环境风险|无||", "其他风险|||"]),
    ]);
    expect(reading.sheets[0]?.tables).toHaveLength(2);
    expect(reading.points.map((point) => point.person?.text)).toEqual(["某甲", "某甲", "某甲", "某乙"]);
    expect(tableOf(reading, 1).setAside.map((row) => row.reason)).toEqual(["blank", "blank", "footer"]);
  });

  it("reads a department's form with its head and deputy", () => {
    const reading = readLines([
      "廉政风险识别防控一览表(部室)|||",
      "部室名称|保管科|部室负责人|某丙",
      "分管领导|某丁|审核意见|",
      "业务工作职责|负责档案保管||",
      GRID,
      "业务流程风险|调阅不登记|二级|双人登记",
      "制度机制风险|制度不健全|三级|修订制度",
      "外部环境风险|无||",
      "其他风险|||",
      "部室领导签字:|分管领导签字:|填表日期: 年 月 日|",
    ]);
    expect(tableOf(reading).level).toBe("department");
    expect(reading.points.map((point) => point.department?.text)).toEqual(["保管科", "保管科"]);
    expect(reading.points[0]?.leaders).toMatchObject([{ name: "某丁", role: "deputy" }]);
    expect(tableOf(reading).labels.head?.text).toBe("某丙");
    expect(tableOf(reading).filledOn).toBeNull();
  });

  it("reads a unit's form with the words of a rewritten source", () => {
    const reading = readLines([
      "廉政风险辨认防控一览表(单位)|||",
      "单位名称|云溪县档案馆|单位重要领导|某戊",
      "审核意见|||",
      "单位职能|档案保管利用||",
      GRID,
      "重大事项决\\n策|未集体研究|一级|集体决策",
      "重要人事任\\n免|任人唯亲|一级|民主推荐",
      "重大项目安\\n排|||",
      "大额资金使\\n用|违规拨付|一级|联签",
      "其他风险|||",
    ]);
    expect(tableOf(reading).level).toBe("unit");
    expect(reading.points.map((point) => point.category)).toEqual(["decisions", "appointments", "funds"]);
    expect(reading.points[0]?.leaders).toMatchObject([{ name: "某戊", role: "main" }]);
    expect(tableOf(reading)).toMatchObject({ rowsIn: 5, rowsUsed: 3 });
  });

  it("reads a blank form as a form without risks", () => {
    const reading = readLines([
      "廉政风险识别防控一览表(单位)|||",
      "单位名称||单位主要领导|",
      "审核意见|||",
      "单位职能|||",
      GRID,
      "重大事项决策|||",
      "重要人事任免|||",
      "重大项目安排|||",
      "大额资金使用|||",
      "其他风险|||",
      "主要领导签字:||填表日期: 年 月 日|",
    ]);
    expect(reading.sheets[0]?.kind).toBe("form");
    expect(reading.points).toEqual([]);
    expect(tableOf(reading)).toMatchObject({ rowsIn: 6, rowsUsed: 0, labels: {} });
  });

  it("reads all three levels in one workbook", () => {
    const reading = readSheets([
      sheetOf(cells(post("某甲", RISKS)), { name: "岗位" }),
      sheetOf(
        cells([
          "廉政风险识别防控一览表(单位)|||",
          "单位名称|云溪县档案馆|单位主要领导|某戊",
          GRID,
          "重大事项决策|未集体研究|一级|集体决策",
        ]),
        { name: "单位" },
      ),
    ]);
    expect(reading.points.map((point) => point.level)).toEqual(["post", "post", "post", "unit"]);
    expect(reading.unitFrom).toBe("table");
  });
});
