import type {
  CheckedTotal,
  FailedFile,
  GradingScheme,
  ReconciledSheet,
  ReportCell,
  ReportSheet,
} from "../../domain/index.ts";
import { formatAddress, workingDayCoverage } from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import { sumOf } from "../live-formulas.ts";
import { baseName, type ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";

const COLUMNS = 9;
const ROWS_IN = 3;

/** Pairs of 项目 and 内容 that say how the numbers came about. */
function settingRows(context: ReportContext): readonly (readonly [string, string])[] {
  const { settings: words, rules } = context.words.papers;
  const { settings } = context.review;
  const { totals } = context.summary;
  const { scheme } = settings;
  const calendar = workingDayCoverage();
  const { kept } = context.words;
  const schemeText = (one: GradingScheme): string => words.schemeValue(one.name, one.version, one.source);
  return [
    [words.files, words.filesValue(totals.files - totals.failed, totals.failed)],
    [words.sheets, String(totals.sheets)],
    [words.rows, words.rowsValue(totals.rowsIn, totals.rowsUsed, totals.rowsSetAside)],
    [words.points, String(totals.points.total)],
    [words.measures, String(totals.controls.total)],
    [words.scheme, schemeText(scheme)],
    ...(settings.scoring === undefined || settings.scoring === null
      ? []
      : [[kept.scoringScheme, schemeText(settings.scoring)] as const]),
    [words.asOf, context.dateText(settings.asOf)],
    ...(settings.relativeBase === undefined || settings.relativeBase === null
      ? []
      : [[kept.noticeDate, context.dateText(settings.relativeBase)] as const]),
    [words.rule, rules[settings.responsibility]],
    [words.leadDays, words.leadDaysValue(settings.leadDays.join("、"))],
    [words.stageDone, words.stageDoneValue[settings.stageDoneCounts ? "yes" : "no"]],
    [words.workingDays, words.workingDaysValue(calendar.from, calendar.to)],
    [words.decidingBody, settings.decidingBody],
    [words.questions, String(totals.questions)],
  ];
}

function addSettings(context: ReportContext, sheet: SheetComposer): void {
  const { sections, heads } = context.words.papers;
  sheet.section(sections.settings);
  const pairs = settingRows(context);
  const blanks = Array.from({ length: COLUMNS - 3 }, () => null);
  const spread = ([item, content]: readonly [string, string]): readonly ReportCell[] => [
    item,
    null,
    content,
    ...blanks,
  ];
  const top = sheet.nextRow;
  sheet.row(spread([heads.item, heads.content]), "header");
  for (const pair of pairs) sheet.row(spread(pair), "text");
  for (let row = top; row <= top + pairs.length; row += 1) {
    sheet.merge({ top: row, left: 0, bottom: row, right: 1 });
    sheet.merge({ top: row, left: 2, bottom: row, right: COLUMNS - 1 });
  }
}

function setAsideText(sheet: ReconciledSheet, context: ReportContext): string {
  const { setAside, words } = context.words.papers;
  const reasons = [
    "footer",
    "repeated-header",
    "subtotal",
    "section",
    "legend",
    "blank",
    "note",
    "superseded",
  ] as const;
  return reasons
    .filter((reason) => sheet.setAside[reason] > 0)
    .map((reason) => words.rows(setAside[reason], sheet.setAside[reason]))
    .join("、");
}

function kindText(sheet: ReconciledSheet, context: ReportContext): string {
  const { sheetKinds, words } = context.words.papers;
  const notes = [sheet.hidden ? words.hidden : null, sheet.own ? words.own : null].filter(
    (note) => note !== null,
  );
  return [sheetKinds[sheet.kind], ...notes].join("、");
}

function sheetRow(sheet: ReconciledSheet, context: ReportContext, row: number): readonly ReportCell[] {
  const { words } = context.words.papers;
  const link = context.link(sheet.file, sheet.sheet, { row: 0, column: 0 });
  const at = row + 1;
  return [
    baseName(sheet.file),
    { value: sheet.sheet, link, style: "text-link" },
    kindText(sheet, context),
    sheet.rowsIn,
    sheet.rowsUsed,
    sheet.rowsSetAside,
    setAsideText(sheet, context),
    sheet.points,
    {
      value: sheet.balanced ? words.balanced : words.unbalanced,
      formula: `IF(D${at}=E${at}+F${at},"${words.balanced}","${words.unbalanced}")`,
    },
  ];
}

function addSheets(context: ReportContext, sheet: SheetComposer): void {
  const { sections, heads, empty, words } = context.words.papers;
  const { sheets } = context.summary.reconciliation;
  const { totals } = context.summary;
  sheet.section(sections.sheets);
  const place = sheet.table({
    columns: [
      { header: heads.file, style: "text", min: 16, max: 30 },
      { header: heads.sheet, style: "text", min: 12, max: 24 },
      { header: heads.kind, style: "text", min: 14, max: 24 },
      { header: heads.rowsIn, style: "number", min: 10 },
      { header: heads.rowsUsed, style: "number", min: 10 },
      { header: heads.rowsSetAside, style: "number", min: 10 },
      { header: heads.setAsideWhy, style: "text", min: 16, max: 34 },
      { header: heads.total, style: "number", min: 10 },
      { header: heads.balance, style: "center", min: 10 },
    ],
    count: sheets.length,
    rows: ({ first }) => sheets.map((entry, index) => sheetRow(entry, context, first + index)),
    total: ({ first, last }) => [
      words.sum,
      null,
      null,
      ...[totals.rowsIn, totals.rowsUsed, totals.rowsSetAside].map((value, index) =>
        sumOf(value, ROWS_IN + index, first, last),
      ),
      null,
      sumOf(totals.points.total, COLUMNS - 2, first, last),
      null,
    ],
    empty: empty.points,
  });
  const range = { top: place.first, left: COLUMNS - 1, bottom: place.last, right: COLUMNS - 1 };
  sheet.format(range, { kind: "text", equals: words.unbalanced, style: "mark-difference" });
}

function typedRow(total: CheckedTotal, context: ReportContext, row: number): readonly ReportCell[] {
  const { typedTotals, words } = context.words.papers;
  const link = context.link(total.file, total.sheet, total.address);
  const what = total.of === "grade" ? context.gradeWord(total.grade) : typedTotals[total.of];
  const same = total.typed === total.found;
  const at = row + 1;
  return [
    baseName(total.file),
    { value: `${total.sheet}!${formatAddress(total.address)}`, link, style: "text-link" },
    what,
    total.typed,
    total.found,
    { value: total.typed - total.found, formula: `D${at}-E${at}` },
    total.text,
    null,
    {
      value: same ? words.balanced : words.unbalanced,
      formula: `IF(F${at}=0,"${words.balanced}","${words.unbalanced}")`,
    },
  ];
}

function addTypedTotals(context: ReportContext, sheet: SheetComposer): void {
  const { sections, heads, empty, words } = context.words.papers;
  const totals = context.summary.reconciliation.typedTotals;
  sheet.section(sections.typedTotals);
  const place = sheet.table({
    columns: [
      { header: heads.file, style: "text", max: 30 },
      { header: heads.cell, style: "text", max: 24 },
      { header: heads.item, style: "text", max: 24 },
      { header: heads.typed, style: "number" },
      { header: heads.found, style: "number" },
      { header: heads.difference, style: "number" },
      { header: heads.original, style: "text", max: 34 },
      { header: "", style: "text" },
      { header: heads.balance, style: "center" },
    ],
    count: totals.length,
    rows: ({ first }) => totals.map((total, index) => typedRow(total, context, first + index)),
    empty: empty.typedTotals,
  });
  const range = { top: place.first, left: COLUMNS - 1, bottom: place.last, right: COLUMNS - 1 };
  sheet.format(range, { kind: "text", equals: words.unbalanced, style: "mark-difference" });
}

function addFailed(context: ReportContext, sheet: SheetComposer): void {
  const { sections, empty } = context.words.papers;
  const { failed } = context.review.register;
  sheet.section(sections.failed);
  const line = (file: FailedFile): string =>
    context.words.papers.answers(baseName(file.file), context.sentences.failure(file));
  sheet.lines(failed.length === 0 ? [empty.failed] : failed.map(line));
}

/** 数据核对表: the settings, every sheet's rows in = used + set aside, typed numbers against found, failed files. */
export function accountSheet(context: ReportContext): ReportSheet {
  const { sheets, notes } = context.words.papers;
  const sheet = startSheet(context, { name: sheets.accounts, tab: TAB_COLORS.accounts, columns: COLUMNS });
  addSettings(context, sheet);
  sheet.gap();
  addSheets(context, sheet);
  sheet.lines([notes.accounts]);
  sheet.gap();
  addTypedTotals(context, sheet);
  sheet.gap();
  addFailed(context, sheet);
  signSheet(context, sheet);
  const drawn = sheet.finish();
  return { ...drawn, freeze: null, print: { ...drawn.print, repeatRows: null } };
}
