import { WorkbookError } from "../../app/workbook-port.ts";
import type { CellValue, ChangePlan, ExpectedCell } from "../../domain/index.ts";
import { formatAddress, isCellDate, isCellError, serialFromDate } from "../../domain/index.ts";
import type { Question } from "./requests.ts";
import { bytesOfMatrix } from "./requests.ts";

/** Cells of one column that a plan expects, asked for as one range. */
interface ExpectedColumn {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly ExpectedCell[];
}

/** Bytes that Excel's answer has for a cell beside its text. */
const FRAME_BYTES = 30;

/** Rows of one question. */
const MAX_ROWS = 5_000;

function columnsOf(sheet: string, cells: readonly ExpectedCell[]): readonly ExpectedColumn[] {
  const groups = new Map<string, ExpectedCell[]>();
  for (const cell of cells) {
    const key = `${cell.column}:${Math.floor(cell.row / MAX_ROWS)}`;
    const group = groups.get(key) ?? [];
    group.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    let [top, bottom] = [Infinity, 0];
    for (const { row } of group) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
    return { sheet, column: group[0]?.column ?? 0, top, bottom, cells: group };
  });
}

/** Whether a cell of Excel's still holds what was read. */
export function holds(found: unknown, expected: CellValue, date1904: boolean): boolean {
  if (isCellError(expected)) return found === expected.code;
  if (isCellDate(expected)) {
    return typeof found === "number" && Math.floor(found) === serialFromDate(expected.day, date1904);
  }
  return (found === "" || found === undefined ? null : found) === (expected === "" ? null : expected);
}

/** What Excel's answer holds, where nothing was changed. */
function textOf({ value }: ExpectedCell): unknown {
  return isCellError(value) ? value.code : value;
}

/** Cells that must be as they were read. */
export class ExpectedQuestions {
  private readonly columns: readonly ExpectedColumn[];
  private readonly ranges = new Map<ExpectedColumn, Excel.Range>();
  private readonly context: Excel.RequestContext;

  constructor(context: Excel.RequestContext, plan: ChangePlan) {
    this.context = context;
    this.columns = [...plan.expected].flatMap(([sheet, cells]) => columnsOf(sheet, cells));
  }

  /** Questions about the values as they stand. */
  questions(): readonly Question[] {
    return this.columns.map((column) => ({
      bytes: (column.bottom - column.top + 1) * FRAME_BYTES + bytesOfMatrix([column.cells.map(textOf)]),
      ask: () => {
        const range = this.context.workbook.worksheets
          .getItemOrNullObject(column.sheet)
          .getRangeByIndexes(column.top, column.column, column.bottom - column.top + 1, 1);
        range.load("values");
        this.ranges.set(column, range);
      },
    }));
  }

  /** Refuses a plan whose cells were changed. @throws WorkbookError `sheet-missing`, `changed-since-read` */
  check(date1904: boolean): void {
    const changed = new Map<string, ExpectedCell[]>();
    for (const column of this.columns) {
      const range = this.ranges.get(column);
      if (range === undefined || range.isNullObject)
        throw new WorkbookError("sheet-missing", { sheet: column.sheet });
      const { values } = range;
      const wrong = column.cells.filter(
        ({ row, value }) => !holds(values[row - column.top]?.[0], value, date1904),
      );
      if (wrong.length > 0) changed.set(column.sheet, [...(changed.get(column.sheet) ?? []), ...wrong]);
    }
    for (const [sheet, cells] of changed) {
      const [first] = cells.sort((a, b) => (a.row === b.row ? a.column - b.column : a.row - b.row));
      if (first === undefined) continue;
      throw new WorkbookError("changed-since-read", {
        sheet,
        address: formatAddress(first),
        cells: cells.length,
      });
    }
  }
}
