import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  watch,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { removeStaleFiles, writeAtomically } from "../../src/cli/write-files.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { diceOf } from "../domain/intake/layouts/dice.ts";
import { inFolder, runCli, SAMPLES } from "./run-cli.ts";

const ROOT = join(__dirname, "..", "..");
const CLI = join("dist", "cli", "probity.js");
const CLEAN = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");

/** Moments of a run at which it is ended, as shares of the time that it takes. */
const MOMENTS = Array.from(
  { length: 12 },
  (_, index) => 0.25 + (index * 0.9 + diceOf(7).upTo(2) * 0.05) / 12,
);

type Written = ReadonlyMap<string, Buffer>;

function filesIn(folder: string): Written {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function startRun(args: readonly string[], milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

const isTemporary = (name: string): boolean => /^\.probity-\d+-[0-9a-f]{8}\.tmp$/.test(name);

function temporaryIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter(isTemporary) : [];
}

/** Ends a run as soon as it makes a temporary file in a folder. */
function endAtFirstTemporary(args: readonly string[], folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, stdio: "ignore" });
    const watcher = watch(folder, (_, name) => {
      if (name !== null && isTemporary(name)) child.kill("SIGKILL");
    });
    child.once("exit", () => {
      watcher.close();
      resolve();
    });
  });
}

/** Each file is the old one or the new one, and whole. */
function expectOldOrNew(found: Written, old: Written, fresh: Written): void {
  for (const [name, bytes] of found) {
    const isKnown = [old, fresh].some((files) => files.get(name)?.equals(bytes) === true);
    expect([name, isKnown]).toEqual([name, true]);
    expect(Object.keys(unzipSync(new Uint8Array(bytes))).length).toBeGreaterThan(3);
  }
}

describe.each([
  ["run", (folder: string) => join(folder, "结果"), (output: string) => output],
  [
    "summarise",
    (folder: string) => join(folder, "汇总", "汇总.xlsx"),
    (output: string) => join(output, ".."),
  ],
])("the command %s that is ended at any moment", (command, outputIn, folderOf) => {
  it("leaves each file as it was or as it was to be, and the next run tidies up", async () => {
    await inFolder(async (folder) => {
      const output = outputIn(folder);
      const input = join(folder, "台账.xlsx");
      copyFileSync(join(ROOT, CLEAN), input);
      const args = [command, input, "-o", output, "--force", "--quiet", "--as-of"];
      const fresh = outputIn(join(folder, "另"));
      expect(runCli(command, input, "-o", fresh, "--quiet", "--as-of", "2027-03-01").code).toBeLessThan(2);
      const started = performance.now();
      expect(runCli(...args, "2026-11-22").code).toBeLessThan(2);
      const whole = performance.now() - started;
      const [old, wanted] = [filesIn(folderOf(output)), filesIn(folderOf(fresh))];
      for (const moment of MOMENTS) {
        await startRun([...args, "2027-03-01"], moment * whole);
        expectOldOrNew(filesIn(folderOf(output)), old, wanted);
      }
      // The moment between making a file and giving it its name is short: it is tried until it is met.
      let left: readonly string[] = [];
      let attempts = 0;
      for (; left.length === 0 && attempts < 40; attempts += 1) {
        await endAtFirstTemporary([...args, "2027-03-01"], folderOf(output));
        left = temporaryIn(folderOf(output));
        expectOldOrNew(filesIn(folderOf(output)), old, wanted);
      }
      process.stdout.write(`${command}: ended between making a file and naming it after ${attempts} tries\n`);
      expect(left).not.toEqual([]);
      expect(runCli(...args, "2027-03-01").code).toBeLessThan(2);
      const names = readdirSync(folderOf(output));
      expect(names.filter((name) => name.startsWith("."))).toEqual([]);
      for (const [name, bytes] of wanted) {
        expect(readFileSync(join(folderOf(output), name)).equals(bytes)).toBe(true);
      }
    });
  }, 180_000);
});

