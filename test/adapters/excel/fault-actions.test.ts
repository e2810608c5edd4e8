import { formatIgnored, IGNORED_KEY } from "../../../src/app/ignored-findings.ts";
import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook.ts";
import { openDesk } from "../../../src/app/desk/open-desk.ts";
import type { WritingAction } from "../../../src/app/plan-action.ts";
import { planAction } from "../../../src/app/plan-action.ts";
import type { Records } from "../../../src/app/plan-records.ts";
import { planRecords } from "../../../src/app/plan-records.ts";
import type { ReviewedWorkbook } from "../../../src/app/plan-parts.ts";
import { parseStoredSettings, SETTINGS_KEY } from "../../../src/app/stored-settings.ts";
import type { WorkbookPort } from "../../../src/app/workbook-port.ts";
import { WorkbookError } from "../../../src/app/workbook-port.ts";
import { resultPlan, resultSheet } from "../../../src/commands/result-sheet.ts";
import { runRibbonAction } from "../../../src/commands/ribbon-commands.ts";
import type { ChangePlan } from "../../../src/domain/index.ts";
import { wordsOf } from "../../../src/report/messages/catalogue.ts";
import { day } from "../../contract/plan-shapes.ts";
import { keyOf } from "../../excel-host/area.ts";
import type { HostBook } from "../../excel-host/book.ts";
import { BLANK, cloneBook, describeBook, differences } from "../../excel-host/book.ts";
import { openClient } from "../../excel-host/client.ts";
import type { Fault } from "../../excel-host/excel-host.ts";
import { registerBook } from "./register-book.ts";

const CODES = [
  "AccessDenied",
  "GeneralException",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "RequestAborted",
] as const;

/** Shares of a request's actions that run before it fails: none, half, all. */
const SHARES = [0, 0.5, 1];

const FRESH = registerBook(4);
const TODAY = day(2026, 11, 22);
const library = openClient(cloneBook(FRESH));

/** Opens the workbook; the one that was open before gets no more requests. */
function open(book: HostBook) {
  const client = library.attach(cloneBook(book));
  const writeReport = () => Promise.resolve(new Uint8Array([1]));
  return { ...client, port: new ExcelWorkbook({ excel: client.excel, writeReport }) };
}

/** The workbook as it is read and judged. */
async function reviewedIn(book: HostBook): Promise<ReviewedWorkbook> {
  const { port } = open(book);
  const snapshot = await port.read();
  const stored = parseStoredSettings(await port.loadSetting(SETTINGS_KEY));
  const { review, summary, words, workbooks } = openDesk({
    workbooks: [snapshot],
    stored,
    asOf: TODAY,
    language: "zh-CN",
  });
  const [workbook] = workbooks;
  if (workbook === undefined) throw new Error("nothing was read");
  return { review, summary, words, workbook };
}

type Work = (port: WorkbookPort) => Promise<unknown>;

const applying =
  (plan: ChangePlan): Work =>
  async (port) =>
    await port.apply(plan);

/** A button of the ribbon, with the sheet that tells what came of it. */
async function button(action: WritingAction, book: HostBook): Promise<Work> {
  const reviewed = await reviewedIn(book);
  const plan = planAction(action, reviewed);
  const told = resultSheet(
    { action, isDone: true, lines: ["完成"] },
    { asOf: TODAY, words: reviewed.words, taken: [] },
  );
  return applying({ ...plan, ownSheets: [...plan.ownSheets, told] });
}

async function records(given: Partial<Records>, book: HostBook): Promise<Work> {
  const nothing = { findings: [], grades: new Map(), controls: new Map() };
  return applying(planRecords({ ...nothing, ...given }, await reviewedIn(book)).plan);
}

