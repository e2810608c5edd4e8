import { normaliseText } from "../intake/text/normalise.ts";

const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * A function that reduces a text to its letters and digits after normalising, so that punctuation, blanks and
 * Traditional characters make no difference. It remembers what it has reduced.
 */
export function createComparer(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const bare = normaliseText(text).replace(NOT_WORDS, "");
    known.set(text, bare);
    return bare;
  };
}
