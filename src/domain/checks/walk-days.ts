import type { SourceText } from "../model/risk-point.ts";
import { oncePerRun } from "./check-input.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { measuresOf } from "./walk-deadlines.ts";

/** A written day that could not be read. */
export interface UnreadDay {
  readonly view: TableView;
  readonly source: SourceText;
  readonly field: "completedOn" | "filledOn";
}

function* walkDays(input: CheckInput): Iterable<UnreadDay> {
  for (const view of input.tables) {
    const source = view.table.labels.filledOn;
    if (source !== undefined && view.table.filledOn === null && /\d/.test(source.text)) {
      yield { view, source, field: "filledOn" };
    }
  }
  let last = "";
  for (const { view, measure } of measuresOf(input)) {
    const source = measure.completedOnSource;
    if (measure.completedOn !== null || source === null || !/\d/.test(source.text)) continue;
    const cell = `${view.file.file}\n${view.sheet.name}\n${source.row}`;
    if (cell !== last) yield { view, source, field: "completedOn" };
    last = cell;
  }
}

/** Done dates and fill dates with a number in them that gave no day, each cell once. */
export const unreadDays = oncePerRun((input): readonly UnreadDay[] => [...walkDays(input)]);
