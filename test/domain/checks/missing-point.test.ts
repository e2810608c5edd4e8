import { describeCheck } from "../../fixtures/describe-check.ts";
import { sheet } from "../../fixtures/filled-ledger.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const described = (point: string | null) => ({
  sheet: sheet([
    ["某局廉政风险台账"],
    ["序号", "岗位", "风险点", "表现形式", "风险等级", "防控措施"],
    [1, "出纳", "公车管理", "私用公车,违规加油和维修", "三级", "每月公示里程和油耗"],
    [2, "会计", point, "未按合同进度审核支付,造成多付", "二级", "由会计和审计双人签字"],
    [3, "采购", "询价比价", "向特定供应商透露报价", "二级", "询价记录由纪检组季度抽查"],
    [4, "印章", "用印审批", "未经批准出具证明材料", "三级", "用印逐次登记并每半年核对"],
  ]),
});

describeCheck("missing-point", {
  finds: [
    ["a row with grade and measures only", { rows: [{ 风险点: null }] }, ["E10"]],
    ["a row with a grade only", { rows: [{ 风险点: null, 防控措施: null }] }, ["E10"]],
    ["a row with measures only", { rows: [{ 风险点: null, 风险等级: null }] }, ["E10"]],
    ["two such rows", { rows: [{ 风险点: null }, { 风险点: " " }] }, ["E10", "E11"]],
    [
      "such a row in an official form",
      { sheet: postForm([...SOUND_LINES.slice(0, 2), ["其他风险", null, "二级", "票据由专人保管并登记"]]) },
      ["B9"],
    ],
    ["a blank risk beside its manifestation", described(null), ["C4"]],
  ],
  passes: [
    ["a risk with its manifestation", described("资金支付")],
    ["risks in every row", { rows: [{}] }],
    ["无", { rows: [{ 风险点: "无", 风险等级: null, 防控措施: null }] }],
    ["a row with persons and a deadline only", { rows: [{ 风险点: null, 风险等级: null, 防控措施: null }] }],
    ["a short risk", { rows: [{ 风险点: "私车公养" }] }],
    [
      "a form with an empty category",
      { sheet: postForm([...SOUND_LINES.slice(0, 2), ["其他风险", null, null, null]]) },
    ],
    ["a sound form", { sheet: postForm(SOUND_LINES) }],
  ],
});

/** A list of risks and their manifestations; in the rows of `blank` no risk is named. */
function listOf(count: number, blank: readonly number[], named = true) {
  const risk = (place: number) => (blank.includes(place) ? null : `第${place + 1}项业务`);
  return {
    sheet: sheet([
      ["某局廉政风险台账"],
      ["序号", "岗位", ...(named ? ["风险点"] : []), "表现形式", "风险等级", "防控措施"],
      ...Array.from({ length: count }, (_, place) => [
        place + 1,
        "出纳",
        ...(named ? [risk(place)] : []),
        named || !blank.includes(place) ? `办理第${place + 1}项时收受好处` : null,
        "三级",
        `由会计每月核对第${place + 1}项并签字`,
      ]),
    ]),
  };
}

describeFindings("missing-point", [
  ["the row with its place", { rows: [{}, { 风险点: null }] }, [{ at: "E11", point: 7 }]],
  [
    "two blanks of seven as forgotten",
    listOf(7, [2, 5]),
    [
      { at: "C5", point: 2 },
      { at: "C8", point: 5 },
    ],
  ],
  ["no blanks of which there are three in ten: the risk above goes on", listOf(10, [1, 2, 6]), []],
  ["no blanks of which there are many", listOf(6, [1, 2, 4]), []],
  [
    "a row without risk and manifestation even there",
    {
      sheet: sheet([
        ["某局廉政风险台账"],
        ["序号", "岗位", "风险点", "表现形式", "风险等级", "防控措施"],
        [1, "出纳", "公车管理", "私用公车,违规加油和维修", "三级", "每月公示里程和油耗"],
        [2, "会计", null, "未按合同进度审核支付,造成多付", "二级", "由会计和审计双人签字"],
        [3, "采购", null, null, "二级", "询价记录由纪检组季度抽查"],
        [4, "印章", "用印审批", "未经批准出具证明材料", "三级", "用印逐次登记并每半年核对"],
      ]),
    },
    [{ at: "C5", point: 2 }],
  ],
  ["the manifestation's column where there is no other", listOf(6, [3], false), [{ at: "C6", point: 3 }]],
  [
    "the first column",
    {
      sheet: sheet([
        ["某局廉政风险台账"],
        ["风险点", "表现形式", "风险等级", "防控措施"],
        ["公车管理", "私用公车,违规加油和维修", "三级", "每月公示里程和油耗"],
        [null, "未按合同进度审核支付,造成多付", "二级", "由会计和审计双人签字"],
        ["询价比价", "向特定供应商透露报价", "二级", "询价记录由纪检组季度抽查"],
        ["用印审批", "未经批准出具证明材料", "三级", "用印逐次登记并每半年核对"],
      ]),
    },
    [{ at: "A4", point: 1 }],
  ],
]);
