import type { Deadline } from "../../model/deadline.ts";
import { compactDeadline, placeIn } from "./deadline-compact.ts";
import { dueDateOf } from "./deadline-date.ts";
import type { DeadlineEvent } from "./deadline-scan.ts";
import { scanDeadline } from "./deadline-scan.ts";
import type { DeadlineContext } from "./deadline-year.ts";

/** A deadline or rhythm that a measure's own words name, as a proposal, and its place in the text. */
export interface DeadlineHint {
  readonly deadline: Deadline;
  readonly start: number;
  /** First character after it. */
  readonly end: number;
}

const MAY_HOLD_HINT = /[每按逐半季]|\d|[一二两三四五六七八九十]个?(?:月|年|日|天|周|季|工作日)/;
const LOOKED_AT = 2_000;

function deadlineOf(event: DeadlineEvent, words: string, context: DeadlineContext): Deadline | null {
  if (event.kind === "rhythm") {
    if (event.every === null) return null;
    const rhythm = { kind: "rhythm", text: words, every: event.every } as const;
    return event.due === null ? rhythm : { ...rhythm, due: event.due };
  }
  if (event.kind === "relative") {
    return event.isBounded ? { kind: "relative", text: words, amount: event.amount, unit: event.unit } : null;
  }
  // A date in a measure's text is a deadline only where a word says so (6月底前).
  return event.kind === "date" && event.isDue && event.flaw === null
    ? dueDateOf(words, event, context)
    : null;
}

/**
 * The deadlines and rhythms inside a measure's text (「每季度公示」), in order, for the clerk to accept; never a deadline by
 * themselves. Only dates marked as due, terms with 内 and rhythms count.
 */
export function findDeadlineHints(text: string, context: DeadlineContext): readonly DeadlineHint[] {
  if (!MAY_HOLD_HINT.test(text)) return [];
  const compact = compactDeadline(text.slice(0, LOOKED_AT));
  const hints: DeadlineHint[] = [];
  for (const event of scanDeadline(compact.text).events) {
    const start = placeIn(compact, event.from);
    const end = placeIn(compact, event.end - 1) + 1;
    const deadline = deadlineOf(event, text.slice(start, end), context);
    if (deadline !== null) hints.push({ deadline, start, end });
  }
  return hints;
}
