import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook.ts";
import { openDesk } from "../../../src/app/desk/open-desk.ts";
import type { WritingAction } from "../../../src/app/plan-action.ts";
import { planAction } from "../../../src/app/plan-action.ts";
import type { Records } from "../../../src/app/plan-records.ts";
import { planRecords } from "../../../src/app/plan-records.ts";
import type { ReviewedWorkbook } from "../../../src/app/plan-parts.ts";
import { parseStoredSettings, SETTINGS_KEY } from "../../../src/app/stored-settings.ts";
import type { WorkbookPort } from "../../../src/app/workbook-port.ts";
import { resultSheet } from "../../../src/commands/result-sheet.ts";
import type { ChangePlan } from "../../../src/domain/index.ts";
import { day } from "../../contract/plan-shapes.ts";
import type { HostBook } from "../../excel-host/book.ts";
import { cloneBook, describeBook, differences } from "../../excel-host/book.ts";
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

/** The workbook after 一键评级. */
async function graded(): Promise<HostBook> {
  const work = await button("everything", FRESH);
  const { port, host } = open(FRESH);
  await work(port);
  return host.book;
}

const RECORDED = { owner: "某壬", deadline: "2026年12月底前", status: "已完成", doneOn: TODAY };

interface Case {
  readonly start: () => Promise<HostBook>;
  readonly work: (start: HostBook) => Promise<Work>;
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
};

/** What the last request clears away is of no account: the action before the last one left it. */
const isOurs = (line: string): boolean => /^(?:part urn:probity|~probity|order)/.test(line);

function faultsOf(requests: number): readonly Fault[] {
  const numbers = Array.from({ length: requests }, (_, request) => request);
  return numbers.flatMap((request) =>
    CODES.flatMap((code) => SHARES.map((done) => ({ request, code, done }))),
  );
}

const tried = { cases: 0, partial: [] as string[] };

async function failsWith(fault: Fault, start: HostBook, work: Work): Promise<HostBook> {
  const { port, host } = open(start);
  host.faults = [fault];
  await work(port).catch(() => undefined);
  return host.book;
}

describe("a button or a record that fails at any request, in any way", () => {
  it.each(Object.entries(CASES))(
    "%s: is complete or has left no trace",
    async (name, { start, work }) => {
      const book = await start();
      const before = describeBook(book);
      const does = await work(book);
      const whole = open(book);
      await does(whole.port);
      const complete = describeBook(whole.host.book);
      expect(differences(before, complete)).not.toEqual([]);
      for (const fault of faultsOf(whole.host.counts.syncs)) {
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
    for (const fault of faultsOf(4)) {
      const after = await failsWith(fault, book, (port) => port.read());
      tried.cases += 1;
      expect(differences(before, describeBook(after))).toEqual([]);
    }
  });

  it("clearing away the restore data touches nothing else, and can be done again", async () => {
    const book = await graded();
    const isRest = (line: string): boolean => !isOurs(line);
    for (const fault of faultsOf(2)) {
      const left = await failsWith(fault, book, (port) => port.forgetRestorePoint());
      tried.cases += 1;
      expect(differences(describeBook(book), describeBook(left)).filter(isRest)).toEqual([]);
      const { port, host } = open(left);
      await port.forgetRestorePoint();
      expect(host.book.parts.map(({ namespace }) => namespace)).toEqual(["urn:probity:own"]);
    }
  });

  it("prints the size of the matrix", () => {
    process.stdout.write(
      `fault matrix over all actions: ${tried.cases} cases, ${tried.partial.length} partial states\n`,
    );
    expect(tried.cases).toBeGreaterThan(400);
    expect(tried.partial).toHaveLength(0);
  });
});
