// Sample 2: a list ledger of 120 risks with owners, deadlines and status in many notations.
import { addSheet, line, newWorkbook, table, title } from "./workbook.mjs";

const HEADER = [
  "序号",
  "科室",
  "岗位",
  "职权名称",
  "风险类别",
  "风险点",
  "表现形式",
  "风险\n等级",
  "防控措施",
  "责任人",
  "责任领导",
  "完成时限",
  "最近落实日期",
  "落实情况",
  "备注",
];

const DUTIES = [
  ["办公室", "后勤管理员", "公务接待管理", "接待费用", "某甲一", "某局长"],
  ["办公室", "车辆管理员", "公务用车管理", "车辆油料和维修费用", "某甲二", "某局长"],
  ["财务科", "会计", "专项资金拨付", "市容整治专项资金", "某乙一", "某副局长"],
  ["财务科", "出纳", "罚没款物管理", "罚没收入和暂扣物品", "某乙二", "某副局长"],
  ["人事科", "人事专员", "编外人员招聘", "招聘考试和考察", "某丙一", "某局长"],
  ["审批科", "窗口受理员", "户外广告设置审批", "广告设置申请", "某丁一", "某分管领导"],
  ["审批科", "现场勘查员", "占道经营许可", "占道经营申请", "某丁二", "某分管领导"],
  ["执法大队", "执法队员", "违法建设查处", "违法建设案件", "某戊一", "某大队长"],
  ["执法大队", "案件审核员", "行政处罚裁量", "处罚裁量幅度", "某戊二", "某大队长"],
  ["环卫中心", "项目管理员", "环卫作业服务采购", "环卫作业外包项目", "某己一", "某主任"],
  ["环卫中心", "考核员", "作业质量考核", "作业质量考核评分", "某己二", "某主任"],
  ["市政科", "工程管理员", "道路维修工程管理", "道路维修工程", "某庚一", "某分管领导"],
];

const RISKS = [
  [
    "业务流程风险",
    (x) => `${x}的申报材料审核不严`,
    (x) => `对${x}中缺少要件的事项予以通过，为相关人员谋取利益;`,
    2,
    (x) => `1.${x}实行双人审核并签字留存。\n2.分管领导每月抽查不少于五件。`,
  ],
  [
    "岗位职责风险",
    (x) => `利用经办${x}的便利收受好处`,
    (x) => `在办理${x}时暗示、索要礼品礼金`,
    1,
    (x) => `1.公开${x}的办理流程和监督电话。\n2.每季度回访服务对象不少于十人并登记。`,
  ],
  [
    "制度机制风险",
    (x) => `${x}管理制度不健全`,
    (x) => `${x}缺少内部监督环节，存在一人说了算的情况`,
    2,
    (x) => `修订${x}管理办法，明确审批权限，报局务会审定后执行。`,
  ],
  [
    "外部环境风险",
    (x) => `办理${x}时受到请托说情干扰`,
    (x) => `亲友或服务对象就${x}打招呼，影响公正办理`,
    3,
    (x) => `对${x}中的请托说情逐件登记，每半年报纪检组。`,
  ],
  [
    "业务流程风险",
    (x) => `${x}超过规定时限办理`,
    (x) => `故意拖延${x}的办理，迫使当事人找关系`,
    3,
    (x) => `${x}纳入电子监察，超期自动提醒；超期两次以上的约谈经办人。`,
  ],
  [
    "岗位职责风险",
    (x) => `${x}台账记录不实`,
    (x) => `事后补记或篡改${x}的台账，掩盖违规行为`,
    3,
    (x) => `1.${x}台账当日登记、按月归档。\n2.审计人员每年核对一次。`,
  ],
  [
    "思想道德风险",
    (x) => `${x}经办人员廉洁意识淡薄`,
    (x) => `接受与${x}有关的宴请和娱乐活动`,
    3,
    (x) => `对${x}经办人员每年开展两次廉政谈话并记录。`,
  ],
  [
    "业务流程风险",
    (x) => `${x}的结果未按规定公开`,
    (x) => `选择性公开${x}的办理结果，逃避监督`,
    2,
    (x) => `${x}的结果在门户网站公示，公示不少于七日。`,
  ],
  [
    "岗位职责风险",
    (x) => `泄露${x}中的工作秘密`,
    (x) => `提前透露${x}的检查安排或评审信息`,
    2,
    (x) => `${x}的敏感信息限定知悉范围，查阅留痕。`,
  ],
  [
    "制度机制风险",
    (x) => `${x}的轮岗交流未落实`,
    (x) => `${x}经办人员长期在同一岗位，形成固定利益关系`,
    3,
    (x) => `${x}经办人员满三年轮岗，离岗前完成交接审计。`,
  ],
];

