import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { handMade, SIGNED } from "../adapters/xlsx/corpus/hand-made.ts";
import type { CliRun } from "./run-cli.ts";
import { inFolder, runCli } from "./run-cli.ts";

interface SignedRun extends CliRun {
  readonly written: readonly string[];
  /** Parts of the marked copy; none where there is no copy. */
  readonly parts: readonly string[];
  readonly isInputUntouched: boolean;
}

async function runSigned(...options: readonly string[]): Promise<SignedRun> {
  const original = handMade(SIGNED);
  const results: SignedRun[] = [];
  await inFolder((folder) => {
    const input = join(folder, "台账.xlsx");
    const output = join(folder, "结果");
    writeFileSync(input, original);
    const run = runCli("run", input, "-o", output, "--quiet", "--as-of", "2026-11-22", ...options);
    const written = readdirSync(output);
    const copy = written.includes("台账.xlsx") ? unzipSync(readFileSync(join(output, "台账.xlsx"))) : {};
    const isInputUntouched = readFileSync(input).equals(original);
    results.push({ ...run, written, parts: Object.keys(copy), isInputUntouched });
  });
  const [result] = results;
  if (result === undefined) throw new Error("nothing was run");
  return result;
}

describe("a workbook with a digital signature", () => {
  it("gets no marked copy, which is told with what helps, and its summary all the same", async () => {
    const run = await runSigned();
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("没有写出“台账.xlsx”的标注副本：文件带有数字签名");
    expect(run.stderr).toContain("--without-signature");
    expect(run.written).not.toContain("台账.xlsx");
    expect(run.written.filter((name) => name.includes("汇总"))).toHaveLength(1);
    expect(run.isInputUntouched).toBe(true);
  });

  it("gets one without the signature where that was asked for, and stays signed itself", async () => {
    const run = await runSigned("--without-signature");
    expect(run.code).toBeLessThan(2);
    expect(run.stderr).toBe("");
    expect(run.parts).toContain("xl/workbook.xml");
    expect(run.parts.filter((part) => part.startsWith("_xmlsignatures"))).toEqual([]);
    expect(run.isInputUntouched).toBe(true);
  });
});
