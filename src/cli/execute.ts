import { WorkbookError } from "../app/workbook-port.ts";
import { ledgerNotices, schemeUsed } from "../app/ledger-notices.ts";
import { adoptPapers } from "../app/adopt-papers.ts";
import { settingsBySheet } from "../app/scheme-of-run.ts";
import { reviewRegister } from "../app/review-register.ts";
import { buildRegister, summarise } from "../domain/index.ts";
import type { FailedFile, Register, Review, ReviewSettings, Summary } from "../domain/index.ts";
import type { IgnoredMarks } from "../app/ignored-findings.ts";
import { ignoredOf } from "../app/understand-workbook.ts";
import type { UnderstoodWorkbook } from "../app/understand-workbook.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { reviewDocument } from "../report/render-json.ts";
import { renderText } from "../report/render-text.ts";
import { describeFailure, sentencesOf } from "../report/sentences-of.ts";
import { collectInputs } from "./collect-inputs.ts";
import type { InputFile } from "./collect-inputs.ts";
import { EXIT, exitCodeOf } from "./exit-code.ts";
import { loadSettings, UsageError } from "./load-settings.ts";
import type { RunSettings } from "./load-settings.ts";
import type { Arguments } from "./parse-arguments.ts";
import { createProgress } from "./progress.ts";
import type { TextOutput, World } from "./progress.ts";
import { readInputs } from "./read-inputs.ts";
import { VERSION } from "../app/version.ts";
import { OutputError } from "./write-files.ts";
import { writeGradingPapers, writeRun, writeSummary } from "./write-results.ts";
import type { WritingJob, Written } from "./write-results.ts";

const NOTHING_WRITTEN: Written = { paths: [], refused: [] };

/** What a command came to, before it is printed. */
interface Performed {
  readonly review: Review;
  readonly summary: Summary;
  readonly written: Written;
  /** What the sheets that the workbooks keep have to say. */
  readonly notices: readonly string[];
}

/** The inputs as read, before anything is said about them. */
interface Gathered {
  readonly register: Register;
  readonly settings: ReviewSettings;
  readonly ignored: IgnoredMarks;
  readonly notices: readonly string[];
  /** The workbooks that copies and papers are made from; none where the register alone is reported on. */
  readonly workbooks: readonly UnderstoodWorkbook[];
}

/** Whether a command changes its inputs' copies or makes papers for each of them. */
function worksOnEach({ command }: Arguments): boolean {
  return command === "run" || command === "grade";
}

async function gatherInputs(
  inputs: readonly InputFile[],
  args: Arguments,
  run: RunSettings,
  world: World,
): Promise<Gathered> {
  const progress = createProgress(args, world);
  const laysOut = worksOnEach(args);
  const order = { intake: run.intake, confirmClassified: args.confirmClassified, laysOut };
  const results = await readInputs(inputs, order, { workers: args.workers, reader: world.reader, progress });
  const read: UnderstoodWorkbook[] = [];
  const failed: FailedFile[] = [];
  for (const result of results) {
    if (result.workbook !== null) read.push(result.workbook);
    else failed.push(result.failed);
  }
  progress.understanding();
  const workbooks = adoptPapers(read, run.intake.asOf);
  const register = buildRegister(
    workbooks.map(({ reading }) => reading),
    failed,
    run.intake.answers,
  );
  const settings = settingsBySheet(run.settings, workbooks, args.scheme !== null);
  const notices = keptLines(workbooks, settings, wordsOf(args.language));
  // The register holds the risks of all workbooks anew: of a thousand of them nothing else is kept.
  return { register, settings, ignored: ignoredOf(workbooks), notices, workbooks: laysOut ? workbooks : [] };
}

/** The review without the cells of the sheets, which only checks and marked copies look at. */
function withoutCells(review: Review): Review {
  const files = review.register.files.map((file) => ({ ...file, snapshots: [] }));
  return { ...review, register: { ...review.register, files } };
}

interface Reviewed extends Pick<Gathered, "notices" | "workbooks"> {
  readonly review: Review;
}

async function reviewInputs(
  inputs: readonly InputFile[],
  args: Arguments,
  run: RunSettings,
  world: World,
): Promise<Reviewed> {
  const { register, settings, ignored, ...rest } = await gatherInputs(inputs, args, run, world);
  const withSimilarity = args.command === "check";
  const review = reviewRegister(register, settings, { withSimilarity, withEvidence: false, ignored });
  const isNeeded = worksOnEach(args) || register.files.length === 1;
  return { ...rest, review: isNeeded ? review : withoutCells(review) };
}

