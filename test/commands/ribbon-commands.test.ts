import { readdirSync } from "node:fs";
import { join } from "node:path";
import { associateCommands } from "../../src/commands/associate-commands.ts";
import { runRibbonAction } from "../../src/commands/ribbon-commands.ts";
import { RIBBON_FUNCTIONS } from "../../src/commands/ribbon-functions.ts";
import type { RibbonAction } from "../../src/commands/ribbon-functions.ts";
import { openInExcel, sampleBytes } from "../contract/ports.ts";
import { day } from "../contract/plan-shapes.ts";
import { describeBook, differences } from "../excel-host/book.ts";

const samples = readdirSync(join(__dirname, "../../assets/samples")).filter((name) => name.endsWith(".xlsx"));
const actions = [...new Set<RibbonAction>(Object.values(RIBBON_FUNCTIONS))];

/** What the action before left for its own way back goes with the next action; everything else must be as it was. */
const isNotKept = (line: string): boolean => !/^(?:part urn:probity|~probity|order)/.test(line);

async function open(name: string) {
  const opened = await openInExcel(sampleBytes(name), name);
  const told: unknown[] = [];
  const host = {
    port: opened.port,
    language: "zh-CN",
    today: () => day(2026, 11, 22),
    isConfirmed: () => false,
    isPaneVisible: () => false,
    tellPane: (outcome: unknown) => {
      told.push(outcome);
      return Promise.resolve(true);
    },
  } as const;
  return { ...opened, commands: host, told };
}

describe("ribbon buttons", () => {
  it.each(samples)("work on %s, one after the other, and can be taken back", async (name) => {
    const { commands, host } = await open(name);
    for (const action of actions.filter((one) => one !== "restore")) {
      const before = describeBook(host.book);
      host.resetCounts();
      const outcome = await runRibbonAction(action, commands);
      expect([action, outcome.isDone, outcome.lines]).toEqual([action, true, expect.anything()]);
      expect(host.counts.syncs).toBeLessThanOrEqual(8);
      if (host.counts.cellsWritten === 0) continue;
      const restored = await runRibbonAction("restore", commands);
      expect(restored.lines).toHaveLength(1);
      expect(differences(before, describeBook(host.book), 100_000).filter(isNotKept)).toEqual([]);
      await runRibbonAction(action, commands);
    }
  });

  it("tell Office that they have ended, also when they fail", async () => {
    const { commands, host, told } = await open(samples[0] ?? "");
    const functions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
    associateCommands({ associate: (name, run) => functions.set(name, run) }, commands);
    host.faults = [{ request: 0, code: "AccessDenied", done: 0 }];
    let completed = 0;
    await functions.get("gradeAll")?.({ completed: () => (completed += 1) });
    expect(completed).toBe(1);
    expect(told).toEqual([
      { action: "everything", isDone: false, lines: [expect.stringContaining("受保护")] },
    ]);
  });
});
