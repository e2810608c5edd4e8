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
  ])("maps %s", (header, fields, rows) => {
    const reading = readLines([header, ...rows]);
    expect(fieldsOf(reading)).toBe(fields);
    expect(pointTexts(reading)).toHaveLength(rows.length);
  });
});
