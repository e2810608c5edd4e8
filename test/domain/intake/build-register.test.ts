import { buildRegister } from "../../../src/domain/index.ts";
import { readLines } from "../../fixtures/read-sheets.ts";

const HEAD = "序号|部门|风险点|风险等级|防控措施";

describe("one register of several files", () => {
  const first = readLines(
    [HEAD, "1|财务科|虚列支出|一级|1.双人复核\\n2.每月抽查", "2|办公室|公车私用|三级|统一调度"],
    { file: "甲.xlsx" },
  );
  const second = readLines([HEAD, "1|人事科|任人唯亲|一级|集体研究"], { file: "乙.xlsx" });

  it("counts points and measures over all files", () => {
    const register = buildRegister([first, second], []);
    expect(register.points.map((point) => point.index)).toEqual([0, 1, 2]);
    expect(register.measures.map((measure) => [measure.index, measure.point])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    expect(register.points[2]?.measures).toEqual([3]);
    expect(register.files[1]?.sheets[0]?.tables[0]?.points).toEqual([2]);
  });

  it("leaves the first file as it is and names those that failed", () => {
    const failed = [{ file: "丙.xlsx", code: "encrypted", facts: {} }];
    const register = buildRegister([first], failed);
    expect(register.files[0]).toBe(first);
    expect(register.failed).toBe(failed);
  });

  it("names each risk by file, sheet and row", () => {
    expect(buildRegister([first, second], []).points.map((point) => point.id)).toEqual([
      "甲.xlsx#Sheet1!2",
      "甲.xlsx#Sheet1!3",
      "乙.xlsx#Sheet1!2",
    ]);
  });

  it("does not take a secret named in a risk for a classification mark", () => {
    expect(
      readLines([HEAD, "1|保密室|泄露秘密|一级|机密文件专人保管", "2|办公室|私存机密|二级|秘密"])
        .classification,
    ).toBeNull();
  });
});