/** Every proposal accepted, and the first finding without one typed over by hand. */
async function corrections(book: HostBook): Promise<Work> {
  const { findings } = (await reviewedIn(book)).review;
  const places = findings.flatMap(({ address }, at) => (address === null ? [] : [at]));
  const proposed = places.filter((at) => (findings[at]?.proposal ?? null) !== null);
  const typed = places.find((at) => (findings[at]?.proposal ?? null) === null);
  if (proposed.length === 0 || typed === undefined) throw new Error("nothing to correct");
  const values = new Map([[typed, "2026年9月30日"]]);
  return await records({ findings: [...proposed, typed], values }, book);
}

/** 生成汇总 with only some of its sheets. */
async function papers(book: HostBook): Promise<Work> {
  return applying(planAction("summarise", await reviewedIn(book), ["summary", "overdue"]));
}

/** 导出 from the ribbon, with the pane closed. */
const exporting: Work = (port) =>
  runRibbonAction("export", {
    port,
    language: "zh-CN",
    today: () => TODAY,
    isConfirmed: () => false,
    isPaneVisible: () => false,
    tellPane: () => Promise.resolve(false),
  });

/** The sheet 处理结果 alone. */
const TOLD = resultPlan(
  { action: "export", isDone: false, lines: ["汇总表没有生成。"] },
  { asOf: TODAY, words: wordsOf("zh-CN"), taken: ["台账"] },
);

/** The workbook after 一键评级. */
async function graded(): Promise<HostBook> {
  const work = await button("everything", FRESH);
  const { port, host } = open(FRESH);
  await work(port);
  return host.book;
}

const put = (book: HostBook, row: number, column: number, value: string): void => {
  const [sheet] = book.sheets;
  const at = keyOf(row, column);
  sheet?.cells.set(at, { ...(sheet.cells.get(at) ?? BLANK), value });
};

/** The table with days that are none, and with cells that are blank. */
function flawed(): Promise<HostBook> {
  const book = cloneBook(FRESH);
  put(book, 2, 9, "2026年6月31日");
  put(book, 3, 9, "尽快");
  put(book, 4, 0, "2");
  book.sheets[0]?.cells.delete(keyOf(5, 6));
  return Promise.resolve(book);
}

/** The table of an office that grades by scores. */
async function scored(): Promise<HostBook> {
  const { port, host } = open(FRESH);
  await port.saveSetting(SETTINGS_KEY, JSON.stringify({ scheme: "product-lec" }));
  return host.book;
}

/** The workbook after 一键评级 in which the clerk changed a cell of his table and one of ours. */
async function changed(): Promise<HostBook> {
  const book = await graded();
  put(book, 2, 5, "四级");
  put(book, 3, 11, "手工改的");
  return book;
}

/** The workbook after 一键评级 with a stray entry that makes our sheet too large to be kept beside itself. */
async function overgrown(): Promise<HostBook> {
  const book = await graded();
  const own = book.sheets.find(({ name }) => name === "填报问题清单");
  if (own === undefined) throw new Error("no list");
  own.cells.set(keyOf(199_999, 12), { ...BLANK, value: "误填" });
  return book;
}

async function withoutRestore(book: HostBook): Promise<Work> {
  const plan = planAction("check", await reviewedIn(book));
  const { port } = open(book);
  await expect(port.apply(plan)).rejects.toMatchObject({ code: "restore-too-large" });
  return applying({ ...plan, allowWithoutRestore: true });
}

const RECORDED = { owner: "某壬", deadline: "2026年12月底前", status: "已完成", doneOn: TODAY };

interface Case {
  readonly start: () => Promise<HostBook>;
  readonly work: (start: HostBook) => Promise<Work>;
  /** Codes of the refusals that are tried; all where left out. */
  readonly codes?: readonly string[];
}

const fresh = (): Promise<HostBook> => Promise.resolve(FRESH);

