import type { FoldedText } from "./fold-text.ts";

const BREAKS: ReadonlySet<string> = new Set(",。;!?但却仅只");

/** For each folded character the number of its clause; commas, stops, 但 and line breaks start a new one. */
export function numberClauses(folded: FoldedText, original: string): Int32Array {
  const clauses = new Int32Array(folded.text.length + 1);
  let clause = 0;
  let read = 0;
  for (let at = 0; at < folded.text.length; at += 1) {
    const place = folded.offsets[at] ?? 0;
    let broken = BREAKS.has(folded.text.charAt(at));
    for (; read < place; read += 1) broken ||= original.charCodeAt(read) === 10;
    if (broken) clause += 1;
    clauses[at] = clause;
  }
  clauses[folded.text.length] = clause;
  return clauses;
}
