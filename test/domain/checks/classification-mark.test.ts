import { ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const marked = (mark: string, column = 12) => {
  const top = Array.from({ length: 13 }, (_, place) => (place === column ? mark : null));
  return { sheet: sheet([top, ...ledger([]).rows.map((row) => row ?? [])]) };
};

describeCheck("classification-mark", {
  finds: [
    ["秘密 at the top right", marked("秘密"), ["M1"]],
    ["机密★ with a term", marked("机密★10年"), ["M1"]],
    ["绝密 at the top left", marked("绝密", 0), ["A1"]],
    ["秘密★ at the top left", marked("秘密★1年", 0), ["A1"]],
    ["blanks inside", marked("秘 密"), ["M1"]],
  ],
  passes: [
    ["no mark", { rows: [{}] }],
    ["secrets as a risk", { rows: [{ 风险点: "泄露国家秘密和工作秘密" }] }],
    ["a duty of secrecy in measures", { rows: [{ 防控措施: "机密文件由专人保管并登记" }] }],
    ["内部资料", marked("内部资料")],
    ["a title that speaks of secrecy", { sheet: ledger([], { title: "某局保密工作岗位廉政风险防控台账" }) }],
  ],
});

describeFindings("classification-mark", [
  [
    "the mark as it was typed",
    marked("机密★10年"),
    [{ at: "M1", original: "机密★10年", facts: { mark: "机密★10年" } }],
  ],
]);
