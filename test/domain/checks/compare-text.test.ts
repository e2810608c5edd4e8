import { createComparer } from "../../../src/domain/checks/compare-text.ts";

describe("texts that are compared", () => {
  it.each([
    ["审核不严。", "审核不严"],
    ["审 核\n不严", "审核不严"],
    ["審核不嚴!", "审核不严"],
    ["（１）廉洁风险", "1廉政风险"],
    ["——/、", ""],
    ["", ""],
  ])("「%s」 counts as 「%s」, however often it is asked for", (text, bare) => {
    const compare = createComparer();
    expect([compare(text), compare(text)]).toEqual([bare, bare]);
  });

  it("are told apart by their letters and digits", () => {
    const compare = createComparer();
    expect([compare("第1项"), compare("第2项"), compare("第 1 项")]).toEqual(["第1项", "第2项", "第1项"]);
  });
});
