import { actions as zhActions } from "./zh-CN/actions.ts";
import { actions as enActions } from "./en/actions.ts";
import type { ActionWords } from "./zh-CN/actions.ts";
import { cli as zhCli } from "./zh-CN/cli.ts";
import { cli as enCli } from "./en/cli.ts";
import type { CliWords } from "./zh-CN/cli.ts";
import { errors as zhErrors } from "./zh-CN/errors.ts";
import { errors as enErrors } from "./en/errors.ts";
import type { ErrorWords } from "./zh-CN/errors.ts";
import { commands as zhCommands } from "./zh-CN/commands.ts";
import { commands as enCommands } from "./en/commands.ts";
import type { CommandWords } from "./zh-CN/commands.ts";
import { excelErrors as zhExcelErrors } from "./zh-CN/excel-errors.ts";
import { excelErrors as enExcelErrors } from "./en/excel-errors.ts";
import type { ExcelErrorWords } from "./zh-CN/excel-errors.ts";
import { keptSheets as zhKept } from "./zh-CN/kept-sheets.ts";
import { keptSheets as enKept } from "./en/kept-sheets.ts";
import type { KeptSheetWords } from "./zh-CN/kept-sheets.ts";
import { ledgers as zhLedgers } from "./zh-CN/ledgers.ts";
import { ledgers as enLedgers } from "./en/ledgers.ts";
import type { LedgerWords } from "./zh-CN/ledgers.ts";
import { findings as zhFindings } from "./zh-CN/findings.ts";
import { findings as enFindings } from "./en/findings.ts";
import type { FindingWords } from "./finding-words.ts";
import { console as zhConsole } from "./zh-CN/console.ts";
import { console as enConsole } from "./en/console.ts";
import type { ConsoleWords } from "./zh-CN/console.ts";
import { page as zhPage } from "./zh-CN/page.ts";
import { page as enPage } from "./en/page.ts";
import type { PageWords } from "./zh-CN/page.ts";
import { pane as zhPane } from "./zh-CN/pane.ts";
import { pane as enPane } from "./en/pane.ts";
import type { PaneWords } from "./zh-CN/pane.ts";
import { papers as zhPapers } from "./zh-CN/papers.ts";
import { papers as enPapers } from "./en/papers.ts";
import type { PaperWords } from "./paper-words.ts";
import { questions as zhQuestions } from "./zh-CN/questions.ts";
import { questions as enQuestions } from "./en/questions.ts";
import type { QuestionWords } from "./zh-CN/questions.ts";
import { scoring as zhScoring } from "./zh-CN/scoring.ts";
import { scoring as enScoring } from "./en/scoring.ts";
import type { ScoringWords } from "./zh-CN/scoring.ts";
import { reasons as zhReasons } from "./zh-CN/reasons.ts";
import { reasons as enReasons } from "./en/reasons.ts";
import type { ReasonWords } from "./zh-CN/reasons.ts";
import { terms as zhTerms } from "./zh-CN/terms.ts";
import { terms as enTerms } from "./en/terms.ts";
import type { Terms } from "./zh-CN/terms.ts";

/** Languages of the product; Chinese is the first. */
export type Language = "zh-CN" | "en";

/** Every word that a person may read, by area. */
export interface Words {
  readonly terms: Terms;
  readonly ledgers: LedgerWords;
  readonly kept: KeptSheetWords;
  readonly findings: FindingWords;
  readonly console: ConsoleWords;
  readonly page: PageWords;
  readonly pane: PaneWords;
  readonly papers: PaperWords;
  readonly questions: QuestionWords;
  readonly scoring: ScoringWords;
  readonly reasons: ReasonWords;
  readonly errors: ErrorWords;
  readonly commands: CommandWords;
  /** Refusals of Excel. */
  readonly excelErrors: ExcelErrorWords;
  readonly actions: ActionWords;
  readonly cli: CliWords;
}

const catalogues: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    terms: zhTerms,
    findings: zhFindings,
    ledgers: zhLedgers,
    kept: zhKept,
    console: zhConsole,
    page: zhPage,
    pane: zhPane,
    papers: zhPapers,
    questions: zhQuestions,
    scoring: zhScoring,
    reasons: zhReasons,
    errors: zhErrors,
    excelErrors: zhExcelErrors,
    commands: zhCommands,
    actions: zhActions,
    cli: zhCli,
  },
  en: {
    terms: enTerms,
    findings: enFindings,
    ledgers: enLedgers,
    kept: enKept,
    console: enConsole,
    page: enPage,
    pane: enPane,
    papers: enPapers,
    questions: enQuestions,
    scoring: enScoring,
    reasons: enReasons,
    errors: enErrors,
    excelErrors: enExcelErrors,
    commands: enCommands,
    actions: enActions,
    cli: enCli,
  },
};

/** The words of one language. */
export function wordsOf(language: Language): Words {
  return catalogues[language];
}
