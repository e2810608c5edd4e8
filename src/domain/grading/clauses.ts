import type { FoldedText } from "./fold-text.ts";

/** Asks for the clause of each character; the numbers are worked out when they are first needed. */
export type Clauses = () => Int32Array;

const BREAKS = new Set(Array.from(",。;!?但却仅只", (character) => character.charCodeAt(0)));
const LINE_BREAK = 10;

/** For each folded character the number of its clause; commas, stops, 但 and line breaks start a new one. */
function numberClauses(folded: FoldedText, original: string): Int32Array {
  const clauses = new Int32Array(folded.text.length + 1);
  let clause = 0;
  let read = 0;
  for (let at = 0; at < folded.text.length; at += 1) {
    const place = folded.offsets[at] ?? 0;
    let broken = BREAKS.has(folded.text.charCodeAt(at));
    for (; read < place; read += 1) broken ||= original.charCodeAt(read) === LINE_BREAK;
    if (broken) clause += 1;
    clauses[at] = clause;
  }
  clauses[folded.text.length] = clause;
  return clauses;
}

/** The clauses of a text, numbered once and only when asked for: most texts hold nothing that depends on them. */
export function lazyClauses(folded: FoldedText, original: string): Clauses {
  let clauses: Int32Array | null = null;
  return () => (clauses ??= numberClauses(folded, original));
}
