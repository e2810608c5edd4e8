import type { WorkbookSnapshot } from "../../domain/index.ts";
import { fileError } from "./file-error.ts";
import { fileKindOf } from "./file-kind.ts";
import { readCompoundFile, readTextFile } from "./legacy.ts";
import { DEFAULT_LIMITS, type FileLimits } from "./package/limits.ts";
import { openPackage } from "./package/xlsx-package.ts";
import type { ZipCodec } from "./package/zip-codec.ts";
import { readOwnPart } from "./patch/own-part.ts";
import { readPackage, type SheetDone, type WorkbookName } from "./read-workbook.ts";

/** What the host gives for reading a file. */
export interface ReadOptions {
  readonly codec: ZipCodec;
  readonly folder?: string | null;
  readonly limits?: FileLimits;
  readonly onSheet?: SheetDone;
}

/**
 * Reads a workbook file of any kind: .xlsx, .xlsm, .xls, .et, .csv, .tsv, told by its content.
 * @param file name or path under which the file is known in the run
 * @throws WorkbookError with a code of `FILE_ERROR_CODES`
 */
export async function readWorkbookFile(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
): Promise<WorkbookSnapshot> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const name: WorkbookName = { file, folder: options.folder ?? null };
  if (bytes.length > limits.fileBytes) throw fileError("too-large", { bytes: bytes.length });
  switch (fileKindOf(bytes)) {
    case "package": {
      const opened = await openPackage(bytes, options.codec, limits);
      return await readPackage(opened, await readOwnPart(opened), name, options.onSheet);
    }
    case "compound":
      return await readCompoundFile(bytes, name, limits);
    case "text":
      return readTextFile(bytes, name, limits);
  }
}
