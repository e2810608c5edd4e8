import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook.ts";
import type { RibbonEvent } from "../../src/commands/associate-commands.ts";
import { associateCommands } from "../../src/commands/associate-commands.ts";
import type { CommandOutcome } from "../../src/commands/command-outcome.ts";
import { refuseCommands } from "../../src/commands/refuse-commands.ts";
import { RIBBON_FUNCTIONS } from "../../src/commands/ribbon-functions.ts";
import { registerBook } from "../adapters/excel/register-book.ts";
import { day } from "../contract/plan-shapes.ts";
import { addressOf, keyOf } from "../excel-host/area.ts";
import type { HostBook, HostCell, HostSheet, Scalar } from "../excel-host/book.ts";
import { BLANK, createBook, createSheet, describeBook, differences, newId } from "../excel-host/book.ts";
import { openClient } from "../excel-host/client.ts";
import { PLAIN, withFormat } from "../excel-host/format.ts";

const TODAY = day(2026, 11, 22);

type Pressed = keyof typeof RIBBON_FUNCTIONS;

/** The workbook at the ribbon, with the pane closed: what a button came to is told in the pane that opens for it. */
function open(book: HostBook, { version = "1.14", canTell = true, confirmed = "" } = {}) {
  const { excel, host } = openClient(book, version);
  const told: CommandOutcome[] = [];
  let today = TODAY;
  const functions = new Map<string, (event: RibbonEvent) => Promise<void>>();
  const registry = {
    associate: (name: string, run: (event: RibbonEvent) => Promise<void>) => functions.set(name, run),
  };
  associateCommands(registry, {
    port: new ExcelWorkbook({ excel, writeReport: () => Promise.resolve(new Uint8Array([1])) }),
    language: "zh-CN",
    today: () => today,
    isConfirmed: (mark) => mark === confirmed,
    isPaneVisible: () => false,
    tellPane: (outcome) => {
      told.push(outcome);
      return Promise.resolve(canTell);
    },
  });
  /** Calls the function that the manifest names; Excel waits for its end, which must come once. */
  const press = async (name: Pressed, on = TODAY): Promise<CommandOutcome> => {
    today = on;
    let ended = 0;
    await functions.get(name)?.({ completed: () => (ended += 1) });
    expect(ended).toBe(1);
    const outcome = told.at(-1);
    if (outcome === undefined) throw new Error(`nothing was told of ${name}`);
    return outcome;
  };
  return { host, press };
}

function sheetOf({ sheets }: HostBook, name = "台账"): HostSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const names = ({ sheets }: HostBook): readonly string[] => sheets.map(({ name }) => name);

function put(sheet: HostSheet, row: number, column: number, cell: Partial<HostCell>): void {
  sheet.cells.set(keyOf(row, column), { ...BLANK, ...cell });
}

const value = (sheet: HostSheet, row: number, column: number): Scalar =>
  sheet.cells.get(keyOf(row, column))?.value ?? null;

/** What a row of a sheet shows from a column on. */
const rowFrom = (sheet: HostSheet, row: number, first: number): readonly Scalar[] =>
  Array.from({ length: 6 }, (_, at) => value(sheet, row, first + at));

const isGraded = ([grade]: readonly Scalar[]): boolean => String(grade).includes("级");

const OWN_HEADS = ["建议等级", "得分", "理由", "状态（截至2026年11月22日）", "逾期天数", "下次到期日"];

/** Lines of a sheet in two states of its workbook, but for those that name another. */
const onSheet = (name: string, lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith(`${name} `));

/** Cells of the clerk's part of the ledger, which no button may change. */
function clerksPart(book: HostBook, sheet = "台账"): readonly string[] {
  return [...describeBook(book)]
    .filter(([place]) => {
      const [, column] = /R\d+C(\d+)$/.exec(place) ?? [];
      return (
        place.startsWith(`${sheet} `) &&
        (column === undefined ? !/rules|widths/.test(place) : Number(column) < 12)
      );
    })
    .map(([place, what]) => `${place}: ${what}`);
}

