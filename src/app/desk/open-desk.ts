import { buildRegister, findPreset, summarise } from "../../domain/index.ts";
import type {
  CalendarDate,
  Finding,
  GradingScheme,
  Review,
  Summary,
  WorkbookSnapshot,
} from "../../domain/index.ts";
import { wordsOf } from "../../report/messages/catalogue.ts";
import type { Language, Words } from "../../report/messages/catalogue.ts";
import { partFindings } from "../ignored-findings.ts";
import type { IgnoredMarks } from "../ignored-findings.ts";
import { adoptPapers } from "../adopt-papers.ts";
import { reviewRegister } from "../review-register.ts";
import { settingsBySheet } from "../scheme-of-run.ts";
import { settingsOf } from "../stored-settings.ts";
import type { StoredSettings } from "../stored-settings.ts";
import { understandWorkbook } from "../understand-workbook.ts";
import type { UnderstoodWorkbook } from "../understand-workbook.ts";
import { admit, failedOf } from "./classified-view.ts";
import type { ClassifiedView } from "./classified-view.ts";

/** What a clerk has on the desk: workbooks read, and what was decided about them. */
export interface DeskInput {
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly stored: StoredSettings;
  readonly asOf: CalendarDate;
  readonly language: Language;
  /** Findings that the clerk set aside, by file; nothing where left out. */
  readonly ignored?: IgnoredMarks;
  /** Files with a 密级 mark that may be processed here; where left out, every file may. */
  readonly confirmed?: readonly ClassifiedView[];
}

/** The workbooks understood and judged; every screen is a view of it. */
export interface Desk {
  readonly input: DeskInput;
  readonly words: Words;
  /** The workbooks that may be processed; the register holds no others. */
  readonly workbooks: readonly UnderstoodWorkbook[];
  /** Files that are left out until the clerk confirms their 密级 mark. */
  readonly waiting: readonly ClassifiedView[];
  /** Everything that the checks found, what the clerk set aside among it. */
  readonly found: readonly Finding[];
  readonly review: Review;
  readonly summary: Summary;
}

/** The scheme that grades by what is typed. */
export function declaredScheme(): GradingScheme {
  const preset = findPreset("declared");
  if (preset === null) throw new Error("the preset “declared” is missing");
  return preset;
}

/** Understands and judges all workbooks at once. Heavy: linear in their cells; hosts run it off the UI thread. */
export function openDesk(input: DeskInput): Desk {
  const { stored, asOf, language, ignored = {}, confirmed } = input;
  const intake = { asOf, answers: stored.answers, mappings: stored.mappings };
  const read = input.workbooks.map((workbook) => understandWorkbook(workbook, intake));
  const admitted = confirmed === undefined ? { workbooks: read, waiting: [] } : admit(read, confirmed);
  const workbooks = adoptPapers(admitted.workbooks, asOf);
  const { waiting } = admitted;
  const register = buildRegister(
    workbooks.map(({ reading }) => reading),
    waiting.map(failedOf),
    stored.answers,
  );
  const given = settingsOf(stored, asOf, declaredScheme());
  const settings = settingsBySheet(given, workbooks, stored.scheme !== null);
  const reviewed = reviewRegister(register, settings, { withSimilarity: true });
  const { findings: found } = reviewed;
  const review = { ...reviewed, ...partFindings(found, ignored) };
  return { input, words: wordsOf(language), workbooks, waiting, found, review, summary: summarise(review) };
}

/** The same desk with other findings set aside; nothing is read or judged anew. */
export function ignoreOnDesk(desk: Desk, ignored: IgnoredMarks): Desk {
  const review = { ...desk.review, ...partFindings(desk.found, ignored) };
  return { ...desk, input: { ...desk.input, ignored }, review, summary: summarise(review) };
}