const CASES: Readonly<Record<string, Case>> = {
  一键评级: { start: fresh, work: (book) => button("everything", book) },
  填报检查: { start: fresh, work: (book) => button("check", book) },
  等级测算: { start: fresh, work: (book) => button("grade", book) },
  标注逾期: { start: fresh, work: (book) => button("follow-up", book) },
  生成汇总: { start: fresh, work: (book) => button("summarise", book) },
  "一键评级 once more": { start: graded, work: (book) => button("everything", book) },
  "标注逾期 over the ledgers": { start: graded, work: (book) => button("follow-up", book) },
  "an adopted grade": { start: fresh, work: (book) => records({ grades: new Map([[1, 1]]) }, book) },
  "owner, deadline, status and done date": {
    start: graded,
    work: (book) => records({ controls: new Map([[1, RECORDED]]) }, book),
  },
  "the office's settings": {
    start: graded,
    work: () => Promise.resolve((port) => port.saveSetting(SETTINGS_KEY, '{"decidingBody":"局党组"}')),
  },
  "the first settings": {
    start: fresh,
    work: () => Promise.resolve((port) => port.saveSetting(SETTINGS_KEY, '{"decidingBody":"局党组"}')),
  },
  恢复原表: { start: graded, work: () => Promise.resolve((port) => port.restore()) },
  "accepted proposals and a typed value": { start: flawed, work: corrections },
  "ignored findings": {
    start: graded,
    work: () =>
      Promise.resolve((port) => port.saveSetting(IGNORED_KEY, formatIgnored(["unknown-grade|台账|F3|a"]))),
  },
  "等级测算 by scores": { start: scored, work: (book) => button("grade", book) },
  "生成汇总 of chosen sheets": { start: fresh, work: papers },
  "恢复原表 after the clerk changed cells": {
    start: changed,
    work: () => Promise.resolve((port) => port.restore()),
  },
  // A sheet of that size takes its time.
  "填报检查 without a way back": { start: overgrown, work: withoutRestore, codes: ["GeneralException"] },
  "处理结果 of an 导出 that failed": { start: fresh, work: () => Promise.resolve(applying(TOLD)) },
};

/** What the last request clears away is of no account: the action before the last one left it. */
const isOurs = (line: string): boolean => /^(?:part urn:probity|~probity|order)/.test(line);

function faultsOf(requests: number, codes: readonly string[] = CODES): readonly Fault[] {
  const numbers = Array.from({ length: requests }, (_, request) => request);
  return numbers.flatMap((request) =>
    codes.flatMap((code) => SHARES.map((done) => ({ request, code, done }))),
  );
}

/** Each request refused in some ways, and the next one too. */
function doubleFaults(requests: number): readonly (readonly [Fault, Fault])[] {
  const numbers = Array.from({ length: requests }, (_, request) => request);
  const code = "GeneralException";
  return numbers.flatMap((request) =>
    SHARES.flatMap((done) =>
      SHARES.map(
        (then) =>
          [
            { request, code, done },
            { request: request + 1, code, done: then },
          ] as const,
      ),
    ),
  );
}

const codeOf = (error: unknown): string => (error instanceof WorkbookError ? error.code : "no code");

const tried = { cases: 0, partial: [] as string[] };

async function failsWith(fault: Fault, start: HostBook, work: Work): Promise<HostBook> {
  const { port, host } = open(start);
  host.faults = [fault];
  await work(port).catch(() => undefined);
  return host.book;
}

/** How many requests something takes where nothing fails. */
async function requestsOf(book: HostBook, work: Work): Promise<number> {
  const { port, host } = open(book);
  await work(port);
  return host.counts.syncs;
}

