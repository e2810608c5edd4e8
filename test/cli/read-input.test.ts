import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadingOrder } from "../../src/cli/read-input.ts";
import { readInput } from "../../src/cli/read-input.ts";
import { calendarDate } from "../../src/domain/index.ts";
import type { IntakeOptions } from "../../src/domain/index.ts";
import { inFolder, runCli, SAMPLES } from "./run-cli.ts";

const CLEAN = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");

function orderOf(): ReadingOrder {
  const asOf = calendarDate(2026, 11, 22);
  if (asOf === null) throw new Error("no such day");
  return { intake: { asOf, answers: {}, mappings: [] }, confirmClassified: false, laysOut: false };
}

/** A file of a size that takes no room on the disk. */
function putSparse(path: string, bytes: number): string {
  writeFileSync(path, "");
  truncateSync(path, bytes);
  return path;
}

describe("a file that is too large", () => {
  it("is refused by its size before it is in memory", async () => {
    await inFolder(async (folder) => {
      const bytes = 300 * 2 ** 20;
      const path = putSparse(join(folder, "台账.xlsx"), bytes);
      const before = process.memoryUsage().arrayBuffers;
      const read = await readInput({ path, label: "台账.xlsx", folder: "" }, orderOf());
      expect(read.failed).toMatchObject({ file: "台账.xlsx", code: "too-large", facts: { bytes } });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bytes / 2);
    });
  });

  it("does not keep the others from being read", async () => {
    await inFolder((folder) => {
      putSparse(join(folder, "太大.xlsx"), 3 * 2 ** 30);
      copyFileSync(CLEAN, join(folder, "好表.xlsx"));
      const run = runCli("check", folder, "--json", "--quiet", "--as-of", "2026-11-22");
      expect(run.code).toBe(3);
      const document: unknown = JSON.parse(run.stdout);
      expect(document).toMatchObject({ totals: { files: 2, failed: 1, risks: 9 } });
      expect(run.stdout).toContain('"too-large"');
    });
  });

  it("for the memory is refused alone when that shows only while it is understood", async () => {
    const intake: IntakeOptions = {
      ...orderOf().intake,
      get answers(): never {
        throw new RangeError("Invalid string length");
      },
    };
    const read = await readInput({ path: CLEAN, label: "表", folder: "" }, { ...orderOf(), intake });
    expect(read.failed).toMatchObject({ file: "表", code: "too-large" });
  });
});

describe("a file that cannot be read", () => {
  it("is told with the system's code", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "没有.xlsx");
      expect((await readInput({ path, label: "没有.xlsx", folder: "" }, orderOf())).failed).toMatchObject({
        code: "cannot-open",
        facts: { reason: "ENOENT" },
      });
      mkdirSync(path);
      expect((await readInput({ path, label: "没有.xlsx", folder: "" }, orderOf())).failed).toMatchObject({
        facts: { reason: "EISDIR" },
      });
    });
  });

  it("for a fault of the program itself is not blamed on the file", async () => {
    const intake: IntakeOptions = {
      ...orderOf().intake,
      get answers(): never {
        throw new TypeError("broken");
      },
    };
    const reading = readInput({ path: CLEAN, label: "表", folder: "" }, { ...orderOf(), intake });
    await expect(reading).rejects.toThrow("broken");
  });
});
