import type { SourceText } from "../model/risk-point.ts";
import { oncePerRun } from "./check-input.ts";
import type { CheckInput } from "./check-input.ts";
import { measuresOf } from "./walk-deadlines.ts";
import type { MeasureView } from "./walk-deadlines.ts";

/** A control whose status is written in a cell. */
export interface StatusView extends MeasureView {
  readonly source: SourceText;
}

function* walkStatuses(input: CheckInput): Iterable<StatusView> {
  let last: StatusView | null = null;
  for (const { view, point, measure } of measuresOf(input)) {
    const source = measure.statusSource;
    if (source === null) continue;
    const status = { view, point, measure, source };
    if (last === null || !isSameStatus(status, last)) yield status;
    last = status;
  }
}

function isSameStatus(one: StatusView, other: StatusView): boolean {
  return (
    one.source.row === other.source.row &&
    one.source.column === other.source.column &&
    one.measure.status.text === other.measure.status.text &&
    one.point.source.sheet === other.point.source.sheet &&
    one.point.source.file === other.point.source.file
  );
}

/** Written statuses, each once even where several controls or merged rows share its cell. */
export const statusesOf = oncePerRun((input): readonly StatusView[] => [...walkStatuses(input)]);
