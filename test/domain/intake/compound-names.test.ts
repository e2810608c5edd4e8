import { readLines } from "../../fixtures/read-sheets.ts";

/** A table of which one column has a name that stands in no list; its cells are as offices write them. */
interface Host {
  readonly header: string;
  readonly rows: readonly string[];
}

const RISKS: Host = {
  header: "序号|?科室|?岗位|?权力事项|廉政风险点|?风险等级|?防控措施|?责任人|?分管领导",
  rows: [
    "1|财务科|会计|资金支付|未经审批支付款项|高|大额支出集体研究,双人复核|科长|副局长",
    "2|采购办|采购员|物资采购|化整为零规避招标|中|年度计划汇总,公开招标|主任|副局长",
    "3|办公室|文书|印章使用|私自使用公章|低|用印登记,专人保管|主任|副局长",
  ],
};

const LEDGER: Host = {
  header: "序号|存在问题|?整改措施|?责任人|?整改时限|?进展情况|?备注",
  rows: [
    "1|账目不清|逐笔核对,补齐凭证|某甲|6月底前|已完成|",
    "2|公示不全|补充公示,设立专栏|某乙|7月15日前|推进中|等上级批复",
    "3|台账缺失|重建台账,每月核对|某丙|9月底前|未完成|",
  ],
};

const SCORES: Host = {
  header: "序号|部门|风险点|?可能性|?影响程度|?风险值|风险等级|防控措施",
  rows: [
    "1|采购部|围标串标|4|5|20|高|随机抽取专家",
    "2|销售部|私自赊销|3|4|12|中|系统锁定额度",
    "3|后勤部|虚报食材|2|2|4|低|每周公示",
  ],
};

/** The host's columns with another name for the one marked `?`, and what was read for it. */
function readAs(host: Host, known: string, name: string): { field: string | null; confidence: number } {
  const names = host.header.split("|");
  const place = names.indexOf(`?${known}`);
  const header = names.map((one, at) => (at === place ? name : one.replace("?", ""))).join("|");
  const table = readLines([header, ...host.rows]).sheets[0]?.tables[0];
  const column = table?.columns[place];
  return { field: column?.field ?? null, confidence: column?.confidence ?? 0 };
}

const COMPOUNDS: readonly (readonly [string, Host, string, string])[] = [
  [
    "measures",
    RISKS,
    "防控措施",
    "防控提示 管控任务 堵漏要点 防范须知 化解任务 守廉要求 纠偏动作 拟采取的做法",
  ],
  ["owner", RISKS, "责任人", "把控人 盯防人 经手人 防控专员 承责人"],
  ["leader", RISKS, "分管领导", "督导领导 包联领导 审批领导 分管委员 包保班子成员 分管工会主席 领导责任者"],
  ["duty", RISKS, "权力事项", "权力行使内容 履职内容 职权条目 承办业务"],
  ["department", RISKS, "科室", "科室名 审核科室名 用权部门"],
  ["post", RISKS, "岗位", "岗位名 岗位称谓 涉险岗位"],
  ["status", LEDGER, "进展情况", "防控效果 整改态势 治理成果 见效情况 阶段进展"],
  ["deadline", LEDGER, "整改时限", "到期日期 最晚时间 预定完成时间 办结节点 落地时间 收尾时间 任务到期时间"],
  ["measures", LEDGER, "整改措施", "整改任务 治理内容 补救动作"],
  ["remarks", LEDGER, "备注", "附记 补充情况 需说明的情况 另注 备查 另需说明"],
  ["likelihood", SCORES, "可能性", "可能性打分 概率分 可能性L"],
  ["severity", SCORES, "影响程度", "后果C 危害程度分 影响面 损失分值"],
  ["grade", RISKS, "风险等级", "风险定档 级别评定"],
  ["score", SCORES, "风险值", "风险值D 量化分 风险乘积 综合得分值"],
];

