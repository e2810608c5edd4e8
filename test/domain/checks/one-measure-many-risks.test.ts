import { ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

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
