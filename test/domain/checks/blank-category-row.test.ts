import { COLUMNS, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import type { FormLine } from "../../fixtures/official-form.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const full = SOUND_LINES.slice(0, 2);
const other = (point: string | null): FormLine => ["其他风险", point, null, null];
/** A row of a ledger with nothing in it. */
const blank = Object.fromEntries(COLUMNS.map((column) => [column, null]));
const outside: FormLine = ["外部环境风险", null, null, null];
const duty: FormLine = ["岗位职责风险", null, null, null];

describeCheck("blank-category-row", {
  finds: [
    ["其他风险 with nothing under it", { sheet: postForm([...full, other(null)]) }, ["B9"]],
    ["a category in the middle", { sheet: postForm([...full.slice(0, 1), outside, other("无")]) }, ["B8"]],
    [
      "a category name with line breaks",
      { sheet: postForm([...full, ["其\n他\n风\n险", null, null, null]]) },
      ["B9"],
    ],
    [
      "two categories one by one",
      { sheet: postForm([...full.slice(0, 1), outside, other(null)]) },
      ["B8", "B9"],
    ],
    ["the first category", { sheet: postForm([duty, ...full.slice(1), other("无")]) }, ["B7"]],
  ],
  passes: [
    ["无", { sheet: postForm([...full, other("无")]) }],
    ["暂无", { sheet: postForm([...full, other("暂无")]) }],
    ["a dash", { sheet: postForm([...full, other("/")]) }],
    ["a list, whose blank rows mean nothing", { rows: [{}] }],
    [
      "a spare line of a category that has a risk",
      { sheet: postForm([...full, [null, null, null, null], other("无")], { merges: ["A8:A9"] }) },
    ],
  ],
});

/** A post form with a column for the owner, who is named even where the rest of a row is blank. */
const ownedForm = (...lines: readonly (readonly (string | null)[])[]) => ({
  sheet: sheet(
    [
      ["廉政风险识别防控一览表(岗位)"],
      ["姓名", "某甲", "单位", "某县乙局"],
      ["岗位名称", "出纳", "职务", "科员"],
      ["岗位工作职责", "负责现金收付、票据保管和报销审核"],
      ["风险类别", "风险点", "风险等级", "防控措施", "责任人"],
      ["岗位职责风险", "报销审核时放宽标准,虚列差旅费用", "二级", "由财务科每月抽查报销凭证", "某甲"],
      ...lines,
    ],
    { merges: ["A1:E1", "B4:E4"] },
  ),
});
const owned = (category: string | null, ...rest: readonly (string | null)[]) => [category, ...rest, "某甲"];
const told = (at: string, category: string) => ({ at, facts: { category } });

const signed = postForm([...full, other("无")]);

describeFindings("blank-category-row", [
  ["the category", { sheet: postForm([...full, other(null)]) }, [told("B9", "其他风险")]],
  [
    "the category without its line breaks",
    { sheet: postForm([...full, ["其\n \n他风\n险", null, null, null]]) },
    [told("B9", "其他风险")],
  ],
  ["a cell of blanks only", { sheet: postForm([...full, other(" \n　")]) }, [told("B9", "其他风险")]],
  [
    "the risk's row where its owner is written",
    ownedForm(owned("其他\n \n风险", null, null, null)),
    [{ ...told("B7", "其他风险"), point: 1 }],
  ],
  ["no row with a grade", ownedForm(owned("其他风险", null, "三级", null)), []],
  ["no row with measures", ownedForm(owned("其他风险", null, null, "签订承诺书")), []],
  ["no row with a risk", ownedForm(owned("其他风险", "出借票据", null, null)), []],
  ["no row that only repeats the owner", ownedForm(owned(null, null, null, null)), []],
  [
    "three categories as one finding",
    { sheet: postForm([duty, outside, other(null)]) },
    [{ at: "B7", related: ["B8", "B9"], facts: { category: "岗位职责风险", count: 3 } }],
  ],
  [
    "no second line of a category that has a risk",
    { sheet: postForm([...full, ["外部\n环境风险", null, null, null], other("无")]) },
    [],
  ],
  [
    "a form whose first column is the risk",
    {
      sheet: sheet(
        [
          ["廉政风险识别防控一览表(岗位)"],
          ["姓名", "某甲", "单位", "某县乙局"],
          ["岗位名称", "出纳", "职务", "科员"],
          ["岗位工作职责", "负责现金收付、票据保管和报销审核"],
          ["风险点", "风险类别", "风险等级", "防控措施"],
          ["报销审核时放宽标准,虚列差旅费用", "岗位职责风险", "二级", "由财务科每月抽查报销凭证"],
          [null, "其他风险", null, null],
          ["接受供应商宴请后泄露标底", "外部环境风险", "三级", "签订廉政承诺书"],
        ],
        { merges: ["A1:D1", "B4:D4"] },
      ),
    },
    [told("A7", "其他风险")],
  ],
  [
    "no line for a signature",
    { sheet: { ...signed, rows: [...signed.rows.slice(0, -1), ["负责人签字:", null, null, null]] } },
    [],
  ],
  ["no dash instead of a category", { sheet: postForm([...full, ["—", null, null, null]]) }, []],
  ["no number instead of a category", { sheet: postForm([...full, [7, null, null, null]]) }, []],
  [
    "nothing in a list",
    {
      sheet: ledger([
        { ...blank, 风险类别: "其他风险" },
        { 风险点: null, 风险等级: null, 防控措施: null, 风险类别: "其他风险" },
        {},
      ]),
    },
    [],
  ],
  [
    "nothing in a form without categories",
    {
      sheet: sheet(
        [
          ["廉政风险识别防控一览表(岗位)"],
          ["姓名", "某甲", "单位", "某县乙局"],
          ["岗位名称", "出纳", "职务", "科员"],
          ["岗位工作职责", "负责现金收付、票据保管和报销审核"],
          ["风险点", "风险等级", "防控措施", "责任人"],
          ["报销审核时放宽标准,虚列差旅费用", "二级", "由财务科每月抽查报销凭证", "某甲"],
          [null, null, null, null],
          ["接受供应商宴请后泄露标底", "三级", "签订廉政承诺书", "某甲"],
        ],
        { merges: ["A1:D1", "B4:D4"] },
      ),
    },
    [],
  ],
]);
