import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { writeReport } from "../adapters/xlsx/writer/write-report.ts";
import { XlsxWorkbook } from "../adapters/xlsx/xlsx-workbook.ts";
import { planAction } from "../app/plan-action.ts";
import { reviewRegister } from "../app/review-register.ts";
import { ignoredOf } from "../app/understand-workbook.ts";
import type { UnderstoodWorkbook } from "../app/understand-workbook.ts";
import { buildRegister, summarise } from "../domain/index.ts";
import type { ReportModel, Review, Summary } from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { officeCopy } from "../report/papers/office-copy.ts";
import { outgoingPapers } from "../report/papers/outgoing-papers.ts";
import type { InputFile } from "./collect-inputs.ts";
import { nodeZip } from "./node-zip.ts";
import type { Arguments } from "./parse-arguments.ts";
import type { RunProgress } from "./progress.ts";
import { refuseExisting, writeAtomically } from "./write-files.ts";

/** A reviewed run and where its results go. */
export interface WritingJob {
  readonly args: Arguments;
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
}

const IN_PLACE = new Set([".xlsx", ".xlsm"]);

async function writeAll(
  outputs: readonly Output[],
  { args, progress }: WritingJob,
): Promise<readonly string[]> {
  await refuseExisting(
    outputs.map(({ path }) => path),
    args.force,
  );
  for (const { path, make } of outputs) {
    progress.writing(path);
    await writeAtomically({ path, bytes: await make() });
  }
  return outputs.map(({ path }) => path);
}

function reportOutput(report: ReportModel, path: string): Output {
  return { path, make: () => writeReport(report, nodeZip) };
}

/** Writes the office copy to the `-o` file. Gives the paths written. */
export function writeSummary(job: WritingJob): Promise<readonly string[]> {
  const report = officeCopy(job.review, job.summary, job.words);
  return writeAll([reportOutput(report, job.args.output ?? report.fileName)], job);
}

/** The input with ledgers, findings, grades and highlights added in place, every other part as it was. */
async function markedCopy(
  input: InputFile,
  understood: UnderstoodWorkbook,
  job: WritingJob,
): Promise<Uint8Array> {
  const { words } = job;
  // The clerk's copy speaks of his own workbook only, not of the others of the run.
  const register = buildRegister([understood.reading], []);
  const ignored = ignoredOf([understood]);
  const review = reviewRegister(register, job.review.settings, { withSimilarity: false, ignored });
  const workbook = new XlsxWorkbook({ bytes: await readFile(input.path), file: input.label, codec: nodeZip });
  await workbook.apply(
    planAction("everything", { review, summary: summarise(review), workbook: understood, words }),
  );
  return workbook.save();
}

function markedCopies(job: WritingJob, folder: string): Output[] {
  const byFile = new Map(job.workbooks.map((workbook) => [workbook.reading.file, workbook]));
  return job.inputs.flatMap((input) => {
    const understood = byFile.get(input.label);
    if (understood === undefined || !IN_PLACE.has(extname(input.path).toLowerCase())) return [];
    const name = input.label.replaceAll(/[\\/]/g, "-");
    return [{ path: join(folder, name), make: () => markedCopy(input, understood, job) }];
  });
}

/** Writes the marked copies, the office copy and the papers that go out below the `-o` folder. Gives the paths written. */
export function writeRun(job: WritingJob): Promise<readonly string[]> {
  const folder = job.args.output ?? ".";
  const summary = officeCopy(job.review, job.summary, job.words);
  const papers = outgoingPapers(job.review, job.summary, job.words);
  const outputs = [
    ...markedCopies(job, folder),
    ...[summary, ...papers].map((report) => reportOutput(report, join(folder, report.fileName))),
  ];
  return writeAll(outputs, job);
}
