import { ledgerNotices } from "../../src/app/ledger-notices.ts";
import { openDesk } from "../../src/app/desk/open-desk.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import { findPreset } from "../../src/domain/index.ts";
import type { CellValue, SheetSnapshot } from "../../src/domain/index.ts";
import type { MemorySheet } from "../fixtures/memory-workbook.ts";
import { MemoryWorkbook } from "../fixtures/memory-workbook.ts";
import { click, dayAfter, sourceSheet } from "./ledger-years.ts";
import type { SourceLine } from "./ledger-years.ts";

const LINES: readonly SourceLine[] = [
  {
    department: "财务科",
    post: "出纳",
    point: "虚列差旅费用套取资金",
    grade: "二级",
    measures: "每季度公示一次",
    owner: "某甲",
  },
  {
    department: "财务科",
    post: "会计",
    point: "为熟人提前拨付工程款",
    grade: "三级",
    measures: "双人复核",
    owner: "",
  },
  {
    department: "业务科",
    post: "审批员",
    point: "审批时优亲厚友",
    grade: "三级",
    measures: "集体研究",
    owner: "",
  },
];

const textOf = (value: CellValue): string => (typeof value === "string" ? value : "");

const TODAY = dayAfter(100);
const SCORES = "风险等级评定打分表";
const DECISIONS = "等级审定表";
const SCHEME = "等级评定标准";

function clicked(sheets: readonly SheetSnapshot[] = [sourceSheet(LINES)]): MemoryWorkbook {
  const book = new MemoryWorkbook(sheets);
  run(book);
  return book;
}

function run(book: MemoryWorkbook, asOf = TODAY) {
  const { desk, plan } = click(book.read(), asOf);
  book.apply(plan);
  return desk;
}

/** Row and column of the cell under a header, in the row that holds a text. */
function placeOf(sheet: MemorySheet, header: string, rowText: string): { row: number; column: number } {
  const top = sheet.rows.findIndex((cells) => cells.some((cell) => textOf(cell ?? null).startsWith(header)));
  const column = (sheet.rows[top] ?? []).findIndex((cell) => textOf(cell ?? null).startsWith(header));
  const row = sheet.rows.findIndex((cells, at) => at > top && cells.includes(rowText));
  if (top < 0 || row < 0) throw new Error(`no ${header} for ${rowText}`);
  return { row, column };
}

function fill(sheet: MemorySheet, header: string, rowText: string, value: CellValue): void {
  const { row, column } = placeOf(sheet, header, rowText);
  const cells = sheet.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}

function shown(sheet: MemorySheet, header: string, rowText: string): CellValue {
  const { row, column } = placeOf(sheet, header, rowText);
  return sheet.rows[row]?.[column] ?? null;
}

function noticesOf(desk: ReturnType<typeof run>): readonly string[] {
  const [workbook] = desk.workbooks;
  return workbook === undefined ? [] : ledgerNotices(workbook, desk.review.settings, desk.words);
}

const FACTORS = [
  "权重",
  "处置资金",
  "自由裁量权",
  "服务社会",
  "社会评价",
  "信访投诉",
  "媒体曝光",
  "违规行为",
];

function scoreAll(book: MemoryWorkbook, point: string, scores: readonly (number | null)[]): void {
  FACTORS.forEach((factor, at) => {
    fill(book.sheet(SCORES), factor, point, scores[at] ?? null);
  });
}

