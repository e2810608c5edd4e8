import fc from "fast-check";
import type { CellValue } from "../../src/domain/index.ts";
import { dataRows, headerOf, LedgerModel, numberColumn, STEP_KINDS, textOf } from "./ledger-model.ts";
import type { Step } from "./ledger-model.ts";

const steps = fc.array(
  fc.record<Step>({ kind: fc.constantFrom(...STEP_KINDS), at: fc.nat(40), to: fc.nat(40) }),
  { minLength: 1, maxLength: 25 },
);

const RUNS = Number(process.env["LEDGER_RUNS"] ?? 40);

/** Everything that the workbook holds, but for what is said once: that a deleted number was put back. */
function contents({ book }: LedgerModel): string {
  const said = (cells: readonly CellValue[]): boolean =>
    cells.some((cell) => textOf(cell).includes("补回编号"));
  const numbered = (cells: readonly CellValue[]): readonly CellValue[] =>
    cells.map((cell) => (typeof cell === "string" ? cell.replace(/^\d+\. /, "") : cell));
  return book.sheets
    .flatMap(({ name, rows }) => [
      name,
      ...rows.filter((cells) => !said(cells)).map((cells) => JSON.stringify(numbered(cells))),
    ])
    .filter((line) => !/^\["台账核对事项"|^\[\]$/.test(line))
    .join("\n");
}

function texts(model: LedgerModel): Map<string, readonly CellValue[]> {
  const found = new Map<string, readonly CellValue[]>();
  for (const cells of model.book.sheets.flatMap(({ rows }) => rows)) {
    for (const value of cells) if (typeof value === "string") found.set(value, cells);
  }
  return found;
}

function lived(count: number, history: readonly Step[]): LedgerModel {
  const model = new LedgerModel(count);
  model.run();
  for (const step of history) model.take(step);
  model.run();
  return model;
}

describe("ledgers over many runs", () => {
  it("keep everything that was typed, in the row of its number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), steps, (count, history) => {
        const model = lived(count, history);
        const found = texts(model);
        const ledgers = [model.ledger("措施编号"), model.ledger("审定等级")];
        for (const [token, number] of model.typed) {
          // The clerk's own rows and columns have no number of ours.
          const cells = found.get(token) ?? [];
          expect(cells).toEqual(expect.arrayContaining(number === "" ? [token] : [token, number]));
        }
        expect(ledgers).not.toContain(null);
      }),
      { numRuns: RUNS },
    );
  });

  it("do not change when nothing changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), steps, (count, history) => {
        const model = lived(count, history);
        const before = contents(model);
        model.clickNow();
        expect(contents(model)).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  it("add every change of a list worked in place to its records, and take none back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), steps, (count, history) => {
        const model = lived(count, history);
        expect(model.isAppended).toBe(true);
        for (const { measure, status } of model.list) {
          const records = model.records().filter((cells) => cells.includes(measure));
          expect(textOf(records.at(-1)?.[4] ?? null)).toBe(status);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("hold every risk of the source once, and mark every other row as not found there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), steps, (count, history) => {
        const model = lived(count, history);
        const ledger = model.ledger("审定等级");
        if (ledger === null) throw new Error("no ledger");
        const header = headerOf(ledger.rows);
        const number = numberColumn(ledger);
        const own = dataRows(ledger).filter((row) =>
          /^FX-\d{4}$/.test(textOf(ledger.rows[row]?.[number] ?? null)),
        );
        const present = own.filter(
          (row) => !textOf(ledger.rows[row]?.[header.indexOf("源表情况")] ?? null).startsWith("源表未见"),
        );
        const shown = present.map((row) => ledger.rows[row]?.[header.indexOf("风险点")]);
        expect([...shown].sort()).toEqual(model.lines.map(({ point }) => point).sort());
        const numbers = own.map((row) => ledger.rows[row]?.[number]);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: RUNS },
    );
  });
});
