import fc from "fast-check";
import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook.ts";
import { WorkbookError } from "../../../src/app/workbook-port.ts";
import { runRibbonAction } from "../../../src/commands/ribbon-commands.ts";
import type { ReportSheet } from "../../../src/domain/index.ts";
import { cellKey } from "../../../src/domain/index.ts";
import { ledgerBook } from "../../contract/books.ts";
import {
  day,
  plan,
  PLAN_SHAPES,
  SECOND_PLAN,
  statisticsSheet,
  THIRD_PLAN,
  WHOLE_PLAN,
} from "../../contract/plan-shapes.ts";
import { keyOf } from "../../excel-host/area.ts";
import type { HostBook, HostSheet } from "../../excel-host/book.ts";
import { BLANK, createBook, createSheet, describeBook, differences, newId } from "../../excel-host/book.ts";
import { openClient } from "../../excel-host/client.ts";
import { PLAIN, withFormat } from "../../excel-host/format.ts";

function open(book: HostBook, version?: string) {
  const client = openClient(book, version);
  const port = new ExcelWorkbook({
    excel: client.excel,
    writeReport: () => Promise.resolve(new Uint8Array()),
  });
  const commands = {
    port,
    language: "zh-CN",
    today: () => day(2026, 11, 22),
    isConfirmed: () => false,
    isPaneVisible: () => true,
    tellPane: () => Promise.resolve(true),
  } as const;
  return { ...client, port, commands };
}

function sheetOf(book: HostBook, name = "台账"): HostSheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const put = (sheet: HostSheet, row: number, column: number, cell: Partial<typeof BLANK>): void => {
  sheet.cells.set(keyOf(row, column), { ...BLANK, ...cell });
};

const codeOf = (error: unknown): string => (error instanceof WorkbookError ? error.code : "no code");

const fails = (code: string): unknown => expect.objectContaining({ code });

describe("reading in Excel", () => {
  it("an empty workbook has no cells", async () => {
    const book = createBook("空.xlsx");
    book.sheets.push(createSheet(newId(book), "Sheet1"));
    const { sheets } = await open(book).port.read();
    expect(sheets).toMatchObject([{ name: "Sheet1", rows: [], merges: [] }]);
  });

  it("a chart sheet has no cells and does not hinder the others", async () => {
    const book = ledgerBook();
    book.sheets.push({ ...createSheet(newId(book), "图表1"), isChartSheet: true });
    const { port } = open(book);
    const { sheets } = await port.read();
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["台账", 5],
      ["说明", 0],
      ["图表1", 0],
    ]);
    await port.apply(WHOLE_PLAN);
  });

  it("says which sheets are hidden, very hidden and protected, and which rows and columns", async () => {
    const book = ledgerBook();
    const [first, second] = book.sheets;
    if (first === undefined || second === undefined) throw new Error("two sheets");
    second.visibility = "VeryHidden";
    first.isProtected = true;
    first.hiddenRows.add(3);
    first.hiddenColumns.add(2);
    first.filter = { top: 1, left: 0, bottom: 4, right: 3 };
    first.tables = [{ id: "1", name: "表1", area: { top: 1, left: 0, bottom: 4, right: 3 } }];
    const [ledger, hidden] = (await open(book).port.read()).sheets;
    expect([hidden?.visibility, ledger?.isProtected]).toEqual(["very-hidden", true]);
    const place = { top: 1, left: 0, bottom: 4, right: 3 };
    expect(ledger).toMatchObject({
      hiddenRows: new Set([3]),
      hiddenColumns: new Set([2]),
      autoFilter: place,
      excelTables: [place],
    });
  });

  it.each([false, true])(
    "tells dates from numbers by their formats (days since 1904: %s)",
    async (date1904) => {
      const book = ledgerBook();
      book.date1904 = date1904;
      const serial = date1904 ? 46_203 - 1_462 : 46_203;
      put(sheetOf(book), 2, 2, {
        value: serial,
        format: withFormat(PLAIN, { numberFormat: 'yyyy"年"m"月"d"日"' }),
      });
      put(sheetOf(book), 3, 2, { value: serial });
      put(sheetOf(book), 4, 2, { value: serial, format: withFormat(PLAIN, { numberFormat: "0.0%" }) });
      const [ledger] = (await open(book).port.read()).sheets;
      expect(ledger?.rows[2]?.[2]).toEqual({ kind: "date", day: day(2026, 6, 30) });
      expect([ledger?.rows[3]?.[2], ledger?.rows[4]?.[2]]).toEqual([serial, serial]);
    },
  );

  it("tells formulas, errors and texts that look like errors", async () => {
    const book = ledgerBook();
    put(sheetOf(book), 2, 1, { value: "#REF!", isError: true, formula: "=没有!A1" });
    put(sheetOf(book), 3, 1, { value: "#REF!" });
    put(sheetOf(book), 4, 1, { value: 3, formula: "=1+2" });
    const [ledger] = (await open(book).port.read()).sheets;
    expect(ledger?.rows[2]?.[1]).toEqual({ kind: "error", code: "#REF!" });
    expect(ledger?.rows[3]?.[1]).toBe("#REF!");
    expect([...(ledger?.formulas ?? [])]).toEqual([cellKey(2, 1), cellKey(4, 1)]);
  });

  it("waits while the clerk is typing in a cell", async () => {
    const { port, host } = open(ledgerBook());
    host.isEditing = true;
    setTimeout(() => {
      host.isEditing = false;
    }, 20);
    expect((await port.read()).sheets).toHaveLength(2);
  });

  it("says that Excel is too old where it is", async () => {
    await expect(open(ledgerBook(), "1.7").port.read()).rejects.toEqual(fails("excel-too-old"));
  });

  it("works in the newest Excel too", async () => {
    const { port, host } = open(ledgerBook(), "1.20");
    const before = describeBook(host.book);
    await port.apply(WHOLE_PLAN);
    await port.restore();
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });
});

