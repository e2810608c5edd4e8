import { readFile, stat } from "node:fs/promises";
import { DEFAULT_LIMITS } from "../adapters/xlsx/package/limits.ts";
import { readWorkbookFile } from "../adapters/xlsx/read-workbook-file.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import { understandWorkbook } from "../app/understand-workbook.ts";
import type { UnderstoodWorkbook } from "../app/understand-workbook.ts";
import type { FailedFile, IntakeOptions } from "../domain/index.ts";
import type { InputFile } from "./collect-inputs.ts";
import { nodeZip } from "./node-zip.ts";
import { restrainHeap } from "./tune-engine.ts";

/** What reading one input came to. */
export type InputReading =
  | { readonly workbook: UnderstoodWorkbook; readonly failed: null }
  | { readonly workbook: null; readonly failed: FailedFile };

/** How an input is to be understood. */
export interface ReadingOrder {
  readonly intake: IntakeOptions;
  /** Files with a 密级 mark are read on; else they fail with `classified`. */
  readonly confirmClassified: boolean;
  /** Sheets that a run adds to the workbooks are laid out; see `UnderstandingScope`. */
  readonly laysOut: boolean;
}

function systemCode(error: unknown): string {
  const isCoded = typeof error === "object" && error !== null && "code" in error;
  return isCoded && typeof error.code === "string" ? error.code : String(error);
}

/** @throws WorkbookError `too-large` before any of a larger file is in memory; `cannot-open` with the system's code */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > DEFAULT_LIMITS.fileBytes) throw new WorkbookError("too-large", { bytes: size });
    return await readFile(path);
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof RangeError) throw error;
    throw new WorkbookError("cannot-open", { reason: systemCode(error) });
  }
}

/** Longest that one file may take to be read; a sound one of 100,000 rows takes a few. */
const MOST_SECONDS = 300;

function clockOf(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

/** What an error tells of the file; null where it is none of the file's. */
function troubleOf(error: unknown): WorkbookError | null {
  if (error instanceof WorkbookError) return error;
  // Node's word for a text, an array or a depth that it cannot hold.
  return error instanceof RangeError ? new WorkbookError("too-large", { why: error.message }) : null;
}

async function understood(input: InputFile, order: ReadingOrder): Promise<UnderstoodWorkbook> {
  const bytes = await bytesOf(input.path);
  restrainHeap({ bytes: bytes.length, files: 1 });
  const snapshot = await readWorkbookFile(bytes, input.label, {
    codec: nodeZip,
    folder: input.folder,
    limits: { ...DEFAULT_LIMITS, isTimeUp: clockOf(MOST_SECONDS) },
  });
  const workbook = understandWorkbook(snapshot, order.intake, order);
  const mark = workbook.reading.classification;
  if (mark !== null && !order.confirmClassified) {
    throw new WorkbookError("classified", { sheet: mark.sheet, mark: mark.text });
  }
  return workbook;
}

/** Reads and understands one file; every trouble with it is a result, so that the other files are still done. */
export async function readInput(input: InputFile, order: ReadingOrder): Promise<InputReading> {
  try {
    return { workbook: await understood(input, order), failed: null };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    return { workbook: null, failed: { file: input.label, code: trouble.code, facts: trouble.facts } };
  }
}
