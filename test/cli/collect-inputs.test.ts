import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { collectInputs } from "../../src/cli/collect-inputs.ts";
import { inFolder } from "./run-cli.ts";

function put(folder: string, ...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
}

async function labelsOf(folder: string, ...inputs: readonly string[]): Promise<readonly string[]> {
  const found = await collectInputs(inputs.map((input) => join(folder, input)));
  return found.map(({ label }) => label.replaceAll("\\", "/"));
}

describe("what an input is called", () => {
  it("is its name, and with the path below the given folder where several bear that name", async () => {
    await inFolder(async (folder) => {
      put(folder, "表/甲/一览表.xlsx", "表/乙/丙/一览表.xlsx", "表/清单.csv");
      expect(await labelsOf(folder, "表")).toEqual(["乙/丙/一览表.xlsx", "清单.csv", "甲/一览表.xlsx"]);
    });
  });

  it("gets one folder more for as long as two are called the same", async () => {
    await inFolder(async (folder) => {
      put(folder, "2024/甲/表.xlsx", "2025/甲/表.xlsx", "2025/乙/表.xlsx");
      const labels = await labelsOf(folder, "2024/甲", "2025/甲", "2025/乙/表.xlsx");
      expect(labels).toEqual(["2024/甲/表.xlsx", "2025/甲/表.xlsx", "乙/表.xlsx"]);
      expect(await labelsOf(folder, "2024/甲/表.xlsx", "2025/甲/表.xlsx")).toEqual([
        "2024/甲/表.xlsx",
        "2025/甲/表.xlsx",
      ]);
    });
  });

  it("is the whole path where nothing shorter tells two apart", async () => {
    const near = resolve("/甲/表.xlsx");
    const far = resolve("/乙/甲/表.xlsx");
    const found = await collectInputs([near, far]);
    expect(new Set(found.map(({ label }) => label))).toEqual(new Set([near, join("乙", "甲", "表.xlsx")]));
  });
});

describe("a file that is given twice", () => {
  it("is read once, however it is spelled", async () => {
    await inFolder(async (folder) => {
      put(folder, "甲/表.xlsx");
      const path = join(folder, "甲", "表.xlsx");
      const spelled = [
        path,
        `${folder}/./甲/../甲/表.xlsx`,
        relative(process.cwd(), path),
        join(folder, "甲"),
      ];
      expect(await collectInputs(spelled)).toEqual([{ path, label: "表.xlsx", folder: "甲" }]);
    });
  });

  it("is read once when one of the two is a link to it", async () => {
    await inFolder(async (folder) => {
      put(folder, "甲/表.xlsx");
      symlinkSync(join(folder, "甲"), join(folder, "乙"), "junction");
      expect(await labelsOf(folder, "甲", "乙")).toEqual(["表.xlsx"]);
    });
  });
});

test("the folder of an input that is given from within it is named", async () => {
  await inFolder(async (folder) => {
    put(folder, "甲局/表.xlsx");
    const found = await collectInputs([`${folder}/甲局/./表.xlsx`, `${folder}/甲局/子/../没有.xlsx`]);
    expect(found.map((input) => input.folder)).toEqual(["甲局", "甲局"]);
  });
});
