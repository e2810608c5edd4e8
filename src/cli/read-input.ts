import { readFile } from "node:fs/promises";
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

function failure(file: string, code: string, facts: FailedFile["facts"]): InputReading {
  return { workbook: null, failed: { file, code, facts } };
}

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : String(error);
}

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    return await readFile(path);
  } catch (error) {
    return systemCode(error);
  }
}

/** Longest that one file may take to be read; a sound one of 100,000 rows takes a few. */
const MOST_SECONDS = 300;

function clockOf(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

/** Reads and understands one file; every trouble with it is a result, so that the other files are still done. */
export async function readInput(input: InputFile, order: ReadingOrder): Promise<InputReading> {
  const bytes = await bytesOf(input.path);
  if (typeof bytes === "string") return failure(input.label, "cannot-open", { reason: bytes });
  restrainHeap({ bytes: bytes.length, files: 1 });
  try {
    const limits = { ...DEFAULT_LIMITS, isTimeUp: clockOf(MOST_SECONDS) };
    const snapshot = await readWorkbookFile(bytes, input.label, {
      codec: nodeZip,
      folder: input.folder,
      limits,
    });
    const workbook = understandWorkbook(snapshot, order.intake, order);
    const mark = workbook.reading.classification;
    if (mark !== null && !order.confirmClassified) {
      return failure(input.label, "classified", { sheet: mark.sheet, mark: mark.text });
    }
    return { workbook, failed: null };
  } catch (error) {
    if (error instanceof WorkbookError) return failure(input.label, error.code, error.facts);
    throw error;
  }
}
