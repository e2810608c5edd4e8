import { ledgerNotices } from "../../src/app/ledger-notices.ts";
import { planAction } from "../../src/app/plan-action.ts";
import { gradingPaper } from "../../src/app/plan-parts.ts";
import { openDesk } from "../../src/app/desk/open-desk.ts";
import type { Desk } from "../../src/app/desk/open-desk.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import { findPreset } from "../../src/domain/index.ts";
import type { CellValue, ChangePlan, WorkbookSnapshot } from "../../src/domain/index.ts";
import { MemoryWorkbook } from "../fixtures/memory-workbook.ts";
import type { MemorySheet } from "../fixtures/memory-workbook.ts";
import { sheetOf } from "../fixtures/snapshot.ts";
import { dayAfter, sourceSheet } from "./ledger-years.ts";
import type { SourceLine } from "./ledger-years.ts";

const TODAY = dayAfter(100);

function line(department: string, point: string): SourceLine {
  return { department, post: "经办", point, grade: "三级", measures: "双人复核", owner: "" };
}

const FINANCE = [line("财务科", "虚列差旅费用套取资金"), line("财务科", "为熟人提前拨付工程款")];
const WORKS = [line("工程科", "变更设计增加造价"), line("工程科", "验收时降低标准")];

function bookOf(lines: readonly SourceLine[], file: string): WorkbookSnapshot {
  return { ...new MemoryWorkbook([sourceSheet(lines)]).read(), file };
}

function deskOf(workbooks: readonly WorkbookSnapshot[], preset: string | null = null): Desk {
  const scheme = preset === null ? null : findPreset(preset);
  return openDesk({ workbooks, stored: { ...NOTHING_STORED, scheme }, asOf: TODAY, language: "zh-CN" });
}

/** The 打分表 and 等级审定表 of one source as the office gets them, to be filled in. */
function paperOf(book: WorkbookSnapshot, preset: string | null = null): MemoryWorkbook {
  const { review, summary, words, workbooks } = deskOf([book], preset);
  const [workbook] = workbooks;
  const model = workbook === undefined ? null : gradingPaper({ review, summary, words, workbook });
  if (model === null) throw new Error("no paper");
  const paper = new MemoryWorkbook([]);
  const plan: ChangePlan = {
    action: "",
    expected: new Map(),
    fixes: [],
    ownColumns: [],
    ownCells: [],
    highlights: [],
    ownSheets: model.sheets,
    replaces: [],
    styles: model.styles,
  };
  paper.apply(plan);
  return paper;
}

function asFile(paper: MemoryWorkbook, file: string): WorkbookSnapshot {
  return { ...paper.read(), file, ownSheets: [] };
}

function place(sheet: MemorySheet, header: string, point: string): { row: number; column: number } {
  const isHeader = (cell: CellValue | undefined): boolean =>
    typeof cell === "string" && cell.startsWith(header);
  const top = sheet.rows.findIndex((cells) => cells.some(isHeader) && cells.includes("风险点"));
  const column = (sheet.rows[top] ?? []).findIndex(isHeader);
  const row = sheet.rows.findIndex((cells, at) => at > top && cells.includes(point));
  if (top < 0 || row < 0 || column < 0) throw new Error(`no ${header} for ${point}`);
  return { row, column };
}

function fill(sheet: MemorySheet, header: string, point: string, value: CellValue): void {
  const { row, column } = place(sheet, header, point);
  const cells = sheet.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}

function noticesOf(desk: Desk, file: string): readonly string[] {
  const workbook = desk.workbooks.find(({ reading }) => reading.file === file);
  return workbook === undefined ? [] : ledgerNotices(workbook, desk.review.settings, desk.words);
}

const SCORES = "风险等级评定打分表";
const DECISIONS = "等级审定表";

