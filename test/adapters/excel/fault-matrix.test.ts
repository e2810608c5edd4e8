import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook.ts";
import type { ChangePlan } from "../../../src/domain/index.ts";
import { ledgerBook } from "../../contract/books.ts";
import { PLAN_SHAPES, SECOND_PLAN, THIRD_PLAN, WHOLE_PLAN } from "../../contract/plan-shapes.ts";
import type { HostBook } from "../../excel-host/book.ts";
import { cloneBook, describeBook, differences } from "../../excel-host/book.ts";
import { openClient } from "../../excel-host/client.ts";
import type { Fault } from "../../excel-host/excel-host.ts";

const CODES = [
  "AccessDenied",
  "GeneralException",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "RequestAborted",
] as const;

/** Shares of a request's actions that run before it fails: none, some, all. */
const SHARES = [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1];

/** Every way in which one of so many requests can fail. */
function faultsOf(requests: number): readonly Fault[] {
  const numbers = Array.from({ length: requests }, (_, request) => request);
  return numbers.flatMap((request) =>
    CODES.flatMap((code) => SHARES.map((done) => ({ request, code, done }))),
  );
}

const library = openClient(ledgerBook());

/** Opens the workbook in an Excel of its own. */
function open(book: HostBook) {
  const client = library.attach(cloneBook(book));
  const writeReport = () => Promise.resolve(new Uint8Array());
  return { ...client, port: new ExcelWorkbook({ excel: client.excel, writeReport }) };
}

interface Case {
  readonly name: string;
  readonly plan: ChangePlan;
  /** Actions that ran before. */
  readonly earlier: readonly ChangePlan[];
}

const CASES: readonly Case[] = [
  ...Object.entries(PLAN_SHAPES).map(([name, plan]) => ({ name, plan, earlier: [] })),
  { name: "everything at once", plan: WHOLE_PLAN, earlier: [] },
  { name: "a second run over own columns, cells and rules", plan: SECOND_PLAN, earlier: [WHOLE_PLAN] },
  { name: "an own sheet with chart, rules and list replaced", plan: THIRD_PLAN, earlier: [WHOLE_PLAN] },
];

async function bookAfter(plans: readonly ChangePlan[]): Promise<HostBook> {
  const { port, host } = open(ledgerBook());
  for (const plan of plans) await port.apply(plan);
  return host.book;
}

/** The last request only clears away what the action before the last one left; without it the action is complete. */
const isOurs = (line: string): boolean => /^(?:part urn:probity|~probity|order)/.test(line);

const tried = { cases: 0, partial: [] as string[] };

describe("an action that fails", () => {
  it.each(CASES)("leaves $name complete or exactly as they were", async ({ name, plan, earlier }) => {
    const start = await bookAfter(earlier);
    const before = describeBook(start);
    const whole = open(start);
    await whole.port.apply(plan);
    const complete = describeBook(whole.host.book);
    const requests = whole.host.counts.syncs;
    for (const fault of faultsOf(requests)) {
      const { port, host } = open(start);
      host.faults = [fault];
      const failed = await port.apply(plan).then(
        () => false,
        () => true,
      );
      const after = describeBook(host.book);
      const differs = failed
        ? differences(before, after)
        : differences(complete, after).filter((line) => !isOurs(line));
      tried.cases += 1;
      if (differs.length > 0) tried.partial.push(`${name}, ${JSON.stringify(fault)}: ${differs.join("; ")}`);
    }
    expect(tried.partial.slice(0, 3)).toEqual([]);
  });

  it("prints the size of the matrix", () => {
    process.stdout.write(`fault matrix: ${tried.cases} cases, ${tried.partial.length} partial states\n`);
    expect(tried.cases).toBeGreaterThan(800);
    expect(tried.partial).toHaveLength(0);
  });
});