describe("writing in Excel", () => {
  it("leaves protected sheets alone and says which", async () => {
    const book = ledgerBook();
    sheetOf(book).isProtected = true;
    const { port, host } = open(book);
    const before = describeBook(host.book);
    const { protectedSheets, sheetsAdded } = await port.apply(WHOLE_PLAN);
    expect([protectedSheets, sheetsAdded]).toEqual([["台账"], ["统计"]]);
    const changed = differences(before, describeBook(host.book), 1_000);
    expect(changed.filter((line) => line.startsWith("台账"))).toEqual([]);
  });

  it("adds no sheet where the workbook's structure is protected", async () => {
    const book = ledgerBook();
    book.isStructureProtected = true;
    const { port, host } = open(book);
    const before = describeBook(host.book);
    await expect(port.apply(WHOLE_PLAN)).rejects.toEqual(fails("structure-protected"));
    expect(differences(before, describeBook(host.book))).toEqual([]);
    await port.apply(PLAN_SHAPES["own columns"] ?? WHOLE_PLAN);
  });

  it("stops before the first write where somebody changed a cell after it was read", async () => {
    const { port, host } = open(ledgerBook());
    const { sheets } = await port.read();
    put(sheetOf(host.book), 2, 1, { value: "改过的" });
    const before = describeBook(host.book);
    const expected = new Map([["台账", [{ row: 2, column: 1, value: sheets[0]?.rows[2]?.[1] ?? null }]]]);
    await expect(port.apply({ ...WHOLE_PLAN, expected })).rejects.toEqual(fails("changed-since-read"));
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });

  it("does not write into a formula", async () => {
    const book = ledgerBook();
    put(sheetOf(book), 2, 2, { value: "6月31日", formula: '="6月31日"' });
    const { port } = open(book);
    await expect(port.apply(PLAN_SHAPES["fixes"] ?? WHOLE_PLAN)).rejects.toEqual(fails("formula-cell"));
  });

  it("keeps the clerk's own rules, validations, names, parts and settings as they are", async () => {
    const { port, host } = open(ledgerBook());
    const rules = JSON.stringify(sheetOf(host.book).rules.map(({ areas }) => areas));
    await port.apply(WHOLE_PLAN);
    await port.apply(SECOND_PLAN);
    const own = sheetOf(host.book).rules.filter(({ settings }) => settings.get("rule.formula") === "=$A1=2");
    expect(JSON.stringify(own.map(({ areas }) => areas))).toBe(rules);
    expect(host.book.names).toHaveLength(1);
    expect(host.book.settings.get("别人的设置")).toBe("保留");
    expect(host.book.parts.map(({ namespace }) => namespace)).toContain("urn:other");
  });

  it("does not add its rules a second time", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(WHOLE_PLAN);
    const once = sheetOf(host.book).rules.length;
    await port.apply({
      ...WHOLE_PLAN,
      fixes: [],
      ownSheets: [],
      ownColumns: WHOLE_PLAN.ownColumns.map((own) => ({ ...own, replaces: 2 })),
    });
    expect(sheetOf(host.book).rules).toHaveLength(once);
    expect(sheetOf(host.book).validations).toHaveLength(2);
  });

  it("writes every text so that the cell holds exactly it, and never a formula", async () => {
    const { port, host } = open(ledgerBook());
    const hostile = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "=1+1",
        "+86 138",
        "-加强学习",
        "@某甲",
        "'引号",
        "''",
        "2026-06-30",
        "6月30日",
        "1/2",
        "50%",
        "TRUE",
        "#N/A",
        "1e5",
        "００１",
        "\n=1",
        "\t=1",
      ),
      fc.string({
        unit: fc.constantFrom("=", "+", "-", "@", "'", "1", "月", "/", "%", "\n", " ", "一"),
        maxLength: 8,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 30 }), async (texts) => {
        const sheet: ReportSheet = {
          ...statisticsSheet(1),
          rows: texts.map((text) => ({ cells: [text], styles: "text", height: null })),
          merges: [],
          freeze: null,
          filter: null,
          conditionalFormats: [],
          validations: [],
          charts: [],
        };
        await port.apply(plan({ ownSheets: [sheet] }));
        const { cells } = sheetOf(host.book, "统计");
        texts.forEach((text, row) => {
          const cell = cells.get(keyOf(row, 0));
          const written = text.replace(/\r\n?/g, "\n");
          expect([cell?.value ?? "", cell?.formula ?? null]).toEqual([written, null]);
        });
      }),
      { numRuns: 40, seed: 20261122 },
    );
  });
});

