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
  /** Cells with a value or a formula of all sheets together. */
  readonly totalCells: number;
  /** Rows of two cells and more of all sheets together; a register of 100,000 rows has 400,000 with its ledgers. */
  readonly tableRows: number;
  /** Blank places between cells and rows, and hidden lines, of all sheets together; memory or time goes into each. */
  readonly blankPlaces: number;
  /** Characters of the texts in all cells together, a shared one as often as it stands in a cell; results take about 30 bytes for each. */
  readonly characters: number;
  /** Characters of one text; Excel's own cells hold 32,767, and a longer one would have to be cut. */
  readonly textLength: number;
  /** Cells with a value of all sheets of an old workbook, whose reader takes about 2 kB and 10 µs for each. */
  readonly compoundCells: number;
  readonly sharedStrings: number;
  /** Formats, links and other small things of one part, and merged areas of all sheets together. */
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
  totalCells: 12_000_000,
  tableRows: 500_000,
  blankPlaces: 8_000_000,
  characters: 64_000_000,
  textLength: 32_767,
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

/**
 * To be asked of every text before it becomes a cell's value.
 * @throws WorkbookError `text-too-long`; nothing is ever cut
 */
export function checkText(
  text: string,
  limits: Pick<FileLimits, "textLength">,
  place: { readonly sheet?: string; readonly row?: number } = {},
): void {
  if (text.length > limits.textLength) {
    throw fileError("text-too-long", { ...place, characters: limits.textLength });
  }
}
