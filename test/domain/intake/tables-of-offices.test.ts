import { fieldsOf, pointTexts, readLines } from "../../fixtures/read-sheets.ts";

describe("tables that offices keep besides risk lists", () => {
  it("reads a record of warnings, whose grades in colours are asked about", () => {
    const reading = readLines([
      "云溪县盐业公司廉洁风险预警处置记录",
      "序号|预警日期|预警事由|预警级别|处理意见|处理结果|经办人",
      "1|2026年2月3日|供应商反映验收拖延|橙色|约谈提醒|已办结|某甲",
      "2|2026年4月9日|接待费用异常增长|红色|专项核查|正在核查|某乙",
    ]);
    expect(reading.sheets[0]?.kind).toBe("registration");
    expect(fieldsOf(reading)).toBe("seq - point grade measures status owner");
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([null, null]);
  });

  it.each([
    [
      "考核内容|评分标准|分值|自评分|考核得分",
      ["机构健全|缺一项扣5分|20|20|18", "风险查找|漏一岗扣2分|30|28|26"],
    ],
    [
      "一级指标|二级指标|满分|扣分说明|得分",
      ["组织领导|专题研究两次|10|少一次扣5分|10", "风险防控|台账齐全|15||15"],
    ],
    [
      "检查项目|检查标准|应得分|扣分原因|实得分",
      ["措施制定|一险一策|25|措施空泛|20", "动态管理|按季更新|25||25"],
    ],
  ])("knows a score card by its columns: %s", (header, rows) => {
    const reading = readLines(["云溪县盐业公司廉政工作考评", header, ...rows]);
    expect(reading.sheets[0]?.kind).toBe("score-card");
    expect(reading.points).toEqual([]);
  });

  it.each([
    [
      "廉政风险等级评定标准",
      "风险等级|划分标准|管理要求|管理层级",
      [
        "一级|可能构成犯罪的|实时掌控|主要领导",
        "二级|可能受到处分的|定期检查|分管领导",
        "三级|轻微违规的|常规管理|科长",
      ],
    ],
    [
      "暴露频率取值表",
      "频率等级|分数值|暴露于风险环境的频繁程度",
      ["A|10|连续暴露", "B|6|每天工作时间暴露", "C|3|每周一次", "D|2|每月一次"],
    ],
    [
      "风险影响程度(S)赋值标准",
      "赋值|程度|描述",
      [
        "5|灾难性|造成刑事案件",
        "4|重大|造成严重违纪",
        "3|中等|造成一般违纪",
        "2|较小|造成失误",
        "1|轻微|基本无影响",
      ],
    ],
  ])("takes no step of a scale for a risk: %s", (title, header, rows) => {
    const reading = readLines([title, header, ...rows]);
    expect(reading.sheets[0]?.kind).toBe("scale");
    expect(reading.points).toEqual([]);
  });

  it("reads who has sent a table and who has not as a roster", () => {
    const reading = readLines([
      "云溪县各股室风险排查表报送情况",
      "序号|股室|应报岗位数|已报岗位数|上报时间|报送情况|联系人|联系电话",
      "1|计财股|5|5|3月2日|已报|某甲|8100001",
      "2|法规股|4|3|3月6日|未报齐|某乙|8100002",
    ]);
    expect(reading.sheets[0]?.kind).toBe("roster");
    expect(fieldsOf(reading)).toBe("seq department - - - status - -");
    expect(reading.sheets[0]?.tables[0]?.entries).toHaveLength(2);
  });

  it("takes a plan that names no problem for a plan of work", () => {
    const reading = readLines([
      "云溪县盐业公司风险排查实施步骤",
      "时间|步骤|主要内容|承办单位",
      "3月1日至15日|动员部署|召开动员会|党建办",
      "3月16日至4月底|清权确权|编制职权目录|各股室",
    ]);
    expect(reading.sheets[0]?.kind).toBe("work-plan");
    expect(pointTexts(reading)).toEqual(["召开动员会", "编制职权目录"]);
  });
});