describe("a filled-in paper beside its source", () => {
  const finance = bookOf(FINANCE, "财务.xlsx");
  const works = bookOf(WORKS, "工程.xlsx");

  it("is read back into the workbook that it was made from, and counts no risks of its own", () => {
    const paper = paperOf(works);
    fill(paper.sheet(DECISIONS), "审定意见", "验收时降低标准", "一级");
    const desk = deskOf([finance, asFile(paper, "会议定稿.xlsx"), works]);
    expect(desk.review.register.points).toHaveLength(4);
    expect(desk.review.register.points.map(({ decidedGrade }) => decidedGrade)).toEqual([
      null,
      null,
      null,
      1,
    ]);
    expect(noticesOf(desk, "工程.xlsx")).toEqual(["已读回“会议定稿.xlsx”中填写的打分和审定意见。"]);
    expect(noticesOf(desk, "会议定稿.xlsx")).toEqual([
      "本文件是“工程.xlsx”的打分表或等级审定表，所填内容已读回，不作为风险清单统计。",
    ]);
  });

  it("gives scores of any scheme, which then stand on the workbook's own sheet", () => {
    const paper = paperOf(finance, "criteria-count");
    const sheet = paper.sheet(SCORES);
    const point = "为熟人提前拨付工程款";
    fill(sheet, "掌握重要权力或公共资源", point, "是");
    fill(sheet, "自由裁量权大或弹性大", point, "是");
    for (const criterion of ["需要公开、集体决策和监督", "不直接管人财物", "案件易发多发或群众关注"]) {
      fill(sheet, criterion, point, "否");
    }
    const desk = deskOf([finance, asFile(paper, "打分.xlsx")], "criteria-count");
    // two criteria of five
    expect(desk.review.gradings[1]).toMatchObject({ suggested: 2, score: 2, strength: "strong" });
    const { review, summary, words, workbooks } = desk;
    const [workbook] = workbooks;
    if (workbook === undefined) throw new Error("no workbook");
    const book = new MemoryWorkbook([sourceSheet(FINANCE)]);
    book.apply(planAction("everything", { review, summary, workbook, words }));
    const own = book.sheet(SCORES);
    const { row, column } = place(own, "自由裁量权大或弹性大", point);
    expect(own.rows[row]?.[column]).toBe("是");
  });

  it("is held against its rows by place and text where rows moved and the sheet was sorted", () => {
    const paper = paperOf(works);
    const sheet = paper.sheet(DECISIONS);
    fill(sheet, "审定意见", "变更设计增加造价", "二级");
    const last = sheet.rows.splice(-1, 1)[0] ?? [];
    sheet.rows.splice(sheet.rows.length - 1, 0, last);
    const moved = bookOf([line("工程科", "围标串标"), ...WORKS], "工程.xlsx");
    const desk = deskOf([moved, asFile(paper, "定稿.xlsx")]);
    expect(desk.review.register.points.map(({ decidedGrade }) => decidedGrade)).toEqual([null, 2, null]);
  });

  it("does not overrule the workbook, and says where they differ", () => {
    const book = new MemoryWorkbook([sourceSheet(WORKS)]);
    const { review, summary, words, workbooks } = deskOf([{ ...book.read(), file: "工程.xlsx" }]);
    const [workbook] = workbooks;
    if (workbook === undefined) throw new Error("no workbook");
    book.apply(planAction("everything", { review, summary, workbook, words }));
    fill(book.sheet(DECISIONS), "审定意见", "验收时降低标准", "二级");
    const paper = paperOf(works);
    fill(paper.sheet(DECISIONS), "审定意见", "验收时降低标准", "一级");
    const desk = deskOf([{ ...book.read(), file: "工程.xlsx" }, asFile(paper, "定稿.xlsx")]);
    expect(desk.review.register.points[1]?.decidedGrade).toBe(2);
    expect(noticesOf(desk, "工程.xlsx")).toContainEqual(
      expect.stringMatching(/FX-0002 的“审定意见”有两种填法：“二级”和“一级”（定稿\.xlsx）/),
    );
  });

  it("counts neither of two papers that contradict each other", () => {
    const [one, other] = [paperOf(works), paperOf(works)];
    fill(one.sheet(DECISIONS), "审定意见", "验收时降低标准", "一级");
    fill(other.sheet(DECISIONS), "审定意见", "验收时降低标准", "三级");
    const desk = deskOf([works, asFile(one, "甲稿.xlsx"), asFile(other, "乙稿.xlsx")]);
    expect(desk.review.register.points[1]?.decidedGrade).toBeNull();
    expect(noticesOf(desk, "工程.xlsx")).toContainEqual(expect.stringContaining("甲稿.xlsx、乙稿.xlsx"));
  });

  it("is told and not used where no source, or more than one, fits", () => {
    const paper = paperOf(works);
    fill(paper.sheet(DECISIONS), "审定意见", "验收时降低标准", "一级");
    const alone = deskOf([finance, asFile(paper, "定稿.xlsx")]);
    expect(noticesOf(alone, "定稿.xlsx")).toEqual([expect.stringContaining("没有找到对应的源表")]);
    const twice = deskOf([works, { ...works, file: "工程（副本）.xlsx" }, asFile(paper, "定稿.xlsx")]);
    expect(twice.review.register.points.every(({ decidedGrade }) => decidedGrade === null)).toBe(true);
    expect(noticesOf(twice, "定稿.xlsx")).toHaveLength(1);
  });

  it("is told where a score is off its scale or a decision names no grade, and neither counts", () => {
    const paper = paperOf(works, "likelihood-times-severity");
    const point = "验收时降低标准";
    fill(paper.sheet(SCORES), "可能性", point, 7);
    fill(paper.sheet(SCORES), "危害程度", point, 4);
    fill(paper.sheet(DECISIONS), "审定意见", point, "再议");
    const desk = deskOf([works, asFile(paper, "定稿.xlsx")], "likelihood-times-severity");
    expect(noticesOf(desk, "工程.xlsx")).toEqual([
      "已读回“定稿.xlsx”中填写的打分和审定意见。",
      expect.stringMatching(
        /^FX-0002 的“可能性”填的是“7”（定稿\.xlsx 风险等级评定打分表 [A-Z]+\d+），应填1、2、3、4、5分，未计入得分/,
      ),
      expect.stringContaining("FX-0002 的审定意见“再议”不是等级名称"),
    ]);
    // 1 … 5 times 4: 4 to 20
    expect(desk.review.gradings[1]).toMatchObject({ suggested: null, range: [1, 3] });
  });

  it("names rows that are no risks of the source any more", () => {
    const paper = paperOf(works);
    fill(paper.sheet(DECISIONS), "审定意见", "验收时降低标准", "一级");
    const changed = bookOf(
      [WORKS[0] ?? line("", ""), line("工程科", "签证弄虚作假"), line("工程科", "围标")],
      "工程.xlsx",
    );
    const desk = deskOf([changed, asFile(paper, "定稿.xlsx")]);
    expect(desk.review.register.points.every(({ decidedGrade }) => decidedGrade === null)).toBe(true);
    expect(noticesOf(desk, "工程.xlsx")).toContainEqual(
      expect.stringMatching(/定稿\.xlsx 第 \d+ 行（FX-0002）在源表中没有找到/),
    );
  });
});

