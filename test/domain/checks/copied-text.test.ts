import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const LONG = "在专项资金分配中不按规定程序集体研究,由个人说了算,为亲友企业优先安排";
const run = { withSimilarity: true };
const rows = (texts: readonly string[]): readonly Row[] =>
  texts.map((风险点, place) => ({
    风险点,
    岗位: `第${place + 1}岗`,
    防控措施: `由第${place + 1}组每月核查分配明细`,
  }));
const other = (texts: readonly string[]) => ({
  ...book(
    [
      ledger(
        rows(texts).map((row) => ({ ...row, 部门: "法规科" })),
        { soundRows: 0, name: "乙" },
      ),
    ],
    "乙局.xlsx",
  ),
});

describeCheck("copied-text", {
  finds: [
    ["three equal risks at three posts", { rows: rows([LONG, LONG, LONG]) }, ["E10"], run],
    [
      "three nearly equal risks",
      { rows: rows([LONG, `${LONG}等`, LONG.replace("亲友", "熟人")]) },
      ["E10"],
      run,
    ],
    [
      "a risk copied into another file",
      { books: [book([ledger(rows([LONG]))]), other([LONG])] },
      ["E10"],
      run,
    ],
    [
      "a risk copied into another file with another ending",
      { books: [book([ledger(rows([LONG]))]), other([`${LONG}。情节较重`])] },
      ["E10"],
      run,
    ],
    [
      "copied measures",
      {
        rows: ["甲", "乙", "丙"].map((name) => ({
          风险点: `${name}类补助发放中为亲友放宽条件`,
          防控措施: "发放名单由三人小组逐户核实后张榜公示七天并归档",
        })),
      },
      ["G10"],
      run,
    ],
  ],
  passes: [
    ["three equal risks where copies are not looked for", { rows: rows([LONG, LONG, LONG]) }],
    ["two equal risks in one file", { rows: rows([LONG, LONG]) }, run],
    ["different risks", { rows: [{}, {}, {}] }, run],
    ["short texts, often alike by chance", { rows: rows(["挪用公款", "挪用公款", "挪用公款"]) }, run],
    [
      "texts that share a beginning only",
      {
        rows: rows([
          "在专项资金分配中收受申报企业礼金并泄露评分",
          "在专项资金分配中将额度转给关系单位后截留",
          "在专项资金分配中伪造会议纪要绕过集体讨论",
        ]),
      },
      run,
    ],
  ],
});

const files = [book([ledger(rows([LONG, LONG]))]), other([LONG])];

describeFindings("copied-text", [
  [
    "the other copies, how many there are and how like they are",
    { rows: rows([LONG, LONG, LONG]) },
    [
      {
        at: "E10",
        related: ["E11", "E12"],
        point: 6,
        original: LONG,
        facts: { what: "risk", count: 3, files: 1, likeness: 100 },
      },
    ],
    run,
  ],
  [
    "the copies in other files",
    { books: files },
    [
      {
        at: "E10",
        related: ["E11", "乙局.xlsx#乙!E4"],
        point: 6,
        original: LONG,
        facts: { what: "risk", count: 3, files: 2, likeness: 100 },
      },
    ],
    run,
  ],
  [
    "measures of sixteen characters, the shortest that count",
    {
      rows: ["甲", "乙", "丙"].map((name) => ({
        风险点: `${name}类补助发放中为亲友放宽条件`,
        防控措施: "由三人小组逐户核实后公示七天归档",
      })),
    },
    [
      {
        at: "G10",
        related: ["G11", "G12"],
        point: 6,
        original: "由三人小组逐户核实后公示七天归档",
        facts: { what: "measures", count: 3, files: 1, likeness: 100 },
      },
    ],
    run,
  ],
  [
    "how like the least like copy is, in whole per cent",
    // 33 and 34 letters make 31 and 32 pieces of three, 31 of them shared: 31/32 is 96.9 %.
    { rows: rows([LONG, `${LONG}等`, `${LONG}等`]) },
    [
      {
        at: "E10",
        related: ["E11", "E12"],
        point: 6,
        original: LONG,
        facts: { what: "risk", count: 3, files: 1, likeness: 96 },
      },
    ],
    run,
  ],
  [
    "no rows that repeat each other whole, which are named as such",
    {
      rows: [LONG, LONG, LONG].map((风险点) => ({
        风险点,
        部门: "财务科",
        岗位: "会计",
        风险类别: "岗位职责风险",
        风险等级: "二级",
        防控措施: "由三人小组逐户核实后张榜公示七天并归档",
      })),
    },
    [],
    run,
  ],
  [
    "a cell merged over three rows once",
    {
      sheet: {
        ...ledger(
          [
            {
              风险点: "甲类补助发放中为亲友放宽条件",
              防控措施: "发放名单由三人小组逐户核实后张榜公示七天并归档",
            },
            { 风险点: "乙类补助发放中收受礼金", 防控措施: null },
            { 风险点: "丙类补助发放中虚报人数", 防控措施: null },
          ],
          { merges: ["G10:G12"] },
        ),
      },
    },
    [],
    run,
  ],
  ["nothing in rows without risk or measures", { rows: [{ 防控措施: null }, { 风险点: null }] }, [], run],
]);
