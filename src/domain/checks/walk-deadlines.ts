import { cellKey } from "../model/cell.ts";
import type { ControlMeasure, RiskPoint, SourceText } from "../model/risk-point.ts";
import { oncePerRun } from "./check-input.ts";
import type { TableView } from "./check-input.ts";

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

function addMeasures(view: TableView, measures: readonly ControlMeasure[], all: MeasureView[]): void {
  for (const point of view.points) {
    for (const place of point.measures) {
      const measure = measures[place];
      if (measure !== undefined) all.push({ view, point, measure });
    }
  }
}

/** All controls in the order of the tables. */
export const measuresOf = oncePerRun((input): readonly MeasureView[] => {
  const all: MeasureView[] = [];
  for (const view of input.tables) addMeasures(view, input.register.measures, all);
  return all;
});

/** A function that is true the first time it is shown a text of a cell. */
function createFirstText(): (cell: number, text: string) => boolean {
  const first = new Map<number, string>();
  const further = new Map<number, Set<string>>();
  return (cell, text) => {
    const known = first.get(cell);
    if (known === undefined) first.set(cell, text);
    if (known === undefined || known === text) return known === undefined;
    const others = further.get(cell) ?? new Set<string>();
    further.set(cell, others);
    const isNew = !others.has(text);
    others.add(text);
    return isNew;
  };
}

/** Written deadlines, each once even where several controls or merged rows share its cell. */
export const deadlinesOf = oncePerRun((input): readonly DeadlineView[] => {
  const all: DeadlineView[] = [];
  let table: TableView | null = null;
  let isFirst = createFirstText();
  for (const { view, point, measure } of measuresOf(input)) {
    if (view !== table) isFirst = createFirstText();
    table = view;
    const source = measure.deadlineSource;
    if (source === null || !isFirst(cellKey(source.row, source.column), measure.deadline.text)) continue;
    all.push({ view, point, measure, source });
  }
  return all;
});
