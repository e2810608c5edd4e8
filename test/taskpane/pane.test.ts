import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import type { ApplyResult, Watch } from "../../src/app/workbook-port.ts";
import { WorkbookError } from "../../src/app/workbook-port.ts";
import type { ChangePlan } from "../../src/domain/index.ts";
import { cellAt, parseAddress } from "../../src/domain/index.ts";
import type { PreferenceStore } from "../../src/taskpane/preferences.ts";
import { day, deskOf, outcomeOf, paneOver, proposalOf, sampleBytes, sampleWorkbook } from "./pane-desk.ts";

const FORMS = "青禾县农业服务中心-识别防控一览表.xlsx";
const LIST = "星湖区城市管理局-风险防控台账.xlsx";

/** A workbook in which no way back fits. */
class CrampedWorkbook extends XlsxWorkbook {
  constructor(file: string) {
    super({ bytes: sampleBytes(file), file, codec: nodeZip });
  }

  override async apply(plan: ChangePlan, watch?: Watch): Promise<ApplyResult> {
    if (plan.allowWithoutRestore !== true) throw new WorkbookError("restore-too-large");
    const result = await super.apply(plan, watch);
    await this.forgetRestorePoint();
    return result;
  }
}

async function sheetNames(workbook: XlsxWorkbook): Promise<readonly string[]> {
  return (await workbook.read()).sheets.map(({ name }) => name);
}

