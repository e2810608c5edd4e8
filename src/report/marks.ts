import type { CellRange, ConditionalFormat, ControlState } from "../domain/index.ts";
import type { ReportContext } from "./report-context.ts";

/** States that are coloured, and how; the others stay plain. */
const STATE_STYLES: readonly (readonly [ControlState, string])[] = [
  ["overdue", "state-overdue"],
  ["unverified", "state-unverified"],
  ["due-soon", "state-due-soon"],
  ["done", "state-done"],
  ["done-late", "state-done"],
];

/** Signs that tell states apart in black and white. */
const STATE_SIGNS: Readonly<Partial<Record<ControlState, string>>> = {
  overdue: "▲",
  unverified: "△",
  "due-soon": "◇",
  done: "√",
  "done-late": "√",
};

/** A state's word behind its sign (▲逾期), for sheets where it stands among the clerk's own columns. */
export function markedState(context: Pick<ReportContext, "stateWord">, state: ControlState): string {
  return `${STATE_SIGNS[state] ?? ""}${context.stateWord(state)}`;
}

function plainState(context: Pick<ReportContext, "stateWord">, state: ControlState): string {
  return context.stateWord(state);
}

/** Rules that colour cells holding a grade's word; the word stays. */
export function gradeMarks(
  context: Pick<ReportContext, "gradeWord">,
  range: CellRange,
): readonly ConditionalFormat[] {
  return ([1, 2, 3] as const).map((grade) => ({
    range,
    rule: { kind: "text", equals: context.gradeWord(grade), style: `grade-${grade}` },
  }));
}

/** Rules that colour cells holding a state's word (as `textOf` writes it); the word stays. */
export function stateMarks(
  context: Pick<ReportContext, "stateWord">,
  range: CellRange,
  textOf: typeof markedState = plainState,
): readonly ConditionalFormat[] {
  return STATE_STYLES.map(([state, style]) => ({
    range,
    rule: { kind: "text", equals: textOf(context, state), style },
  }));
}
