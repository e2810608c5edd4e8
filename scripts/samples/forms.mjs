// Sample 1: the three official forms of an invented office, two of them on one sheet.
import { addSheet, line, newWorkbook, put, title } from "./workbook.mjs";

const WIDTHS = [12, 14, 44, 12, 58];

/** Draws one official form from `top` on; returns the row after it. */
function drawForm(sheet, top, form) {
  let row = top;
  title(sheet, `A${row}`, `E${row}`, form.title);
  row += 1;
  for (const [label, value, label2, value2] of form.labels) {
    put(sheet, `A${row}`, label, { bold: true, center: true });
    if (label2 === undefined) {
      put(sheet, `B${row}`, value, { to: `E${row}` });
    } else {
      put(sheet, `B${row}`, value, { to: `C${row}` });
      put(sheet, `D${row}`, label2, { bold: true, center: true });
      put(sheet, `E${row}`, value2);
    }
    row += 1;
  }
  put(sheet, `A${row}`, "风 险\n类 别", { to: `B${row}`, bold: true, center: true });
  ["风险点", "风险等级", "防控措施"].forEach((text, index) =>
    put(sheet, `${"CDE"[index]}${row}`, text, { bold: true, center: true }),
  );
  row += 1;
  for (const [category, risks] of form.categories) {
    const lines = risks.length === 0 ? [["", "", ""]] : risks;
    put(sheet, `A${row}`, category, { to: `B${row + lines.length - 1}`, center: true });
    for (const [point, grade, measures] of lines) {
      put(sheet, `C${row}`, point);
      put(sheet, `D${row}`, grade, { center: true });
      put(sheet, `E${row}`, measures);
      row += 1;
    }
  }
  line(sheet, `A${row}`, form.signature);
  return row + 2;
}

function postForm(person, post, position, duty, filledOn, categories) {
  return {
    title: "廉政风险识别防控一览表（岗位）",
    labels: [
      ["姓 名", person, "单 位", "青禾县农业服务中心"],
      ["岗位名称", post, "职 务", position],
      ["审核意见", "同意"],
      ["岗位工作\n职 责", duty],
    ],
    categories: [
      ["岗 位\n职 责\n风 险", categories[0]],
      ["外 部\n环 境\n风 险", categories[1]],
      ["其 他\n风 险", categories[2]],
    ],
    signature: `负责人签字：          部室领导签字：          填表日期：${filledOn}`,
  };
}

const posts = [
  postForm(
    "某甲",
    "补贴审核岗",
    "副科长",
    "负责种粮补贴、农机购置补贴的资料审核和名册汇总。",
    "2026年3月2日",
    [
      [
        [
          "审核补贴申报资料时，对不符合条件的申报户放宽标准，为亲友骗取补贴提供便利。",
          "一级",
          "1.补贴名册由两人交叉复核并签字留存。\n2.每季度在政务公开栏公示补贴名册，接受群众监督。\n3.审计人员每半年抽查不少于五十户。",
        ],
        [
          "汇总补贴面积时虚增数据，套取专项资金。",
          "一级",
          "1.以确权面积为准逐户比对。\n2.差异超过百分之五的由分管领导带队实地核查并留存记录。",
        ],
      ],
      [
        [
          "农资经销商为扩大销售，向审核人员赠送礼品、安排宴请。",
          "二级",
          "1.与服务对象签订廉洁告知书。\n2.收到礼品三日内登记上交。",
        ],
      ],
      [["无", "", ""]],
    ],
  ),
  postForm("某乙", "物资采购岗", "科员", "负责农资、办公用品采购及验收入库。", "2026年3月2日", [
    [
      [
        "采购农资时化整为零，规避公开招标。",
        "1级",
        "①年度采购计划报中心会议集体研究；②达到限额标准的一律进入县公共资源交易平台。",
      ],
      [
        "验收环节以次充好，收受供应商好处。",
        "二级",
        "一是验收实行三人小组制；二是验收照片和检测报告存档备查。",
      ],
    ],
    [
      [
        "供应商围标串标，拉拢采购人员。",
        "二级",
        "1.建立供应商诚信档案，每年更新。\n2.发现异常报价及时报告纪检人员。",
      ],
    ],
    [["因交友不慎被服务对象利用。", "三级", "每年开展一次谈心谈话并记录。"]],
  ]),
  postForm("某丙", "出纳岗", "科员", "负责现金、票据和银行结算。", "2026年2月31日", [
    [
      ["挪用公款或坐支现金。", "一级", "1.银行账户由会计每月对账。\n2.大额支付实行双人复核、网银双盾管理。"],
      ["票据保管不善，虚开收据。", "", "1.票据领用登记、缴销核对。\n2.每季度盘点一次并留存盘点表。"],
    ],
    [["催收款项时受外部人情干扰，延迟入账。", "三级", "收款当日入账，财务负责人每周抽查。"]],
    [["", "", ""]],
  ]),
];

