import { d, ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings, toldOf } from "../../fixtures/describe-findings.ts";

const owner = (责任人: string | number) => ({ rows: [{ 责任人 }] });

describeCheck("mobile-number", {
  finds: [
    ["a number behind a name", owner("某甲13800000001"), ["H10"]],
    ["a number with blanks", owner("某甲 138 0000 0001"), ["H10"]],
    ["a number with hyphens", owner("某甲 138-0000-0001"), ["H10"]],
    ["a number as number", owner(13_800_000_001), ["H10"]],
    ["a number above the table", { sheet: ledger([], { line: "填表人:某甲 联系电话:13900000002" }) }, ["A2"]],
  ],
  passes: [
    ["an office telephone", owner("某甲 0546-8000000")],
    ["a longer number", owner("6222138000000010000")],
    ["a number that is none in use", owner("12800000001")],
    ["the telephone for complaints", { sheet: ledger([], { line: "监督电话:13900000002" }) }],
    ["a name", owner("某甲")],
  ],
});

const told = (at: string, masked: string) => [{ at, facts: { masked } }];

describeFindings("mobile-number", [
  ["the number with its middle hidden", owner("某甲13812340001"), told("H10", "138****0001")],
  ["a number as number", owner(13_912_340_002), told("H10", "139****0002")],
  ["a number with +86", owner("+86 13812340001"), told("H10", "138****0001")],
  ["a number right behind +86", owner("+8613812340001"), told("H10", "138****0001")],
  ["a number with 86", owner("8613812340001"), told("H10", "138****0001")],
  ["a number with 86-", owner("某甲86-138-1234-0001"), told("H10", "138****0001")],
  ["full-width digits", owner("某甲１３８１２３４０００１"), told("H10", "138****0001")],
  ["a number before other words", owner("13812340001(微信同号)"), told("H10", "138****0001")],
  ["a number between words", owner("某甲,13812340001,办公室"), told("H10", "138****0001")],
  [
    "the lowest and the highest range",
    { rows: [{ 责任人: "13012340001" }, { 责任人: "19912340001" }] },
    [...told("H10", "130****0001"), ...told("H11", "199****0001")],
  ],
]);

describe("what is no mobile number", () => {
  it.each([
    ["a digit too few", "1381234000"],
    ["a digit too few in groups", "138-1234-000"],
    ["a digit too many", "138123400011"],
    ["a letter in front", "A13812340001"],
    ["a letter behind", "13812340001X"],
    ["a decimal", "0.13812340001"],
    ["a digit in front", "0 13812340001".replace(" ", "")],
    ["another country", "85213812340001"],
    ["an unused range", "12912340001"],
    ["other marks between the groups", "138/1234/0001"],
    ["words with as many digits", "2026年11月22日第138号"],
  ])("is told by %s", (_, text) => {
    expect(toldOf("mobile-number", owner(text))).toEqual([]);
  });

  it.each(["监督", "举报", "投诉", "受理", "热线", "咨询", "反馈"])("or by a public line for %s", (word) => {
    expect(toldOf("mobile-number", owner(`${word}电话13812340001`))).toEqual([]);
  });

  it("is a date or a truth value", () => {
    expect(toldOf("mobile-number", { rows: [{ 责任人: true }, { 责任人: d("2026-05-06") }] })).toEqual([]);
  });
});