describe("taking back in Excel", () => {
  it("leaves alone what the clerk changed since, and lists it", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(WHOLE_PLAN);
    put(sheetOf(host.book), 2, 4, { value: "二级" });
    put(sheetOf(host.book, "统计"), 10, 0, { value: "手工加的一行" });
    const { untouched, sheetsRemoved } = await port.restore();
    expect(sheetsRemoved).toEqual([]);
    expect(untouched).toEqual([
      expect.objectContaining({ sheet: "台账", written: "一级", found: "二级" }),
      expect.objectContaining({ sheet: "统计", found: "手工加的一行" }),
    ]);
    expect(sheetOf(host.book).cells.get(keyOf(2, 4))?.value).toBe("二级");
    expect(sheetOf(host.book).cells.get(keyOf(2, 5))?.value ?? null).toBeNull();
  });

  it("puts back the texts of own sheets that were replaced, with the clerk's changes before that", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(WHOLE_PLAN);
    put(sheetOf(host.book, "统计"), 2, 1, { value: "手工改的说明" });
    await port.apply(plan({ action: "生成汇总", ownSheets: [statisticsSheet(9)] }));
    await port.restore();
    expect(sheetOf(host.book, "统计").cells.get(keyOf(2, 1))?.value).toBe("手工改的说明");
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["台账", "说明", "统计"]);
  });

  it("takes back an own sheet of long texts in answers that Excel can carry", async () => {
    const text = (row: number, column: number): string => `${row}.${column}`.padEnd(900, "防控措施");
    const rows = Array.from({ length: 1_200 }, (_, row) => ({
      cells: [text(row, 0), text(row, 1), text(row, 2)],
      styles: "text",
      height: 15,
    }));
    const long = { ...statisticsSheet(1), rows, merges: [], charts: [], filter: null, validations: [] };
    const { port, host } = open(ledgerBook());
    const before = describeBook(host.book);
    await port.apply(plan({ action: "生成汇总", ownSheets: [long] }));
    await port.restore();
    expect(differences(before, describeBook(host.book))).toEqual([]);
    expect(host.counts.bytesIn).toBeGreaterThan(9_000_000);
    expect(Math.max(host.counts.largestIn, host.counts.largestOut)).toBeLessThan(5_000_000);
  });

  it("asks again for less where an answer is larger than was to be expected", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(plan({ action: "生成汇总", ownSheets: [statisticsSheet(1)] }));
    const sheet = sheetOf(host.book, "统计");
    for (let row = 20; row < 320; row += 1) put(sheet, row, 2, { value: `${row}`.padEnd(8_000, "粘贴") });
    const { untouched } = await port.restore();
    expect(untouched).toHaveLength(300);
    expect(untouched[299]).toMatchObject({ found: "319".padEnd(8_000, "粘贴") });
  });

  it("lists what was typed far below an own sheet, in answers that Excel can carry", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(plan({ action: "生成汇总", ownSheets: [statisticsSheet(1)] }));
    put(sheetOf(host.book, "统计"), 199_999, 12, { value: "误填" });
    const written = describeBook(host.book);
    const { untouched, sheetsRemoved } = await port.restore();
    expect(untouched).toMatchObject([{ sheet: "统计", range: { top: 199_999, left: 12 }, found: "误填" }]);
    expect(sheetsRemoved).toEqual([]);
    expect(host.counts.largestIn).toBeLessThan(5_000_000);
    const isSheet = (line: string): boolean => line.startsWith("统计");
    expect(differences(written, describeBook(host.book)).filter(isSheet)).toEqual([]);
  });

  it("works after the workbook was closed and opened again", async () => {
    const first = open(ledgerBook());
    const before = describeBook(first.host.book);
    await first.port.apply(WHOLE_PLAN);
    const again = open(first.host.book);
    expect(await again.port.restorePoint()).toEqual({ action: "一键评级" });
    await again.port.restore();
    expect(differences(before, describeBook(again.host.book))).toEqual([]);
  });

  it("says what differs where not even taking back succeeds, and can do it later", async () => {
    const { port, host } = open(ledgerBook());
    const before = describeBook(host.book);
    host.faults = [
      { request: 2, code: "GeneralException", done: 0.8 },
      { request: 3, code: "GeneralException", done: 0 },
    ];
    await expect(port.apply(WHOLE_PLAN)).rejects.toMatchObject({
      code: "restore-failed",
      facts: { count: 4 },
    });
    await expect(port.apply(WHOLE_PLAN)).rejects.toEqual(fails("restore-pending"));
    await port.restore();
    const left = differences(before, describeBook(host.book));
    expect(left).toEqual([]);
  });

  it("leaves nothing of its own behind when told to forget", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(WHOLE_PLAN);
    await port.apply(plan({ action: "生成汇总", ownSheets: [statisticsSheet(9)] }));
    await port.forgetRestorePoint();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["台账", "说明", "统计"]);
    expect(host.book.parts.filter(({ namespace }) => namespace.startsWith("urn:probity:restore"))).toEqual(
      [],
    );
  });

  it.each([
    ["structure-protected", (book: HostBook, isOn: boolean) => (book.isStructureProtected = isOn)],
    ["protected", (book: HostBook, isOn: boolean) => (sheetOf(book).isProtected = isOn)],
  ])("waits, changing nothing, until what is %s is open again", async (code, protect) => {
    const { port, host } = open(ledgerBook());
    const before = describeBook(host.book);
    await port.apply(WHOLE_PLAN);
    protect(host.book, true);
    const written = describeBook(host.book);
    await expect(port.restore()).rejects.toEqual(fails(code));
    expect(differences(written, describeBook(host.book))).toEqual([]);
    protect(host.book, false);
    await port.restore();
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });

  it("asks before it goes on without a way back", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => ({
      cells: Array.from({ length: 20 }, (_c, column) => `第${row}行第${column}列`),
      styles: "text",
      height: 15,
    }));
    const large = { ...statisticsSheet(1), rows, merges: [], charts: [], filter: null, validations: [] };
    const wide = plan({ ownSheets: Array.from({ length: 3 }, (_, at) => ({ ...large, name: `明细${at}` })) });
    const { port, host } = open(ledgerBook());
    const before = describeBook(host.book);
    await expect(port.apply(wide)).rejects.toEqual(fails("restore-too-large"));
    expect(differences(before, describeBook(host.book))).toEqual([]);
  }, 60_000);

  it("goes on without a way back where the clerk agrees, and keeps no hidden copy", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(WHOLE_PLAN);
    // A stray entry far out makes the sheet in use larger than what may be kept beside it.
    put(sheetOf(host.book, "统计"), 199_999, 12, { value: "误填" });
    const before = describeBook(host.book);
    await expect(port.apply(THIRD_PLAN)).rejects.toEqual(fails("restore-too-large"));
    expect(differences(before, describeBook(host.book))).toEqual([]);
    expect(await port.restorePoint()).toEqual({ action: "一键评级" });
    await port.apply({ ...THIRD_PLAN, allowWithoutRestore: true });
    expect(sheetOf(host.book, "统计").cells.get(keyOf(2, 2))?.value).toBe(9);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["台账", "说明", "统计"]);
    expect(host.book.parts.filter(({ namespace }) => namespace.startsWith("urn:probity:restore"))).toEqual(
      [],
    );
    const after = describeBook(host.book);
    expect([await port.restorePoint(), (await port.restore()).action]).toEqual([null, null]);
    expect(differences(after, describeBook(host.book))).toEqual([]);
  }, 60_000);

  it("is taken back later where a change without a way back could not be undone at once", async () => {
    const unkept = { ...THIRD_PLAN, allowWithoutRestore: true };
    const codes: (string | null)[] = [];
    for (let request = 0; codes.at(-1) !== null; request += 1) {
      const { port, host } = open(ledgerBook());
      await port.apply(WHOLE_PLAN);
      put(sheetOf(host.book, "统计"), 199_999, 12, { value: "误填" });
      const before = describeBook(host.book);
      host.resetCounts();
      host.faults = [
        { request, code: "GeneralException", done: 0.7 },
        { request: request + 1, code: "GeneralException", done: 0 },
      ];
      const code = await port.apply(unkept).then(() => null, codeOf);
      codes.push(code);
      const isLeft = code === "restore-failed";
      const told = isLeft ? [(await port.restorePoint())?.action, (await port.restore()).action] : [];
      expect(told).toEqual(isLeft ? [unkept.action, unkept.action] : []);
      const isOver = code === null;
      expect([request, isOver || differences(before, describeBook(host.book))]).toEqual([
        request,
        isOver || [],
      ]);
    }
    expect(codes).toContain("restore-failed");
  }, 60_000);

  it("becomes what it was where a change without a way back fails half way", async () => {
    const { port, host } = open(ledgerBook());
    await port.apply(WHOLE_PLAN);
    put(sheetOf(host.book, "统计"), 199_999, 12, { value: "误填" });
    const before = describeBook(host.book);
    host.resetCounts();
    host.faults = [{ request: 3, code: "GeneralException", done: 0.7 }];
    await expect(port.apply({ ...THIRD_PLAN, allowWithoutRestore: true })).rejects.toEqual(
      fails("excel-failed"),
    );
    expect(differences(before, describeBook(host.book))).toEqual([]);
  }, 60_000);
});

describe("ribbon buttons on what is no register", () => {
  it("say that no table was found and write nothing", async () => {
    const book = createBook("空.xlsx");
    book.sheets.push(createSheet(newId(book), "Sheet1"));
    const { commands, host } = open(book);
    const before = describeBook(host.book);
    const outcome = await runRibbonAction("everything", commands);
    expect([outcome.isDone, outcome.lines]).toEqual([false, [expect.stringContaining("没有找到风险表")]]);
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });
});
