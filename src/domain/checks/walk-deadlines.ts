import { cellKey } from "../model/cell.ts";
import type { ControlMeasure, RiskPoint, SourceText } from "../model/risk-point.ts";
import type { CheckInput, TableView } from "./check-input.ts";

/** A control with its risk point and table. */
export interface MeasureView {
  readonly view: TableView;
  readonly point: RiskPoint;
  readonly measure: ControlMeasure;
}

/** A control whose deadline is written in a cell. */
export interface DeadlineView extends MeasureView {
  readonly source: SourceText;
}

function* measuresIn(view: TableView, measures: readonly ControlMeasure[]): Iterable<MeasureView> {
  for (const point of view.points) {
    for (const place of point.measures) {
      const measure = measures[place];
      if (measure !== undefined) yield { view, point, measure };
    }
  }
}

/** All controls in the order of the tables. */
export function* measuresOf(input: CheckInput): Iterable<MeasureView> {
  for (const view of input.tables) yield* measuresIn(view, input.register.measures);
}

/** Written deadlines, each once even where several controls or merged rows share its cell. */
export function* deadlinesOf(input: CheckInput): Iterable<DeadlineView> {
  let table: TableView | null = null;
  const seen = new Set<string>();
  for (const { view, point, measure } of measuresOf(input)) {
    if (view !== table) seen.clear();
    table = view;
    const source = measure.deadlineSource;
    if (source === null) continue;
    const key = `${cellKey(source.row, source.column)} ${measure.deadline.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield { view, point, measure, source };
  }
}