describe("the score sheet of a workbook", () => {
  it("proposes scores only in a column of their own and leaves the factors blank", () => {
    const sheet = clicked().sheet(SCORES);
    expect(shown(sheet, "自由裁量权", "虚列差旅费用套取资金")).toBeNull();
    expect(shown(sheet, "打分测算等级", "虚列差旅费用套取资金")).toBe("待评");
    expect(textOf(shown(sheet, "系统测算", "虚列差旅费用套取资金"))).toMatch(/违规行为后果\d分（套取/);
  });

  it("makes of eight filled-in scores the suggestion of the next run; the typed grade stays", () => {
    const book = clicked();
    scoreAll(book, "虚列差旅费用套取资金", [5, 5, 4, 4, 4, 4, 3, 5]);
    const desk = run(book);
    // 34 : 8 = 4.25, at least 4
    expect(desk.review.gradings[0]).toMatchObject({ suggested: 1, score: 4.25, strength: "strong" });
    expect(desk.review.register.points[0]?.declaredGrade).toBe(2);
    expect(shown(book.sheet("风险台账"), "系统测算", "虚列差旅费用套取资金")).toBe("一级");
    expect(shown(book.sheet("风险台账"), "测算方案", "虚列差旅费用套取资金")).toBe(
      "四川八因素评分法（第1版）",
    );
    expect(shown(book.sheet(SCORES), "最低得分", "虚列差旅费用套取资金")).toBe(4.25);
    expect(shown(book.sheet(SCORES), "打分测算等级", "虚列差旅费用套取资金")).toBe("一级");
  });

  it("shows the range that open scores leave, and one grade where all of them give it", () => {
    const book = clicked();
    // 16 to 24 of 8: 2 to 3
    scoreAll(book, "审批时优亲厚友", [3, 2, 2, 2, 2, 2, null, null]);
    // 29 + 1 … 5: 3.75 to 4.25
    scoreAll(book, "为熟人提前拨付工程款", [5, 5, 4, 4, 4, 4, 3, null]);
    // 9 to 17: 1.125 to 2.125
    scoreAll(book, "虚列差旅费用套取资金", [1, 1, 1, 1, 1, 2, null, null]);
    run(book);
    const sheet = book.sheet(SCORES);
    expect(shown(sheet, "打分测算等级", "审批时优亲厚友")).toBe("二级至三级");
    expect(shown(sheet, "打分测算等级", "为熟人提前拨付工程款")).toBe("一级至二级");
    expect(shown(sheet, "打分测算等级", "虚列差旅费用套取资金")).toBe("三级");
    expect(shown(book.sheet("风险台账"), "系统测算", "审批时优亲厚友")).toBe("二级至三级");
  });

  it("keeps scores with their risk when the sheet is sorted and renamed and the source's rows move", () => {
    const book = clicked();
    scoreAll(book, "审批时优亲厚友", [5, 5, 5, 5, 5, 5, 5, 5]);
    const sheet = book.sheet(SCORES);
    const last = sheet.rows.splice(-1, 1)[0] ?? [];
    sheet.rows.splice(sheet.rows.length - 2, 0, last);
    sheet.name = "打分（会后）";
    book
      .sheet("风险清单")
      .rows.splice(2, 0, ["业务科", "执法员", "收受好处减免罚款", "一级", "双人执法", null]);
    const desk = run(book);
    const point = desk.review.register.points.find((one) => one.point?.text === "审批时优亲厚友");
    expect(desk.review.gradings[point?.index ?? -1]?.suggested).toBe(1);
    expect(book.sheets.map(({ name }) => name)).not.toContain(SCORES);
    expect(shown(sheet, "自由裁量权", "收受好处减免罚款")).toBeNull();
  });

  it("tells of a score outside its scale and counts it as blank", () => {
    const book = clicked();
    scoreAll(book, "审批时优亲厚友", [5, 5, 5, 5, 5, 5, 5, 9]);
    const desk = run(book);
    expect(noticesOf(desk)).toEqual([expect.stringContaining("“违规行为后果”填的是“9”")]);
    expect(shown(book.sheet(SCORES), "违规行为", "审批时优亲厚友")).toBe(9);
    // 35 + 1 … 5 of 8: 4.5 to 5
    expect(shown(book.sheet(SCORES), "最低得分", "审批时优亲厚友")).toBe(4.5);
  });
});

