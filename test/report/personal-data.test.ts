import { maskPersonalData } from "../../src/report/personal-data.ts";
import { safeFileName } from "../../src/report/safe-file-name.ts";

describe("personal numbers", () => {
  it.each([
    ["电话13912345678。", "电话139******78。"],
    ["身份证11010519491231002X", "身份证110*************2X"],
    ["１３９１２３４５６７８", "１３９******７８"],
  ])("are masked in %s", (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it.each([
    "2026年6月30日",
    "合同编号20260630001234",
    "金额1234567890元",
    "电话0512-65221234",
    "编号139123456789012345678",
  ])("leave %s as it is", (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });
});

describe("a paper's file name", () => {
  it.each([
    ["退回/修改:通知", "退回_修改_通知"],
    ["  ", "_"],
    ["con", "_con"],
    ["结尾. ", "结尾"],
  ])("is made safe from %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it("is never longer than 80 characters", () => {
    expect(safeFileName("单".repeat(200))).toHaveLength(80);
  });
});
