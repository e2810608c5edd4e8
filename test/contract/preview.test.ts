import ExcelJS from "exceljs";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import type { WritingAction } from "../../src/app/plan-action.ts";
import type { ApplyResult, WorkbookPort } from "../../src/app/workbook-port.ts";
import type { Preview } from "../../src/app/preview-plan.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import { cellAt } from "../../src/domain/index.ts";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/index.ts";
import type { Pane } from "../../src/taskpane/create-pane.ts";
import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook.ts";
import { openClient } from "../excel-host/client.ts";
import { loadXlsx } from "../excel-host/load-xlsx.ts";
import { paneOver } from "../taskpane/pane-desk.ts";
import { openInExcel, sampleBytes } from "./ports.ts";

const FILE = "星湖区城市管理局-风险防控台账.xlsx";
const LEDGER = "风险防控台账";
const ACTIONS: readonly WritingAction[] = ["everything", "summarise"];

const ADAPTERS: readonly (readonly [string, (bytes: Uint8Array) => Promise<WorkbookPort>])[] = [
  ["a file", (bytes) => Promise.resolve(new XlsxWorkbook({ bytes, file: FILE, codec: nodeZip }))],
  ["Excel", async (bytes) => (await openInExcel(bytes, FILE)).port],
];

/** The receipt of what is about to be written. */
function receiptOf(pane: Pane): Preview {
  const { phase } = pane.state();
  const part = phase.kind === "previewing" ? phase.proposal.parts[0] : undefined;
  if (part === undefined) throw new Error(`no receipt: ${JSON.stringify(phase)}`);
  return part.preview;
}

function resultOf(pane: Pane): ApplyResult {
  const part = pane.state().outcome?.parts[0];
  if (part?.kind !== "applied") throw new Error(`nothing was applied: ${JSON.stringify(part)}`);
  return part.result;
}

/** What a receipt announces, as the result counts it. */
function announced({
  newSheets,
  replacedSheets,
  columns,
  ledgerCells,
  sourceCells,
  protectedSheets,
}: Preview) {
  return {
    sheetsAdded: newSheets,
    sheetsReplaced: replacedSheets,
    cellsWritten: columns.reduce((sum, { cells }) => sum + cells, ledgerCells + sourceCells),
    protectedSheets,
  };
}

function found({ sheets }: WorkbookSnapshot, sheet: string, row: number, column: number): CellValue {
  const snapshot = sheets.find(({ name }) => name === sheet);
  return snapshot === undefined ? null : cellAt(snapshot, row, column);
}

/** Places whose content differs between two readings of a sheet. */
function changedCells(before: WorkbookSnapshot, after: WorkbookSnapshot, sheet: string): number {
  const [old, now] = [before, after].map(({ sheets }) => sheets.find(({ name }) => name === sheet));
  if (old === undefined || now === undefined) throw new Error(`no sheet ${sheet}`);
  let changed = 0;
  for (let row = 0; row < Math.max(old.rows.length, now.rows.length); row += 1) {
    const width = Math.max(old.rows[row]?.length ?? 0, now.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const [was, is] = [cellAt(old, row, column), cellAt(now, row, column)];
      if (JSON.stringify(was) !== JSON.stringify(is)) changed += 1;
    }
  }
  return changed;
}

describe.each(ADAPTERS)("the receipt over %s", (_, open) => {
  it.each(ACTIONS)("of %s announces what is written, the first time and the second", async (action) => {
    const port = await open(sampleBytes(FILE));
    const { pane } = paneOver({ [FILE]: port });
    await pane.read();
    for (const times of [1, 2]) {
      await pane.plan(action);
      const { phase } = pane.state();
      // The second time there may be nothing to write.
      if (times === 2 && phase.kind === "previewing" && phase.proposal.parts.length === 0) break;
      const receipt = receiptOf(pane);
      await pane.apply();
      expect(resultOf(pane)).toEqual(announced(receipt));
      const after = await port.read();
      expect(after.sheets.map(({ name }) => name)).toEqual(
        expect.arrayContaining([...receipt.newSheets, ...receipt.replacedSheets]),
      );
      for (const { sheet, row, column, after: value } of receipt.samples)
        expect([sheet, row, column, found(after, sheet, row, column)]).toEqual([sheet, row, column, value]);
    }
  });

  it("of accepted proposals announces exactly the cells of the clerk that change", async () => {
    const port = await open(sampleBytes(FILE));
    const before = await port.read();
    const { pane } = paneOver({ [FILE]: port });
    await pane.read();
    const findings = (await pane.view("findings")).flatMap(({ index, proposal }) =>
      proposal === null ? [] : [index],
    );
    await pane.record({ findings, grades: new Map(), controls: new Map() });
    const receipt = receiptOf(pane);
    expect(receipt.sourceCells).toBeGreaterThan(1);
    for (const { sheet, row, column, before: was } of receipt.samples)
      expect(found(before, sheet, row, column)).toEqual(was);
    await pane.apply();
    expect(resultOf(pane)).toEqual(announced(receipt));
    expect(changedCells(before, await port.read(), LEDGER)).toBe(receipt.sourceCells);
  });
});

describe("the receipt over a protected sheet", () => {
  async function lockedBytes(): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(sampleBytes(FILE).slice().buffer);
    for (const sheet of workbook.worksheets) await sheet.protect("", {});
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  async function openLocked(): Promise<WorkbookPort> {
    const book = await loadXlsx(sampleBytes(FILE), FILE);
    for (const sheet of book.sheets) sheet.isProtected = true;
    const { excel } = openClient(book);
    return new ExcelWorkbook({ excel, writeReport: () => Promise.resolve(new Uint8Array()) });
  }

  it.each([
    [
      "a file",
      async (): Promise<WorkbookPort> =>
        new XlsxWorkbook({ bytes: await lockedBytes(), file: FILE, codec: nodeZip }),
    ],
    ["Excel", openLocked],
  ])("in %s says that nothing is written there, and writes the sheets of its own", async (_, open) => {
    const { pane } = paneOver({ [FILE]: await open() });
    await pane.read();
    await pane.plan("everything");
    const receipt = receiptOf(pane);
    expect([receipt.protectedSheets, receipt.columns, receipt.highlights]).toEqual([[LEDGER], [], 0]);
    expect(receipt.newSheets).toContain("等级审定表");
    await pane.apply();
    expect(resultOf(pane)).toEqual(announced(receipt));
  });
});
