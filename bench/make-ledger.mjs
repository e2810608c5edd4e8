// Writes a ledger of N risks for benchmarks: node bench/make-ledger.mjs N OUT.xlsx [SEED]. Same seed, same ledger.
import ExcelJS from "exceljs";

const HEADER = [
  "编号",
  "单位名称",
  "科室",
  "岗位名称",
  "权力事项",
  "风险类型",
  "廉政风险点",
  "风险描述",
  "风险级别",
  "可能性",
  "危害程度",
  "防范措施",
  "责任人",
  "分管领导",
  "整改时限",
  "完成日期",
  "完成情况",
  "制度依据",
  "备注",
];
const UNITS = ["东河县", "西山县", "南湖区", "北岭区", "中川市"].flatMap((place) =>
  ["水务局", "农业局", "交通局", "文旅局", "林业局"].map((bureau) => place + bureau),
);
const OFFICES = ["综合股", "计财股", "政工股", "业务股", "执法股", "监督股", "信息股"];
const POSTS = ["股长", "副股长", "审核岗", "受理岗", "会计岗", "出纳岗", "采购岗", "巡查岗"];
const MATTERS = [
  "河道采砂许可",
  "农机补贴发放",
  "路政执法检查",
  "景区建设资金拨付",
  "林木采伐审批",
  "工程款结算",
  "公车维修",
  "合同签订",
  "资产出租",
  "评优评先",
];
const KINDS = ["岗位职责风险", "业务流程风险", "制度机制风险", "外部环境风险", "思想道德风险"];
const FAULTS = [
  "违反程序简化手续",
  "对亲友放宽条件",
  "拖延办理索取好处",
  "虚报数量套取资金",
  "擅自变更处理结果",
  "泄露评审信息",
  "接受宴请影响公正",
];
const RESULTS = ["国有资金流失", "群众利益受损", "处理结果不公", "单位形象受损"];
const STEPS = [
  "由两人以上共同办理并签字",
  "办理结果在门户网站公示",
  "每季度由监督股抽查并通报",
  "重大事项提交局务会研究",
  "全过程录音录像并存档",
  "每半年轮换经办人员",
];
const GRADES = ["一级", "二级", "三级"];
const OTHER_GRADES = ["高", "中", "低"];
const DONE = ["已完成", "已整改", "已办结"];
const OPEN = ["正在推进", "未整改", "60%", ""];
const RHYTHMS = ["每月", "每季度", "每半年", "长期坚持"];

/** A small linear congruential generator: the same numbers on every machine. */
function chance(seed) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return {
    next,
    below: (count) => Math.floor(next() * count),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

function deadline(random) {
  const kind = random.next();
  const month = 1 + random.below(12);
  const day = 1 + random.below(28);
  if (kind < 0.3) return new Date(Date.UTC(2026, month - 1, day));
  if (kind < 0.5) return `2026年${month}月${day}日前`;
  if (kind < 0.6) return `2026年${month}月底前`;
  if (kind < 0.7) return `2026.${month}.${day}`;
  return kind < 0.9 ? random.pick(RHYTHMS) : "";
}

function row(index, random) {
  const matter = random.pick(MATTERS);
  const grade = [0, 1, 1, 2, 2, 2][random.below(6)];
  const done = random.next() < 0.4;
  const measures = Array.from(
    { length: 1 + random.below(3) },
    (_, at) => `${at + 1}、${random.pick(STEPS)}；`,
  ).join("\n");
  return [
    index + 1,
    random.pick(UNITS),
    random.pick(OFFICES),
    random.pick(POSTS),
    matter,
    random.pick(KINDS),
    `${matter}中${random.pick(FAULTS)}（编号${index + 1}）`,
    `办理${matter}时${random.pick(FAULTS)}，涉及金额${1 + random.below(500)}万元，造成${random.pick(RESULTS)}`,
    (random.next() < 0.92 ? GRADES : OTHER_GRADES)[grade],
    5 - grade - random.below(2),
    5 - grade - random.below(2),
    measures,
    `经办${random.below(300)}`,
    `分管${random.below(30)}`,
    deadline(random),
    done ? new Date(Date.UTC(2026, random.below(10), 1 + random.below(28))) : null,
    random.pick(done ? DONE : OPEN),
    `内控制度第${1 + random.below(40)}条`,
    null,
  ];
}

const [count = "1000", output = "ledger.xlsx", seed = "7"] = process.argv.slice(2);
const random = chance(Number(seed));
const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: output, useStyles: true });
const sheet = book.addWorksheet("台账");
sheet.addRow([`廉政风险防控台账（2026年度，共${count}条）`]).commit();
sheet.addRow(HEADER).commit();
for (let index = 0; index < Number(count); index += 1) {
  const line = sheet.addRow(row(index, random).map((value) => (value === "" ? null : value)));
  line.getCell(15).numFmt = "yyyy/m/d";
  line.getCell(16).numFmt = "yyyy/m/d";
  line.commit();
}
await book.commit();
