import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { WorkbookError } from "../../../src/app/workbook-port.ts";
import { readWorkbookFile } from "../../../src/adapters/xlsx/read-workbook-file.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import { TOKENS } from "../../fuzz/damage.ts";
import { zipOf } from "./package-builder.ts";

/** A fixed seed, so that every run tries the same files. */
const SEED = 20261122;

const files = ["rich.xlsm", "rich-openpyxl.xlsx"].map(
  (name) => new Uint8Array(readFileSync(join(__dirname, "../../fixtures/xlsx", name))),
);

/** Where something is changed, as a share of the length, and what takes its place. */
const anyChange = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  remove: fc.integer({ min: 0, max: 30 }),
  insert: fc.oneof(fc.constantFrom(...TOKENS), fc.uint8Array({ maxLength: 4 })),
});

function change(
  bytes: Uint8Array,
  { at, remove, insert }: { at: number; remove: number; insert: Uint8Array },
): Uint8Array {
  const start = Math.floor(at * bytes.length);
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)]));
}

async function outcomeOf(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await readWorkbookFile(bytes, "a.xlsx", { codec: nodeZip })).sheets.length > 0;
  } catch (error) {
    return error;
  }
}

function isClear(outcome: unknown): boolean {
  return outcome === true || outcome instanceof WorkbookError;
}

describe("a damaged file", () => {
  it("is read or refused with a reason where bytes of the zip file changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), anyChange, async (file, one) => {
        expect(isClear(await outcomeOf(change(file, one)))).toBe(true);
      }),
      { numRuns: 150, seed: SEED },
    );
  }, 60_000);

  it("is read or refused with a reason where a part of it changed or is gone", async () => {
    const pick = fc.record({ part: fc.nat(), isGone: fc.boolean(), one: anyChange, other: anyChange });
    const opened = files.map((file) => unzipSync(file));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...opened), pick, async (file, { part, isGone, one, other }) => {
        const names = Object.keys(file).filter((name) => /\.(xml|rels)$/.test(name));
        const name = names[part % names.length] ?? "";
        const parts = Object.entries(file).flatMap(([path, data]) => {
          if (path !== name) return [[path, data] as const];
          return isGone && part % 5 === 0 ? [] : [[path, change(change(data, one), other)] as const];
        });
        expect(isClear(await outcomeOf(zipOf(Object.fromEntries(parts))))).toBe(true);
      }),
      { numRuns: 150, seed: SEED },
    );
  }, 60_000);
});