/** Presses 一键评级 and 恢复原表; the workbook in between, after which everything is as it was. */
async function gradedAndBack(book: HostBook) {
  const { host, press } = open(book);
  const before = describeBook(book);
  const clerks = clerksPart(book);
  const outcome = await press("gradeAll");
  expect([outcome.isDone, outcome.lines]).toEqual([true, expect.anything()]);
  expect(clerksPart(host.book)).toEqual(clerks);
  const graded = structuredClone(describeBook(host.book));
  const ledger = rowsOf(sheetOf(host.book));
  const back = await press("restoreTables");
  expect(back).toEqual({ action: "restore", isDone: true, lines: ["一键评级"] });
  expect(differences(before, describeBook(host.book))).toEqual([]);
  return { outcome, graded, ledger };
}

/** Own columns of the ledger, row by row. */
function rowsOf(sheet: HostSheet, first = 11): readonly (readonly Scalar[])[] {
  return [1, 2, 3, 4, 5].map((row) => rowFrom(sheet, row, first));
}

const WRITING: readonly Pressed[] = ["gradeAll", "checkEntries", "proposeGrades", "markOverdue", "summarise"];

function emptyBook(): HostBook {
  const book = createBook("空.xlsx");
  book.sheets.push(createSheet(newId(book), "Sheet1"));
  return book;
}

function withoutTable(): HostBook {
  const book = emptyBook();
  put(sheetOf(book, "Sheet1"), 0, 0, { value: "关于开展廉政风险排查的通知" });
  put(sheetOf(book, "Sheet1"), 2, 0, { value: "请各部室于6月30日前报送。" });
  return book;
}

describe("a button of the ribbon on a workbook without a table", () => {
  describe.each([
    ["empty", emptyBook],
    ["with a notice", withoutTable],
  ])("that is %s", (_name, book) => {
    it.each([...WRITING, "exportSummary"] as const)("%s says so and changes nothing", async (name) => {
      const { host, press } = open(book());
      const before = describeBook(host.book);
      const { isDone, lines } = await press(name);
      expect([isDone, lines]).toEqual([false, [expect.stringContaining("没有找到风险表")]]);
      expect(differences(before, describeBook(host.book))).toEqual([]);
      expect(host.book.opened).toEqual([]);
    });
  });

  it("tells it on the sheet 处理结果 where no pane can be opened", async () => {
    const { host, press } = open(withoutTable(), { canTell: false });
    await press("gradeAll");
    expect(names(host.book)).toEqual(["Sheet1", "处理结果"]);
    const sheet = sheetOf(host.book, "处理结果");
    expect([value(sheet, 1, 1), value(sheet, 3, 1)]).toEqual(["一键评级", "没有完成"]);
    expect(value(sheet, 4, 1)).toContain("没有找到风险表");
  });

  it("恢复原表 says that there is nothing to take back", async () => {
    const { host, press } = open(withoutTable());
    const before = describeBook(host.book);
    expect(await press("restoreTables")).toMatchObject({ isDone: true, lines: ["没有需要写入的内容。"] });
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });
});

