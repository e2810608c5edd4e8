import { describeCheck } from "../../fixtures/describe-check.ts";

const measures = (防控措施: string) => ({ rows: [{ 防控措施 }] });

describeCheck("numbering-jump", {
  finds: [
    ["a missing number", measures("1.双人复核;\n3.每月公示。"), ["G10"]],
    ["a repeated number", measures("1.双人复核;\n1.每月公示。"), ["G10"]],
    ["a number that goes back", measures("1.双人复核;\n2.每月公示;\n1.专人保管。"), ["G10"]],
    ["bracketed numbers", measures("(1)双人复核\n(2)每月公示\n(4)专人保管"), ["G10"]],
    ["numbers in full width", measures("（１）双人复核\n（２）每月公示\n（４）专人保管"), ["G10"]],
    ["full-width numbers with full-width stops", measures("１．双人复核;\n３．每月公示。"), ["G10"]],
    ["circled numbers", measures("①双人复核;②每月公示;④专人保管"), ["G10"]],
    ["Chinese numbers", measures("一是双人复核;\n三是每月公示。"), ["G10"]],
    ["numbers in the risk", { rows: [{ 风险点: "1、虚列支出套取资金;\n3、公款私存。" }] }, ["E10"]],
  ],
  passes: [
    ["numbers in order", measures("1.双人复核;\n2.每月公示;\n3.专人保管。")],
    [
      "a list inside each item",
      measures("1.支付:\n(1)双人复核\n(2)每月公示\n2.保管:\n(1)专人保管\n(2)每周盘点"),
    ],
    ["a list that goes on from another cell", measures("4.双人复核;\n5.每月公示。")],
    [
      "new lists under headings",
      measures("支付方面:\n1.双人复核\n2.每月公示\n保管方面:\n1.专人保管\n2.每周盘点"),
    ],
    ["amounts and dates", measures("1.5万元以上集体研究;\n3月底前公示;2026.6.30前归档")],
    ["a number written without a break before it", measures("1.双人复核2.每月公示\n3.专人保管")],
    ["no numbers", measures("双人复核,每月公示")],
  ],
});
