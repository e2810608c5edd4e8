import type { CellValue, FileReading } from "../../../src/domain/index.ts";
import { cells, fieldsOf, pointTexts, readSheets, tableOf } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

/** The text of the cell that a point's grade, measures and owner were read from, by the sheet's own rows and columns. */
function typedCells(lines: readonly string[], reading: FileReading): CellValue[] {
  const rows = cells(lines);
  return reading.points.flatMap((point) =>
    [point.point, point.gradeText, point.measuresText, point.owners[0]?.source ?? null].map((source) =>
      source === null ? null : (rows[source.row]?.[source.column] ?? null),
    ),
  );
}

const ON_SIDE = [
  "采购流程廉政风险对照表",
  "环节|立项|评审|验收",
  "风险点|虚假立项|泄露报价|虚假验收",
  "风险等级|高|中|低",
  "防控措施|可研论证|随机抽取|三方验收",
  "责任人|某甲|某乙|某丙",
];

const CARDS = [
  "岗位廉洁风险登记卡",
  "岗位|出纳|姓名|某甲",
  "风险点|坐支现金|风险等级|一级",
  "防控措施|日清月结|责任人|某乙",
  "岗位廉洁风险登记卡",
  "岗位|资料员|姓名|某丙",
  "风险点|资料外泄|风险等级|三级",
  "防控措施|签订保密承诺书|责任人|某丁",
];

describe("tables whose names stand left of their values", () => {
  it("reads each column of a table on its side as a risk, with the cells that hold it", () => {
    const reading = readSheets([sheetOf(cells(ON_SIDE))]);
    expect(pointTexts(reading)).toEqual(["虚假立项", "泄露报价", "虚假验收"]);
    expect(reading.points.map((point) => point.process?.text)).toEqual(["立项", "评审", "验收"]);
    expect(fieldsOf(reading)).toBe("process point grade measures owner");
    expect(typedCells(ON_SIDE, reading)).toEqual([
      ...["虚假立项", "高", "可研论证", "某甲"],
      ...["泄露报价", "中", "随机抽取", "某乙"],
      ...["虚假验收", "低", "三方验收", "某丙"],
    ]);
    expect(new Set(reading.points.map((point) => point.id)).size).toBe(3);
  });

  it("reads each card of names and values as a form of its own", () => {
    const reading = readSheets([sheetOf(cells(CARDS))]);
    expect(reading.sheets[0]?.kind).toBe("form");
    expect(reading.sheets[0]?.tables.map((table) => table.level)).toEqual(["post", "post"]);
    expect(reading.points.map((point) => point.person?.text)).toEqual(["某甲", "某丙"]);
    expect(typedCells(CARDS, reading)).toEqual([
      ...["坐支现金", "一级", "日清月结", "某乙"],
      ...["资料外泄", "三级", "签订保密承诺书", "某丁"],
    ]);
  });

  it("accounts for all its rows and has no header row that columns could be added to", () => {
    for (const lines of [ON_SIDE, CARDS]) {
      const table = tableOf(readSheets([sheetOf(cells(lines))]));
      expect(table.rowsIn).toBe(table.rowsUsed + table.setAside.length);
      expect(table.headerRows).toEqual([]);
      expect(table.turned).toBe(true);
    }
  });

  it("does not take a list for a table on its side", () => {
    const table = tableOf(
      readSheets([sheetOf(cells(["风险点|风险等级|防控措施", "虚假立项|高|论证", "泄露报价|中|抽取"]))]),
    );
    expect(table.turned).toBeUndefined();
    expect(table.headerRows).toEqual([0]);
  });
});
