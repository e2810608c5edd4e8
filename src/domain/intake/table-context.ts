import type { CalendarDate } from "../model/calendar-date.ts";
import type { CellValue } from "../model/cell.ts";
import { isCellDate } from "../model/cell.ts";
import type { Deadline, Status } from "../model/deadline.ts";
import type { RiskCategory } from "../model/vocabulary.ts";
import type { IntakeOptions } from "./options.ts";
import type { HeaderEvidence } from "./headers/header-evidence.ts";
import { makeHeaderReader } from "./headers/header-evidence.ts";
import type { LabelledParts } from "./columns/labelled-lines.ts";
import { labelledLines } from "./columns/labelled-lines.ts";
import type { DeadlineContext } from "./text/deadline-year.ts";
import { parseDeadline } from "./text/parse-deadline.ts";
import { readCategory } from "./text/category.ts";
import { readGradeWord } from "./text/grade-word.ts";
import type { MeasurePart } from "./text/split-measures.ts";
import { splitMeasures } from "./text/split-measures.ts";
import { splitNames } from "./text/split-names.ts";
import { readStatus } from "./text/status.ts";
import { normaliseText } from "./text/normalise.ts";
import { remember } from "../remember.ts";

/** What the reading of one file shares: texts are understood once, however often they stand in the file. */
export interface FileContext {
  readonly file: string;
  readonly options: IntakeOptions;
  readonly header: (text: string) => HeaderEvidence;
  readonly norm: (text: string) => string;
  /** The parts of a cell by the label before each; null where it has no such labels. */
  readonly labelled: (text: string) => LabelledParts | null;
  readonly category: (text: string) => RiskCategory | null;
  readonly names: (text: string) => readonly string[];
  /** Whether a short text is a grade word in an ordinary notation. */
  readonly isGrade: (text: string) => boolean;
  readonly status: (value: CellValue) => Status;
  /** The measures of one cell; one text often stands under many risks. */
  readonly measures: (text: string) => readonly MeasurePart[];
  /** Reads deadlines by one year and fill date. */
  readonly deadlines: (
    titleYear: number | null,
    filledOn: CalendarDate | null,
  ) => (value: CellValue) => Deadline;
}

/** Texts beyond this number are read again instead of being kept. */
const MOST_KEPT = 50_000;

function keep<Key, Answer>(read: (key: Key) => Answer): (key: Key) => Answer {
  return remember(read, MOST_KEPT);
}

function isPlainGrade(text: string): boolean {
  if (text.length > 8 || /^\d*$/.test(text)) return false;
  const word = readGradeWord(text);
  return word.certain && word.notation !== "letter";
}

/** A fresh context for one file. */
export function makeFileContext(file: string, options: IntakeOptions): FileContext {
  const header = makeHeaderReader();
  const statusOfText = keep((text: string) => readStatus(text));
  return {
    file,
    options,
    header,
    labelled: keep((text: string) => labelledLines(text, header)),
    norm: keep(normaliseText),
    category: keep(readCategory),
    names: keep(splitNames),
    measures: keep(splitMeasures),
    isGrade: keep(isPlainGrade),
    status: (value) => (typeof value === "string" ? statusOfText(value) : readStatus(value)),
    deadlines: (titleYear, filledOn) => {
      const context: DeadlineContext = { titleYear, filledOn, asOf: options.asOf };
      const ofText = keep((text: string) => parseDeadline(text, context));
      const ofDay = keep((day: CalendarDate) => parseDeadline({ kind: "date", day }, context));
      return (value) => {
        if (typeof value === "string") return ofText(value);
        return isCellDate(value) ? ofDay(value.day) : parseDeadline(value, context);
      };
    },
  };
}
