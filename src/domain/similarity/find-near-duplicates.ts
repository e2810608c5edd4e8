import { bandKeys, overlapOf, piecesOf } from "./text-signature.ts";

/** What counts as a copy. */
export interface SimilarityOptions {
  /** Smallest share of common three-character pieces (Jaccard), 0.5–1; lower values are not found reliably. */
  readonly threshold: number;
  /** Texts with fewer characters are grouped only when they are equal. */
  readonly shortest: number;
}

/** Texts that are copies of the first of them. */
export interface CopyGroup {
  /** Places in the given list, ascending; at least two. */
  readonly members: readonly number[];
  /** Lowest likeness of a member to the first one, 0–1; 1 where all are equal. */
  readonly likeness: number;
}

/** A shorter text that lies almost wholly within the other counts as a copy from these shares on. */
const CONTAINED_FROM = 0.9;
const CONTAINED_JACCARD = 0.6;

/** Most earlier texts of one band that a text is measured against, so that common phrases cost no more. */
const MOST_CANDIDATES = 8;

interface Leader {
  readonly pieces: Uint32Array;
  readonly group: { readonly members: number[]; likeness: number };
}

/** Texts that opened a group, by the keys of their bands. */
interface Index {
  readonly leaders: Leader[];
  readonly bands: readonly Map<number, number[]>[];
}

function likenessOf(pieces: Uint32Array, leader: Leader, threshold: number): number {
  const { jaccard, containment } = overlapOf(pieces, leader.pieces);
  const isContained = containment >= CONTAINED_FROM && jaccard >= CONTAINED_JACCARD;
  return jaccard >= threshold || isContained ? jaccard : 0;
}

function candidates(keys: Uint32Array, index: Index): Set<number> {
  const found = new Set<number>();
  keys.forEach((key, band) => {
    for (const place of index.bands[band]?.get(key) ?? []) found.add(place);
  });
  return found;
}

function enter(keys: Uint32Array, index: Index, leader: Leader): void {
  const place = index.leaders.push(leader) - 1;
  keys.forEach((key, band) => {
    const bucket = index.bands[band]?.get(key);
    if (bucket === undefined) index.bands[band]?.set(key, [place]);
    else if (bucket.length < MOST_CANDIDATES) bucket.push(place);
  });
}

function placesByText(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, place) => {
    const known = places.get(text);
    if (known === undefined) places.set(text, [place]);
    else known.push(place);
  });
  return places;
}

/** The group that a text belongs to: that of the earlier text it is most like, or a new one. */
function groupFor(text: string, index: Index, options: SimilarityOptions): Leader["group"] {
  const pieces = piecesOf(text);
  const keys = bandKeys(pieces);
  let best: Leader | null = null;
  let most = 0;
  for (const place of candidates(keys, index)) {
    const leader = index.leaders[place];
    const likeness = leader === undefined ? 0 : likenessOf(pieces, leader, options.threshold);
    if (leader !== undefined && likeness > most) [best, most] = [leader, likeness];
  }
  if (best !== null) {
    best.group.likeness = Math.min(best.group.likeness, most);
    return best.group;
  }
  const group = { members: [], likeness: 1 };
  enter(keys, index, { pieces, group });
  return group;
}

/**
 * Groups of texts that are equal or nearly so, in the order of their first texts. Every member was measured against the
 * first text of its group. Texts are compared as given: normalise them first; empty ones belong to no group. Expected
 * time linear in the characters; the same texts always give the same groups.
 */
export function findNearDuplicates(
  texts: readonly string[],
  options: SimilarityOptions,
): readonly CopyGroup[] {
  const index: Index = { leaders: [], bands: Array.from({ length: 16 }, () => new Map()) };
  const groups: Leader["group"][] = [];
  for (const [text, places] of placesByText(texts)) {
    if (text === "") continue;
    const isShort = text.length < options.shortest;
    const group = isShort ? { members: [], likeness: 1 } : groupFor(text, index, options);
    if (group.members.length === 0) groups.push(group);
    for (const place of places) group.members.push(place);
  }
  return groups
    .filter((group) => group.members.length > 1)
    .map(({ members, likeness }) => ({ members: members.sort((one, other) => one - other), likeness }));
}
