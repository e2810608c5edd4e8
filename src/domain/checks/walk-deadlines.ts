import { cellKey } from "../model/cell.ts";
import type { ControlMeasure, RiskPoint, SourceText } from "../model/risk-point.ts";
import { oncePerRun } from "./check-input.ts";
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
export const measuresOf = oncePerRun((input): readonly MeasureView[] =>
  input.tables.flatMap((view) => [...measuresIn(view, input.register.measures)]),
);

function* walkDeadlines(input: CheckInput): Iterable<DeadlineView> {
  let table: TableView | null = null;
  const seen = new Map<number, string[]>();
  for (const { view, point, measure } of measuresOf(input)) {
    if (view !== table) seen.clear();
    table = view;
    const source = measure.deadlineSource;
    if (source === null) continue;
    const key = cellKey(source.row, source.column);
    const texts = seen.get(key);
    if (texts?.includes(measure.deadline.text) === true) continue;
    if (texts === undefined) seen.set(key, [measure.deadline.text]);
    else texts.push(measure.deadline.text);
    yield { view, point, measure, source };
  }
}

/** Written deadlines, each once even where several controls or merged rows share its cell. */
export const deadlinesOf = oncePerRun((input): readonly DeadlineView[] => [...walkDeadlines(input)]);
