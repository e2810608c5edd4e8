/** The words of a text that parts them by blanks and line breaks; a compact way to keep long word lists. */
export function listWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
