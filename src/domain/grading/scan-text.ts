import type { EvidenceKind } from "../model/grading.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Clauses } from "./clauses.ts";
import { lazyClauses } from "./clauses.ts";
import type { Hit, Mark, MarkKind } from "./denial.ts";
import { createDenial } from "./denial.ts";
import { foldText } from "./fold-text.ts";
import { createAmountReader } from "./read-amounts.ts";
import type { WordFinder } from "./find-words.ts";
import { createWordFinder } from "./find-words.ts";

/** Evidence in one text; `start` and `end` are places in the original. */
export interface TextEvidence {
  readonly kind: EvidenceKind;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly factor: string | undefined;
}

interface Meaning {
  readonly mark: MarkKind | "neutral" | null;
  readonly kind: EvidenceKind;
  readonly weight: number;
  readonly factor: string | undefined;
  /** Second part of `甲…乙`. */
  readonly tail: string | null;
}

/** Longest stretch between the two parts of `甲…乙`. */
const GAP = 10;

function plainMark(mark: MarkKind | "neutral"): Meaning {
  return { mark, kind: "power", weight: 0, factor: undefined, tail: null };
}

/** Every word of the lexicon with what it means. */
function* meaningsOf(lexicon: Lexicon): Iterable<readonly [string, Meaning]> {
  for (const { kind, weight, factor, words } of lexicon.entries) {
    for (const word of words) {
      // Split first: folding turns … into three dots.
      const [head = "", tail = null] = word.split("…").map((part) => foldText(part).text);
      yield [head, { mark: null, kind, weight, factor, tail }];
    }
  }
  const marks = [
    ["neutral", lexicon.neutral],
    ["negation", lexicon.negations],
    ["close-negation", lexicon.closeNegations],
    ["safeguard", lexicon.safeguards],
    ["failure", lexicon.failures],
  ] as const;
  for (const [mark, words] of marks) {
    for (const word of words) yield [foldText(word).text, plainMark(mark)];
  }
}

/** End of the second part of `甲…乙`, or null where it does not follow in the same clause. */
function endOfTail(text: string, tail: string, from: number, clauses: Clauses): number | null {
  const window = text.slice(from, from + GAP + tail.length);
  const at = window.indexOf(tail);
  if (at < 0) return null;
  // A mark right behind the first part belongs to the next clause already.
  return clauses()[from + at] === clauses()[from - 1] ? from + at + tail.length : null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly hits: Hit[];
  readonly marks: Mark[];
}

function collect(findWords: WordFinder<Meaning>, text: string, clauses: Clauses): Found {
  const hits: Hit[] = [];
  const marks: Mark[] = [];
  const neutral: Span[] = [];
  findWords(text, (meaning, start, end) => {
    const { mark, kind, weight, factor, tail } = meaning;
    if (mark === "neutral") neutral.push({ start, end });
    else if (mark !== null) marks.push({ mark, start, end });
    else {
      const last = tail === null ? end : endOfTail(text, tail, end, clauses);
      if (last !== null) hits.push({ kind, start, end: last, weight, factor });
    }
  });
  return neutral.length === 0 ? { hits, marks } : withoutNeutral(neutral, text.length, { hits, marks });
}

/** Drops what lies inside a longer word that means something else. */
function withoutNeutral(neutral: readonly Span[], length: number, found: Found): Found {
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  for (const { start, end } of neutral) {
    for (let at = start; at < end; at += 1) {
      if (end <= (to[at] ?? 0)) continue;
      from[at] = start;
      to[at] = end;
    }
  }
  const isFree = ({ start, end }: Span): boolean => {
    const [first, last] = [from[start] ?? 0, to[start] ?? 0];
    const isInside = end <= last && end - start < last - first;
    return !isInside && (to[end - 1] ?? 0) <= end;
  };
  return { hits: found.hits.filter(isFree), marks: found.marks.filter(isFree) };
}

/** By start; among equal starts the longer first, then the graver. */
function byPlace(a: Hit, b: Hit): number {
  if (a.start !== b.start) return a.start - b.start;
  return a.end === b.end ? b.weight - a.weight : b.end - a.end;
}

/** Hits by place, without such as lie inside a longer hit of the same kind. */
function longestHits(hits: readonly Hit[]): Hit[] {
  const ordered = [...hits].sort(byPlace);
  const reach = new Map<EvidenceKind, number>();
  return ordered.filter(({ kind, end }) => {
    if (end <= (reach.get(kind) ?? 0)) return false;
    reach.set(kind, end);
    return true;
  });
}

/** Farthest that a complaint stands behind those who make it (群众多次联名举报), in characters. */
const COMPLAINT_REACH = 10;

/** Those who complain are evidence of complaints, not of contact: drops them where their complaint follows. */
function withoutComplainants(hits: readonly Hit[], clauses: Clauses): readonly Hit[] {
  const complaints = hits.filter(({ kind }) => kind === "complaints");
  if (complaints.length === 0) return hits;
  let next = 0;
  return hits.filter((hit) => {
    if (hit.kind !== "public-contact") return true;
    while ((complaints[next]?.start ?? Number.POSITIVE_INFINITY) < hit.end) next += 1;
    const complaint = complaints[next];
    if (complaint === undefined || complaint.start - hit.end > COMPLAINT_REACH) return true;
    return clauses()[complaint.start] !== clauses()[hit.start];
  });
}

type TextScanner = (text: string) => readonly TextEvidence[];

function buildScanner(lexicon: Lexicon): TextScanner {
  const findWords = createWordFinder(meaningsOf(lexicon));
  const readAmounts = createAmountReader(lexicon);
  return (original) => {
    const folded = foldText(original);
    const { text, offsets } = folded;
    const clauses = lazyClauses(folded, original);
    const { hits, marks } = collect(findWords, text, clauses);
    const all = withoutComplainants(longestHits([...hits, ...readAmounts(text)]), clauses);
    if (all.length === 0) return [];
    const isDenied = createDenial(text, clauses, marks);
    return all
      .filter((hit) => !isDenied(hit))
      .map(({ kind, start, end, weight, factor }) => {
        const from = offsets[start] ?? 0;
        const to = (offsets[end - 1] ?? from) + 1;
        return { kind, words: original.slice(from, to), start: from, end: to, weight, factor };
      });
  };
}

/** Building the word tree takes longer than grading a small table, and a lexicon never changes. */
const scanners = new WeakMap<Lexicon, TextScanner>();

/** Finds evidence words, sums and counts in a text, without what the text denies; linear in its length. */
export function createTextScanner(lexicon: Lexicon): (text: string) => readonly TextEvidence[] {
  const scanner = scanners.get(lexicon) ?? buildScanner(lexicon);
  scanners.set(lexicon, scanner);
  return scanner;
}