describe("the pane over workbook files", () => {
  it("shows what was recognised after reading", async () => {
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    expect(pane.state().phase).toEqual({ kind: "idle" });
    await pane.read();
    const { overview, unread } = deskOf(pane);
    expect(pane.state().phase).toEqual({ kind: "ready" });
    expect(overview.points).toBe(120);
    expect(overview.asOf).toBe("2026-06-30");
    expect(unread).toEqual([]);
  });

  it("writes exactly what the receipt shows, and takes it back", async () => {
    const workbook = sampleWorkbook(LIST);
    const before = await workbook.read();
    const { pane } = paneOver({ [LIST]: workbook });
    await pane.read();
    await pane.plan("everything");
    const [part] = proposalOf(pane).parts;
    expect(pane.state().screen).toBe("result");
    expect(part?.preview.sourceCells).toBe(0);
    await pane.apply();
    const [applied] = outcomeOf(pane).parts;
    expect(applied?.kind).toBe("applied");
    const names = await sheetNames(workbook);
    expect(names).toEqual(expect.arrayContaining([...(part?.preview.newSheets ?? ["?"])]));
    expect(names).toHaveLength(before.sheets.length + (part?.preview.newSheets.length ?? 0));
    expect(pane.state().restorable).toEqual([{ file: LIST, action: "一键评级" }]);
    await pane.restore();
    expect((await workbook.read()).sheets).toEqual(before.sheets);
    expect(pane.state().restorable).toEqual([]);
    expect(outcomeOf(pane).parts).toEqual([expect.objectContaining({ kind: "restored", file: LIST })]);
  });

  it("shows the columns that it adds with their first row", async () => {
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    await pane.read();
    await pane.plan("grade");
    const [part] = proposalOf(pane).parts;
    const headers = part?.preview.samples.map(({ header }) => header) ?? [];
    expect(headers).toContain("建议等级");
    expect(part?.preview.samples.every(({ before }) => before === null)).toBe(true);
  });

  it("leads back to where the receipt was asked for", async () => {
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    await pane.read();
    pane.open("findings", "error");
    await pane.plan("check");
    pane.cancel();
    expect(pane.state()).toMatchObject({ screen: "findings", phase: { kind: "ready" }, outcome: null });
  });

  it("reads the good files beside a bad one, and says what is wrong with it", async () => {
    const bad = new XlsxWorkbook({
      bytes: sampleBytes(FORMS).slice(0, 2000),
      file: "坏.xlsx",
      codec: nodeZip,
    });
    const { pane } = paneOver({ "坏.xlsx": bad, [LIST]: sampleWorkbook(LIST) });
    await pane.read();
    const { overview, unread } = deskOf(pane);
    expect(overview.files.map(({ file }) => file)).toEqual([LIST]);
    expect(unread).toMatchObject([{ file: "坏.xlsx", failure: { code: "truncated" } }]);
  });

  it("plans and writes two workbooks at once", async () => {
    const [forms, list] = [sampleWorkbook(FORMS), sampleWorkbook(LIST)];
    const { pane } = paneOver({ [FORMS]: forms, [LIST]: list });
    await pane.read();
    await pane.plan("everything");
    expect(proposalOf(pane).parts.map(({ file }) => file)).toEqual([FORMS, LIST]);
    await pane.apply();
    expect(outcomeOf(pane).parts.map(({ kind }) => kind)).toEqual(["applied", "applied"]);
    expect(await sheetNames(forms)).toContain("措施台账");
  });

  it("says which workbook was left alone when a cell was changed after reading", async () => {
    const workbook = sampleWorkbook(LIST);
    const changed = sampleWorkbook(LIST);
    const { pane } = paneOver({
      [LIST]: Object.assign(Object.create(workbook) as XlsxWorkbook, {
        apply: async (plan: Parameters<XlsxWorkbook["apply"]>[0]) => {
          const [sheet = "", cells = []] = [...plan.expected][0] ?? [];
          const [first] = cells;
          if (first === undefined) throw new Error("the plan expects nothing");
          const expected = new Map([[sheet, [{ ...first, value: "改过" }]]]);
          return await changed.apply({ ...plan, expected });
        },
      }),
    });
    await pane.read();
    await pane.plan("everything");
    await pane.apply();
    expect(outcomeOf(pane).parts).toMatchObject([
      { kind: "failed", file: LIST, failure: { code: "changed-since-read" } },
    ]);
    expect(pane.state().phase).toEqual({ kind: "ready" });
  });

  it("asks again where the way back does not fit, and writes only with that consent", async () => {
    const [small, large] = [sampleWorkbook(LIST), new CrampedWorkbook(FORMS)];
    const { pane } = paneOver({ [LIST]: small, [FORMS]: large });
    await pane.read();
    const before = await sheetNames(large);
    await pane.plan("summarise");
    await pane.apply();
    const asked = proposalOf(pane);
    expect([asked.parts.map(({ file }) => file), asked.afterRefusal]).toEqual([
      [FORMS],
      [expect.objectContaining({ kind: "applied", file: LIST, isFinal: false })],
    ]);
    expect(await sheetNames(large)).toEqual(before);
    await pane.apply();
    expect(outcomeOf(pane).parts).toEqual([
      expect.objectContaining({ kind: "applied", file: LIST, isFinal: false }),
      expect.objectContaining({ kind: "applied", file: FORMS, isFinal: true }),
    ]);
    expect((await sheetNames(large)).length).toBeGreaterThan(before.length);
    expect(pane.state().restorable.map(({ file }) => file)).toEqual([LIST]);
  });

  it("writes nothing where the clerk does not agree to go on without a way back", async () => {
    const large = new CrampedWorkbook(FORMS);
    const { pane } = paneOver({ [FORMS]: large });
    await pane.read();
    const before = await sheetNames(large);
    await pane.plan("summarise");
    await pane.apply();
    expect(proposalOf(pane).afterRefusal).toEqual([]);
    pane.cancel();
    expect([pane.state().phase, pane.state().screen]).toEqual([{ kind: "ready" }, "start"]);
    expect(await sheetNames(large)).toEqual(before);
  });

  it("shows what became of the others where the clerk does not agree", async () => {
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST), [FORMS]: new CrampedWorkbook(FORMS) });
    await pane.read();
    await pane.plan("summarise");
    await pane.apply();
    pane.cancel();
    expect(pane.state().screen).toBe("result");
    expect(outcomeOf(pane).parts.map(({ kind }) => kind)).toEqual(["applied", "failed"]);
  });

  it("counts deadlines by another 统计截至日期 without reading again", async () => {
    const workbook = sampleWorkbook(LIST);
    const { pane } = paneOver({ [LIST]: workbook });
    await pane.read();
    const before = deskOf(pane).overview.states;
    await pane.decide({ asOf: day(2027, 6, 30) });
    const { asOf, states } = deskOf(pane).overview;
    expect(asOf).toBe("2027-06-30");
    expect(states["not-due"]).toBeLessThan(before["not-due"]);
    expect(states.unverified + states.overdue).toBeGreaterThan(before.unverified + before.overdue);
  });

  it("keeps a mapping in the workbook for the next time", async () => {
    const workbook = sampleWorkbook(LIST);
    const first = paneOver({ [LIST]: workbook }).pane;
    await first.read();
    const [table] = await first.view("mappings");
    const column = table?.columns.find(({ field }) => field === "owner");
    if (table === undefined || column === undefined) throw new Error("the sample has a column 责任人");
    const mapping = { fingerprint: table.fingerprint, columns: { [column.column]: null } };
    await first.decide({ stored: { mappings: [mapping] } });
    expect(deskOf(first).unsaved).toBeNull();

    const next = paneOver({ [LIST]: workbook }).pane;
    await next.read();
    const [again] = await next.view("mappings");
    expect(again?.columns.find((one) => one.column === column.column)).toMatchObject({
      field: null,
      reasons: ["given"],
    });
  });

  it("shows headers and contents on one line where blanks only fit them into a narrow column", async () => {
    const { pane } = paneOver({ [FORMS]: sampleWorkbook(FORMS) });
    await pane.read();
    const [table] = await pane.view("mappings");
    // Typed as 风 险⏎类 别 over 岗 位⏎职 责⏎风 险.
    expect(table?.columns[0]).toMatchObject({ column: "A", header: "风险类别" });
    expect(table?.columns[0]?.samples[0]).toBe("岗位职责风险");
  });

  it("judges by a decision that the workbook cannot keep, and says so", async () => {
    const text = new TextEncoder().encode("序号,风险点,风险等级,防控措施\n1,违规报销,一级,双人复核\n");
    const workbook = new XlsxWorkbook({ bytes: text, file: "表.csv", codec: nodeZip });
    const { pane } = paneOver({ "表.csv": workbook });
    await pane.read();
    await pane.decide({ stored: { leadDays: [5] } });
    expect(deskOf(pane).stored.leadDays).toEqual([5]);
    expect(deskOf(pane).unsaved).toMatchObject({ code: "legacy-not-in-place" });
  });

  it("stops reading when it is told to, and can be asked again", async () => {
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    const reading = pane.read();
    pane.cancel();
    await reading;
    expect(pane.state()).toMatchObject({ phase: { kind: "idle" }, desk: null });
    await pane.read();
    expect(deskOf(pane).overview.points).toBe(120);
  });

  it("gives up planning at once when it is cancelled, and plans on a fresh thread", async () => {
    const { pane, threads } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    await pane.read();
    const planning = pane.plan("everything");
    pane.cancel();
    expect(threads[0]).toMatchObject({ isEnded: true });
    await planning;
    expect(pane.state()).toMatchObject({ phase: { kind: "ready" }, screen: "start" });
    expect(deskOf(pane).overview.points).toBe(120);
    await pane.plan("everything");
    expect(proposalOf(pane).parts.map(({ file }) => file)).toEqual([LIST]);
    expect(threads).toHaveLength(2);
  });

  it("keeps the earlier 统计截至日期 when counting by another is cancelled", async () => {
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    await pane.read();
    const { asOf } = pane.state();
    const counting = pane.decide({ asOf: day(2027, 6, 30) });
    pane.cancel();
    await counting;
    expect(pane.state()).toMatchObject({ phase: { kind: "ready" }, asOf });
    const rows = await pane.view("controls");
    expect(rows.map(({ index }) => index)).toContain(0);
  });

  it("answers what a screen asked for although the work beside it was cancelled", async () => {
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    await pane.read();
    const planning = pane.plan("everything");
    const asked = pane.view("grades");
    pane.cancel();
    await planning;
    expect(await asked).toHaveLength(120);
  });

  it("writes what the clerk typed for a cell where there is no proposal to take", async () => {
    const workbook = sampleWorkbook(LIST);
    const { pane } = paneOver({ [LIST]: workbook });
    await pane.read();
    const found = await pane.view("findings");
    const open = found.find(({ proposal, address }) => proposal === null && address !== null);
    if (open?.address === undefined || open.address === null)
      throw new Error("the sample has such a finding");
    await pane.record({
      findings: [],
      values: new Map([[open.index, " 自行填写 "]]),
      grades: new Map(),
      controls: new Map(),
    });
    expect(proposalOf(pane).parts[0]?.preview.sourceCells).toBe(1);
    await pane.apply();
    const { sheets } = await workbook.read();
    const sheet = sheets.find(({ name }) => name === open.sheet);
    const place = parseAddress(open.address);
    if (sheet === undefined || place === null) throw new Error("the finding has a cell");
    expect(cellAt(sheet, place.row, place.column)).toBe("自行填写");
  });

  it("sets a finding aside for good, until its text changes or it is taken back", async () => {
    const workbook = sampleWorkbook(LIST);
    const { pane } = paneOver({ [LIST]: workbook });
    await pane.read();
    const before = await pane.view("findings");
    const one = before.find(({ original, proposal }) => original !== null && proposal !== null);
    if (one === undefined) throw new Error("the sample has such a finding");
    await pane.ignore([one], true);
    expect(deskOf(pane).overview.ignored).toBe(1);
    expect((await pane.view("findings")).map(({ mark }) => mark)).not.toContain(one.mark);

    const later = paneOver({ [LIST]: workbook }).pane;
    await later.read();
    expect((await later.view("ignored")).map(({ mark }) => mark)).toEqual([one.mark]);
    expect(await later.view("findings")).toHaveLength(before.length - 1);

    // Changing the cell brings back what is still wrong with it.
    await later.ignore([one], false);
    expect(await later.view("findings")).toHaveLength(before.length);
    expect(await workbook.loadSetting("ignored")).toBeNull();
  });

  it("tells a breakdown of its thread instead of waiting for ever", async () => {
    const { pane, threads } = paneOver({ [LIST]: sampleWorkbook(LIST) });
    await pane.read();
    const planning = pane.plan("everything");
    threads.at(-1)?.breakDown("script not found");
    await planning;
    expect(pane.state().phase).toMatchObject({
      kind: "failed",
      work: "planning",
      failure: { code: "worker-failed", detail: "script not found" },
    });
  });

  it("removes restore data before a workbook is sent on", async () => {
    const workbook = sampleWorkbook(LIST);
    const { pane } = paneOver({ [LIST]: workbook });
    await pane.read();
    await pane.plan("check");
    await pane.apply();
    expect(await workbook.restorePoint()).not.toBeNull();
    await pane.forget();
    expect(await workbook.restorePoint()).toBeNull();
    expect(pane.state().restorable).toEqual([]);
  });

  it("speaks another language from the next sentence on, and remembers it", async () => {
    const kept = new Map<string, string>();
    const store: PreferenceStore = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => {
        kept.set(key, value);
      },
    };
    const { pane } = paneOver({ [LIST]: sampleWorkbook(LIST) }, store);
    await pane.read();
    const [chinese] = await pane.view("findings");
    await pane.prefer({ language: "en", theme: "dark" });
    const [english] = await pane.view("findings");
    expect(english?.index).toBe(chinese?.index);
    expect(english?.sentence).not.toBe(chinese?.sentence);
    expect(paneOver({}, store).pane.state()).toMatchObject({ language: "en", theme: "dark" });
  });

  it("works where the browser's store is blocked", () => {
    const blocked: PreferenceStore = {
      getItem: () => {
        throw new Error("blocked");
      },
      setItem: () => {
        throw new Error("blocked");
      },
    };
    const { pane } = paneOver({}, blocked);
    expect(pane.state()).toMatchObject({ language: "zh-CN", theme: "auto" });
  });
});
