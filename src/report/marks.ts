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

/** Rules that colour cells holding a state's word; the word stays. */
export function stateMarks(
  context: Pick<ReportContext, "stateWord">,
  range: CellRange,
): readonly ConditionalFormat[] {
  return STATE_STYLES.map(([state, style]) => ({
    range,
    rule: { kind: "text", equals: context.stateWord(state), style },
  }));
}