describe("一键评级 on a workbook with something out of the ordinary, and 恢复原表 after it", () => {
  it("leaves a chart sheet and a very hidden sheet as they are", async () => {
    const book = registerBook(3);
    book.sheets.push({ ...createSheet(newId(book), "图表1"), isChartSheet: true });
    const hidden = createSheet(newId(book), "旧数据");
    hidden.visibility = "VeryHidden";
    put(hidden, 0, 0, { value: "勿动" });
    book.sheets.push(hidden);
    const before = describeBook(book);
    const { graded } = await gradedAndBack(book);
    const changed = differences(before, graded, 100_000);
    expect([...onSheet("图表1", changed), ...onSheet("旧数据", changed)]).toEqual([]);
    expect(graded.get("旧数据 frame")).toContain("VeryHidden");
  });

  it("places its columns below a header of two merged rows", async () => {
    const book = registerBook(3);
    const sheet = sheetOf(book);
    // 防控措施 and 责任人 stand below 防控情况; every other head is merged over both rows.
    const rows = [...sheet.cells].filter(([key]) => key >= 2 * 16_384);
    for (const [key] of rows) sheet.cells.delete(key);
    for (const [key, cell] of rows) sheet.cells.set(key + 16_384, cell);
    for (const column of [6, 7]) {
      put(sheet, 2, column, { value: value(sheet, 1, column) });
      sheet.cells.delete(keyOf(1, column));
    }
    put(sheet, 1, 6, { value: "防控情况" });
    sheet.merges.push({ top: 1, left: 6, bottom: 1, right: 7 });
    for (const column of [0, 1, 2, 3, 4, 5, 8, 9, 10])
      sheet.merges.push({ top: 1, left: column, bottom: 2, right: column });
    const merges = sheet.merges.map(addressOf);
    const { ledger, graded } = await gradedAndBack(book);
    expect(ledger[0]?.[0]).toBe("系统测算（供参考）");
    expect(ledger[1]).toEqual(OWN_HEADS);
    expect(ledger.slice(2).map(isGraded)).toEqual([true, true, true]);
    expect(graded.get("台账 merges")).toBe(JSON.stringify([...merges].sort()));
  });

  it("writes into filtered rows too, and leaves the filter as it is", async () => {
    const book = registerBook(3);
    const sheet = sheetOf(book);
    sheet.filter = { top: 1, left: 0, bottom: 4, right: 10 };
    sheet.hiddenRows = new Set([3]);
    const { ledger, graded, outcome } = await gradedAndBack(book);
    expect(ledger[0]).toEqual(OWN_HEADS);
    expect(ledger.slice(1, 4).map(isGraded)).toEqual([true, true, true]);
    expect(graded.get("台账 view")).toContain("A2:K5");
    expect(graded.get("台账 hidden")).toBe("[[3],[]]");
    expect(outcome.lines.join()).toContain("台账");
  });

  it("counts days from 1904 where the workbook does", async () => {
    const book = registerBook(2);
    book.date1904 = true;
    const format = withFormat(PLAIN, { numberFormat: "yyyy/m/d" });
    // 30 June 2027 in days since 1904.
    const serial = 46_568 - 1_462;
    for (const row of [2, 3]) put(sheetOf(book), row, 9, { value: serial, format });
    const { ledger } = await gradedAndBack(book);
    expect(ledger[2]?.slice(3)).toEqual(["未到期", null, serial]);
  });

  it("reads formulas and tells of error cells, and changes none of them", async () => {
    const book = registerBook(3);
    const sheet = sheetOf(book);
    put(sheet, 2, 0, { value: 1, formula: "=ROW()-2" });
    put(sheet, 3, 7, { value: "#REF!", isError: true, formula: "=没有!A1" });
    put(sheet, 4, 5, { value: "#N/A", isError: true });
    const { graded } = await gradedAndBack(book);
    const findings = [...graded]
      .filter(([place]) => place.startsWith("填报问题清单 "))
      .map(([, what]) => what);
    expect(findings.join()).toContain("H4");
    expect(findings.join()).toContain("F5");
    expect(findings.join()).toContain("#REF!");
  });

  it("leaves a table of Excel's own as large as it was", async () => {
    const book = registerBook(3);
    const sheet = sheetOf(book);
    sheet.tables = [{ id: "1", name: "表1", area: { top: 1, left: 0, bottom: 4, right: 10 } }];
    const { ledger, graded } = await gradedAndBack(book);
    expect(graded.get("台账 view")).toContain('[["表1","A2:K5"]]');
    expect(ledger[0]).toEqual(OWN_HEADS);
  });

  it("gives its sheets other names where the clerk's own bear them", async () => {
    const book = registerBook(3);
    for (const name of ["填报问题清单", "等级审定表", "处理结果"]) {
      const sheet = createSheet(newId(book), name);
      put(sheet, 0, 0, { value: `科室自己的${name}` });
      book.sheets.push(sheet);
    }
    const before = describeBook(book);
    const { graded } = await gradedAndBack(book);
    const changed = differences(before, graded, 100_000);
    for (const name of ["填报问题清单", "等级审定表", "处理结果"]) expect(onSheet(name, changed)).toEqual([]);
    expect(graded.get("order")).toContain("填报问题清单(2)");
  });
});