describe("names of columns in offices' own words", () => {
  it("reads names given in two languages, and H, M, L as 高, 中, 低", () => {
    const reading = readLines([
      "No|Department 部门|Risk 风险点|Rating 等级|Control 控制措施|Remarks",
      "1|Purchasing 采购部|Kickback 供应商回扣|H|双人审批|",
      "2|Sales 销售部|Rebate 虚假返利|M|抽查|see file",
      "3|HR 人事部|Nepotism 任人唯亲|L|小组面试|",
    ]);
    expect(fieldsOf(reading)).toBe("seq department point grade measures remarks");
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([1, 2, 3]);
  });

  it("reads letters under a group as factors of a score, not as grades", () => {
    const reading = readLines([
      "序号|风险点|风险评估|||防控措施",
      "||L|S|R|",
      "1|围标串标|4|4|16|资格后审",
      "2|虚假签证|3|4|12|三方确认",
    ]);
    expect(fieldsOf(reading)).toBe("seq point likelihood severity score measures");
    expect(pointTexts(reading)).toEqual(["围标串标", "虚假签证"]);
  });

  it.each([
    [
      "姓名|职务|分管工作|廉政风险点|风险等级|本人承诺的防控措施|填报日期",
      "person post duty point grade measures -",
      [
        "某甲|局长|全面工作|决策独断专行|一级|末位表态|2026年3月2日",
        "某乙|副局长|基建|干预招标|一级|定期述廉|2026年3月3日",
      ],
    ],
    [
      "班组|自查人|自查出的主要问题或风险|自定级别|打算采取的办法",
      "department person point grade measures",
      ["后勤组|某甲|采购食材收受回扣|一级|公开比价", "财务室|某丙|伙食费账目不公开|二级|每月公示"],
    ],
    [
      "事项名称|办理程序|容易出现的廉洁问题|等级|怎么防|谁来管",
      "duty process point grade measures owner",
      [
        "宅基地申请|申请-评议-公示|吃拿卡要|高|张榜公示|村支书",
        "临时救助|申请-核查|虚报冒领|中|入户核查|村主任",
      ],
    ],
    [
      "科室|工作人员|风险名称|等级|风险成因|现有控制|拟增加控制",
      "department person point grade - measures measures",
      [
        "设备科|某甲|参数倾向性|高|监督缺位|集体论证|专家评审",
        "药剂科|某乙|违规统方|高|权限过大|日志审计|权限审批",
      ],
    ],
    [
      "编号|内设机构|风险事项名称|风险事项描述|风险定级|措施|权力层级",
      "seq department point manifestation grade measures -",
      [
        "1|研究生院|复试录取|泄露复试题目|Ⅰ|命题隔离|校级",
        "2|资产处|仪器采购|拆分项目规避招标|Ⅱ|系统预警|处级",
      ],
    ],
    [
      "部位|风险源|星级|对策",
      "duty point grade measures",
      ["物资采购|供应商围猎|★★★|阳光平台采购", "车辆管理|虚报油耗|★|一车一卡"],
    ],
    [
      "主要业务|风险点|风险程度|事前防范|事中控制|事后监督|直接责任|主管责任|领导责任",
      "duty point grade measures measures measures owner leader leader",
      [
        "招标代理|指定代理机构|高|随机抽取|全程录像|回访|某甲|某丁|某庚",
        "档案移交|丢失资料|低|移交清单|双人核对|抽查|某乙|某戊|某庚",
      ],
    ],
    [
      "Ref.|Process|Risk description|Likelihood|Impact|Rating|Control measures|Owner|Due date|Status",
      "seq process point likelihood severity grade measures owner deadline status",
      [
        "R1|招标|与投标人串通|3|5|高|随机抽取评委|某甲|2026-06-30|已完成",
        "R2|接待|超标准接待|2|2|低|事前审批|某乙|2026-03-31|进行中",
      ],
    ],
    [
      "岗位|风险点|权力重要程度|资金流量|总分|评定等级",
      "post point - - score grade",
      ["采购主管|收受回扣|5|4|23|高", "人事专员|违规录用|4|2|13|中", "文秘|泄露文件|2|3|7|低"],
    ],
  ])("maps %s", (header, fields, rows) => {
    const reading = readLines([header, ...rows]);
    expect(fieldsOf(reading)).toBe(fields);
    expect(pointTexts(reading)).toHaveLength(rows.length);
  });

  it("reads the grade of a single numbered item like those of several", () => {
    const reading = readLines([
      "岗位|廉政风险|风险级别|防范措施",
      "受理岗|1.无故拒收材料\\n2.收受中介好处|1.三级\\n2.一级|一次性告知",
      "审核岗|1.审核不严|1.二级|交叉审核",
    ]);
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([3, 1, 2]);
  });

  it("gives a column for two fields to the first of them, and is not sure of it", () => {
    const reading = readLines([
      "部门|风险点|等级|防控措施/完成时限|责任人及整改期限",
      "合约部|串通投标|高|封闭编标/2026年6月|某甲",
      "财务部|超付工程款|中|系统控制/长期|某乙",
    ]);
    expect(fieldsOf(reading)).toBe("department point grade measures owner");
    expect(reading.sheets[0]?.tables[0]?.columns[3]?.confidence).toBeLessThan(0.9);
  });

  it("takes the latest of several reports on a task for its state", () => {
    const reading = readLines([
      "风险点|防控措施|一季度进展|二季度进展|三季度进展|责任人",
      "限制投标人|修订文件范本|正在推进|已完成||某甲",
      "低价出租|评估挂牌|未完成|正在推进|已完成|某乙",
    ]);
    expect(fieldsOf(reading)).toBe("point measures status status status owner");
    expect(reading.measures.map((measure) => measure.statusSource?.text)).toEqual(["已完成", "已完成"]);
  });

  it.each([
    ["under a name for each", ["采购前|||采购中||", "风险点|等级|措施|风险点|等级|措施"]],
    ["without a gap", ["风险点|等级|措施|风险点|等级|措施"]],
  ])("reads the same names twice in a row as two tables side by side, %s", (_, header) => {
    const reading = readLines([
      "药品采购廉洁风险表",
      ...header,
      "需求虚报|中|科室会签|评分偏袒|高|随机抽专家",
      "供应商围猎|高|廉洁约谈|泄露底价|高|封闭评审",
    ]);
    expect(reading.sheets[0]?.tables).toHaveLength(2);
    expect(pointTexts(reading)).toEqual(["需求虚报", "供应商围猎", "评分偏袒", "泄露底价"]);
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([2, 1, 1, 1]);
  });
});