describe("a list that is worked in place", () => {
  function listOf(statuses: readonly string[]): MemoryWorkbook {
    const rows: CellValue[][] = [
      ["某局廉政风险防控措施落实表", null, null, null, null],
      ["科室", "风险点", "防控措施", "完成时限", "落实情况"],
      ...statuses.map((status, at): CellValue[] => [
        "财务科",
        `风险点${at + 1}`,
        `措施${at + 1}`,
        "2026年6月30日",
        status === "" ? null : status,
      ]),
    ];
    return new MemoryWorkbook([sheetOf(rows, { name: "清单" })]);
  }

  function run(book: MemoryWorkbook, asOf = TODAY): void {
    const desk = openDesk({ workbooks: [book.read()], stored: NOTHING_STORED, asOf, language: "zh-CN" });
    const { review, summary, words, workbooks } = desk;
    const [workbook] = workbooks;
    if (workbook === undefined) throw new Error("no workbook");
    book.apply(planAction("everything", { review, summary, workbook, words }));
  }

  /** 措施, 落实情况 and 记录日 of each record. */
  function records(book: MemoryWorkbook): CellValue[][] {
    const sheet = book.sheets.find(({ name }) => name === "落实记录");
    const rows = (sheet?.rows ?? []).filter(
      ([number]) => typeof number === "string" && number.startsWith("ZX-"),
    );
    return rows.map((cells) => [cells[1] ?? null, cells[4] ?? null, cells[5] ?? null]);
  }

  const on = (days: number): CellValue => ({ kind: "date", day: dayAfter(days) });

  it("has a record for every change of its statuses, also where rows were sorted", () => {
    const book = listOf(["正在推进", "", "已完成"]);
    run(book);
    const list = book.sheet("清单");
    const status = (list.rows[1] ?? []).indexOf("落实情况");
    const row = list.rows.find((cells) => cells.includes("措施1"));
    if (row !== undefined) row[status] = "已完成";
    list.rows.push(...list.rows.splice(2, 1));
    run(book, dayAfter(110));
    run(book, dayAfter(120));
    expect(records(book)).toEqual([
      ["措施1", "正在推进", on(100)],
      ["措施3", "已完成", on(100)],
      ["措施1", "已完成", on(110)],
    ]);
  });

  it("counts its controls in 完成率, all of them", () => {
    const book = listOf(["正在推进", "", "已完成"]);
    run(book);
    const desk = openDesk({
      workbooks: [book.read()],
      stored: NOTHING_STORED,
      asOf: TODAY,
      language: "zh-CN",
    });
    expect(desk.review.register.files[0]?.history).toMatchObject({ controls: 3, records: [{}, {}] });
  });
});
