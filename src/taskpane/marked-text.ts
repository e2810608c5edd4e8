import type { EvidenceView } from "../app/desk/grades-view.ts";
import type { EvidenceKind } from "../domain/index.ts";

/** A run of a text: with a kind where it speaks for a grade. */
export interface TextRun {
  readonly text: string;
  /** Place in the text, which tells runs apart. */
  readonly start: number;
  readonly kind: EvidenceKind | null;
}

/** One cell's text with the evidence in it. */
export interface EvidenceText {
  readonly address: string;
  readonly runs: readonly TextRun[];
}

/** Longest stretch without evidence that is shown on either side of it, in characters. */
const CONTEXT = 16;

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (isFirst) return text.length > CONTEXT ? `…${text.slice(-CONTEXT)}` : text;
  if (isLast) return text.length > CONTEXT ? `${text.slice(0, CONTEXT)}…` : text;
  return text.length > 2 * CONTEXT ? `${text.slice(0, CONTEXT)}…${text.slice(-CONTEXT)}` : text;
}

/** The text in runs, evidence apart from the rest; where two pieces overlap, the first one counts. */
export function markText(text: string, evidence: readonly EvidenceView[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const { start, end, kind } of [...evidence].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start) continue;
    if (start > at) runs.push({ text: text.slice(at, start), start: at, kind: null });
    runs.push({ text: text.slice(start, end), start, kind });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), start: at, kind: null });
  return runs;
}

/** The evidence that stands in other cells than the one shown, each with a little of its text around it. */
export function evidenceElsewhere(evidence: readonly EvidenceView[], shown: string): readonly EvidenceText[] {
  const cells = new Map<string, EvidenceView[]>();
  for (const one of evidence) {
    if (one.text === shown) continue;
    const cell = cells.get(one.address);
    if (cell === undefined) cells.set(one.address, [one]);
    else cell.push(one);
  }
  return [...cells].map(([address, found]) => {
    const runs = markText(found[0]?.text ?? "", found);
    return {
      address,
      runs: runs.map((run, at) =>
        run.kind === null ? { ...run, text: shorten(run.text, at === 0, at === runs.length - 1) } : run,
      ),
    };
  });
}
