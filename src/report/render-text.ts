import type { ControlFollowUp, ControlMeasure, Review, Summary, TableReading } from "../domain/index.ts";
import { CONTROL_STATES, formatRange, GRADES, openQuestions } from "../domain/index.ts";
import { MOST_LINES, placeText, shortened } from "./console-text.ts";
import { gradedLines } from "./graded-lines.ts";
import type { Words } from "./messages/catalogue.ts";
import { reportContext, type ReportContext } from "./report-context.ts";
import { columnPhrase, headerOnOneLine, helpPhrase } from "./explain-columns.ts";
import { sentencesOf } from "./sentences-of.ts";

/** Commands that print a text. */
export type TextCommand = "inspect" | "check" | "grade" | "followup" | "summarise" | "run";

function limited(lines: readonly string[], words: Words): readonly string[] {
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), words.console.more(rest)] : lines;
}

function tableLines(table: TableReading, { words }: ReportContext): string[] {
  const { console: said, terms, papers } = words;
  const level = table.level === null ? "" : terms.levels[table.level];
  const phrases = (phrase: typeof columnPhrase): string[] =>
    table.columns
      .map((column) => phrase(column, shortened(headerOnOneLine(column.header)), words))
      .filter((one) => one !== null);
  const columns = phrases(columnPhrase);
  const reasons = [...new Set(table.setAside.map(({ reason }) => papers.setAside[reason]))];
  return [
    said.table(level, formatRange(table.range), table.points.length),
    ...(columns.length === 0
      ? []
      : [
          said.columns(columns.map((column) => `\n        ${column}`).join("")),
          said.layout(table.fingerprint),
        ]),
    ...phrases(helpPhrase),
    ...(table.setAside.length === 0 ? [] : [said.setAside(table.setAside.length, reasons.join("、"))]),
  ];
}

function inspectLines(context: ReportContext): string[] {
  const { words, sentences, review } = context;
  return review.register.files.flatMap(({ file, sheets }) => [
    words.console.file(file),
    ...sheets.flatMap((sheet) => [
      words.console.sheet(sheet.name, words.papers.sheetKinds[sheet.kind], sheet.hidden),
      ...sheet.tables.flatMap((table) => tableLines(table, context)),
      ...openQuestions(sheet.questions).map((question) =>
        words.console.question(sentences.question(question)),
      ),
    ]),
  ]);
}

function findingLines({ words, sentences, summary, review }: ReportContext): readonly string[] {
  if (summary.findings.length === 0) return [words.console.noFindings];
  const many = review.register.files.length > 1;
  const shown = summary.findings.slice(0, MOST_LINES).flatMap(({ finding: place }) => {
    const finding = review.findings[place];
    if (finding === undefined) return [];
    const where = placeText(finding.sheet, finding.address);
    const severity = words.findings.severities[finding.severity];
    return [
      words.console.finding(severity, many ? `${finding.file} ${where}` : where, sentences.finding(finding)),
    ];
  });
  const rest = summary.findings.length - shown.length;
  return rest > 0 ? [...shown, words.console.more(rest)] : shown;
}

function whenText(followUp: ControlFollowUp | undefined, { words, dateText }: ReportContext): string {
  if (followUp === undefined) return "";
  if (followUp.daysLate !== null) return words.console.daysLate(followUp.daysLate);
  return followUp.nextDue === null ? "" : words.console.dueOn(dateText(followUp.nextDue));
}

function controlLine(measure: ControlMeasure, context: ReportContext): string {
  const { words, review, summary } = context;
  const followUp = review.followUps[measure.index];
  const sheet = review.register.points[measure.point]?.source.sheet ?? "";
  return words.console.control({
    state: context.stateWord(followUp?.state ?? "no-deadline"),
    place: placeText(sheet, measure.source ?? measure.deadlineSource),
    measure: shortened(measure.text),
    owner: context.ownerNames[summary.ownerOf[measure.index] ?? -1] ?? "",
    due: whenText(followUp, context),
  });
}

function followUpLines(context: ReportContext): readonly string[] {
  const { summary, review, words } = context;
  const places = [...summary.overdue, ...summary.unverified, ...summary.dueSoon];
  const lines = places.flatMap((place) => {
    const measure = review.register.measures[place];
    return measure === undefined ? [] : [controlLine(measure, context)];
  });
  return limited(lines, words);
}

function totalLines(context: ReportContext): readonly string[] {
  const { words, summary, review } = context;
  const { console: said, findings: findingWords } = words;
  const { totals } = summary;
  const { points, controls, bySeverity } = totals;
  const ignored = review.ignored?.length ?? 0;
  const grades = GRADES.map((grade) => said.count(context.gradeWord(grade), points.grades[grade - 1] ?? 0));
  const states = CONTROL_STATES.filter((state) => controls.states[state] > 0);
  const severities = (["error", "warning", "hint"] as const).map((severity) =>
    said.count(findingWords.severities[severity], bySeverity[severity]),
  );
  return [
    said.asOf(
      context.dateText(review.settings.asOf),
      words.kept.scheme.named(review.settings.scheme.name, review.settings.scheme.version),
    ),
    said.rows({
      files: totals.files - totals.failed,
      sheets: totals.sheets,
      rowsIn: totals.rowsIn,
      used: totals.rowsUsed,
      setAside: totals.rowsSetAside,
    }),
    said.grades(points.total, [...grades, said.count(context.gradeWord(null), points.ungraded)].join("，")),
    said.controls(
      controls.total,
      states.map((state) => said.count(context.stateWord(state), controls.states[state])).join("，"),
    ),
    said.findings(totals.findings, severities.join("，")),
    ...(ignored === 0 ? [] : [said.ignored(ignored)]),
  ];
}

function bodyLines(command: TextCommand, context: ReportContext): readonly string[] {
  switch (command) {
    case "inspect":
      return inspectLines(context);
    case "check":
      return findingLines(context);
    case "grade":
      return gradedLines(context);
    case "followup":
      return followUpLines(context);
    case "summarise":
    case "run":
      return [];
  }
}

/** What a command prints: its own list, long lists cut short and said so, then the run's figures and failed files. */
export function renderText(command: TextCommand, review: Review, summary: Summary, words: Words): string {
  const sentences = sentencesOf(words, review);
  const context = reportContext(review, summary, { words, sentences });
  const failed = review.register.failed.map((file) =>
    words.console.failed(file.file, sentences.failure(file)),
  );
  return `${[...bodyLines(command, context), ...failed, ...totalLines(context)].join("\n")}\n`;
}
