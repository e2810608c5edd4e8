import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli, SAMPLES } from "./cli/run-cli.ts";

interface Planted {
  readonly file: string;
  readonly sheet: string;
  readonly address: string;
  readonly kind: string;
}

interface FoundFile {
  readonly file: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly sheet: string;
    readonly address: string | null;
  }[];
}

/** The rows of the table of planted faults in the samples' README. */
function plantedFaults(): Planted[] {
  const lines = readFileSync(join(__dirname, "..", SAMPLES, "README.md"), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, file = "", sheet = "", address = "", kind = ""] = line.split("|").map((cell) => cell.trim());
    return file.endsWith(".xlsx") ? [{ file, sheet, address, kind }] : [];
  });
}

function isFoundFiles(data: unknown): data is { readonly files: readonly FoundFile[] } {
  return typeof data === "object" && data !== null && "files" in data && Array.isArray(data.files);
}

function foundIn(folder: string): readonly FoundFile[] {
  const data: unknown = JSON.parse(
    runCli("check", folder, "--json", "--quiet", "--as-of", "2026-11-22").stdout,
  );
  if (!isFoundFiles(data)) throw new Error("the document of check has no files");
  return data.files;
}

describe("the samples", () => {
  const found = foundIn(SAMPLES);

  it.each(plantedFaults())("$file $sheet $address: $kind is found", ({ file, sheet, address, kind }) => {
    const { findings = [] } = found.find((one) => one.file === file) ?? {};
    expect(findings).toContainEqual(expect.objectContaining({ sheet, address, kind }));
  });

  it("have at least one planted fault in each file but the clean one", () => {
    const faulty = new Set(plantedFaults().map(({ file }) => file));
    expect(faulty.size).toBe(found.length - 1);
  });

  it("leave the clean list without a finding", () => {
    expect(found.find(({ file }) => file.startsWith("澄江"))?.findings).toEqual([]);
  });
});
