import { fieldsOf, pointTexts, readLines, tableOf } from "../../fixtures/read-sheets.ts";
import { openQuestions } from "../../../src/domain/index.ts";

describe("layouts that differ from one row per risk with one column per field", () => {
  it("reads a column for each kind of risk as risks of that kind", () => {
    const reading = readLines([
      "序号|岗位|思想道德风险|岗位职责风险|外部环境风险|防控措施",
      "1|会计|理想信念不坚定|审核票据不严|无|加强学习",
      "2|出纳|贪图享受|坐支现金|受人请托|每日盘点",
    ]);
    expect(pointTexts(reading)).toEqual([
      "理想信念不坚定",
      "审核票据不严",
      "贪图享受",
      "坐支现金",
      "受人请托",
    ]);
    expect(reading.points.map((point) => point.category)).toEqual([
      "ethics",
      "duty",
      "ethics",
      "duty",
      "environment",
    ]);
    expect(reading.points[1]).toMatchObject({ source: { row: 1, item: 1 }, post: { text: "会计" } });
  });

  it("reads the grade from the column that is ticked", () => {
    const reading = readLines(
      [
        "序号|风险点|风险等级|||防控措施",
        "||一级|二级|三级|",
        "1|虚列支出|√|||双人复核",
        "2|公车私用|||√|统一调度",
        "3|超标接待||||事前审批",
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] },
    );
    expect(reading.points.map((point) => point.declaredGrade)).toEqual([1, 3, null]);
    expect(reading.points[0]?.gradeText).toEqual({ text: "一级", row: 2, column: 2 });
  });

  it("sets aside the row that counts the columns and the row that gives an example", () => {
    const reading = readLines([
      "序号|部门|风险点|风险等级|防控措施",
      "1|2|3|4|5",
      "例|财务科|虚报冒领|一级|加强审核",
      "1|办公室|公车私用|三级|统一调度",
      "……|……|……|……|……",
    ]);
    expect(pointTexts(reading)).toEqual(["公车私用"]);
    expect(tableOf(reading).setAside.map((row) => row.reason)).toEqual(["repeated-header", "note", "blank"]);
  });

  it("knows columns by their content where no name is known", () => {
    const reading = readLines([
      "甲栏|乙栏|丙栏|丁栏",
      "财务科|违规支付工程款谋取私利|一级|严格执行联签制度并定期公示",
      "人事科|违规录用人员收受好处|二级|实行集体研究并公开结果",
      "采购科|泄露标底与投标人串通|一级|建立专家库并随机抽取",
    ]);
    expect(fieldsOf(reading)).toBe("department point grade measures");
    expect(tableOf(reading).columns.every((column) => column.confidence < 0.9)).toBe(true);
    expect(reading.sheets[0]?.questions.length).toBeGreaterThan(0);
  });

  it("reads vertical names, names with blanks, Traditional and full-width names alike", () => {
    const plain = readLines([
      "序号|部门|风险点|风险等级|防控措施|责任人",
      "1|财务科|虚列支出|一级|双人复核|某甲",
    ]);
    const odd = readLines([
      "序\\n号|部  门|風\\n險\\n點|風險等級（高/中/低）|防 控 措 施|責任人",
      "1|财务科|虚列支出|一级|双人复核|某甲",
    ]);
    expect(fieldsOf(odd)).toBe(fieldsOf(plain));
    expect(odd.points[0]?.declaredGrade).toBe(1);
  });

  it("takes a unit's name inside a header for part of the name", () => {
    const reading = readLines([
      "科室|云溪县档案馆廉政风险点|云溪县档案馆风险等级|云溪县档案馆防控措施",
      "保管科|私自调阅档案|二级|双人登记",
    ]);
    expect(fieldsOf(reading)).toBe("department point grade measures");
  });

  it("takes the department from the name of a sheet where nothing else names it", () => {
    const reading = readLines(["序号|岗位|风险点|风险等级|防控措施", "1|会计|虚列支出|一级|双人复核"], {
      name: "财务科",
    });
    expect(reading.points[0]?.department?.text).toBe("财务科");
  });

  it.each([
    ["title", { title: "云溪县档案馆2026年廉政风险清单" }],
    ["file", { file: "云溪县档案馆廉政风险清单.xlsx" }],
    ["folder", { file: "清单.xlsx", folder: "云溪县档案馆" }],
    ["sheet", { name: "云溪县档案馆" }],
  ])("takes the unit from the %s and says so", (from, parts) => {
    const { title, ...rest } = { title: null, ...parts };
    const reading = readLines(
      [...(title === null ? [] : [title]), "序号|部门|风险点|风险等级", "1|财务科|虚列支出|一级"],
      rest,
    );
    expect(reading.unitFrom).toBe(from);
    expect(reading.points[0]?.unit?.text).toBe("云溪县档案馆");
  });

  it("reads a table that begins further right and down", () => {
    const reading = readLines([
      "",
      "",
      "||云溪县档案馆廉政风险清单",
      "||序号|部门|风险点|风险等级|防控措施",
      "||1|财务科|虚列支出|一级|双人复核",
    ]);
    expect(tableOf(reading).range).toEqual({ top: 3, left: 2, bottom: 4, right: 6 });
    expect(reading.points[0]?.point).toEqual({ text: "虚列支出", row: 4, column: 4 });
  });

  it.each([
    [["廉政风险防控工作会议纪要", "会议时间:2026年3月1日", "参会人员:全体"]],
    [["部门|人数|风险点数|一级|二级|三级", "财务科|5|12|2|4|6"]],
    [[""]],
  ])("finds no risks where there are none", (lines) => {
    expect(readLines(lines).points).toEqual([]);
  });

  it("takes given mappings for a layout that it has seen", () => {
    const lines = [
      "甲栏|乙栏|丙栏|丁栏",
      "财务科|违规支付工程款谋取私利|一级|严格执行联签制度并定期公示",
      "人事科|违规录用人员收受好处|二级|实行集体研究并公开结果",
    ];
    const { fingerprint } = tableOf(readLines(lines));
    const reading = readLines(lines, { mappings: [{ fingerprint, columns: { A: "unit", D: null } }] });
    expect(fieldsOf(reading)).toBe("unit point grade -");
    expect(tableOf(reading).columns[0]).toMatchObject({ confidence: 1, reasons: ["given"] });
  });

  it("heeds an answer to a question about a column", () => {
    const lines = [
      "甲栏|乙栏|丙栏|丁栏",
      "财务科|违规支付工程款谋取私利|一级|严格执行联签制度并定期公示",
      "人事科|违规录用人员收受好处|二级|实行集体研究并公开结果",
    ];
    const questions = readLines(lines).sheets[0]?.questions ?? [];
    const answers = Object.fromEntries(
      questions.map((question) => [question.id, question.assumed ?? "none"]),
    );
    const reading = readLines(lines, { answers });
    expect(openQuestions(reading.sheets[0]?.questions ?? [])).toEqual([]);
    const asked = questions.map((question) => question.address?.column);
    expect(asked.length).toBeGreaterThan(0);
    expect(
      tableOf(reading)
        .columns.filter((column) => asked.includes(column.column))
        .every((column) => column.confidence === 1),
    ).toBe(true);
  });
});
