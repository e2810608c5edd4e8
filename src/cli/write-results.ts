import { readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { writeReport } from "../adapters/xlsx/writer/write-report.ts";
import { XlsxWorkbook } from "../adapters/xlsx/xlsx-workbook.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import { freeName } from "../app/file-names.ts";
import { planAction } from "../app/plan-action.ts";
import { gradingPaper } from "../app/plan-parts.ts";
import type { ReviewedWorkbook } from "../app/plan-parts.ts";
import { reviewRegister } from "../app/review-register.ts";
import { ignoredOf } from "../app/understand-workbook.ts";
import type { UnderstoodWorkbook } from "../app/understand-workbook.ts";
import { buildRegister, summarise } from "../domain/index.ts";
import type { FailedFile, ReportModel, Review, Summary } from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { officeCopy } from "../report/papers/office-copy.ts";
import { outgoingPapers } from "../report/papers/outgoing-papers.ts";
import type { InputFile } from "./collect-inputs.ts";
import { nodeZip } from "./node-zip.ts";
import type { Arguments } from "./parse-arguments.ts";
import type { RunProgress } from "./progress.ts";
import { refuseExisting, removeStaleFiles, writeAtomically } from "./write-files.ts";

/** A reviewed run and where its results go. */
export interface WritingJob {
  readonly args: Arguments;
  /** File or folder, as `-o` names it. */
  readonly place: string;
  readonly words: Words;
  readonly review: Review;
  readonly summary: Summary;
  readonly inputs: readonly InputFile[];
  readonly workbooks: readonly UnderstoodWorkbook[];
  readonly progress: RunProgress;
}

interface Output {
  readonly path: string;
  readonly make: () => Promise<Uint8Array>;
  /** Name of the input of which this is a copy; null for a report. */
  readonly copyOf: string | null;
}

/** What was written, and the inputs that cannot be changed and so have no marked copy. */
export interface Written {
  readonly paths: readonly string[];
  readonly refused: readonly FailedFile[];
}

const IN_PLACE = new Set([".xlsx", ".xlsm"]);

/** Names that a disk may hold to be the same: it may not tell capitals, nor letters composed in two ways. */
function nameOnDisk(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** The outputs, each at a path of its own: what would overwrite an earlier one goes beside it. */
function keptApart(outputs: readonly Output[]): readonly Output[] {
  const taken = new Set<string>();
  return outputs.map((output) => {
    const path = freeName(output.path, (one) => taken.has(nameOnDisk(one)));
    taken.add(nameOnDisk(path));
    return { ...output, path };
  });
}

async function writeAll(wanted: readonly Output[], { args, progress }: WritingJob): Promise<Written> {
  const outputs = keptApart(wanted);
  await refuseExisting(
    outputs.map(({ path }) => path),
    args.force,
  );
  for (const folder of new Set(outputs.map(({ path }) => dirname(path)))) await removeStaleFiles(folder);
  const paths: string[] = [];
  const refused: FailedFile[] = [];
  for (const { path, make, copyOf } of outputs) {
    progress.writing(path);
    const bytes = await madeOrRefused(make, copyOf);
    if (bytes instanceof Uint8Array) {
      await writeAtomically({ path, bytes });
      paths.push(path);
    } else refused.push(bytes);
  }
  return { paths, refused };
}

/** A workbook that cannot be changed does not stop the others. */
async function madeOrRefused(make: Output["make"], copyOf: string | null): Promise<Uint8Array | FailedFile> {
  try {
    return await make();
  } catch (error) {
    if (copyOf === null || !(error instanceof WorkbookError)) throw error;
    return { file: copyOf, code: error.code, facts: error.facts };
  }
}

function reportOutput(report: ReportModel, path: string): Output {
  return { path, make: () => writeReport(report, nodeZip), copyOf: null };
}

/** A report is written once, as soon as it is made. */
const ON_DEMAND = { rowsOnDemand: true };

/** Writes the office copy to the `-o` file. */
export function writeSummary(job: WritingJob): Promise<Written> {
  const report = officeCopy(job.review, job.summary, job.words, ON_DEMAND);
  return writeAll([reportOutput(report, job.place)], job);
}

/** The input with ledgers, findings, grades and highlights added in place, every other part as it was. */
async function markedCopy(
  input: InputFile,
  understood: UnderstoodWorkbook,
  job: WritingJob,
): Promise<Uint8Array> {
  const workbook = new XlsxWorkbook({ bytes: await readFile(input.path), file: input.label, codec: nodeZip });
  if (job.args.withoutSignature) await workbook.dropSignature();
  const plan = planAction("everything", reviewedAlone(understood, job));
  // The input itself stays as it is, so a copy may go without the way back where that is too large to be kept.
  await workbook.apply({ ...plan, allowWithoutRestore: true });
  return workbook.save();
}

function markedCopies(job: WritingJob, folder: string): Output[] {
  const byFile = new Map(job.workbooks.map((workbook) => [workbook.reading.file, workbook]));
  return job.inputs.flatMap((input) => {
    const understood = byFile.get(input.label);
    // A filled-in paper is read, and stays as the office filled it in.
    if (understood?.paperOf !== undefined) return [];
    if (understood === undefined || !IN_PLACE.has(extname(input.path).toLowerCase())) return [];
    const name = input.label.replaceAll(/[\\/]/g, "-");
    return [
      { path: join(folder, name), make: () => markedCopy(input, understood, job), copyOf: input.label },
    ];
  });
}

/** A run of one workbook alone: what goes into or beside it speaks of no other. */
function reviewedAlone(
  workbook: UnderstoodWorkbook,
  { review: { settings }, words }: WritingJob,
): ReviewedWorkbook {
  const register = buildRegister([workbook.reading], []);
  const review = reviewRegister(register, settings, {
    withSimilarity: false,
    ignored: ignoredOf([workbook]),
  });
  return { review, summary: summarise(review), workbook, words };
}

/** Writes the 打分表 and 等级审定表 of every input, each pair a workbook of its own, below the `-o` folder. */
export function writeGradingPapers(job: WritingJob): Promise<Written> {
  const folder = job.place;
  const outputs = job.workbooks.flatMap((workbook) => {
    const paper = gradingPaper(reviewedAlone(workbook, job));
    return paper === null ? [] : [reportOutput(paper, join(folder, paper.fileName))];
  });
  return writeAll(outputs, job);
}

/** Writes the marked copies, the office copy and the papers that go out below the `-o` folder. */
export function writeRun(job: WritingJob): Promise<Written> {
  const folder = job.place;
  const summary = officeCopy(job.review, job.summary, job.words, ON_DEMAND);
  const papers = outgoingPapers(job.review, job.summary, job.words);
  const outputs = [
    ...markedCopies(job, folder),
    ...[summary, ...papers].map((report) => reportOutput(report, join(folder, report.fileName))),
  ];
  return writeAll(outputs, job);
}
