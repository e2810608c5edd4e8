import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const both = (主要领导: string, 分管领导: string) => ({ 主要领导, 分管领导 });

describeCheck("same-leaders", {
  finds: [
    ["one man in both columns", { rows: [both("某壬", "某壬")] }, ["J10"]],
    ["one man with a blank inside the name", { rows: [both("某壬", "某 壬")] }, ["J10"]],
    ["two rows one by one", { rows: [both("某壬", "某壬"), both("某癸", "某癸")] }, ["J10", "J11"]],
    [
      "three rows as one finding",
      { rows: [both("某壬", "某壬"), both("某癸", "某癸"), both("某壬", "某壬")] },
      ["J10"],
    ],
    ["one man among several", { rows: [both("某壬", "某癸、某壬")] }, ["J10"]],
  ],
  passes: [
    ["two men", { rows: [both("某壬", "某癸")] }],
    ["a blank column", { rows: [{ 分管领导: null }] }],
    ["a dash in both", { rows: [both("/", "/")] }],
    ["one leader column", { sheet: ledger([{}], { without: ["分管领导"] }) }],
    ["the owner also as leader", { rows: [{ 责任人: "某辛", 分管领导: "某辛" }] }],
  ],
});

describeFindings("same-leaders", [
  [
    "the man and his other cell",
    { rows: [both("某壬", "某癸、某 壬")] },
    [{ at: "J10", related: ["I10"], point: 6, original: "某癸、某 壬", facts: { name: "某壬" } }],
  ],
  [
    "three rows as one finding",
    { rows: [both("某壬", "某壬"), {}, both("某癸", "某癸"), both("某壬", "某壬")] },
    [
      {
        at: "J10",
        related: ["I10", "J12", "I12", "J13", "I13"],
        point: 6,
        original: "某壬",
        facts: { name: "某壬", count: 3 },
      },
    ],
  ],
  ["nobody who is named twice in one cell", { rows: [both("某壬", "某癸、某癸")] }, []],
  ["nobody where both cells hold a mere sign", { rows: [both("※", "※")] }, []],
]);
