import { bareText } from "../intake/text/normalise.ts";
import { remember } from "../remember.ts";

/**
 * A function that reduces a text to its letters and digits after normalising, so that punctuation, blanks and
 * Traditional characters make no difference. It remembers what it has reduced.
 */
export function createComparer(): (text: string) => string {
  return remember(bareText);
}
