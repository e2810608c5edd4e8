import { describeCheck } from "../../fixtures/describe-check.ts";
import type { Found, Passed } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const measures = (防控措施: string) => ({ rows: [{ 防控措施 }] });

const NUMERALS = [
  ["一", "二", "三"],
  ["二", "三", "四"],
  ["三", "四", "五"],
  ["四", "五", "六"],
  ["五", "六", "七"],
  ["六", "七", "八"],
  ["七", "八", "九"],
  ["八", "九", "十"],
  ["九", "十", "十一"],
] as const;

/** A number that is missing between its neighbours. */
const missingNumerals = NUMERALS.map(([before, missing, after]): Found => [
  `no ${missing}是`,
  measures(`${before}是双人复核;${after}是专人保管`),
  ["G10"],
]);

/** A number that stands between its neighbours without a break before it. */
const hiddenNumerals = NUMERALS.map(([before, hidden, after]): Passed => [
  `${hidden}是 without a break before it`,
  measures(`${before}是双人复核${hidden}是每月公示;${after}是专人保管`),
]);

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
    [
      "a missing number that stands before the list only",
      measures("按第2条:\n1.双人复核;\n3.每月公示。"),
      ["G10"],
    ],
    [
      "a list that does not begin anew under a heading",
      measures("1.双人复核\n保管方面:\n3.专人保管"),
      ["G10"],
    ],
    [
      "a missing number that only an inner list has",
      measures("1.支付:\n(1)双人复核\n(2)每月公示\n3.保管:\n(1)专人保管"),
      ["G10"],
    ],
    [
      "a missing number that only inner lists of both marks have",
      measures("1.支付:\n(1)双人复核\n(2)每月公示:\n①公示栏;②网站\n3.专人保管"),
      ["G10"],
    ],
    ["a missing number that only an item before has", measures("(1)共2项\n1.双人复核\n3.每月公示"), ["G10"]],
    [
      "a missing number that only an item behind has",
      measures("1.双人复核\n3.保管:共2类\n(1)专人保管"),
      ["G10"],
    ],
    ["a list from nought", measures("0.总则;\n2.双人复核。"), ["G10"]],
    ...missingNumerals,
    ["a text of six characters", measures("①登记;③签"), ["G10"]],
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
    ["a number with another mark", measures("1.双人复核;\n2、每月公示;\n3.专人保管。")],
    [
      "a number with another mark behind an inner list",
      measures("1.支付:\n(1)双人复核\n(2)专人审核\n2、每月公示;\n3.专人保管。"),
    ],
    [
      "a number without a break before it behind an inner list",
      measures("1.支付:\n(1)双人复核\n(2)专人审核;2保管:专人负责\n3.每月公示。"),
    ],
    [
      "a number without a break before it between the numbers of an inner list",
      measures("1.支付:\n(1)双人复核2.保管\n(2)专人负责\n3.每月公示。"),
    ],
    ["a circled number without a break before it", measures("①双人复核②每月公示;③专人保管")],
    ["a text of five characters, too short for two measures", measures("①记;③签")],
    ...hiddenNumerals,
    ["no numbers", measures("双人复核,每月公示")],
  ],
});

describeFindings("numbering-jump", [
  [
    "the two numbers between which one is missing",
    measures("1.双人复核;\n3.每月公示。"),
    [
      {
        at: "G10",
        point: 6,
        original: "1.双人复核;\n3.每月公示。",
        facts: { why: "jump", before: "1.", after: "3." },
      },
    ],
  ],
  [
    "the number that comes twice",
    measures("1.双人复核;\n1.每月公示。"),
    [
      {
        at: "G10",
        point: 6,
        original: "1.双人复核;\n1.每月公示。",
        facts: { why: "repeat", before: "1.", after: "1." },
      },
    ],
  ],
  [
    "the number that goes back",
    measures("①双人复核;②每月公示;①专人保管"),
    [
      {
        at: "G10",
        point: 6,
        original: "①双人复核;②每月公示;①专人保管",
        facts: { why: "restart", before: "②", after: "①" },
      },
    ],
  ],
  [
    "a fault inside the second risk of a cell",
    {
      rows: [
        { 风险点: "1.虚列支出套取资金;\n2.公款私存:\n(1)牟取利息\n(3)挪作他用。", 风险等级: "一级\n二级" },
      ],
    },
    [
      {
        at: "E10",
        point: 7,
        original: "公款私存:\n(1)牟取利息\n(3)挪作他用。",
        facts: { why: "jump", before: "(1)", after: "(3)" },
      },
    ],
  ],
  [
    "the first fault of a cell only",
    measures("1.双人复核;\n3.每月公示;\n3.专人保管。"),
    [
      {
        at: "G10",
        point: 6,
        original: "1.双人复核;\n3.每月公示;\n3.专人保管。",
        facts: { why: "jump", before: "1.", after: "3." },
      },
    ],
  ],
  [
    "a fault of the outer list behind an inner one",
    measures("1.支付:\n(1)双人复核\n3.保管:\n(1)专人保管"),
    [
      {
        at: "G10",
        point: 6,
        original: "1.支付:\n(1)双人复核\n3.保管:\n(1)专人保管",
        facts: { why: "jump", before: "1.", after: "3." },
      },
    ],
  ],
  [
    "every row of the same measures, five rows one by one",
    { rows: Array.from({ length: 5 }, () => ({ 防控措施: "1.双人复核;3.每月公示" })) },
    ["G10", "G11", "G12", "G13", "G14"].map((at, place) => ({
      at,
      point: 6 + place,
      original: "1.双人复核;3.每月公示",
      facts: { why: "jump", before: "1.", after: "3." },
    })),
  ],
  [
    "six rows as one finding",
    { rows: Array.from({ length: 6 }, () => ({ 防控措施: "1.双人复核;3.每月公示" })) },
    [
      {
        at: "G10",
        related: ["G11", "G12", "G13", "G14", "G15"],
        point: 6,
        original: "1.双人复核;3.每月公示",
        facts: { why: "jump", before: "1.", after: "3.", count: 6 },
      },
    ],
  ],
]);
