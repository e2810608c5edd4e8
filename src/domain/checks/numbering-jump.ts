import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { createFirstSight } from "./first-sight.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { mayEnumerate, readEnumerators } from "./read-enumerators.ts";
import type { Enumerator } from "./read-enumerators.ts";
import { remember } from "../remember.ts";

/** Shortest text that can hold two items. */
const SHORTEST = 6;

/** Two numbers that do not follow each other. */
interface Fault {
  readonly why: "jump" | "repeat" | "restart";
  readonly before: string;
  readonly after: string;
}

const CHINESE_DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A text and the numbers that open its items. */
interface Numbered {
  readonly text: string;
  readonly items: readonly Enumerator[];
}

/** What stands between two items, without the numbers of a list that begins there. */
function wordsBetween(before: Enumerator, after: Enumerator, { text, items }: Numbered): string {
  const inner = items.filter(({ at }) => at > before.at && at < after.at);
  const begun = inner.filter(({ value }) => value === 1).map(({ style }) => style);
  let words = "";
  let from = before.at + before.text.length;
  for (const item of inner.filter(({ style }) => begun.includes(style))) {
    words += text.slice(from, item.at);
    from = item.at + item.text.length;
  }
  return words + text.slice(from, after.at);
}

/** Whether the number after `before` stands somewhere between the two, with another mark or in the midst of a line. */
function isHidden(before: Enumerator, after: Enumerator, numbered: Numbered): boolean {
  const missing = before.value + 1;
  const between = wordsBetween(before, after, numbered);
  const spellings = [String(missing), CHINESE_DIGITS[missing], String.fromCharCode(0x245f + missing)];
  return spellings.some((spelling) => spelling !== undefined && between.includes(spelling));
}

function faultBetween(before: Enumerator, after: Enumerator, numbered: Numbered): Fault | null {
  if (after.value === before.value + 1 || (after.value === 1 && after.afterHeading)) return null;
  const names = { before: before.text, after: after.text };
  if (after.value > before.value) return isHidden(before, after, numbered) ? null : { why: "jump", ...names };
  return { why: after.value === before.value ? "repeat" : "restart", ...names };
}

/** The first fault of a cell's numbering. A list inside an item starts anew under each item. */
function firstFault(text: string): Fault | null {
  const open: Enumerator[] = [];
  const items = readEnumerators(text);
  for (const item of items) {
    const depth = open.findIndex((enumerator) => enumerator.style === item.style);
    const before = open[depth];
    const fault = before === undefined ? null : faultBetween(before, item, { text, items });
    if (fault !== null) return fault;
    if (depth >= 0) open.length = depth;
    open.push(item);
  }
  return null;
}

/** Finds the first fault of a text; many rows bear the same measures. */
function createFaultFinder(): (text: string) => Fault | null {
  const faultOf = remember(firstFault);
  return (text) => (text.length < SHORTEST || !mayEnumerate(text) ? null : faultOf(text));
}

function textsOf(point: RiskPoint): readonly (SourceText | null)[] {
  return [point.point, point.manifestation, point.measuresText];
}

function* faults(input: CheckInput): Iterable<Draft> {
  const isFirst = createFirstSight();
  const faultOf = createFaultFinder();
  for (const point of input.tables.flatMap((view) => view.points)) {
    for (const text of textsOf(point)) {
      if (text === null) continue;
      const fault = faultOf(text.text);
      if (fault !== null && isFirst(point, text)) yield { ...atText(point, text), facts: { ...fault } };
    }
  }
}

/** Numbers inside a cell that jump, repeat or start again. */
export const numberingJump = defineCheck({
  kind: "numbering-jump",
  severity: "hint",
  run: (input) => gather(faults(input)),
});
