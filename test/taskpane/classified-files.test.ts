import ExcelJS from "exceljs";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import { SETTINGS_KEY } from "../../src/app/stored-settings.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import type { ReportModel } from "../../src/domain/index.ts";
import type { Pane } from "../../src/taskpane/create-pane.ts";
import { deskOf, outcomeOf, paneOver, proposalOf, sampleBytes, sampleWorkbook } from "./pane-desk.ts";

const FORMS = "青禾县农业服务中心-识别防控一览表.xlsx";
const LIST = "星湖区城市管理局-风险防控台账.xlsx";
const MARKED = "有标志的台账.xlsx";
const WAITING = { file: MARKED, sheet: "风险防控台账", mark: "秘密★1年" };

/** The list of the samples with a 密级 mark in its corner. */
async function markedBytes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(sampleBytes(LIST)).buffer);
  const sheet = workbook.getWorksheet(WAITING.sheet);
  if (sheet === undefined) throw new Error(`no sheet ${WAITING.sheet}`);
  sheet.getCell("H2").value = WAITING.mark;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface Opened {
  readonly pane: Pane;
  readonly marked: XlsxWorkbook;
  readonly reports: readonly ReportModel[];
}

/** A pane that has read a marked file, alone or beside the forms of another office. */
async function openMarked({ isAlone = false } = {}): Promise<Opened> {
  const reports: ReportModel[] = [];
  const openReport = (report: ReportModel): Promise<void> => {
    reports.push(report);
    return Promise.resolve();
  };
  const marked = new XlsxWorkbook({ bytes: await markedBytes(), file: MARKED, codec: nodeZip, openReport });
  const forms = new XlsxWorkbook({ bytes: sampleBytes(FORMS), file: FORMS, codec: nodeZip, openReport });
  const { pane } = paneOver(isAlone ? { [MARKED]: marked } : { [MARKED]: marked, [FORMS]: forms });
  await pane.read();
  return { pane, marked, reports };
}

/** How many risks a sample holds when it is read alone. */
async function pointsOf(file: string): Promise<number> {
  const { pane } = paneOver({ [file]: sampleWorkbook(file) });
  await pane.read();
  return deskOf(pane).overview.points;
}

describe("a file with a 密级 mark among others", () => {
  it("is counted nowhere until the clerk has confirmed it", async () => {
    const { pane } = await openMarked();
    const { overview } = deskOf(pane);
    const forms = await pointsOf(FORMS);
    expect([overview.waiting, overview.points]).toEqual([[WAITING], forms]);
    expect(overview.files.map(({ file }) => file)).toEqual([FORMS]);
    expect((await pane.view("grades")).filter(({ file }) => file === MARKED)).toEqual([]);

    await pane.confirmClassified(WAITING);
    expect(deskOf(pane).overview).toMatchObject({ waiting: [], points: forms + 120 });
    expect(pane.state().phase).toEqual({ kind: "ready" });
    // What was confirmed stays so when the files are read anew.
    await pane.read();
    expect(deskOf(pane).overview).toMatchObject({ waiting: [], points: forms + 120 });
  });

  it("is left out of what is written into the others, before and after writing", async () => {
    const { pane, marked } = await openMarked();
    const before = await marked.read();
    await pane.plan("everything");
    expect(proposalOf(pane)).toMatchObject({ parts: [{ file: FORMS }], waiting: [WAITING] });
    await pane.apply();
    expect(outcomeOf(pane).parts).toMatchObject([
      { kind: "applied", file: FORMS },
      { kind: "failed", file: MARKED, failure: { code: "classified", facts: { mark: WAITING.mark } } },
    ]);
    expect((await marked.read()).sheets).toEqual(before.sheets);
    expect(pane.state().restorable).toEqual([{ file: FORMS, action: "一键评级" }]);

    await pane.confirmClassified(WAITING);
    await pane.plan("everything");
    expect(proposalOf(pane).waiting).toEqual([]);
    expect(proposalOf(pane).parts.map(({ file }) => file)).toContain(MARKED);
  });

  it("is named in the summary workbook as not processed, and nothing of it stands there", async () => {
    const { pane, reports } = await openMarked();
    await pane.openReport({ kind: "officeCopy" });
    const told = JSON.stringify(reports);
    expect(reports).toHaveLength(1);
    expect(told).toContain(`标有“${WAITING.mark}”，尚未处理`);
    expect(told).not.toContain("城市管理局");
  });

  it("takes no setting that is decided for the others", async () => {
    const { pane, marked } = await openMarked();
    await pane.decide({ stored: { decidingBody: "局党组" } });
    expect(deskOf(pane)).toMatchObject({ unsaved: null, stored: { decidingBody: "局党组" } });
    expect(await marked.loadSetting(SETTINGS_KEY)).toBeNull();
  });
});

describe("a file with a 密级 mark alone", () => {
  it("is neither planned, judged by a setting, nor reported on", async () => {
    const { pane, marked, reports } = await openMarked({ isAlone: true });
    const refused = { kind: "failed", failure: { code: "classified", facts: { mark: WAITING.mark } } };
    await pane.plan("everything");
    expect(pane.state().phase).toMatchObject(refused);
    pane.cancel();
    await pane.decide({ stored: { decidingBody: "局党组" } });
    expect(pane.state().phase).toMatchObject(refused);
    pane.cancel();
    await pane.openReport({ kind: "papers" });
    expect(pane.state().phase).toMatchObject(refused);
    expect([reports, await marked.loadSetting(SETTINGS_KEY)]).toEqual([[], null]);

    await pane.confirmClassified(WAITING);
    expect(deskOf(pane).overview.points).toBe(120);
    expect(pane.state().phase).toEqual({ kind: "ready" });
  });

  it("waits on where the clerk stops the judging after confirming", async () => {
    const { pane } = await openMarked({ isAlone: true });
    const confirming = pane.confirmClassified(WAITING);
    pane.cancel();
    await confirming;
    expect(pane.state()).toMatchObject({ phase: { kind: "ready" }, confirmed: [] });
    expect(deskOf(pane).overview.waiting).toEqual([WAITING]);
  });
});
