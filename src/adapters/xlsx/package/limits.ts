import { fileError } from "../file-error.ts";

/** What a file may cost before it is refused. */
export interface FileLimits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number;
  /** Bytes of one part after inflation. */
  readonly partBytes: number;
  /** Bytes of all parts together after inflation. */
  readonly totalBytes: number;
  readonly entries: number;
  /** Largest inflated-to-compressed ratio of a part, checked from `ratioFrom` inflated bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of one sheet, blank ones between filled ones included. */
  readonly sheetCells: number;
  /** Cells with a value of all sheets of an old workbook, whose reader takes about 2 kB and 10 µs for each. */
  readonly compoundCells: number;
  readonly sharedStrings: number;
  /** Merged areas, formats and other small things of one part. */
  readonly items: number;
  /** Characters of the way back that are kept in a workbook; beyond, the file would grow heavy and slow to open. */
  readonly restoreCharacters: number;
  /** The host's clock: whether reading has taken longer than it gives a file. Without it there is time enough. */
  readonly isTimeUp?: () => boolean;
}

/** Limits that a register of 100,000 rows keeps with room to spare and that a bomb does not. */
export const DEFAULT_LIMITS: FileLimits = {
  fileBytes: 256 * 1024 * 1024,
  partBytes: 512 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  entries: 20_000,
  ratio: 200,
  ratioFrom: 32 * 1024 * 1024,
  sheetCells: 24_000_000,
  compoundCells: 1_000_000,
  sharedStrings: 8_000_000,
  items: 1_000_000,
  restoreCharacters: 64 * 1024 * 1024,
};

/** Rows or texts that are read before the clock is looked at again. */
export const CLOCK_EVERY = 256;

/** @throws WorkbookError `too-slow` once the time that the host gives a file is over */
export function checkTime({ isTimeUp }: Pick<FileLimits, "isTimeUp">): void {
  if (isTimeUp?.() === true) throw fileError("too-slow");
}
