import type { Case } from "./compare-case.ts";
import { differences, readCase } from "./compare-case.ts";

const CASE: Case = {
  title: "云溪县档案馆廉政风险点一览表",
  header: [["序号", "科室", "风险点", "风险等级", "防控措施"]],
  rows: [
    ["1", "保管科", "私自调阅档案", "高", "双人登记"],
    ["2", "", "违规复印档案", "中", "登记备案"],
  ],
  merges: [[0, 1, 1, 1]],
  expected: { columns: { seq: 0, dept: 1, point: 2, grade: 3, measures: 4 }, rows: 2, grades: [1, 2] },
};

describe("cases of real tables", () => {
  it("says nothing where the reading is as expected", () => {
    expect(differences(CASE, readCase(CASE, "甲"))).toEqual([]);
  });

  it("names the columns, rows and grades that differ", () => {
    const expected = { columns: { unit: 1 }, rows: 3, grades: [1, 1, 1], kind: "scale" };
    const other: Case = { ...CASE, expected };
    expect(differences(other, readCase(other, "甲"))).toHaveLength(4);
  });

  it("lets several kinds do", () => {
    const either: Case = { ...CASE, expected: { ...CASE.expected, kind: ["form", "list"] } };
    expect(differences(either, readCase(either, "甲"))).toEqual([]);
  });
});