describe("the scheme sheet of a workbook", () => {
  function change(book: MemoryWorkbook, label: string, shift: number, value: CellValue): void {
    const sheet = book.sheet(SCHEME);
    const row = sheet.rows.find((cells) => cells[0] === label);
    if (row === undefined) throw new Error(label);
    row[shift] = value;
  }

  it("changes nothing as long as nobody changes it", () => {
    const book = clicked();
    const desk = run(book);
    expect(desk.review.settings.scheme.key).toBe("declared");
    expect(desk.review.settings.scoring?.version).toBe(1);
    expect(noticesOf(desk)).toEqual([]);
  });

  it("judges by changed weights and limits as a new version and leaves typed grades alone", () => {
    const book = clicked();
    scoreAll(book, "审批时优亲厚友", [5, 1, 1, 1, 1, 1, 1, 1]);
    run(book);
    expect(shown(book.sheet(SCORES), "最低得分", "审批时优亲厚友")).toBe(1.5);
    change(book, "权重", 1, 9);
    change(book, "第一等（最高）", 2, 3);
    const desk = run(book);
    // (9 × 5 + 7) : 16 = 3.25, at least 3
    expect(desk.review.gradings[2]).toMatchObject({ suggested: 1, score: 3.25 });
    expect(desk.review.register.points[2]?.declaredGrade).toBe(3);
    expect(desk.review.settings.scoring?.version).toBe(2);
    expect(shown(book.sheet(SCORES), "最低得分", "审批时优亲厚友")).toBe(3.25);
    expect(shown(book.sheet("风险台账"), "测算方案", "审批时优亲厚友")).toBe("四川八因素评分法（第2版）");
    expect(run(book).review.settings.scoring?.version).toBe(2);
  });

  it("judges every risk by the sheet where the office says so", () => {
    const book = clicked();
    change(book, "使用方式", 1, "按本标准测算");
    const desk = run(book);
    expect(desk.review.settings.scheme).toMatchObject({ key: "sichuan-eight", method: "weighted" });
  });

  it("proposes how often to look where nothing names a time: by the risk's grade, as the office's sheet says", () => {
    const book = clicked();
    const hint = () => textOf(shown(book.sheet("措施台账"), "时限建议", "双人复核"));
    expect(hint()).toBe("每半年（三级风险点建议频次）");
    change(book, "第三等", 4, "每季度");
    const desk = run(book);
    expect(hint()).toBe("每季度（三级风险点建议频次）");
    expect(desk.review.settings.scoring).toMatchObject({
      version: 2,
      reviewRhythm: ["month", "quarter", "quarter"],
    });
  });

  it("is named with its cell, and not used, where it makes no sense", () => {
    const book = clicked();
    change(book, "第二等", 2, 4.5);
    const desk = run(book);
    expect(desk.review.settings.scoring).toBeUndefined();
    expect(noticesOf(desk)).toEqual([expect.stringMatching(/“等级评定标准”C\d+：界限应从高到低依次减小/)]);
    const list = book
      .sheet("填报问题清单")
      .rows.flat()
      .filter((cell) => textOf(cell ?? null).includes("依次减小"));
    expect(list).toHaveLength(1);
  });

  it("gives way to a scheme that was given, and says so", () => {
    const book = clicked();
    const desk = openDesk({
      workbooks: [book.read()],
      stored: { ...NOTHING_STORED, scheme: findPreset("criteria-count") },
      asOf: TODAY,
      language: "zh-CN",
    });
    expect(desk.review.settings.scheme.key).toBe("criteria-count");
    expect(noticesOf(desk)).toEqual([expect.stringContaining("未采用工作簿中的“等级评定标准”")]);
  });

  it("reads the office's own words for grades in decisions", () => {
    const book = clicked();
    change(book, "第一等（最高）", 1, "红色");
    change(book, "第二等", 1, "黄色");
    change(book, "第三等", 1, "蓝色");
    run(book);
    fill(book.sheet("风险台账"), "审定等级", "审批时优亲厚友", "黄色");
    expect(run(book).review.register.points[2]?.decidedGrade).toBe(2);
  });
});