async function perform(args: Arguments, words: Words, world: World): Promise<Performed | null> {
  const run = await loadSettings(args, world.now, words);
  const inputs = await collectInputs(args.inputs);
  if (inputs.length === 0) {
    world.stderr.write(`${words.cli.failure.noFiles(args.inputs.join("、"))}\n`);
    return null;
  }
  const { review, notices, workbooks } = await reviewInputs(inputs, args, run, world);
  const summary = summarise(review);
  const job = { args, words, review, summary, inputs, workbooks, progress: createProgress(args, world) };
  const written = review.register.points.length === 0 ? NOTHING_WRITTEN : await writeResults(job, world);
  return { review, summary, written, notices };
}

/** Writes what the command is for, where it is told a place. */
async function writeResults(known: Omit<WritingJob, "place">, { stderr }: World): Promise<Written> {
  const { args, words } = known;
  if (args.output === null) return NOTHING_WRITTEN;
  const job = { ...known, place: args.output };
  switch (args.command) {
    case "summarise":
      return writeSummary(job);
    case "run":
      return writeRun(job);
    case "grade":
      return writeGradingPapers(job);
    case "inspect":
    case "check":
    case "followup":
      stderr.write(`${words.cli.unusedOutput(args.command)}\n`);
      return NOTHING_WRITTEN;
  }
}

/** What the sheets that the workbooks keep have to say, by file. */
function keptLines(
  workbooks: readonly UnderstoodWorkbook[],
  settings: ReviewSettings,
  words: Words,
): readonly string[] {
  return workbooks.flatMap((workbook) => {
    const used = schemeUsed(workbook, settings, words);
    const lines = [...(used === null ? [] : [used]), ...ledgerNotices(workbook, settings, words)];
    return lines.length === 0
      ? []
      : [`${workbook.reading.file} ${words.kept.notices}`, ...lines.map((line) => `  ${line}`)];
  });
}

function print(performed: Performed, args: Arguments, words: Words, output: TextOutput): void {
  const { review, summary, written, notices } = performed;
  if (args.json) {
    const document = reviewDocument(review, summary, {
      version: VERSION,
      sentences: sentencesOf(words, review),
    });
    output.write(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  output.write(renderText(args.command, review, summary, words));
  for (const line of notices) output.write(`${line}\n`);
  if (written.paths.length > 0)
    output.write(`${words.cli.wrote}\n${written.paths.map((path) => `  ${path}\n`).join("")}`);
}

function sayRefused(refused: readonly FailedFile[], stderr: TextOutput, words: Words): void {
  const { notMarked, signedHint } = words.cli.failure;
  for (const file of refused) stderr.write(`${notMarked(file.file, describeFailure(file, words))}\n`);
  if (refused.some(({ code }) => code === "signed")) stderr.write(`${signedHint}\n`);
}

function isFailure({ review: { register }, written }: Performed, stderr: TextOutput, words: Words): boolean {
  sayRefused(written.refused, stderr, words);
  if (register.failed.length > 0 || written.refused.length > 0) return true;
  const nothing = register.points.length === 0;
  if (nothing) stderr.write(`${words.cli.failure.nothingRecognised}\n`);
  return nothing;
}

function explain(error: unknown, words: Words): string {
  if (error instanceof OutputError) {
    const { failure } = words.cli;
    return error.reason === "exists"
      ? failure.exists(error.path)
      : failure.cannotWrite(error.path, error.detail);
  }
  if (error instanceof WorkbookError) return words.cli.failure.unexpected(error.message);
  // The engine's own limits: of a text's length, of a list, of the stack.
  if (error instanceof RangeError) return words.cli.failure.tooMuch;
  throw error;
}

/** Carries out a command: results to stdout, everything else to stderr. Gives the exit code. */
export async function execute(args: Arguments, world: World): Promise<number> {
  const words = wordsOf(args.language);
  try {
    const performed = await perform(args, words, world);
    if (performed === null) return EXIT.failure;
    print(performed, args, words, world.stdout);
    const errors = performed.review.findings.filter(({ severity }) => severity === "error").length;
    return exitCodeOf({ failed: isFailure(performed, world.stderr, words), errors });
  } catch (error) {
    if (error instanceof UsageError) {
      world.stderr.write(`${error.message}\n`);
      return EXIT.usage;
    }
    world.stderr.write(`${explain(error, words)}\n`);
    return EXIT.failure;
  }
}
