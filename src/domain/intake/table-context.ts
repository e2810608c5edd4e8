import type { CalendarDate } from "../model/calendar-date.ts";
import type { CellValue } from "../model/cell.ts";
import type { Deadline, Status } from "../model/deadline.ts";
import type { IntakeOptions } from "./options.ts";
import type { HeaderEvidence } from "./header-evidence.ts";
import { makeHeaderReader } from "./header-evidence.ts";
import type { DeadlineContext } from "./text/deadline-year.ts";
import { parseDeadline } from "./text/parse-deadline.ts";
import { readStatus } from "./text/status.ts";
import { normaliseText } from "./text/normalise.ts";

/** What the reading of one file shares: texts are understood once, however often they stand in the file. */
export interface FileContext {
  readonly file: string;
  readonly options: IntakeOptions;
  readonly header: (text: string) => HeaderEvidence;
  readonly norm: (text: string) => string;
  readonly status: (value: CellValue) => Status;
  /** Reads deadlines by one year and fill date. */
  readonly deadlines: (
    titleYear: number | null,
    filledOn: CalendarDate | null,
  ) => (value: CellValue) => Deadline;
}

/** Texts beyond this number are read again instead of being kept. */
const MOST_KEPT = 50_000;

function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const result = read(text);
    if (known.size < MOST_KEPT) known.set(text, result);
    return result;
  };
}

/** A fresh context for one file. */
export function makeFileContext(file: string, options: IntakeOptions): FileContext {
  const statusOfText = remember((text) => readStatus(text));
  return {
    file,
    options,
    header: makeHeaderReader(),
    norm: remember(normaliseText),
    status: (value) => (typeof value === "string" ? statusOfText(value) : readStatus(value)),
    deadlines: (titleYear, filledOn) => {
      const context: DeadlineContext = { titleYear, filledOn, asOf: options.asOf };
      const ofText = remember((text) => parseDeadline(text, context));
      return (value) => (typeof value === "string" ? ofText(value) : parseDeadline(value, context));
    },
  };
}
