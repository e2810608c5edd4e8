import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ExcelJS from "exceljs";
import type { CliRun } from "./run-cli.ts";
import { inFolder, runCli, SAMPLES } from "./run-cli.ts";

const STATION = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");
const BUREAU = join(SAMPLES, "星湖区城市管理局-风险防控台账.xlsx");

function put(source: string, path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(source, path);
  return path;
}

function runInto(output: string, ...inputs: readonly string[]): CliRun {
  return runCli("run", ...inputs, "-o", output, "--quiet", "--as-of", "2026-11-22");
}

async function sheetsOf(path: string): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map(({ name }) => name);
}

/** The office whose marked copy a file is: the copy keeps the sheet of its input. */
async function sourceOf(path: string): Promise<string> {
  const sheets = await sheetsOf(path);
  const [[station = ""], [bureau = ""]] = [await sheetsOf(STATION), await sheetsOf(BUREAU)];
  return [
    ...(sheets.includes(station) ? ["station"] : []),
    ...(sheets.includes(bureau) ? ["bureau"] : []),
    ...(sheets.length > 1 ? [] : ["unmarked"]),
  ].join();
}

describe("inputs whose copies would bear one name", () => {
  it("of the same name in folders of the same name each get a copy of their own", async () => {
    await inFolder(async (folder) => {
      const older = put(STATION, join(folder, "2024", "甲", "表.xlsx"));
      const newer = put(BUREAU, join(folder, "2025", "甲", "表.xlsx"));
      const output = join(folder, "结果");
      expect(runInto(output, dirname(older), dirname(newer)).code).toBe(1);
      expect(await sourceOf(join(output, "2024-甲-表.xlsx"))).toBe("station");
      expect(await sourceOf(join(output, "2025-甲-表.xlsx"))).toBe("bureau");
    });
  });

  it("one in a folder and one whose name holds that folder's, are both written", async () => {
    await inFolder(async (folder) => {
      const inputs = [
        put(STATION, join(folder, "甲", "表.xlsx")),
        put(BUREAU, join(folder, "乙", "表.xlsx")),
        put(BUREAU, join(folder, "甲-表.xlsx")),
      ];
      const output = join(folder, "结果");
      expect(runInto(output, ...inputs).code).toBe(1);
      expect(await sourceOf(join(output, "甲-表.xlsx"))).toBe("station");
      expect(await sourceOf(join(output, "甲-表 (2).xlsx"))).toBe("bureau");
    });
  });

  it("and one that is called like the summary does not lose its copy to it", async () => {
    await inFolder(async (folder) => {
      const plain = join(folder, "先");
      expect(runInto(plain, put(STATION, join(folder, "表.xlsx"))).code).toBe(0);
      const summary = readdirSync(plain).find((name) => name.includes("汇总")) ?? "";
      const input = put(STATION, join(folder, summary));
      const output = join(folder, "结果");
      const run = runInto(output, input);
      expect(run.code).toBe(0);
      expect(await sourceOf(join(output, summary))).toBe("station");
      const beside = join(output, summary.replace(".xlsx", " (2).xlsx"));
      expect(await sheetsOf(beside)).toContain("数据核对表");
      const told = run.stdout.split("\n").filter((line) => line.includes(output));
      expect(new Set(told).size).toBe(readdirSync(output).length);
    });
  });

  it("in two formats each get grading papers", async () => {
    await inFolder((folder) => {
      const inputs = [put(STATION, join(folder, "表.xlsx")), put(BUREAU, join(folder, "表.xlsm"))];
      const output = join(folder, "表");
      expect(runCli("grade", ...inputs, "-o", output, "--quiet", "--as-of", "2026-11-22").code).toBe(1);
      expect(readdirSync(output).sort()).toEqual(["表_打分表和审定表 (2).xlsx", "表_打分表和审定表.xlsx"]);
    });
  });
});

test("a file that is spelled in two ways counts once", async () => {
  await inFolder((folder) => {
    const input = put(STATION, join(folder, "甲", "表.xlsx"));
    const totals = (...inputs: readonly string[]): unknown =>
      (JSON.parse(runCli("check", ...inputs, "--json", "--quiet").stdout) as { totals: unknown }).totals;
    expect(totals(input, `${folder}/./甲/../甲/表.xlsx`)).toEqual(totals(input));
    expect(readFileSync(input).equals(readFileSync(STATION))).toBe(true);
  });
});