describe("the decision sheet of a workbook", () => {
  it("marks a grade that counts though nobody decided it", () => {
    const sheet = clicked().sheet(DECISIONS);
    expect(shown(sheet, "岗位自评", "审批时优亲厚友")).toBe("三级");
    expect(shown(sheet, "审定情况", "审批时优亲厚友")).toBe("未经党组审定，暂按自评三级统计");
  });

  it("joins the four reviews, shows their spread, and never averages the decision", () => {
    const book = clicked();
    const sheet = book.sheet(DECISIONS);
    fill(sheet, "部室互评", "审批时优亲厚友", "二级");
    fill(sheet, "群众点评", "审批时优亲厚友", "一级");
    fill(sheet, "集体评议", "审批时优亲厚友", "二级");
    fill(sheet, "审定意见", "审批时优亲厚友", "一级");
    const desk = run(book);
    // 三、二、一、二: mean 2
    expect(shown(sheet, "四评综合", "审批时优亲厚友")).toBe("二级");
    expect(shown(sheet, "意见差异", "审批时优亲厚友")).toBe("相差2级（一级、三级）");
    expect(shown(sheet, "审定情况", "审批时优亲厚友")).toBe("已审定，与四评综合（二级）不同");
    expect(desk.review.register.points[2]?.decidedGrade).toBe(1);
    expect(shown(book.sheet("风险台账"), "审定等级", "审批时优亲厚友")).toBe("一级");
  });

  it("takes scores as opinions by the limits of the scheme", () => {
    const book = clicked();
    const sheet = book.sheet(DECISIONS);
    fill(sheet, "岗位自评", "审批时优亲厚友", 3);
    fill(sheet, "部室互评", "审批时优亲厚友", 5);
    fill(sheet, "群众点评", "审批时优亲厚友", 4);
    fill(sheet, "集体评议", "审批时优亲厚友", 4.4);
    run(book);
    // mean 4.1, at least 4
    expect(shown(sheet, "四评综合", "审批时优亲厚友")).toBe("一级");
  });

  it("lists a decision that differs from the one in the ledger and keeps both", () => {
    const book = clicked();
    fill(book.sheet("风险台账"), "审定等级", "审批时优亲厚友", "二级");
    run(book);
    fill(book.sheet(DECISIONS), "审定意见", "审批时优亲厚友", "一级");
    const desk = run(book);
    expect(shown(book.sheet("风险台账"), "审定等级", "审批时优亲厚友")).toBe("二级");
    expect(shown(book.sheet(DECISIONS), "审定意见", "审批时优亲厚友")).toBe("一级");
    expect(noticesOf(desk)).toEqual([
      expect.stringMatching(/FX-0003 的“审定等级”台账填的是“二级”，.*“一级”/),
    ]);
  });

  it("tells of a decision that names no grade", () => {
    const book = clicked();
    fill(book.sheet(DECISIONS), "审定意见", "审批时优亲厚友", "暂缓");
    const desk = run(book);
    expect(noticesOf(desk)).toEqual([expect.stringContaining("审定意见“暂缓”不是等级名称")]);
    expect(desk.review.register.points[2]?.decidedGrade).toBeNull();
  });
});

describe("the records of controls", () => {
  const CONTROLS = "措施台账";

  it("get a row for each change of a status or done day, and none where nothing changed", () => {
    const book = clicked();
    expect(book.sheets.map(({ name }) => name)).not.toContain("落实记录");
    fill(book.sheet(CONTROLS), "落实情况", "双人复核", "正在推进");
    run(book, dayAfter(110));
    fill(book.sheet(CONTROLS), "落实情况", "双人复核", "已完成");
    fill(book.sheet(CONTROLS), "最近落实日期", "双人复核", { kind: "date", day: dayAfter(112) });
    run(book, dayAfter(114));
    run(book, dayAfter(120));
    const rows = book.sheet("落实记录").rows.filter((cells) => cells.includes("CS-0002-01"));
    expect(rows.map((cells) => [cells[2] ?? null, cells[4], cells[5]])).toEqual([
      [null, "正在推进", { kind: "date", day: dayAfter(110) }],
      [{ kind: "date", day: dayAfter(112) }, "已完成", { kind: "date", day: dayAfter(114) }],
    ]);
  });
});

