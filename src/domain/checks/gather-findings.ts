import type { RelatedCell } from "../model/finding.ts";
import type { Draft } from "./define-check.ts";

/** Most findings of one kind in one column that are listed one by one; more become one finding. */
export const MOST_SINGLE = 5;

function relatedOf(draft: Draft): readonly RelatedCell[] {
  const { file, sheet, address, related = [] } = draft;
  return address === null ? related : [{ file, sheet, address }, ...related];
}

function joined(drafts: readonly Draft[]): Draft | null {
  const [first, ...rest] = drafts;
  if (first === undefined) return null;
  return {
    ...first,
    related: [...(first.related ?? []), ...rest.flatMap(relatedOf)],
    facts: { ...first.facts, count: drafts.length },
    proposal: null,
  };
}

function byColumn(drafts: Iterable<Draft>): Map<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  let last: Draft | null = null;
  let open: Draft[] = [];
  for (const draft of drafts) {
    if (last === null || !isSameColumn(draft, last)) open = groupFor(draft, groups);
    open.push(draft);
    last = draft;
  }
  return groups;
}

/** Drafts of one column mostly follow each other. */
function isSameColumn(one: Draft, other: Draft): boolean {
  return (
    one.address?.column === other.address?.column && one.sheet === other.sheet && one.file === other.file
  );
}

function groupFor(draft: Draft, groups: Map<string, Draft[]>): Draft[] {
  const key = `${draft.file}\n${draft.sheet}\n${draft.address?.column ?? ""}`;
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

/**
 * Findings of one column become one finding with the other cells beside it, where there are more than `most`;
 * its facts then hold `count`. Keeps advice from flooding the list.
 */
export function gather(drafts: Iterable<Draft>, most = MOST_SINGLE): Draft[] {
  const result: Draft[] = [];
  for (const group of byColumn(drafts).values()) {
    const one = group.length > most ? joined(group) : null;
    if (one === null) result.push(...group);
    else result.push(one);
  }
  return result;
}