describe("a button of the ribbon pressed again on a later day", () => {
  it.each(WRITING)("%s is taken back to what the first day left, as it was typed", async (name) => {
    const { host, press } = open(registerBook(4));
    await press("gradeAll");
    await press("summarise");
    const before = describeBook(host.book);
    expect(await press(name, day(2027, 3, 1))).toMatchObject({ isDone: true });
    await press("restoreTables");
    // The way back of the action before goes with the next action.
    const isNotKept = (line: string): boolean => !/^(?:part urn:probity|~probity|order)/.test(line);
    expect(differences(before, describeBook(host.book), 100_000).filter(isNotKept)).toEqual([]);
  });
});

describe("a button of the ribbon on a protected workbook", () => {
  it("leaves a protected sheet alone, puts the results on sheets of its own, and says so", async () => {
    const book = registerBook(3);
    sheetOf(book).isProtected = true;
    const { host, press } = open(book);
    const before = describeBook(host.book);
    const { isDone, lines } = await press("gradeAll");
    expect([isDone, lines]).toEqual([true, expect.arrayContaining(["受保护、没有写入的工作表：台账"])]);
    expect(lines.join()).not.toContain("右侧写入");
    expect(onSheet("台账", differences(before, describeBook(host.book), 100_000))).toEqual([]);
    expect(names(host.book)).toEqual(expect.arrayContaining(["等级审定表", "填报问题清单", "处理结果"]));
    const told = [...sheetOf(host.book, "处理结果").cells.values()].map((cell) => cell.value);
    expect(told).toContain("受保护、没有写入的工作表：台账");
    await press("restoreTables");
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });

  it.each(WRITING)(
    "%s writes nothing where the structure is protected, and says how to go on",
    async (name) => {
      const book = registerBook(3);
      book.isStructureProtected = true;
      const { host, press } = open(book);
      const before = describeBook(host.book);
      const { isDone, lines } = await press(name);
      expect([isDone, lines]).toEqual([false, [expect.stringContaining("工作簿结构受保护")]]);
      expect(differences(before, describeBook(host.book))).toEqual([]);
    },
  );
});

describe("a button of the ribbon on a workbook with a classification mark", () => {
  function markedBook(): HostBook {
    const book = registerBook(3);
    const sheet = sheetOf(book);
    sheet.merges = [];
    put(sheet, 0, 10, { value: "机密★10年" });
    return book;
  }

  it.each([...WRITING, "exportSummary"] as const)(
    "%s writes and opens nothing before the clerk has confirmed, and says how to go on",
    async (name) => {
      const { host, press } = open(markedBook(), { confirmed: "秘密" });
      const before = describeBook(host.book);
      const { isDone, lines } = await press(name);
      expect([isDone, lines]).toEqual([false, [expect.stringContaining("“台账”标有“机密★10年”，尚未处理")]]);
      expect(differences(before, describeBook(host.book))).toEqual([]);
      expect(host.book.opened).toEqual([]);
    },
  );

  it("does its work once the clerk has confirmed this mark", async () => {
    const { host, press } = open(markedBook(), { confirmed: "机密★10年" });
    expect(await press("gradeAll")).toMatchObject({ isDone: true });
    expect(names(host.book)).toContain("填报问题清单");
    // The way back stays open, whatever the mark.
    expect(await open(host.book).press("restoreTables")).toMatchObject({ lines: ["一键评级"] });
  });
});

describe("the buttons in an Excel that is too old", () => {
  it("each open the pane, which says what is needed, and end", async () => {
    let [shown, ended] = [0, 0];
    const functions = new Map<string, (event: RibbonEvent) => Promise<void>>();
    refuseCommands({ associate: (name, run) => functions.set(name, run) }, () => {
      shown += 1;
      return Promise.resolve();
    });
    for (const run of functions.values()) await run({ completed: () => (ended += 1) });
    const count = Object.keys(RIBBON_FUNCTIONS).length;
    expect([functions.size, shown, ended]).toEqual([count, count, count]);
  });

  it("change nothing where such an Excel is met only as it is worked with", async () => {
    const { host, press } = open(registerBook(3), { version: "1.7" });
    const before = describeBook(host.book);
    const { isDone, lines } = await press("gradeAll");
    expect([isDone, lines]).toEqual([false, [expect.stringContaining("需要 Excel 2021")]]);
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });
});