describe("temporary files of a run that was ended", () => {
  it("go, and those of a run that still writes stay", async () => {
    await inFolder(async (folder) => {
      const ended = spawnSync(process.execPath, ["-e", "process.stdout.write(String(process.pid))"]);
      const left = `.probity-${String(ended.stdout)}-0123abcd.tmp`;
      const living = `.probity-${process.pid}-0123abcd.tmp`;
      for (const name of [left, living, ".别的.tmp", "台账.xlsx"]) writeFileSync(join(folder, name), "x");
      await removeStaleFiles(folder);
      expect(readdirSync(folder).sort()).toEqual([living, ".别的.tmp", "台账.xlsx"].sort());
      await removeStaleFiles(join(folder, "没有"));
    });
  });
});

const isLinux = process.platform === "linux";

/** Runs the command line in a shell that bounds the size of a file, as a full disk does. */
function runBounded(
  kilobytes: number,
  ...args: readonly string[]
): { readonly code: number | null; readonly stderr: string } {
  const script = `trap "" XFSZ; ulimit -f ${String(kilobytes)}; exec "$0" "$@"`;
  const run = spawnSync("bash", ["-c", script, process.execPath, CLI, ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { code: run.status, stderr: run.stderr };
}

(isLinux ? describe : describe.skip)("a disk that takes no more", () => {
  it("is told when it is full, and nothing half written stays", async () => {
    await inFolder((folder) => {
      runCli("--version");
      const run = runBounded(4, "summarise", CLEAN, "-o", join(folder, "汇总.xlsx"), "--quiet");
      expect(run.code).toBe(3);
      expect(run.stderr).toContain("磁盘空间不足");
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it("keeps what a run wrote before whole, and names the file at which it was full", async () => {
    await inFolder((folder) => {
      const [roomy, tight] = [join(folder, "宽"), join(folder, "紧")];
      const options = ["--quiet", "--as-of", "2026-11-22", "-o"];
      expect(runCli("run", CLEAN, ...options, roomy).code).toBe(0);
      const whole = filesIn(roomy);
      const sizes = [...whole.values()].map(({ length }) => length);
      // The copy is written first; room for it, and not for the summary, which is the largest.
      const copy = whole.get("澄江市场服务站-规范样表.xlsx")?.length ?? 0;
      expect(copy).toBeLessThan(Math.max(...sizes));
      const run = runBounded(Math.ceil(copy / 1024), "run", CLEAN, ...options, tight);
      expect(run.code).toBe(3);
      const written = filesIn(tight);
      expect(written.size).toBeGreaterThan(0);
      for (const [name, bytes] of written)
        expect([name, whole.get(name)?.equals(bytes)]).toEqual([name, true]);
      const failing = [...whole.keys()].filter((name) => run.stderr.includes(name));
      expect(failing).toHaveLength(1);
      expect(written.has(failing[0] ?? "")).toBe(false);
      expect(run.stderr).toContain("磁盘空间不足");
      expect(readdirSync(tight).filter((name) => name.startsWith("."))).toEqual([]);
    });
  });

  // A folder that not even the system's administrator can write to.
  it("is told when it is read-only", () => {
    const run = runCli("summarise", CLEAN, "-o", "/sys/汇总.xlsx", "--quiet");
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/“\/sys\/汇总\.xlsx”写不进去：没有写入权限/);
  });
});

describe("a place that cannot be written to", () => {
  it("is told when a folder of the same name stands there", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "汇总.xlsx");
      mkdirSync(join(path, "内"), { recursive: true });
      const writing = writeAtomically({ path, bytes: new Uint8Array(10) });
      await expect(writing).rejects.toMatchObject({ reason: "cannot-write", path });
      expect(readdirSync(folder)).toEqual(["汇总.xlsx"]);
    });
  });

  it.each(["zh-CN", "en"] as const)("is told in a sentence of its own for each reason in %s", (language) => {
    const { cannotWrite } = wordsOf(language).cli.failure;
    const codes = ["EACCES", "ENOSPC", "EBUSY", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EIO"];
    const sentences = codes.map((code) => cannotWrite("汇总.xlsx", code));
    expect(new Set(sentences).size).toBe(codes.length);
    for (const sentence of sentences) expect(sentence).toContain("汇总.xlsx");
    // A code that has a sentence is not shown; one that has none must be, for the technician.
    expect(sentences.filter((sentence) => /E[A-Z]{2,}/.test(sentence))).toHaveLength(1);
  });
});
