import { formatAddress, formatIsoDate, formatRange } from "../../domain/index.ts";
import type { ControlState, GradeLabels, Level, SheetKind, TableReading } from "../../domain/index.ts";
import { askedOf, choiceWord } from "../../report/sentences-of.ts";
import { calendarNote } from "../../report/state-notes.ts";
import type { ClassifiedView } from "./classified-view.ts";
import type { Desk } from "./open-desk.ts";

/** One table on the first screen. */
export interface TableView {
  readonly range: string;
  readonly level: Level | null;
  readonly title: string | null;
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly points: number;
}

/** One sheet on the first screen. */
export interface SheetView {
  readonly name: string;
  readonly kind: SheetKind;
  readonly hidden: boolean;
  /** Probity's own sheet. */
  readonly own: boolean;
  readonly isProtected: boolean;
  readonly tables: readonly TableView[];
}

/** A question with its sentence and the words of its choices. */
export interface QuestionView {
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  /** `B7`; null where it is about the whole sheet. */
  readonly address: string | null;
  /** What is asked, without the choices. */
  readonly sentence: string;
  readonly choices: readonly string[];
  /** The choices in words. */
  readonly labels: readonly string[];
  readonly assumed: string | null;
  readonly answer: string | null;
}

/** What the first screen shows. */
export interface OverviewView {
  readonly files: readonly { readonly file: string; readonly sheets: readonly SheetView[] }[];
  readonly questions: readonly QuestionView[];
  /** Files that are counted nowhere until the clerk confirms their 密级 mark. */
  readonly waiting: readonly ClassifiedView[];
  readonly asOf: string;
  /** Which years' calendar working days are counted by, as a sentence. */
  readonly calendar: string;
  readonly scheme: string;
  /** The scheme's own words for grade 1, 2, 3. */
  readonly labels: GradeLabels;
  readonly points: number;
  readonly grades: readonly [number, number, number];
  readonly ungraded: number;
  readonly controls: number;
  readonly states: Readonly<Record<ControlState, number>>;
  readonly findings: { readonly error: number; readonly warning: number; readonly hint: number };
  /** Findings that the clerk has set aside; counted nowhere else. */
  readonly ignored: number;
  /** Risks whose typed and suggested grades differ. */
  readonly disagreements: number;
}

function tableView(table: TableReading): TableView {
  return {
    range: formatRange(table.range),
    level: table.level,
    title: table.title?.text ?? null,
    rowsIn: table.rowsIn,
    rowsUsed: table.rowsUsed,
    points: table.points.length,
  };
}

function questionsOf(desk: Desk): QuestionView[] {
  return desk.review.register.files.flatMap((reading) =>
    reading.sheets.flatMap((sheet) =>
      sheet.questions.map((question) => ({
        id: question.id,
        file: reading.file,
        sheet: question.sheet,
        address: question.address === null ? null : formatAddress(question.address),
        sentence: askedOf(question, desk.words),
        choices: question.choices,
        labels: question.choices.map((key) => choiceWord(key, desk.words)),
        assumed: question.assumed,
        answer: question.answer,
      })),
    ),
  );
}

function countSeverities({ review }: Desk): OverviewView["findings"] {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of review.findings) counts[severity] += 1;
  return counts;
}

/** The first screen: what was recognised, and the counts. */
export function overviewOf(desk: Desk): OverviewView {
  const { totals } = desk.summary;
  const { settings, gradings } = desk.review;
  return {
    files: desk.workbooks.map(({ reading }) => ({
      file: reading.file,
      sheets: reading.sheets.map((sheet) => ({
        name: sheet.name,
        kind: sheet.kind,
        hidden: sheet.hidden,
        own: sheet.own,
        isProtected: reading.snapshots.some(({ name, isProtected }) => name === sheet.name && isProtected),
        tables: sheet.tables.map(tableView),
      })),
    })),
    questions: questionsOf(desk),
    waiting: desk.waiting,
    asOf: formatIsoDate(settings.asOf),
    calendar: calendarNote(settings, desk.words),
    scheme: settings.scheme.name,
    labels: settings.scheme.labels,
    points: totals.points.total,
    grades: totals.points.grades,
    ungraded: totals.points.ungraded,
    controls: totals.controls.total,
    states: totals.controls.states,
    findings: countSeverities(desk),
    ignored: desk.review.ignored?.length ?? 0,
    disagreements: gradings.filter(({ disagrees }) => disagrees).length,
  };
}
