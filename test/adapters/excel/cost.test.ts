import { runRibbonAction } from "../../../src/commands/ribbon-commands.ts";
import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook.ts";
import { day } from "../../contract/plan-shapes.ts";
import type { HostBook } from "../../excel-host/book.ts";
import { openClient } from "../../excel-host/client.ts";
import { registerBook } from "./register-book.ts";

function open(book: HostBook) {
  const client = openClient(book);
  const port = new ExcelWorkbook({
    excel: client.excel,
    writeReport: () => Promise.resolve(new Uint8Array()),
  });
  const commands = {
    port,
    language: "zh-CN",
    today: () => day(2026, 11, 22),
    isConfirmed: () => false,
    isPaneVisible: () => true,
    tellPane: () => Promise.resolve(true),
  } as const;
  return { ...client, commands };
}

const MEGABYTE = 1_000_000;

/** Sizes that `scripts/bench/excel-cost.mjs` asks for; else those that are asserted with every run. */
const ROWS = (process.env["EXCEL_COST_ROWS"] ?? "100 1000").split(" ").map(Number);

/** One click of each kind on a fresh register, and the second of the two that rewrite what the first one made. */
const CLICKS = ["everything", "follow-up", "summarise", "everything", "summarise", "restore"] as const;

/** Above this the emulated host takes minutes for each click: only the first is made. */
const EVERY_CLICK_UP_TO = 10_000;

/** Bytes that a request carries on average where one cannot carry all; long registers are written row by row in pieces. */
const carriedAt = (rows: number): number => (rows > EVERY_CLICK_UP_TO ? 1.5 : 2.5) * MEGABYTE;

const shown = (bytes: number): string => (bytes / MEGABYTE).toFixed(2);

function print(cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

describe("the cost of one click", () => {
  beforeAll(() => {
    const heads = ["rows", "click", "syncs", "actions", "MB out (largest)", "MB in (largest)"];
    print([...heads, "cells read", "cells written", "s"]);
    print(Array.from({ length: 9 }, () => "---"));
  });

  it.each(ROWS)(
    "is at most eight requests at %i rows, and more only for what one request cannot carry",
    async (rows) => {
      const { commands, host } = open(registerBook(rows));
      for (const action of rows > EVERY_CLICK_UP_TO ? CLICKS.slice(0, 1) : CLICKS) {
        host.resetCounts();
        const isFirst = host.book.sheets.length === 1;
        const started = performance.now();
        const outcome = await runRibbonAction(action, commands);
        const { syncs, actions, bytesOut, bytesIn, cellsRead, cellsWritten, largestOut, largestIn } =
          host.counts;
        const sizes = [
          `${shown(bytesOut)} (${shown(largestOut)})`,
          `${shown(bytesIn)} (${shown(largestIn)})`,
        ];
        const seconds = ((performance.now() - started) / 1_000).toFixed(1);
        print([rows, action, syncs, actions, ...sizes, cellsRead, cellsWritten, seconds]);
        expect([outcome.lines, outcome.isDone]).toEqual([expect.anything(), true]);
        expect(Math.max(largestOut, largestIn)).toBeLessThan(4 * MEGABYTE);
        // More only for what one request cannot carry: at 1,000 rows the first click is within eight in any case.
        const carried = Math.floor((bytesIn + bytesOut) / carriedAt(rows));
        expect(syncs).toBeLessThanOrEqual(rows <= 1_000 && isFirst ? 8 : 8 + carried);
      }
    },
    900_000,
  );
});
