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
  let last = "";
  for (const entry of measuresOf(input)) {
    const source = entry.measure.statusSource;
    if (source === null) continue;
    const { file, sheet } = entry.point.source;
    const key = `${file}\n${sheet}\n${source.row}\n${source.column}\n${entry.measure.status.text}`;
    if (key !== last) yield { ...entry, source };
    last = key;
  }
}

/** Written statuses, each once even where several controls or merged rows share its cell. */
export const statusesOf = oncePerRun((input): readonly StatusView[] => [...walkStatuses(input)]);
