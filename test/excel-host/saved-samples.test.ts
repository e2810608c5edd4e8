import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import type { CommandOutcome } from "../../src/commands/command-outcome.ts";
import type { RibbonAction } from "../../src/commands/ribbon-functions.ts";
import type { ChangePlan } from "../../src/domain/index.ts";
import { formatAddress, isRichCell, plainValue } from "../../src/domain/index.ts";
import { sampleBytes } from "../contract/ports.ts";
import { openRibbon } from "../contract/ribbon.ts";
import type { HostBook } from "./book.ts";
import { cloneBook, describeBook, differences } from "./book.ts";
import { loadXlsx } from "./load-xlsx.ts";
import { saveAllXlsx, saveXlsx } from "./save-xlsx.ts";

const SAMPLES = readdirSync(join(__dirname, "../../assets/samples")).filter((name) => name.endsWith(".xlsx"));

/** Buttons that change the workbook, by the words of each. */
const WRITING = [
  ["一键评级", "everything"],
  ["填报检查", "check"],
  ["等级测算", "grade"],
  ["标注逾期", "follow-up"],
  ["生成汇总", "summarise"],
] as const;

/** Folder in which `npm run verify:office` wants the saved workbooks; none when the tests run by themselves. */
const FOLDER = process.env["EXCEL_FILES"];

/** Values by sheet and address, as a program reads them that neither the product nor the host is built on. */
function readElsewhere(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const { Sheets } = read(bytes, { type: "array", dense: false });
  const values = new Map<string, unknown>();
  for (const [sheet, cells] of Object.entries(Sheets)) {
    for (const [address, cell] of Object.entries(cells)) {
      if (address.startsWith("!")) continue;
      const content: unknown = cell;
      const isCell = typeof content === "object" && content !== null && "v" in content;
      values.set(`${sheet}!${address}`, isCell ? content.v : null);
    }
  }
  return values;
}

const addressOf = (key: number): string =>
  formatAddress({ row: Math.floor(key / 16_384), column: key % 16_384 });

/** Texts and numbers that the emulated Excel shows; it computes no formulas. */
function shown({ sheets }: HostBook): readonly (readonly [place: string, value: unknown])[] {
  return sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { value, formula, isError }]) => {
      const isPlain = value !== null && value !== "" && formula === null && !isError;
      return isPlain ? [[`${name}!${addressOf(key)}`, value] as const] : [];
    }),
  );
}

/** What the product says that its formulas come to, by sheet and address. */
function computedBy({ ownSheets }: ChangePlan): Readonly<Record<string, unknown>> {
  const computed: Record<string, unknown> = {};
  for (const { name, rows } of ownSheets) {
    rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (!isRichCell(cell) || cell.formula === undefined) return;
        computed[`${name}!${formatAddress({ row, column })}`] = plainValue(cell);
      });
    });
  }
  return computed;
}

/** What LibreOffice and openpyxl must find in a saved workbook. */
interface Expected {
  readonly book: HostBook;
  readonly computed: Readonly<Record<string, unknown>>;
}