const CASES = COMPOUNDS.flatMap(([field, host, known, names]) =>
  names.split(" ").map((name) => [name, field, host, known] as const),
);

describe("a name that stands in no list", () => {
  it.each(CASES)("%s is read by its last word and the words before it as %s", (name, field, host, known) => {
    expect(readAs(host, known, name)).toMatchObject({ field });
  });

  it("leaves a time that says only when something was recorded aside", () => {
    const ledger = { ...LEDGER, rows: LEDGER.rows.map((row) => row.replace(/\d+月[^|]*/, "2026-03-05")) };
    expect(readAs(ledger, "整改时限", "采集时间").field).toBeNull();
  });

  it.each("制表人 录入人 收件人 监督部门 举报人 检查部门 协办领导 问责情形 签字".split(" "))(
    "%s says nothing about a risk's owner",
    (name) => {
      expect(readAs(RISKS, "责任人", name).field).toBeNull();
    },
  );

  it("is the measures where it stands between the risk and its owner, but is asked about", () => {
    const read = readAs(RISKS, "防控措施", "怎生是好");
    expect(read.field).toBe("measures");
    expect(read.confidence).toBeLessThan(0.8);
  });

  it.each([
    ["权力事顶", "权力事项", "duty"],
    ["防空措施", "防控措施", "measures"],
    ["纠治措旋", "防控措施", "measures"],
  ])(
    "with a sign that a scan misread (%s) is the name it looks like, never as sure",
    (name, known, field) => {
      const read = readAs(RISKS, known, name);
      expect(read.field).toBe(field);
      expect(read.confidence).toBeLessThan(0.97);
    },
  );
});

describe("the only department in a list of powers", () => {
  it("has the powers although it is called after approving", () => {
    const table = readLines([
      "授权事项目录",
      "序号|授权事项|审批科室|授权依据",
      "1|合同签订|法务科|《合同管理办法》",
      "2|费用报销|财务科|《财务制度》",
    ]).sheets[0]?.tables[0];
    expect(table?.columns[2]?.field).toBe("department");
  });
});

describe("a list of duties that speaks of clean government", () => {
  it("has no risks", () => {
    const reading = readLines([
      "领导班子“一岗双责”责任清单",
      "职务|党风廉政建设责任内容|监督范围|问责情形",
      "院长|领导全院党风廉政建设,定期听取汇报|各科室|发生重大违纪案件",
      "副院长|分管科室警示教育|分管科室|对回扣问题失察",
    ]);
    expect(reading.points).toHaveLength(0);
    expect(reading.sheets[0]?.tables[0]?.columns[1]?.field).toBe("duty");
  });
});

describe("a task beside texts without a name", () => {
  it("is no risk", () => {
    const table = readLines([
      "序号|科室|承担任务||风险等级|防控措施|责任人",
      "1|财务科|资金支付|未经审批支付款项|高|大额支出集体研究,双人复核|科长",
      "2|采购办|物资采购|化整为零规避招标|中|年度计划汇总,公开招标|主任",
      "3|办公室|印章使用|私自使用公章|低|用印登记,专人保管|主任",
    ]).sheets[0]?.tables[0];
    expect(table?.columns[3]?.field).toBe("point");
    expect(table?.columns[2]?.field).toBeNull();
  });
});

describe("measures with a promise", () => {
  it("are measures", () => {
    expect(readAs(RISKS, "防控措施", "拟采取的防控措施及承诺").field).toBe("measures");
  });
});

describe("a time under a group's name", () => {
  it("is due by its own name", () => {
    const table = readLines([
      "风险清单||措施清单|",
      "风险点|风险等级|具体措施|完成时间",
      "虚报冒领|高|入户核查|6月底前",
      "优亲厚友|中|公开评议|7月底前",
    ]).sheets[0]?.tables[0];
    expect(table?.columns[3]?.field).toBe("deadline");
  });
});
