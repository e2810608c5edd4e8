import { read, utils } from "@e965/xlsx";
import { runRibbonAction } from "../../src/commands/ribbon-commands.ts";
import { openInExcel, sampleBytes } from "../contract/ports.ts";
import { day } from "../contract/plan-shapes.ts";
import type { HostBook } from "./book.ts";
import { saveXlsx } from "./save-xlsx.ts";

const ACTIONS = ["everything", "check", "grade", "follow-up", "summarise"] as const;

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

/** Texts and numbers that the emulated Excel shows; it computes no formulas. */
function shown({ sheets }: HostBook): readonly (readonly [place: string, value: unknown])[] {
  return sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { value, formula, isError }]) => {
      const address = utils.encode_cell({ r: Math.floor(key / 16_384), c: key % 16_384 });
      const isPlain = value !== null && value !== "" && formula === null && !isError;
      return isPlain ? [[`${name}!${address}`, value] as const] : [];
    }),
  );
}

describe("a sample after every button of the ribbon", () => {
  it("is saved so that another program reads every cell and every sheet", async () => {
    const name = "星湖区城市管理局-风险防控台账.xlsx";
    const { port, host } = await openInExcel(sampleBytes(name), name);
    for (const action of ACTIONS) {
      const { isDone, lines } = await runRibbonAction(action, {
        port,
        language: "zh-CN",
        today: () => day(2026, 11, 22),
        isPaneVisible: () => false,
        tellPane: () => Promise.resolve(true),
      });
      expect([action, isDone, lines]).toEqual([action, true, expect.anything()]);
    }
    const decisions = host.book.sheets.find((sheet) => sheet.name === "等级审定表");
    const record = [...(decisions?.cells ?? [])].find(([, { value }]) => value === "核对记录（请勿改动）");
    expect([...(decisions?.hiddenColumns ?? [])]).toEqual([(record?.[0] ?? 0) % 16_384]);
    const found = readElsewhere(await saveXlsx(host.book));
    const cells = shown(host.book);
    expect(cells.length).toBeGreaterThan(5_000);
    expect(cells.filter(([place, value]) => found.get(place) !== value).slice(0, 5)).toEqual([]);
  }, 180_000);
});
