import type { CellRange } from "../../domain/index.ts";
import { formatRange } from "../../domain/index.ts";
import { MAX_BYTES } from "./excel-door.ts";
import type { Question } from "./requests.ts";

/** What is asked about each cell. */
type Asked = "formulas" | "values";

/** Rows that are expected to take so many bytes each in Excel's answer. */
interface ExpectedRows {
  readonly range: CellRange;
  readonly rowBytes: number;
}

/** A rectangle as it stands now, asked for in pieces of rows that an answer can carry. */
export class CurrentCells {
  readonly range: CellRange;
  private readonly pieces = new Map<number, Excel.Range>();
  private readonly sheet: Excel.Worksheet;
  private readonly asked: readonly Asked[];

  constructor(sheet: Excel.Worksheet, range: CellRange, asked: readonly Asked[]) {
    this.sheet = sheet;
    this.range = range;
    this.asked = asked;
  }

  /** Questions about rows of the rectangle; rows that are asked twice stand as they were asked last. */
  questions({ range, rowBytes }: ExpectedRows): readonly Question[] {
    const rows = Math.max(1, Math.floor(MAX_BYTES / rowBytes));
    const questions: Question[] = [];
    for (let { top } = range; top <= range.bottom; top += rows) {
      const bottom = Math.min(range.bottom, top + rows - 1);
      questions.push(this.question({ range: { ...range, top, bottom }, rowBytes }));
    }
    return questions;
  }

  /** What the cells hold, row by row; only once the questions are answered. */
  rows(asked: Asked): readonly (readonly unknown[])[] {
    const pieces = [...this.pieces].sort(([one], [other]) => one - other);
    return pieces.flatMap(([, piece]): readonly (readonly unknown[])[] => piece[asked]);
  }

  private question(expected: ExpectedRows): Question {
    const { range, rowBytes } = expected;
    return {
      bytes: (range.bottom - range.top + 1) * rowBytes,
      ask: () => {
        const piece = this.sheet.getRange(formatRange(range));
        // eslint-disable-next-line office-addins/no-empty-load -- the names are given
        piece.load([...this.asked]);
        this.pieces.set(range.top, piece);
      },
      halves: range.top === range.bottom ? undefined : () => this.halves(expected),
    };
  }

  private halves({ range, rowBytes }: ExpectedRows): readonly Question[] {
    const middle = Math.floor((range.top + range.bottom) / 2);
    const [upper, lower] = [
      { ...range, bottom: middle },
      { ...range, top: middle + 1 },
    ];
    return [upper, lower].map((half) => this.question({ range: half, rowBytes }));
  }
}