describe("what the clerk must check", () => {
  it("lists a deadline that both he and the source changed, keeps his, and marks the row", () => {
    const book = clicked();
    fill(book.sheet("措施台账"), "责任人", "每季度公示一次", "某乙");
    book.sheet("风险清单").rows[2]?.splice(5, 1, "某丙");
    const desk = run(book, dayAfter(130));
    expect(noticesOf(desk)).toEqual([
      expect.stringMatching(/CS-0001-01 的“责任人”台账填的是“某乙”，源表改成了“某丙”/),
    ]);
    expect(shown(book.sheet("措施台账"), "责任人", "每季度公示一次")).toBe("某乙");
    expect(textOf(shown(book.sheet("措施台账"), "源表情况", "每季度公示一次"))).toContain("不一致");
    const again = run(book, dayAfter(131));
    expect(noticesOf(again)).toEqual(noticesOf(desk));
    expect(textOf(shown(book.sheet("措施台账"), "源表情况", "每季度公示一次"))).toContain("不一致");
    fill(book.sheet("措施台账"), "责任人", "每季度公示一次", "某丙");
    expect(noticesOf(run(book, dayAfter(132)))).toEqual([]);
    expect(textOf(shown(book.sheet("措施台账"), "源表情况", "每季度公示一次"))).not.toContain("不一致");
  });

  it("brings the 统计截至日期 above the ledgers up to date", () => {
    const book = clicked();
    run(book, dayAfter(150));
    const above = book.sheet("措施台账").rows.slice(0, 3).flat().map(textOf).join("");
    const { year, month, day } = { year: 2026, month: 6, day: 11 };
    expect(above.split(`${year}年${month}月${day}日`)).toHaveLength(3);
  });

  it("proposes the rhythm that a measure's own words name", () => {
    const sheet = clicked().sheet("措施台账");
    expect(textOf(shown(sheet, "时限建议", "每季度公示一次"))).toContain("每季度");
  });
});

describe("the list of findings in a workbook", () => {
  /** A source whose second risk has no measures. */
  const gap = LINES.map((line, at) => (at === 1 ? { ...line, measures: "" } : line));

  function handledCells(book: MemoryWorkbook): CellValue[] {
    return book.sheet("填报问题清单").rows.map((cells) => cells[9] ?? null);
  }

  it("keeps what the clerk wrote beside a finding, also once the finding is gone", () => {
    const book = clicked([sourceSheet(gap)]);
    const list = book.sheet("填报问题清单");
    const row = list.rows.find((cells) => textOf(cells[7] ?? null).includes("措施"));
    if (row === undefined) throw new Error("no finding on measures");
    row[9] = "已退回会计补填";
    run(book);
    expect(handledCells(book)).toContain("已退回会计补填");
    book.sheet("风险清单").rows[3]?.splice(4, 1, "双人复核");
    run(book);
    run(book);
    expect(handledCells(book).filter((cell) => cell === "已退回会计补填")).toHaveLength(1);
    expect(book.sheet("填报问题清单").rows.flat()).toContain("本次未再出现");
  });
});

describe("a workbook that another program saved without our mark", () => {
  it("is read by its own risks alone, and its sheets are brought up to date in place", () => {
    const book = clicked();
    fill(book.sheet("措施台账"), "落实情况", "双人复核", "正在推进");
    for (const sheet of book.sheets) sheet.isOwn = false;
    const before = book.sheets.map(({ name }) => name);
    const { desk, plan } = click(book.read(), TODAY);
    expect(desk.review.register.points.map(({ point }) => point?.text)).toEqual(
      LINES.map(({ point }) => point),
    );
    for (const sheet of book.sheets) sheet.isOwn = plan.replaces.includes(sheet.name);
    book.apply(plan);
    expect(book.sheets.map(({ name }) => name)).toEqual([...before, "落实记录"]);
    expect(shown(book.sheet("措施台账"), "落实情况", "双人复核")).toBe("正在推进");
  });
});
