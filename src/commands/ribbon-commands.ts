import { openDesk } from "../app/desk/open-desk.ts";
import type { Desk } from "../app/desk/open-desk.ts";
import type { WritingAction } from "../app/plan-action.ts";
import { planAction } from "../app/plan-action.ts";
import { previewPlan } from "../app/preview-plan.ts";
import { IGNORED_KEY, parseIgnored } from "../app/ignored-findings.ts";
import { parseStoredSettings, SETTINGS_KEY } from "../app/stored-settings.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import type { WorkbookPort } from "../app/workbook-port.ts";
import type { CalendarDate, ChangePlan, WorkbookSnapshot } from "../domain/index.ts";
import { formatRange } from "../domain/index.ts";
import type { Language, Words } from "../report/messages/catalogue.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import { officeCopy } from "../report/papers/office-copy.ts";
import type { CommandOutcome } from "./command-outcome.ts";
import { failedOutcome, previewLines } from "./command-outcome.ts";
import type { RibbonAction } from "./ribbon-functions.ts";
import type { ResultSetting } from "./result-sheet.ts";
import { resultPlan, resultSheet } from "./result-sheet.ts";

/** What ribbon buttons need of their surroundings. */
export interface CommandHost {
  readonly port: WorkbookPort;
  readonly language: Language;
  readonly today: () => CalendarDate;
  /** Whether the clerk has said in the pane that this workbook, with this 密级 mark, may be processed here. */
  readonly isConfirmed: (mark: string) => boolean;
  /** Whether the clerk can see the pane now. */
  readonly isPaneVisible: () => boolean;
  /** Tells the pane; false where there is no pane to tell. */
  readonly tellPane: (outcome: CommandOutcome) => Promise<boolean>;
}

/** @throws WorkbookError `classified` where the workbook bears a 密级 mark that the clerk has not confirmed */
async function readDesk({ port, language, today, isConfirmed }: CommandHost): Promise<Desk> {
  const snapshot = await port.read();
  const stored = parseStoredSettings(await port.loadSetting(SETTINGS_KEY));
  const ignored = { [snapshot.file]: parseIgnored(await port.loadSetting(IGNORED_KEY)) };
  const desk = openDesk({ workbooks: [snapshot], stored, asOf: today(), language, ignored });
  const mark = desk.workbooks[0]?.reading.classification ?? null;
  if (mark !== null && !isConfirmed(mark.text))
    throw new WorkbookError("classified", { sheet: mark.sheet, mark: mark.text });
  return desk;
}

/** Whether a plan writes nothing. */
function isBlank({ fixes, ownColumns, ownCells, highlights, ownSheets }: ChangePlan): boolean {
  return [fixes, ownColumns, ownCells, highlights, ownSheets].every(({ length }) => length === 0);
}

function hasTable({ workbooks }: Desk): boolean {
  return workbooks.some(({ reading }) => reading.sheets.some(({ tables }) => tables.length > 0));
}

/** Names of the sheets that are not Probity's. */
function clerksSheets({
  sheets,
  ownSheets = [],
}: Pick<WorkbookSnapshot, "sheets" | "ownSheets">): readonly string[] {
  return sheets.map(({ name }) => name).filter((name) => !ownSheets.includes(name));
}

/** The plan with the sheet 处理结果, so that one restore point covers both. */
function withResult(plan: ChangePlan, outcome: CommandOutcome, setting: ResultSetting): ChangePlan {
  return { ...plan, ownSheets: [...plan.ownSheets, resultSheet(outcome, setting)] };
}

async function write(action: WritingAction, host: CommandHost, words: Words): Promise<CommandOutcome> {
  const desk = await readDesk(host);
  const [workbook] = desk.workbooks;
  if (workbook === undefined || !hasTable(desk))
    return { action, isDone: false, lines: [words.commands.noTable] };
  const { review, summary } = desk;
  const plan = planAction(action, { review, summary, workbook, words });
  const lines = previewLines(previewPlan(plan, workbook.reading.snapshots), words);
  const outcome = { action, isDone: true, lines };
  if (isBlank(plan)) return outcome;
  const { reading, ownSheets } = workbook;
  const taken = clerksSheets({ sheets: reading.snapshots, ownSheets });
  const setting = { asOf: host.today(), words, taken };
  await host.port.apply(host.isPaneVisible() ? plan : withResult(plan, outcome, setting));
  return outcome;
}

async function exportSummary(host: CommandHost, words: Words): Promise<CommandOutcome> {
  const desk = await readDesk(host);
  if (!hasTable(desk)) return { action: "export", isDone: false, lines: [words.commands.noTable] };
  const report = officeCopy(desk.review, desk.summary, words);
  await host.port.openReport(report);
  return { action: "export", isDone: true, lines: [report.fileName] };
}

async function restore(host: CommandHost, words: Words): Promise<CommandOutcome> {
  const { action, untouched } = await host.port.restore();
  const lines =
    action === null
      ? [words.commands.nothing]
      : [
          action,
          ...untouched
            .slice(0, 50)
            .map(({ sheet, range }) => words.commands.untouched(sheet, formatRange(range))),
        ];
  return { action: "restore", isDone: true, lines };
}

async function work(action: RibbonAction, host: CommandHost, words: Words): Promise<CommandOutcome> {
  if (action === "export") return await exportSummary(host, words);
  return action === "restore" ? await restore(host, words) : await write(action, host, words);
}

/** Tells the clerk: in the pane, or on the sheet 处理结果 where there is no pane. */
async function tell(outcome: CommandOutcome, host: CommandHost, words: Words): Promise<void> {
  const isTold = await host.tellPane(outcome).catch(() => false);
  if (isTold || outcome.isDone) return;
  try {
    const taken = clerksSheets(await host.port.read());
    await host.port.apply(resultPlan(outcome, { asOf: host.today(), words, taken }));
  } catch {
    // Where neither pane nor sheet can be had, there is nowhere left to tell it.
  }
}

/** Carries out a ribbon button: reads, plans and applies without asking, and tells the clerk what came of it. */
export async function runRibbonAction(action: RibbonAction, host: CommandHost): Promise<CommandOutcome> {
  const words = wordsOf(host.language);
  const outcome = await work(action, host, words).catch((error: unknown) =>
    failedOutcome(action, error, words),
  );
  await tell(outcome, host, words);
  return outcome;
}
