import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook.ts";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import type { WorkbookPort } from "../../src/app/workbook-port.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import type { CellRange, ChangePlan, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/index.ts";
import { cellKey, formatRange } from "../../src/domain/index.ts";
import { openClient } from "../excel-host/client.ts";
import { loadXlsx } from "../excel-host/load-xlsx.ts";
import { saveXlsx } from "../excel-host/save-xlsx.ts";
import { ledgerBook } from "./books.ts";
import {
  plan,
  PLAN_SHAPES,
  SECOND_PLAN,
  SHORTER_PLAN,
  statisticsSheet,
  THIRD_PLAN,
  WHOLE_PLAN,
} from "./plan-shapes.ts";

const FILE = "台账.xlsx";

let bytes = new Uint8Array();

beforeAll(async () => {
  bytes = new Uint8Array(await saveXlsx(ledgerBook()));
}, 60_000);

function openFile(): Promise<WorkbookPort> {
  return Promise.resolve(new XlsxWorkbook({ bytes, file: FILE, codec: nodeZip }));
}

async function openExcel(): Promise<WorkbookPort> {
  const { excel } = openClient(await loadXlsx(bytes, FILE));
  return new ExcelWorkbook({ excel, writeReport: () => Promise.resolve(new Uint8Array()) });
}

const ADAPTERS = [
  ["a file", openFile],
  ["Excel", openExcel],
] as const;

const sorted = (ranges: readonly CellRange[]): readonly string[] => ranges.map(formatRange).sort();

/** What both adapters must agree on; a formula counts by its place, because only Excel computes it. */
function gridOf({ name, rows, merges, formulas, visibility, isProtected }: SheetSnapshot) {
  return {
    name,
    visibility,
    isProtected,
    merges: sorted(merges),
    rows: rows.map(
      (row, at) => row?.map((value, column) => (formulas.has(cellKey(at, column)) ? "=" : value)) ?? [],
    ),
    formulas: [...formulas].sort((a, b) => a - b),
  };
}

const gridsOf = ({ sheets, ownSheets = [] }: WorkbookSnapshot) => ({ sheets: sheets.map(gridOf), ownSheets });

/** The same steps over both adapters. */
async function both<Result>(
  steps: (port: WorkbookPort) => Promise<Result>,
): Promise<readonly [Result, Result]> {
  return [await steps(await openFile()), await steps(await openExcel())];
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => "done",
    (error: unknown) => (typeof error === "object" && error !== null && "code" in error ? error.code : error),
  );

const SHAPES: readonly (readonly [string, readonly ChangePlan[]])[] = [
  ...Object.entries(PLAN_SHAPES).map(([name, shape]) => [name, [shape]] as const),
  ["everything at once", [WHOLE_PLAN]],
  ["own columns that become shorter", [WHOLE_PLAN, SHORTER_PLAN]],
  ["an own sheet that is replaced", [WHOLE_PLAN, THIRD_PLAN]],
];

describe("a file and Excel", () => {
  it("read the same grid", async () => {
    const [file, excel] = await both(async (port) => gridsOf(await port.read()));
    expect(excel).toEqual(file);
    expect(file.sheets[0]?.rows[2]).toEqual([1, "虚报支出", "6月31日", "未完成"]);
  });

  it.each(SHAPES)("hold the same grid after %s", async (_name, plans) => {
    const [file, excel] = await both(async (port) => {
      const results = [];
      for (const one of plans) results.push(await port.apply(one));
      return {
        results: results.map(({ sheetsAdded, sheetsReplaced }) => [sheetsAdded, sheetsReplaced]),
        ...gridsOf(await port.read()),
      };
    });
    expect(excel).toEqual(file);
  });

  it("refuse the same plans, and then have written nothing", async () => {
    const own = WHOLE_PLAN.ownColumns.map((one) => ({ ...one, firstColumn: 3 }));
    const cases: readonly (readonly [string, ChangePlan])[] = [
      ["changed-since-read", plan({ expected: new Map([["台账", [{ row: 2, column: 1, value: "别的" }]]]) })],
      ["sheet-missing", plan({ expected: new Map([["没有", [{ row: 0, column: 0, value: null }]]]) })],
      ["sheet-exists", plan({ ownSheets: [{ ...statisticsSheet(1), name: "说明" }] })],
      ["occupied", plan({ ownColumns: own })],
      [
        "changed-since-read",
        plan({ fixes: [{ sheet: "台账", row: 2, column: 1, before: "别的", after: "改" }] }),
      ],
      ["not-own-sheet", plan({ ownCells: [{ sheet: "台账", row: 0, column: 0, cell: "x", style: null }] })],
    ];
    for (const [code, refused] of cases) {
      const codes = await both(async (port) => {
        const before = gridsOf(await port.read());
        const refusal = await codeOf(port.apply(refused));
        expect(gridsOf(await port.read())).toEqual(before);
        return refusal;
      });
      expect(codes).toEqual([code, code]);
    }
  });
});

describe.each(ADAPTERS)("%s", (_name, open) => {
  it.each(SHAPES)("is restored after %s to what it was", async (_shape, plans) => {
    const port = await open();
    for (const one of plans.slice(0, -1)) await port.apply(one);
    const before = gridsOf(await port.read());
    const last = plans.at(-1);
    if (last !== undefined) await port.apply(last);
    expect(await port.restorePoint()).toEqual({ action: last?.action });
    const restored = await port.restore();
    expect([restored.action, restored.untouched]).toEqual([last?.action, []]);
    expect(gridsOf(await port.read())).toEqual(before);
    expect(await port.restorePoint()).toBeNull();
  });

  it("leaves nothing of an earlier run below a shorter one, and the clerk's own cells", async () => {
    const port = await open();
    await port.apply(WHOLE_PLAN);
    await port.apply(SHORTER_PLAN);
    const [ledger] = (await port.read()).sheets;
    expect(ledger?.rows.map((row) => row?.slice(4) ?? [])).toEqual([
      ["系统测算(供参考)"],
      ["建议等级", "理由"],
      ["二级", "理由"],
      [],
      [],
    ]);
    expect(ledger?.rows[4]?.slice(0, 2)).toEqual([3, "人情招标"]);
  });

  it("keeps settings over an action and its restoring", async () => {
    const port = await open();
    await port.saveSetting("answers", '{"年度":"2026"}');
    await port.apply(WHOLE_PLAN);
    await port.saveSetting("scheme", "<&\"'\u2028");
    await port.restore();
    expect(await port.loadSetting("answers")).toBe('{"年度":"2026"}');
    expect(await port.loadSetting("scheme")).toBe("<&\"'\u2028");
    await port.saveSetting("answers", null);
    expect(await port.loadSetting("answers")).toBeNull();
  });

  it("forgets the way back when told to", async () => {
    const port = await open();
    await port.apply(WHOLE_PLAN);
    await port.apply(SECOND_PLAN);
    await port.forgetRestorePoint();
    expect(await port.restorePoint()).toBeNull();
    expect((await port.restore()).action).toBeNull();
  });

  it("stops before the first write when it is cancelled", async () => {
    const port = await open();
    const before = gridsOf(await port.read());
    expect(await codeOf(port.apply(WHOLE_PLAN, { signal: { aborted: true } }))).toBe("cancelled");
    expect(gridsOf(await port.read())).toEqual(before);
  });
});