const GRADE_WORDS = ["一级", "二级", "三级"];
const DEADLINES = [
  "2026年6月30日前",
  "2026年9月底前",
  "2026-12-31",
  "2026.10.15",
  "2026/11/30",
  "26.8.31",
  "20260930",
  "每月",
  "每季度",
  "每半年",
  "长期坚持",
  "立行立改",
  "第三季度末",
  "年底前",
  "10月下旬",
  "3月—4月",
  "二〇二六年六月三十日",
  "收到通知后10日内",
  "2026年12月5日",
  "",
];
const DONE = ["已完成", "已落实", "完成", "已办结", "已销号"];
const OPEN = ["正在推进", "未完成", "", "80%", "部分整改"];
const day = (month, date) => new Date(Date.UTC(2026, month - 1, date));

function rowOf(index) {
  const [department, post, duty, object, owner, leader] = DUTIES[Math.floor(index / RISKS.length)];
  const [category, point, manifestation, grade, measures] = RISKS[index % RISKS.length];
  const severe = grade === 1 && index % 3 !== 0 ? 2 : grade;
  const isDone = index % 5 < 2;
  const deadline = index % 7 === 0 ? day(4 + (index % 8), 15) : DEADLINES[index % DEADLINES.length];
  return [
    index + 1,
    department,
    post,
    duty,
    category,
    point(object),
    manifestation(object),
    GRADE_WORDS[severe - 1],
    measures(object),
    owner,
    leader,
    deadline,
    isDone ? day(3 + (index % 3), 10 + (index % 15)) : "",
    (isDone ? DONE : OPEN)[index % 5],
    "",
  ];
}

/** The workbook and its planted faults. */
export function makeLedger() {
  const workbook = newWorkbook();
  const sheet = addSheet(workbook, "风险防控台账", [6, 11, 11, 16, 14, 28, 34, 8, 40, 9, 11, 15, 13, 11, 14]);
  title(sheet, "A1", "O1", "星湖区城市管理局2026年度廉政风险防控台账");
  line(sheet, "A2", "填报单位：星湖区城市管理局          共120条");
  const rows = Array.from({ length: 120 }, (_, index) => rowOf(index));
  const first = table(sheet, 3, HEADER, rows);
  const at = (index) => first + index - 1;
  const set = (column, index, value) => (sheet.getCell(`${column}${at(index)}`).value = value);
  set("L", 23, "6月31日前");
  set("F", 31, null);
  set("I", 44, null);
  set("H", 52, null);
  set("N", 58, "已完成/未完成");
  set("I", 66, sheet.getCell(`F${at(66)}`).value);
  for (const column of "BCDEFGHIJKLMN") set(column, 75, sheet.getCell(`${column}${at(74)}`).value);
  set("O", 83, "联系电话13800138000");
  set("N", 91, { error: "#REF!" });
  set("F", 97, "审批旳材料把关不严");
  set("H", 105, "中");
  set("L", 112, "尽快");
  set("I", 118, "加强学习，提高认识。");
  line(sheet, `A${first + 120}`, "注：本表一式两份，科室和纪检组各留存一份。");
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 3 }];
  sheet.autoFilter = { from: "A3", to: `O${first + 119}` };
  const name = sheet.name;
  const faults = [
    [name, `L${at(23)}`, "impossible-date", "完成时限“6月31日前”不存在"],
    [name, `F${at(31)}`, "missing-point", "风险点空白"],
    [name, `I${at(44)}`, "missing-measures", "防控措施空白"],
    [name, `H${at(52)}`, "missing-grade", "风险等级空白"],
    [name, `N${at(58)}`, "status-both-choices", "落实情况两个选项都保留"],
    [name, `I${at(66)}`, "measure-equals-risk", "防控措施与风险点相同"],
    [name, `F${at(75)}`, "duplicate-row", "与上一行重复"],
    [name, `O${at(83)}`, "mobile-number", "备注中有手机号码"],
    [name, `N${at(91)}`, "error-cell", "单元格为 #REF!"],
    [name, `F${at(97)}`, "text-damage", "“旳”应为“的”"],
    [name, `H${at(105)}`, "mixed-notations", "全表用“二级”一类，此处用“中”"],
    [name, `L${at(112)}`, "vague-deadline", "“尽快”没有明确时限"],
    [name, `I${at(118)}`, "empty-phrase-measure", "措施只有“加强学习，提高认识”"],
  ];
  return { workbook, faults };
}
