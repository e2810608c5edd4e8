import { spawnSync } from "node:child_process";
import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../../src/cli/execute.ts";
import { parseArguments } from "../../src/cli/parse-arguments.ts";
import { inFolder, runCli, SAMPLES } from "./run-cli.ts";

const CLEAN = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");

describe("what is wrong with a command line", () => {
  it.each([
    [["judge", CLEAN, "--lang=en"]],
    [["judge", CLEAN, "--lang", "en-US"]],
    [["check", CLEAN, "--colour", "--lang=en"]],
    [["check", "--lang=en"]],
    [["summarise", CLEAN, "--lang=en"]],
    [["check", CLEAN, "--workers", "none", "--lang=en"]],
    [["check", CLEAN, "--as-of", "2026-06-31", "--lang=en"]],
  ])("is said in English where that was asked for: %j", (args) => {
    const run = runCli(...args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    [["check", "en", "--colour"]],
    [["en"]],
    [["check", "en", "--lang", "xx"]],
    [["check", "--lang"]],
  ])("is said in Chinese where an input, not the language, is called en: %j", (args) => {
    const run = runCli(...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/\p{Script=Han}/u);
  });
});

describe("a program that fails", () => {
  it.each([
    [["check", "en"], /\p{Script=Han}/u],
    [["check", CLEAN, "--lang=en"], /^[^\p{Script=Han}]+$/u],
  ])("says so in the language that was asked for: %j", async (args, words) => {
    await inFolder((folder) => {
      expect(runCli("--version").code).toBe(0);
      cpSync(join("dist", "cli"), folder, { recursive: true });
      writeFileSync(join(folder, "program", "program.cjs"), 'throw new Error("broken");');
      const run = spawnSync(process.execPath, [join(folder, "probity.js"), ...args], { encoding: "utf8" });
      expect(run.status).toBe(3);
      expect(run.stderr).toContain("broken");
      expect(run.stderr).toMatch(words);
    });
  });
});

describe("results that are more than the engine can hold", () => {
  it("end a run with a sentence that says what to do", async () => {
    const parsed = parseArguments(["inspect", CLEAN, "--quiet", "--json"]);
    if (!("command" in parsed)) throw new Error(parsed.language);
    let said = "";
    const code = await execute(parsed, {
      stdout: {
        write: () => {
          throw new RangeError("Invalid string length");
        },
      },
      stderr: { write: (text) => (said += text) },
      now: new Date(2026, 10, 22),
      reader: new URL("file:///none.js"),
    });
    expect(code).toBe(3);
    expect(said).toMatch(/^内容太多.*请把文件分成几批.*\n$/);
  });
});

describe("a place to write to", () => {
  it.each(["inspect", "check", "followup"])("gets nothing from %s, which says so", (command) => {
    const asked = [command, CLEAN, "--as-of", "2026-11-22", "--json"];
    const run = runCli(...asked, "-o", "结果.xlsx");
    expect(run.stderr).toContain(`${command} 只显示结果，没有向 -o 的位置写文件`);
    expect([run.code, run.stdout]).toEqual([0, runCli(...asked).stdout]);
    expect(existsSync("结果.xlsx")).toBe(false);
  });

  it.each(["grade", "summarise", "run"])("is taken by %s", (command) => {
    expect(parseArguments([command, "表.xlsx", "-o", "结果"])).toMatchObject({ command, output: "结果" });
  });
});
