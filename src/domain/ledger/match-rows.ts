import { similarityOf } from "./text-similarity.ts";

/** One row of a ledger or one item of the source, as far as matching needs it. */
export interface Matchable {
  /** A number that both sides may carry; blank where there is none. */
  readonly number: string;
  /** Where it stands (or stood) in the source. */
  readonly place: string;
  /** Texts are alike only within one group (a post, a risk). */
  readonly group: string;
  /** Normalised text. */
  readonly text: string;
}

/** At the same place, texts that share this much are one row that was edited. */
const EDITED_IN_PLACE = 0.4;
/** Anywhere else, texts must share this much. */
const MOVED_AND_EDITED = 0.75;
/** Rows of one group that are compared with each other; beyond it only equal texts are matched. */
const LARGEST_GROUP = 200;

type Key = (item: Matchable) => string;

/** Pairs what is left on both sides where the keys are equal, in order. A blank key matches nothing. */
function pairEqual(open: Open, key: Key): void {
  const waiting = new Map<string, number[]>();
  for (const at of open.rows) {
    const name = key(open.ledger[at] ?? EMPTY);
    if (name === "") continue;
    const same = waiting.get(name);
    if (same === undefined) waiting.set(name, [at]);
    else same.push(at);
  }
  for (const at of waiting.values()) at.reverse();
  for (const item of open.items) {
    const row = waiting.get(key(open.source[item] ?? EMPTY))?.pop();
    if (row !== undefined) open.pair(item, row);
  }
}

const EMPTY: Matchable = { number: "", place: "", group: "", text: "" };

/** Both sides with what is not yet matched. */
class Open {
  readonly ledger: readonly Matchable[];
  readonly source: readonly Matchable[];
  readonly rows: Set<number>;
  readonly items: Set<number>;
  /** Ledger row of each source item; −1 for none. */
  readonly rowOfItem: number[];

  constructor(ledger: readonly Matchable[], source: readonly Matchable[]) {
    this.ledger = ledger;
    this.source = source;
    this.rows = new Set(ledger.keys());
    this.items = new Set(source.keys());
    this.rowOfItem = source.map(() => -1);
  }

  pair(item: number, row: number): void {
    this.rowOfItem[item] = row;
    this.items.delete(item);
    this.rows.delete(row);
  }
}

function pairEditedInPlace(open: Open): void {
  const rowAt = new Map<string, number>();
  for (const row of open.rows) rowAt.set((open.ledger[row] ?? EMPTY).place, row);
  for (const item of open.items) {
    const { place, text } = open.source[item] ?? EMPTY;
    const row = rowAt.get(place) ?? -1;
    const { text: before } = open.ledger[row] ?? EMPTY;
    if (open.rows.has(row) && similarityOf(text, before) >= EDITED_IN_PLACE) open.pair(item, row);
  }
}

function rowsByGroup(open: Open): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of open.rows) {
    const group = open.ledger[row]?.group ?? "";
    const rows = groups.get(group);
    if (rows === undefined) groups.set(group, [row]);
    else rows.push(row);
  }
  return groups;
}

function mostAlike(text: string, rows: readonly number[], open: Open): number {
  let best = -1;
  let share = MOVED_AND_EDITED;
  for (const row of rows) {
    if (!open.rows.has(row)) continue;
    const similarity = similarityOf(text, open.ledger[row]?.text ?? "");
    if (similarity >= share) {
      best = row;
      share = similarity;
    }
  }
  return best;
}

function pairAlike(open: Open): void {
  const groups = rowsByGroup(open);
  for (const item of open.items) {
    const { group, text } = open.source[item] ?? EMPTY;
    const rows = groups.get(group) ?? [];
    if (rows.length > LARGEST_GROUP) continue;
    const row = mostAlike(text, rows, open);
    if (row >= 0) open.pair(item, row);
  }
}

/**
 * Finds the ledger row of each source item: by number, by place and text, by text, by place where the text was
 * edited, last by likeness within the group; equal texts of different groups only `across-groups`. Gives the row of each item, −1 for a new one. Linear but for likeness,
 * which is bounded by {@link LARGEST_GROUP}.
 */
export function matchRows(
  ledger: readonly Matchable[],
  source: readonly Matchable[],
  across: "across-groups" | "within-groups",
): readonly number[] {
  const open = new Open(ledger, source);
  pairEqual(open, ({ number }) => number);
  pairEqual(open, ({ place, text }) => (text === "" ? "" : `${place}\u0000${text}`));
  pairEqual(open, ({ group, text }) => (text === "" ? "" : `${group}\u0000${text}`));
  if (across === "across-groups") pairEqual(open, ({ text }) => text);
  pairEditedInPlace(open);
  pairAlike(open);
  return open.rowOfItem;
}