function departmentForm(name, head, leader, duty, filledOn, categories) {
  return {
    title: "廉政风险识别防控一览表（部室）",
    labels: [
      ["部室名称", name, "部室负责人", head],
      ["分管领导", leader, "审核意见", "同意"],
      ["业务工作\n职 责", duty],
    ],
    categories: [
      ["业务流程风 险", categories[0]],
      ["制度机制风 险", categories[1]],
      ["外部环境风 险", categories[2]],
      ["其他风 险", categories[3]],
    ],
    signature: `部室领导签字：          分管领导签字：          填表日期：${filledOn}`,
  };
}

const departments = [
  departmentForm(
    "计划财务科",
    "某丁",
    "某戊",
    "负责预算、资金拨付、资产管理和内部审计配合。",
    "2026年3月5日",
    [
      [
        [
          "拨付项目资金时未按合同和进度审核，造成多付、错付。",
          "一级",
          "1.拨付前核对合同、进度单和验收单，三单不齐不予支付。\n2.单笔超过二十万元的提交班子会议集体研究。",
        ],
        [
          "资产处置未经评估，低价转让。",
          "二级",
          "1.处置前委托评估并公示五个工作日。\n2.处置结果每半年报分管领导审阅。",
        ],
      ],
      [
        [
          "财务审批权限划分不清，存在一人审批到底的情况。",
          "二级",
          "1.修订财务审批权限表，2026年5月底前印发执行。\n2.每季度检查执行情况并通报。",
        ],
      ],
      [["中介机构为承揽审计业务私下请托。", "三级", "中介机构从备选库中随机抽取，抽取过程留存记录。"]],
      [["无", "", ""]],
    ],
  ),
  departmentForm(
    "项目管理科",
    "某己",
    "某戊",
    "负责农田水利、设施农业项目的立项、招标、监管和验收。",
    "2026年3月5日",
    [
      [
        [
          "项目评审专家抽取不规范，泄露评审信息。",
          "一级",
          "1.专家由系统随机抽取，评审当日通知。\n2.评审全程录音录像并保存三年。",
        ],
        [
          "工程变更审核把关不严，为施工单位虚增工程量。",
          "高",
          "1.变更实行现场、监理、审计三方签认。\n2.变更金额超过合同百分之十的重新报批。",
        ],
      ],
      [["项目监管制度执行不到位，验收流于形式。", "二级", "加强学习，提高认识。"]],
      [
        [
          "施工单位向管理人员输送利益。",
          "二级",
          "1.与参建单位签订廉洁合同。\n2.每季度走访参建单位，听取意见并记录。",
        ],
      ],
      [["", "", ""]],
    ],
  ),
];

const unit = {
  title: "廉政风险识别防控一览表（单位）",
  labels: [
    ["单位名称", "青禾县农业服务中心", "单位主要领导", "某庚"],
    ["审核意见", "同意"],
    ["单位职能", "承担全县农业技术推广、惠农补贴审核和农业项目管理。"],
  ],
  categories: [
    [
      "重大事项决 策",
      [
        [
          "重大事项未经集体研究，个人决定。",
          "一级",
          "1.重大事项提前三日书面征求班子成员意见。\n2.班子会议实行末位表态，会议记录存档。",
        ],
      ],
    ],
    [
      "重要人事任 免",
      [
        [
          "干部选拔任用程序不规范，任人唯亲。",
          "一级",
          "1.任前公示不少于五个工作日。\n2.选拔全程由纪检人员参加并留存纪实表。",
        ],
      ],
    ],
    [
      "重大项目安 排",
      [
        [
          "重大项目安排先定后议，干预招标投标。",
          "二级",
          "1.项目安排经可行性论证后提交班子会议。\n2.领导干部插手项目情况逐件登记，每季度报告。",
        ],
      ],
    ],
    [
      "大额资金使 用",
      [
        [
          "大额资金使用未经集体研究，超预算支出。",
          "一级",
          "1.五万元以上支出由班子会议研究决定。\n2.每半年公示大额资金使用情况。",
        ],
      ],
    ],
    ["其他风险", [["无", "", ""]]],
  ],
  signature: "主要领导签字：          填表日期：2026年3月10日",
};

/** The workbook and its planted faults. */
export function makeForms() {
  const workbook = newWorkbook();
  const sheets = [
    ["岗位（补贴、采购）", [posts[0], posts[1]]],
    ["岗位（出纳）", [posts[2]]],
    ["部室（财务）", [departments[0]]],
    ["部室（项目）", [departments[1]]],
    ["单位", [unit]],
  ];
  for (const [name, forms] of sheets) {
    const sheet = addSheet(workbook, name, WIDTHS);
    forms.reduce((row, form) => drawForm(sheet, row, form), 1);
  }
  const faults = [
    ["岗位（出纳）", "A11", "impossible-date", "填表日期写成 2 月 31 日"],
    ["岗位（出纳）", "D8", "missing-grade", "“票据保管不善”未填风险等级"],
    ["部室（项目）", "E8", "empty-phrase-measure", "措施只有“加强学习，提高认识”"],
    ["部室（项目）", "D7", "mixed-notations", "同一文件中混用“一级”和“高”"],
  ];
  return { workbook, faults };
}