describe("a button or a record that fails at any request, in any way", () => {
  it.each(Object.entries(CASES))(
    "%s: is complete or has left no trace",
    async (name, { start, work, codes }) => {
      const book = await start();
      const before = describeBook(book);
      const does = await work(book);
      const whole = open(book);
      await does(whole.port);
      const complete = describeBook(whole.host.book);
      expect(differences(before, complete)).not.toEqual([]);
      for (const fault of faultsOf(whole.host.counts.syncs, codes)) {
        const after = describeBook(await failsWith(fault, book, does));
        const changed = differences(before, after);
        const left = differences(complete, after).filter((line) => !isOurs(line));
        tried.cases += 1;
        if (changed.length > 0 && left.length > 0)
          tried.partial.push(`${name}, ${JSON.stringify(fault)}: ${changed.join("; ")}`);
      }
      expect(tried.partial.slice(0, 3)).toEqual([]);
    },
    120_000,
  );

  it("reading changes nothing, whichever request fails", async () => {
    const book = await graded();
    const before = describeBook(book);
    const read: Work = (port) => port.read();
    const requests = await requestsOf(book, read);
    expect(requests).toBeGreaterThan(0);
    for (const fault of faultsOf(requests)) {
      const after = await failsWith(fault, book, read);
      tried.cases += 1;
      expect(differences(before, describeBook(after))).toEqual([]);
    }
  });

  it("clearing away the restore data touches nothing else, and can be done again", async () => {
    const book = await graded();
    const isRest = (line: string): boolean => !isOurs(line);
    const forget: Work = (port) => port.forgetRestorePoint();
    const requests = await requestsOf(book, forget);
    expect(requests).toBeGreaterThan(1);
    for (const fault of faultsOf(requests)) {
      const left = await failsWith(fault, book, forget);
      tried.cases += 1;
      expect(differences(describeBook(book), describeBook(left)).filter(isRest)).toEqual([]);
      const { port, host } = open(left);
      await port.forgetRestorePoint();
      expect(host.book.parts.map(({ namespace }) => namespace)).toEqual(["urn:probity:own"]);
    }
  });

  it("导出 changes nothing in the workbook, or tells on 处理结果 that it failed", async () => {
    const before = describeBook(FRESH);
    const requests = await requestsOf(FRESH, exporting);
    expect(requests).toBeGreaterThan(1);
    const told: boolean[] = [];
    for (const fault of faultsOf(requests)) {
      const lines = differences(before, describeBook(await failsWith(fault, FRESH, exporting)));
      tried.cases += 1;
      told.push(lines.length > 0);
      expect([fault, lines.filter((line) => !isOurs(line) && !line.startsWith("处理结果"))]).toEqual([
        fault,
        [],
      ]);
    }
    expect(told).toContain(true);
  });

  it("and cannot be taken back at once either, is said to be so and taken back later", async () => {
    const book = await graded();
    const before = describeBook(book);
    const work = await button("everything", book);
    const whole = open(book);
    await work(whole.port);
    const complete = describeBook(whole.host.book);
    const outcomes = { undone: 0, complete: 0, later: 0 };
    for (const [first, second] of doubleFaults(whole.host.counts.syncs)) {
      const { port, host } = open(book);
      host.faults = [first, second];
      const code = await work(port).then(() => null, codeOf);
      const outcome = code === "restore-failed" ? "later" : code === null ? "complete" : "undone";
      outcomes[outcome] += 1;
      tried.cases += 1;
      if (outcome === "later") await port.restore();
      const after = describeBook(host.book);
      const differs = outcome === "complete" ? differences(complete, after) : differences(before, after);
      const isLeft = (line: string): boolean => outcome !== "complete" || !isOurs(line);
      expect([first, second, differs.filter(isLeft)]).toEqual([first, second, []]);
    }
    process.stdout.write(`two failures in a row: ${JSON.stringify(outcomes)}\n`);
    expect(outcomes.later).toBeGreaterThan(0);
    expect(outcomes.undone).toBeGreaterThan(0);
  }, 120_000);

  it("prints the size of the matrix", () => {
    process.stdout.write(
      `fault matrix over all actions: ${tried.cases} cases, ${tried.partial.length} partial states\n`,
    );
    expect(tried.cases).toBeGreaterThan(400);
    expect(tried.partial).toHaveLength(0);
  });
});
