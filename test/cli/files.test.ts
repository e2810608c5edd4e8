import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { inFolder, runCli, SAMPLES } from "./run-cli.ts";

const CLEAN = join(SAMPLES, "澄江市场服务站-规范样表.xlsx");
const LEDGER = join(SAMPLES, "星湖区城市管理局-风险防控台账.xlsx");

async function sheetNames(path: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map(({ name }) => name);
}

describe("files of the command line", () => {
  it("writes a summary that an independent reader opens, and refuses to overwrite it", async () => {
    await inFolder(async (folder) => {
      const output = join(folder, "汇总.xlsx");
      const first = runCli("summarise", CLEAN, "-o", output, "--as-of", "2026-11-22", "--quiet");
      expect(first.code).toBe(0);
      const bytes = readFileSync(output);
      const second = runCli("summarise", CLEAN, "-o", output, "--quiet");
      expect(second.code).toBe(3);
      expect(second.stderr).toContain("已存在");
      expect(readFileSync(output).equals(bytes)).toBe(true);
      expect(runCli("summarise", CLEAN, "-o", output, "--quiet", "--force").code).toBe(0);
      expect(readdirSync(folder)).toEqual(["汇总.xlsx"]);
      const sheets = await sheetNames(output);
      expect(sheets[0]).toBe("汇总表");
      expect(sheets.at(-1)).toBe("数据核对表");
    });
  });

  it("gives the same summary whatever the number of readers", async () => {
    await inFolder((folder) => {
      const outputs = ["1", "2", "4"].map((workers) => {
        const output = join(folder, `${workers}.xlsx`);
        const run = runCli(
          "summarise",
          SAMPLES,
          "-o",
          output,
          "--as-of",
          "2026-11-22",
          "--workers",
          workers,
          "--quiet",
        );
        expect(run.code).toBe(1);
        return readFileSync(output);
      });
      for (const output of outputs) expect(output.equals(outputs[0] ?? Buffer.alloc(0))).toBe(true);
    });
  });

  it("names a bad file among good ones and still does the others", async () => {
    await inFolder((folder) => {
      copyFileSync(CLEAN, join(folder, "好表.xlsx"));
      writeFileSync(join(folder, "坏表.xlsx"), "这不是工作簿");
      writeFileSync(join(folder, "空表.xlsx"), "");
      const run = runCli("check", folder, "--json", "--quiet", "--as-of", "2026-11-22");
      expect(run.code).toBe(3);
      const document: unknown = JSON.parse(run.stdout);
      expect(document).toMatchObject({ totals: { files: 3, failed: 2, risks: 9 } });
    });
  });

  it("says where it cannot write, and leaves nothing behind", async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "挡路"), "");
      const run = runCli("summarise", CLEAN, "-o", join(folder, "挡路", "汇总.xlsx"), "--quiet");
      expect(run.code).toBe(3);
      expect(run.stderr).toContain("写不进去");
      expect(readdirSync(folder)).toEqual(["挡路"]);
    });
  });

  it("keeps inputs of the same name apart", async () => {
    await inFolder((folder) => {
      for (const office of ["甲局", "乙局"]) {
        mkdirSync(join(folder, office));
        copyFileSync(CLEAN, join(folder, office, "一览表.xlsx"));
      }
      const output = join(folder, "结果");
      const run = runCli(
        "run",
        join(folder, "甲局"),
        join(folder, "乙局"),
        "-o",
        output,
        "--quiet",
        "--as-of",
        "2026-11-22",
      );
      expect(run.code).toBe(0);
      expect(readdirSync(output).filter((name) => name.includes("一览表"))).toHaveLength(2);
    });
  });

  it("stops at a wrong mapping file with a sentence that names it", async () => {
    await inFolder((folder) => {
      const mapping = join(folder, "字段.json");
      writeFileSync(mapping, '[{"fingerprint":"x","columns":{"A":"wrong"}}]');
      const run = runCli("inspect", CLEAN, "--mapping", mapping);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("字段.json");
    });
  });

  it("leaves its inputs as they were", async () => {
    await inFolder((folder) => {
      const input = join(folder, "台账.xlsx");
      copyFileSync(LEDGER, input);
      expect(runCli("run", input, "-o", join(folder, "结果"), "--quiet", "--as-of", "2026-11-22").code).toBe(
        1,
      );
      expect(readFileSync(input).equals(readFileSync(LEDGER))).toBe(true);
      expect(existsSync(join(folder, "结果", "台账.xlsx"))).toBe(true);
    });
  });
});
