import { bareText } from "../intake/text/normalise.ts";

/**
 * A function that reduces a text to its letters and digits after normalising, so that punctuation, blanks and
 * Traditional characters make no difference. It remembers what it has reduced.
 */
export function createComparer(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const bare = bareText(text);
    known.set(text, bare);
    return bare;
  };
}
