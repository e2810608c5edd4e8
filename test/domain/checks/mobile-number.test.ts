import { ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

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
