import type { Finding, ReportCell, ReportSheet } from "../../domain/index.ts";
import { isCellDate, isCellError, plainValue } from "../../domain/index.ts";
import { baseName, type ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";

/** Where the list's rows stand; rows count from 0. */
export interface FindingFigures {
  readonly sheet: ReportSheet;
  readonly first: number;
  readonly last: number;
}

/** What the clerk wrote beside a finding of an earlier run. */
export interface HandledFinding {
  readonly sheet: string;
  readonly cell: string;
  readonly problem: string;
  readonly handled: string;
}

/** What a workbook brings to the list beside the findings. */
export interface FindingListExtras {
  /** Sentences about the ledgers of the workbook that the list goes into. */
  readonly notices?: readonly string[];
  readonly handled?: readonly HandledFinding[];
}

/** A proposal as the clerk would write it. */
export function proposalText(finding: Finding, context: ReportContext): string {
  const value = finding.proposal?.value ?? null;
  if (value === null) return "";
  if (isCellDate(value)) return context.dateText(value.day);
  return isCellError(value) ? value.code : String(value);
}

/** 单位/部室 of a finding as one text. */
export function findingPlace(department: number | null, context: ReportContext): string {
  if (department === null) return "";
  const unit = context.unitNames[context.summary.departments[department]?.unit ?? 0] ?? "";
  const name = context.departmentNames[department] ?? "";
  return context.summary.units.length > 1 ? `${unit} ${name}` : name;
}

function findingRow(
  finding: Finding,
  department: number | null,
  index: number,
  context: ReportContext,
): readonly ReportCell[] {
  const { papers, findings } = context.words;
  // A finding about a whole sheet leads to its first cell.
  const link = context.link(finding.file, finding.sheet, finding.address ?? { row: 0, column: 0 });
  const shown = finding.address === null ? papers.words.wholeSheet : link.address;
  return [
    index + 1,
    findings.severities[finding.severity],
    findingPlace(department, context),
    baseName(finding.file),
    finding.sheet,
    { value: shown, link },
    finding.original ?? "",
    context.sentences.finding(finding),
    proposalText(finding, context),
    null,
  ];
}

/** Columns of the list that tell a finding from others, and the one that the clerk fills in. */
const [SHEET, CELL, PROBLEM, HANDLED] = [4, 5, 7, 9];

function textOf(value: ReturnType<typeof plainValue>): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** Gives the rows what the clerk wrote beside them earlier; what no row takes is left over. */
function takeHandled(rows: readonly (readonly ReportCell[])[], handled: readonly HandledFinding[]) {
  const waiting = new Map(handled.map((one) => [`${one.sheet}\n${one.cell}\n${one.problem}`, one]));
  const filled = rows.map((cells) => {
    const key = [SHEET, CELL, PROBLEM].map((column) => textOf(plainValue(cells[column]))).join("\n");
    const known = waiting.get(key);
    waiting.delete(key);
    return known === undefined ? cells : cells.map((cell, at) => (at === HANDLED ? known.handled : cell));
  });
  return { filled, left: [...waiting.values()] };
}

function columnsOf({ words }: ReportContext): readonly TableColumn[] {
  const { heads } = words.papers;
  return [
    { header: words.terms.fields.seq, style: "center", max: 8 },
    { header: heads.severity, style: "center", max: 8 },
    { header: heads.place, style: "text", max: 20 },
    { header: heads.file, style: "text", max: 22 },
    { header: heads.sheet, style: "text", max: 14 },
    { header: heads.cell, style: "link", min: 8, max: 10 },
    { header: heads.original, style: "text", max: 30 },
    { header: heads.problem, style: "text", min: 40, max: 56 },
    { header: heads.remedy, style: "text", max: 18 },
    { header: heads.handled, style: "fill-in", min: 12 },
  ];
}

/** A finding that this run does not make any more, with what the clerk wrote beside it. */
function pastRow(one: HandledFinding, number: number, remedy: string): readonly ReportCell[] {
  return [number, null, null, null, one.sheet, one.cell, null, one.problem, remedy, one.handled];
}

/** 填报问题清单: every finding with a link to its cell, the original text and how to mend it. */
export function findingSheet(context: ReportContext, extras: FindingListExtras = {}): FindingFigures {
  const { words, summary, review } = context;
  const { sheets, empty, notes } = words.papers;
  const sheet = startSheet(context, {
    name: sheets.findings,
    tab: TAB_COLORS.lists,
    columns: 10,
    freezeColumns: 1,
  });
  const ignored = review.ignored?.length ?? 0;
  sheet.lines([notes.findings, ...(ignored === 0 ? [] : [notes.ignored(ignored)])]);
  const rows = summary.findings.flatMap(({ finding: at, department }, index) => {
    const finding = review.findings[at];
    return finding === undefined ? [] : [findingRow(finding, department, index, context)];
  });
  const { filled, left } = takeHandled(rows, extras.handled ?? []);
  const notices = extras.notices ?? [];
  const past = left.map((one, index) => pastRow(one, filled.length + index + 1, words.kept.notFoundAgain));
  const place = sheet.table({
    columns: columnsOf(context),
    count: filled.length + past.length,
    rows: () => [...filled, ...past],
    empty: empty.findings,
    filter: true,
  });
  const range = { top: place.first, left: 1, bottom: place.last, right: 1 };
  const { severities } = words.findings;
  sheet.format(range, { kind: "text", equals: severities.error, style: "state-overdue" });
  sheet.format(range, { kind: "text", equals: severities.warning, style: "state-unverified" });
  if (notices.length > 0) {
    sheet.gap();
    sheet.section(words.kept.notices);
    sheet.lines(notices.map((notice, index) => `${index + 1}. ${notice}`));
  }
  signSheet(context, sheet);
  return { sheet: sheet.finish(), first: place.first, last: place.last };
}
