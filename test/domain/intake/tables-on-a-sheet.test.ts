import { fieldsOf, pointTexts, readLines, readSheets, cells, tableOf } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

const HEAD = "序号|部门|风险点|风险等级|防控措施";

describe("tables on a sheet", () => {
  it("reads two lists that stand below each other with their own titles", () => {
    const reading = readLines([
      "云溪县档案馆岗位廉政风险清单",
      HEAD,
      "1|办公室|公务接待超标准|二级|事前审批",
      "2|办公室|公车私用|三级|统一调度",
      "",
      "云溪县档案馆部门廉政风险清单",
      "部门|风险点|表现形式|风险等级|防控措施",
      "保管科|档案出库不登记|私自带出|一级|双人登记",
    ]);
    expect(reading.sheets[0]?.tables).toHaveLength(2);
    expect(pointTexts(reading)).toEqual(["公务接待超标准", "公车私用", "档案出库不登记"]);
    expect(fieldsOf(reading, 1)).toBe("department point manifestation grade measures");
    expect(reading.points[2]?.manifestation?.text).toBe("私自带出");
  });

  it("reads a schedule below a list by its own columns, though few of its names are sure", () => {
    const reading = readLines([
      "澄江市档案馆廉政风险清单",
      "科室|风险点|风险等级|防控措施|责任人",
      "保管科|档案出库不登记|高|双人登记|主任",
      "征集科|征集价格虚高|中|集体评议|主任",
      "",
      "工作安排",
      "时间|内容|责任科室",
      "4月10日前|动员部署|办公室",
      "5月20日前|排查风险点|各科室",
    ]);
    expect(reading.sheets[0]?.tables).toHaveLength(2);
    expect(fieldsOf(reading, 1)).toBe("deadline point department");
    expect(reading.points.map((point) => point.department?.text)).toEqual([
      "保管科",
      "征集科",
      "办公室",
      "各科室",
    ]);
  });

  it("reads two lists that stand side by side, each with its own rows", () => {
    const reading = readLines([
      "风险点|风险等级|防控措施||风险点|风险等级|防控措施",
      "收受礼品|一级|签订承诺||泄露信息|二级|专人保管",
      "虚报差旅|三级|财务复核||迟报数据|三级|专人负责",
    ]);
    expect(reading.sheets[0]?.tables).toHaveLength(2);
    expect([...pointTexts(reading)].sort()).toEqual(["收受礼品", "泄露信息", "虚报差旅", "迟报数据"].sort());
  });

  it("does not take a legend beside the list for a column of it", () => {
    const reading = readLines([
      `${HEAD}||等级说明`,
      "1|办公室|公务接待超标准|二级|事前审批||一级:可能构成犯罪",
      "2|财务科|虚列支出|一级|双人复核||二级:可能受到处分",
    ]);
    expect(pointTexts(reading)).toEqual(["公务接待超标准", "虚列支出"]);
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([2, 1]);
  });

  it("does not read a scale below the list as risks", () => {
    const reading = readLines([
      HEAD,
      "1|办公室|公务接待超标准|二级|事前审批",
      "2|财务科|虚列支出|一级|双人复核",
      "",
      "风险等级评定标准",
      "风险等级|评定标准",
      "一级|可能构成犯罪",
      "二级|可能受到纪律处分",
      "三级|轻微违规",
    ]);
    expect(pointTexts(reading)).toEqual(["公务接待超标准", "虚列支出"]);
  });

  it("does not read lines of a scale without any header as risks", () => {
    const reading = readLines([
      HEAD,
      "1|办公室|公务接待超标准|二级|事前审批",
      "2|财务科|虚列支出|一级|双人复核",
      "",
      "一级|可能构成犯罪",
      "二级|可能受到纪律处分",
    ]);
    expect(pointTexts(reading)).toEqual(["公务接待超标准", "虚列支出"]);
  });

  it("sets aside repeated headers of printed pages and sub-totals", () => {
    const reading = readLines([
      HEAD,
      "1|办公室|公务接待超标准|二级|事前审批",
      "小计||1个||",
      "第1页 共2页",
      HEAD,
      "2|财务科|虚列支出|一级|双人复核",
      "合计||2个||",
    ]);
    expect(pointTexts(reading)).toEqual(["公务接待超标准", "虚列支出"]);
    expect(tableOf(reading).setAside.map((row) => row.reason)).toEqual([
      "subtotal",
      "footer",
      "repeated-header",
      "subtotal",
    ]);
    expect(tableOf(reading).rowsIn).toBe(6);
  });

  it("gives the first section its department where its name stands above the header", () => {
    const reading = readLines([
      "云岭区水利局风险点清单",
      "一、财务科",
      "序号|风险点|风险等级|防控措施",
      "1|虚列支出套取资金|一级|双人复核",
      "二、人事科",
      "序号|风险点|风险等级|防控措施",
      "1|违规录用收受好处|一级|集体研究",
    ]);
    expect(reading.points.map((point) => point.department?.text)).toEqual(["财务科", "人事科"]);
  });

  it("takes a title with a number for no section", () => {
    const reading = readLines([
      "三、云岭区水利局廉政风险点排查情况一览表",
      "序号|风险点|风险等级|防控措施",
      "1|虚列支出套取资金|一级|双人复核",
    ]);
    expect(reading.points[0]?.department).toBeNull();
  });

  it("gives the rows below a section row its department", () => {
    const reading = readLines([
      "序号|岗位|风险点|风险等级|防控措施",
      "一、财务科||||",
      "1|会计|虚列支出|一级|双人复核",
      "2|出纳|坐支现金|二级|每日盘点",
      "二、人事科||||",
      "1|科长|任人唯亲|一级|集体研究",
    ]);
    expect(reading.points.map((point) => point.department?.text)).toEqual(["财务科", "财务科", "人事科"]);
    expect(tableOf(reading).setAside.map((row) => row.reason)).toEqual(["section", "section"]);
  });

  it("reads a continuation sheet without a header by the layout of the sheet before", () => {
    const reading = readSheets([
      sheetOf(
        cells([
          "云溪县档案馆廉政风险清单",
          HEAD,
          "1|办公室|公务接待超标准|二级|事前审批",
          "2|办公室|公车私用|三级|统一调度",
        ]),
        { name: "第1页" },
      ),
      sheetOf(cells(["3|财务科|虚列支出|一级|双人复核", "4|财务科|坐支现金|二级|每日盘点"]), {
        name: "第2页",
      }),
    ]);
    expect(pointTexts(reading)).toEqual(["公务接待超标准", "公车私用", "虚列支出", "坐支现金"]);
    expect(reading.points[2]?.declaredGrade).toBe(1);
  });

  it("sets aside notes, signatures and fill dates below the rows", () => {
    const reading = readLines([
      HEAD,
      "1|办公室|公务接待超标准|二级|事前审批",
      "注:风险等级分为一级、二级、三级,一级最高。",
      "填表人:某甲||审核人:某乙||填表日期:2026年6月1日",
    ]);
    expect(reading.points).toHaveLength(1);
    expect(tableOf(reading).setAside.map((row) => row.reason)).toEqual(["note", "footer"]);
    expect(tableOf(reading).labels.filledOn?.text).toBe("2026年6月1日");
  });

  it("reads counts typed on a cover and a classification mark at the top right", () => {
    const reading = readSheets([
      sheetOf(
        cells(["|||秘密★1年", "云溪县档案馆廉政风险汇总", "廉政风险点:37个,一级风险:12个", "防控措施:37条"]),
        { name: "封面" },
      ),
      sheetOf(cells([HEAD, "1|办公室|在保管秘密文件时泄密|二级|专人保管"]), { name: "清单" }),
    ]);
    expect(reading.classification).toEqual({
      sheet: "封面",
      address: { row: 0, column: 3 },
      text: "秘密★1年",
    });
    expect(reading.sheets[0]?.typedTotals.map((total) => [total.of, total.grade, total.count])).toEqual([
      ["points", null, 37],
      ["grade", 1, 12],
      ["measures", null, 37],
    ]);
  });

  it("reads hidden rows and columns like all others", () => {
    const reading = readLines(
      [HEAD, "1|办公室|公务接待超标准|二级|事前审批", "2|财务科|虚列支出|一级|双人复核"],
      { hiddenRows: [2], hiddenColumns: [3] },
    );
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([2, 1]);
  });

  it("finds two header rows with merged groups", () => {
    const reading = readLines(
      [
        "序号|部门|风险情况|||防控|||",
        "||风险点|表现形式|等级|措施|责任人|时限",
        "1|办公室|公务接待|超标准接待|二级|事前审批|某甲|2026年6月底前",
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1"] },
    );
    expect(fieldsOf(reading)).toBe("seq department point manifestation grade measures owner deadline");
    expect(tableOf(reading).headerRows).toEqual([0, 1]);
    expect(reading.points).toHaveLength(1);
  });

  it("finds two header rows whose merges were lost", () => {
    const reading = readLines([
      "序号|部门|风险情况|||防控情况||",
      "||风险点|表现形式|等级|措施|责任人|时限",
      "1|办公室|公务接待|超标准接待|二级|事前审批|某甲|2026年6月底前",
    ]);
    expect(fieldsOf(reading)).toBe("seq department point manifestation grade measures owner deadline");
    expect(reading.points).toHaveLength(1);
  });

  it("finds three header rows", () => {
    const reading = readLines(
      [
        "单位|廉政风险防控|||||",
        "|风险||防控|||",
        "|风险点|等级|措施|责任||时限",
        "|||||领导|",
        "城东所|收受礼品|一级|签订承诺|某甲|某乙|长期",
      ].filter((line) => line !== "|||||领导|"),
      { merges: ["A1:A3", "B1:G1", "B2:C2", "D2:G2", "E3:F3"] },
    );
    expect(fieldsOf(reading)).toContain("unit point grade measures");
    expect(pointTexts(reading)).toEqual(["收受礼品"]);
  });
});
