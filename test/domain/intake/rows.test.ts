import { cells, pointTexts, readLines, readSheets, tableOf } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

const departments = (reading: ReturnType<typeof readLines>): (string | null)[] =>
  reading.points.map((point) => point.department?.text ?? null);

describe("rows of a list", () => {
  it("gives a merged value to every row that it covers, nested merges included", () => {
    const reading = readLines(
      [
        "部门|岗位|风险点|风险等级|防控措施",
        "财务科|会计|虚列支出|一级|双人复核",
        "||做假账|一级|审计",
        "|出纳|坐支现金|二级|每日盘点",
        "人事科|科长|任人唯亲|一级|集体研究",
      ],
      { merges: ["A2:A4", "B2:B3"] },
    );
    expect(departments(reading)).toEqual(["财务科", "财务科", "财务科", "人事科"]);
    expect(reading.points.map((point) => point.post?.text)).toEqual(["会计", "会计", "出纳", "科长"]);
    expect(reading.points[1]?.department).toEqual({ text: "财务科", row: 1, column: 0 });
  });

  it("keeps rows whose 责任人 is named by his office, however short the risk", () => {
    const reading = readLines([
      "部门|廉政风险点|风险等级|防控措施|责任主体|监督主体",
      "第三科|违规处置财物|一级|当日移交，双人清点|部门负责人|纪检组",
      "办公室|采购不规范|三级|电子卖场直购|单位负责人|机关纪委",
      "综合科|公车私用|待定|派车登记|部门负责人|机关纪委",
    ]);
    expect(pointTexts(reading)).toEqual(["违规处置财物", "采购不规范", "公车私用"]);
  });

  it.each([
    "主要领导(签字):|||分管领导(签字):||",
    "主要领导（签字）：|||分管领导（签字）：||",
    "单位负责人||填表人|||",
    "部门负责人签字：||||填表日期：2026年3月1日|",
  ])("sets signature lines aside: %s", (line) => {
    const reading = readLines([
      "序号|部门|廉政风险点|风险等级|防控措施|责任人",
      "1|第三科|违规处置财物|一级|当日移交，双人清点|部门负责人",
      "2|办公室|采购不规范|三级|电子卖场直购|科长",
      line,
    ]);
    expect(pointTexts(reading)).toEqual(["违规处置财物", "采购不规范"]);
    expect(tableOf(reading).setAside.map(({ reason }) => reason)).toEqual(["footer"]);
  });

  it("fills down a lost merge where the numbers stand only on the filled rows", () => {
    const reading = readLines([
      "序号|部门|风险点|风险等级",
      "1|财务科|虚列支出|一级",
      "||做假账|一级",
      "2|人事科|任人唯亲|一级",
      "||档案造假|二级",
    ]);
    expect(departments(reading)).toEqual(["财务科", "财务科", "人事科", "人事科"]);
    expect(reading.sheets[0]?.questions).toEqual([]);
  });

  it("fills down a lost merge where the numbers start again with each block", () => {
    const reading = readLines([
      "部门|序号|风险点|风险等级",
      "财务科|1|虚列支出|一级",
      "|2|做假账|一级",
      "人事科|1|任人唯亲|一级",
      "|2|档案造假|二级",
      "|3|考核失真|三级",
    ]);
    expect(departments(reading)).toEqual(["财务科", "财务科", "人事科", "人事科", "人事科"]);
  });

  it("asks once whether blanks mean the value above where nothing shows it, and leaves them blank until then", () => {
    const lines = [
      "序号|部门|岗位|风险点|风险等级",
      "1|财务科|会计|虚列支出|一级",
      "2|||做假账|一级",
      "3|||坐支现金|二级",
      "4|人事科|科长|任人唯亲|一级",
      "5|||档案造假|二级",
    ];
    const reading = readLines(lines);
    const questions = reading.sheets[0]?.questions ?? [];
    expect(departments(reading)).toEqual(["财务科", null, null, "人事科", null]);
    expect(questions.map((question) => [question.kind, question.assumed, question.choices])).toEqual([
      ["fill-down", null, ["fill", "leave"]],
    ]);
    const answered = readLines(lines, { answers: { [questions[0]?.id ?? ""]: "fill" } });
    expect(departments(answered)).toEqual(["财务科", "财务科", "财务科", "人事科", "人事科"]);
    expect(answered.points[1]?.post?.text).toBe("会计");
    expect(answered.sheets[0]?.questions.map(({ id, answer }) => [id, answer])).toEqual([
      [questions[0]?.id, "fill"],
    ]);
  });

  it("leaves a single blank blank and does not ask", () => {
    const reading = readLines([
      "序号|部门|风险点|风险等级",
      "1|财务科|虚列支出|一级",
      "2||做假账|一级",
      "3|办公室|坐支现金|二级",
      "4|人事科|任人唯亲|一级",
    ]);
    expect(departments(reading)).toEqual(["财务科", null, "办公室", "人事科"]);
    expect(reading.sheets[0]?.questions).toEqual([]);
  });

  it("never fills a blank grade", () => {
    const reading = readLines([
      "序号|部门|风险点|风险等级",
      "1|财务科|虚列支出|一级",
      "2|财务科|做假账|",
      "3|办公室|坐支现金|二级",
    ]);
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([1, null, 2]);
  });

  it("takes rows that only name further measures as part of the risk above", () => {
    const reading = readLines(
      [
        "序号|风险点|风险等级|防控措施|责任人|完成时限",
        "1|虚列支出|一级|双人复核|某甲|2026年6月底前",
        "|||每季度审计|某乙|2026年9月底前",
        "2|任人唯亲|二级|集体研究|某丙|长期",
      ],
      { merges: ["A2:A3", "B2:B3", "C2:C3"] },
    );
    expect(pointTexts(reading)).toEqual(["虚列支出", "任人唯亲"]);
    expect(reading.measures.map((measure) => [measure.point, measure.text, measure.owner])).toEqual([
      [0, "双人复核", "某甲"],
      [0, "每季度审计", "某乙"],
      [1, "集体研究", "某丙"],
    ]);
    expect(reading.points[0]?.measures).toEqual([0, 1]);
    expect(tableOf(reading).rowsUsed).toBe(3);
  });

  it("joins a text that broke off with the row below", () => {
    const reading = readLines([
      "序号|风险点|风险等级|防控措施",
      "1|在采购中|一级|双人复核",
      "|收受回扣。||",
      "2|任人唯亲|二级|集体研究",
    ]);
    expect(pointTexts(reading)).toEqual(["在采购中收受回扣。", "任人唯亲"]);
  });

  it("parts several risks of one cell where each has its own grade", () => {
    const reading = readLines([
      "序号|岗位|廉洁风险点及等级|防控措施",
      "1|采购员|1.收受回扣★★★\\n2.泄露标底★★☆\\n3.验收不严★☆☆|1.轮岗\\n2.保密\\n3.双人验收",
    ]);
    expect(
      reading.points.map((point) => [point.point?.text, point.declaredGrade, point.source.item]),
    ).toEqual([
      ["收受回扣", 1, 0],
      ["泄露标底", 2, 1],
      ["验收不严", 3, 2],
    ]);
    expect(reading.points.map((point) => point.measures)).toEqual([[0], [1], [2]]);
  });

  it("parts several risks where the grade cell has a line for each", () => {
    const reading = readLines([
      "岗位|风险点|风险等级|防控措施",
      "采购员|1.收受回扣\\n2.泄露标底|一级\\n二级|轮岗",
    ]);
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([1, 2]);
  });

  it("keeps several risks of one cell together where they share one grade", () => {
    const reading = readLines(["岗位|风险点|风险等级|防控措施", "采购员|1.收受回扣\\n2.泄露标底|一级|轮岗"]);
    expect(pointTexts(reading)).toEqual(["1.收受回扣\n2.泄露标底"]);
  });

  it("takes the value behind a label inside the cell", () => {
    const reading = readLines([
      "环节|风险点|风险等级|防控措施|责任人",
      "审查|审核不严|风险等级:高|审批留痕|责任人:科室负责人",
    ]);
    expect(reading.points[0]?.declaredGrade).toBe(1);
    expect(reading.points[0]?.owners[0]?.name).toBe("科室负责人");
  });

  it("sets aside 无 as an honest empty entry", () => {
    const reading = readLines([
      "序号|部门|风险点|风险等级|防控措施",
      "1|财务科|虚列支出|一级|双人复核",
      "2|办公室|无||",
    ]);
    expect(pointTexts(reading)).toEqual(["虚列支出"]);
    expect(tableOf(reading).setAside.map((row) => [row.row, row.reason])).toEqual([[2, "blank"]]);
  });

  it("sets aside rows that hold a number and nothing else", () => {
    const reading = readLines([
      "序号|部门|风险点|风险等级|防控措施",
      "1|财务科|虚列支出|一级|双人复核",
      "2||||",
      "3||||",
    ]);
    expect(tableOf(reading)).toMatchObject({ rowsIn: 3, rowsUsed: 1 });
  });

  it("does not repeat a text over columns that are merged across", () => {
    const reading = readLines(
      ["序号|风险点|表现形式|风险等级", "1|虚列支出||一级", "2|任人唯亲|破格提拔|二级"],
      { merges: ["B2:C2"] },
    );
    expect(reading.points[0]?.manifestation).toBeNull();
    expect(reading.points[0]?.point?.text).toBe("虚列支出");
  });

  it("makes a measure without text for a row that has a deadline but no measure", () => {
    const reading = readLines([
      "序号|风险点|风险等级|防控措施|完成时限",
      "1|虚列支出|一级||2026年6月底前",
      "2|任人唯亲|二级|集体研究|长期",
    ]);
    expect(reading.measures.map((measure) => [measure.text, measure.deadline.kind])).toEqual([
      ["", "day"],
      ["集体研究", "long-term"],
    ]);
  });

  it("reads rows of a power catalogue as entries, not as risks", () => {
    const reading = readLines([
      "职权目录",
      "序号|职权名称|职权内容|制度依据|办理部门",
      "1|物资采购|计划、询价、签订合同|《采购管理办法》|物资科",
      "2|人员招聘|发布公告、组织考试|《招聘管理办法》|人事科",
    ]);
    expect(reading.sheets[0]?.kind).toBe("power-catalogue");
    expect(reading.points).toEqual([]);
    expect(tableOf(reading).entries?.map((entry) => entry.texts.duty?.text)).toEqual([
      "物资采购",
      "人员招聘",
    ]);
    expect(tableOf(reading).rowsUsed).toBe(2);
  });

  it("opens the text of a task ledger with its month", () => {
    const reading = readLines([
      "2026年廉政工作任务台账",
      "序号|工作任务|工作措施|责任科室|责任人",
      "1|专题学习|3月:组织集中学习|办公室|某甲",
    ]);
    expect(reading.measures[0]?.deadline).toMatchObject({ kind: "day" });
  });

  it("leaves Probity's own columns and sheets alone", () => {
    const list = sheetOf(
      cells([
        "廉政风险清单||||系统测算(供参考)|",
        "序号|风险点|风险等级|防控措施|建议等级|理由",
        "1|虚列支出|一级|双人复核|二级|涉及资金",
      ]),
      { name: "清单", merges: ["A1:D1", "E1:F1"] },
    );
    const own = sheetOf(cells(["风险编号|风险点|风险等级", "R1|虚列支出|一级"]), { name: "风险台账" });
    const asOf = readSheets([list]);
    expect(tableOf(asOf).ownColumns).toEqual({ top: 1, left: 4, bottom: 2, right: 5 });
    expect(asOf.points[0]?.declaredGrade).toBe(1);
    expect(readSheets([list, own], { ownSheets: ["风险台账"] }).points).toHaveLength(1);
  });
});
