import type { ControlState } from "../model/deadline.ts";
import type { GradeTally, StateTally } from "../model/summary.ts";
import type { Grade } from "../model/vocabulary.ts";

/** A grade tally while it is counted. */
export interface OpenGradeTally extends GradeTally {
  total: number;
  readonly grades: [number, number, number];
  ungraded: number;
}

/** A state tally while it is counted. */
export interface OpenStateTally extends StateTally {
  total: number;
  readonly states: Record<ControlState, number>;
}

/** A tally of no risk points. */
export function noPoints(): OpenGradeTally {
  return { total: 0, grades: [0, 0, 0], ungraded: 0 };
}

/** A tally of no controls. */
export function noControls(): OpenStateTally {
  return {
    total: 0,
    states: {
      done: 0,
      "done-late": 0,
      overdue: 0,
      unverified: 0,
      "due-soon": 0,
      "not-due": 0,
      "long-term": 0,
      "no-deadline": 0,
      unreadable: 0,
    },
  };
}

/** Counts one risk point with its final grade. */
export function countPoint(tally: OpenGradeTally, grade: Grade | null): void {
  tally.total += 1;
  if (grade === null) tally.ungraded += 1;
  else if (grade === 1) tally.grades[0] += 1;
  else if (grade === 2) tally.grades[1] += 1;
  else tally.grades[2] += 1;
}

/** Counts one control with its state. */
export function countControl(tally: OpenStateTally, state: ControlState): void {
  tally.total += 1;
  tally.states[state] += 1;
}

/** The most serious grade that a tally holds; null where all are 待评 or there are none. */
export function highestGrade(tally: GradeTally): Grade | null {
  if (tally.grades[0] > 0) return 1;
  if (tally.grades[1] > 0) return 2;
  return tally.grades[2] > 0 ? 3 : null;
}