/** Keeps a workbook for LibreOffice and openpyxl; one that carries its own values needs nothing beside it. */
function keep(name: string, bytes: Uint8Array, expected: Expected | null): void {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.xlsx`), bytes);
  if (expected === null) return;
  const { book, computed } = expected;
  const told = { computed, shown: Object.fromEntries(shown(book)) };
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(told));
}

/** A sample after a button, with what was carried out. */
interface Pressed {
  readonly outcome: CommandOutcome;
  readonly book: HostBook;
  readonly plan: ChangePlan;
}

/** Presses one button on the sample as it was sent. */
async function pressed(sample: HostBook, action: RibbonAction): Promise<Pressed> {
  const { host, port, press } = openRibbon(cloneBook(sample));
  const plans: ChangePlan[] = [];
  const apply = port.apply.bind(port);
  port.apply = (plan, watch) => {
    plans.push(plan);
    return apply(plan, watch);
  };
  const outcome = await press(action);
  const [plan] = plans;
  if (plan === undefined) throw new Error("nothing was applied");
  return { outcome, book: host.book, plan };
}

/** Cells of the plan's own sheets as the emulated Excel shows them; links name places in their own way. */
function ownCells({ book, plan }: Pressed): ReturnType<typeof shown> {
  const names = new Set(plan.ownSheets.map(({ name }) => name).filter((name) => name !== "处理结果"));
  const sheets = book.sheets.filter((sheet) => names.has(sheet.name));
  const links = new Set(
    sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([key, { link }]) => (link === null ? [] : [`${name}!${addressOf(key)}`])),
    ),
  );
  return shown({ ...book, sheets }).filter(([place]) => !links.has(place));
}

describe.each(SAMPLES)("%s in Excel", (file) => {
  const name = file.replace(".xlsx", "");
  const buttons = new Map<string, Pressed>();
  const saved = new Map<string, Uint8Array>();
  let sample: HostBook;

  beforeAll(async () => {
    sample = await loadXlsx(sampleBytes(file), file);
    for (const [words, action] of WRITING) buttons.set(words, await pressed(sample, action));
    const files = await saveAllXlsx([...buttons.values()].map(({ book }) => book));
    [...buttons.keys()].forEach((words, at) => saved.set(words, files[at] ?? new Uint8Array()));
  }, 180_000);

  it.each(WRITING)(
    "is saved after %s so that another program reads every cell and every sheet",
    (words, action) => {
      const [button, bytes] = [buttons.get(words), saved.get(words)];
      if (button === undefined || bytes === undefined) throw new Error(action);
      const { outcome, book, plan } = button;
      expect([outcome.action, outcome.isDone]).toEqual([action, true]);
      const found = readElsewhere(bytes);
      const cells = shown(book);
      expect(cells.length).toBeGreaterThan(100);
      expect(cells.filter(([place, value]) => found.get(place) !== value).slice(0, 5)).toEqual([]);
      keep(`${name}-${words}`, bytes, { book, computed: computedBy(plan) });
    },
  );

  it("is the file that it was after each button and 恢复原表: cells, formats, sheets", async () => {
    const { host, press } = openRibbon(cloneBook(sample));
    const before = describeBook(sample);
    for (const [words, action] of WRITING) {
      await press(action);
      expect(differences(before, describeBook(host.book))).not.toEqual([]);
      expect(await press("restore")).toEqual({ action: "restore", isDone: true, lines: [words] });
      expect(differences(before, describeBook(host.book))).toEqual([]);
    }
    const bytes = await saveXlsx(host.book);
    expect(differences(before, describeBook(await loadXlsx(bytes, file)))).toEqual([]);
    expect(readElsewhere(bytes)).toEqual(readElsewhere(sampleBytes(file)));
    keep(`${name}-恢复原表`, bytes, { book: host.book, computed: {} });
  });

  it("has the same numbers in the workbook of 导出汇总表 as in the sheets of 生成汇总", async () => {
    const { host, press } = openRibbon(cloneBook(sample));
    expect(await press("export")).toMatchObject({ isDone: true });
    expect(differences(describeBook(sample), describeBook(host.book))).toEqual([]);
    const bytes = Uint8Array.from(Buffer.from(host.book.opened[0] ?? "", "base64"));
    const found = readElsewhere(bytes);
    const button = buttons.get("生成汇总");
    if (button === undefined) throw new Error("生成汇总");
    // Ledgers go out under names of their own; every paper of figures and lists is in both.
    const shared = new Set([...found.keys()].map((place) => place.slice(0, place.indexOf("!"))));
    const cells = ownCells(button).filter(([place]) => shared.has(place.slice(0, place.indexOf("!"))));
    expect([...shared]).toEqual(expect.arrayContaining(["汇总表", "等级统计", "逾期清单", "填报问题清单"]));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(([place, value]) => found.get(place) !== value).slice(0, 5)).toEqual([]);
    keep(`${name}-导出汇总表`, bytes, null);
  });
});
