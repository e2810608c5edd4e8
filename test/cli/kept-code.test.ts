import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runCli, SAMPLES } from "./run-cli.ts";

const SAMPLE = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");
const ARGUMENTS = ["inspect", SAMPLE, "--as-of", "2026-11-22", "--json"];

/** What a copy of the built command line says when something was done to its compiled code. */
async function answerAfter(change: (file: string) => void): Promise<string> {
  const expected = runCli(...ARGUMENTS).stdout;
  let answer = "";
  await inFolder((folder) => {
    const copy = join(folder, "cli");
    cpSync(join("dist", "cli"), copy, { recursive: true });
    const file = join(copy, "program", "program.code");
    expect(existsSync(file)).toBe(true);
    change(file);
    answer = spawnSync(process.execPath, [join(copy, "probity.js"), ...ARGUMENTS], {
      encoding: "utf8",
    }).stdout;
  });
  expect(expected).toContain("风险点");
  return answer === expected ? "the same" : answer;
}

/** Whether the built command line says that it uses the code. */
function saysOfKeptCode(cli: string): string {
  const env = { ...process.env, NODE_DEBUG: "probity" };
  const { stderr } = spawnSync(process.execPath, [cli, ...ARGUMENTS], { encoding: "utf8", env });
  return /kept code is (?:not )?used/.exec(stderr)?.[0] ?? "";
}

describe("code that the build keeps", () => {
  it("is used, and not where it is damaged", async () => {
    expect(runCli(...ARGUMENTS).stderr).not.toContain("kept code");
    expect(saysOfKeptCode(join("dist", "cli", "probity.js"))).toBe("kept code is used");
    await inFolder((folder) => {
      cpSync(join("dist", "cli"), folder, { recursive: true });
      const file = join(folder, "program", "program.code");
      writeFileSync(file, flipped(readFileSync(file), 2));
      expect(saysOfKeptCode(join(folder, "probity.js"))).toBe("kept code is not used");
    });
  });

  it("may be missing", async () => {
    expect(
      await answerAfter((file) => {
        rmSync(file);
      }),
    ).toBe("the same");
  });

  it.each([
    ["no bytes", (): Buffer => Buffer.alloc(0)],
    ["a sum alone", (code: Buffer): Buffer => code.subarray(0, 4)],
    ["half of it", (code: Buffer): Buffer => code.subarray(0, code.length >> 1)],
    ["a changed byte in the middle", (code: Buffer): Buffer => flipped(code, code.length >> 1)],
    ["a changed sum", (code: Buffer): Buffer => flipped(code, 2)],
    ["words", (): Buffer => Buffer.from("不是程序")],
  ])("is passed over when it holds %s", async (_, damage) => {
    expect(
      await answerAfter((file) => {
        writeFileSync(file, damage(readFileSync(file)));
      }),
    ).toBe("the same");
  });

  it("is passed over when it belongs to another script", async () => {
    expect(
      await answerAfter((file) => {
        const script = file.replace(/code$/, "cjs");
        writeFileSync(script, readFileSync(script, "utf8").replace("use strict", "use Strict"));
      }),
    ).toBe("the same");
  });
});

function flipped(code: Buffer, place: number): Buffer {
  const changed = Buffer.from(code);
  changed.writeUInt8(changed.readUInt8(place) ^ 0xff, place);
  return changed;
}
