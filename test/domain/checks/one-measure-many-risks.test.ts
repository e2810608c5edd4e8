import { book, ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const rows = (count: number, measure: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => ({
    风险点: `第${place + 1}类审批中为熟人放行`,
    防控措施: measure(place),
  }));
const same = (count: number) => rows(count, () => "由纪检组每季度抽查审批档案");
const own = (count: number) => rows(count, (place) => `由第${place + 1}审批组每月互查并登记`);

describeCheck("one-measure-many-risks", {
  finds: [
    ["ten risks", { rows: same(10) }, ["G10"]],
    ["forty risks", { rows: same(40) }, ["G10"]],
    ["twelve of thirty", { rows: [...own(18), ...same(12)] }, ["G28"]],
    [
      "texts that differ in punctuation only",
      { rows: rows(10, (place) => `由纪检组每季度抽查审批档案${place % 2 === 0 ? "。" : ""}`) },
      ["G10"],
    ],
    [
      "two texts",
      {
        rows: [
          ...same(10),
          ...rows(10, () => "审批结果每月公示并归档").map((row, place) => ({
            ...row,
            风险点: `${row.风险点}${place}次`,
          })),
        ],
      },
      ["G10", "G20"],
    ],
  ],
  passes: [
    ["nine risks", { rows: same(9) }],
    ["each with its own", { rows: own(20) }],
    ["ten of a hundred", { rows: [...own(90), ...same(10)] }],
    [
      "one risk at ten places",
      {
        sheet: ledger(
          Array.from({ length: 12 }, () => ({
            部门: "财务科",
            岗位: "出纳",
            风险点: "挪用备用金",
            防控措施: "每周由会计盘点现金",
          })),
          { soundRows: 0 },
        ),
      },
    ],
    ["blanks", { rows: rows(12, () => "") }],
  ],
});

const TEXT = "由纪检组每季度抽查审批档案";
const cells = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => `G${first + place}`);

describeFindings("one-measure-many-risks", [
  [
    "every cell with the text and all risks of the file",
    { rows: same(10) },
    [{ at: "G10", related: cells(11, 19), point: 6, original: TEXT, facts: { count: 10, total: 16 } }],
  ],
  [
    "fifteen of a hundred",
    { rows: [...own(79), ...same(15)] },
    [{ at: "G89", related: cells(90, 103), point: 85, original: TEXT, facts: { count: 15, total: 100 } }],
  ],
  ["nothing at fourteen of a hundred", { rows: [...own(80), ...same(14)] }, []],
  [
    "five on each of two sheets as ten of the file",
    {
      books: [
        book([ledger(same(5), { soundRows: 0 }), ledger(same(10).slice(5), { soundRows: 0, name: "二" })]),
      ],
    },
    [
      {
        at: "G4",
        related: [...cells(5, 8), ...cells(4, 8).map((cell) => `二!${cell}`)],
        point: 0,
        original: TEXT,
        facts: { count: 10, total: 10 },
      },
    ],
  ],
  [
    "nothing where each of two files has five",
    { books: [book([ledger(same(5))]), book([ledger(same(10).slice(5))], "乙局.xlsx")] },
    [],
  ],
  ["nothing at a text of three characters", { rows: rows(12, () => "双人查") }, []],
  [
    "a text of four characters",
    { rows: rows(10, () => "双人复核") },
    [{ at: "G10", related: cells(11, 19), point: 6, original: "双人复核", facts: { count: 10, total: 16 } }],
  ],
  [
    "no rows that name no risk",
    {
      rows: [...same(9), { 风险点: "无廉政风险", 防控措施: TEXT }, { 风险点: "未发现风险", 防控措施: TEXT }],
    },
    [],
  ],
]);
