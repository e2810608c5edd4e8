/** What tells two spellings of one name apart: blanks, width and letter case do not. */
function keyOf(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

/** Gives each different name a number from 0 in order of first appearance, within a scope given as a number. */
export class NameIndex {
  readonly #bySpelling = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  #size = 0;

  /** The name's number, and whether it is new; names of one scope that differ only in blanks, width or case share it. */
  place(scope: number, name: string | null): { readonly index: number; readonly isNew: boolean } {
    const spelling = `${scope}|${name ?? ""}`;
    const known = this.#bySpelling.get(spelling);
    if (known !== undefined) return { index: known, isNew: false };
    const key = `${scope}|${keyOf(name ?? "")}`;
    const same = this.#byKey.get(key);
    const index = same ?? this.#size;
    if (same === undefined) {
      this.#byKey.set(key, index);
      this.#size += 1;
    }
    this.#bySpelling.set(spelling, index);
    return { index, isNew: same === undefined };
  }
}

/** A name on one line: blanks at the ends and line breaks are dropped; null where nothing is left. */
export function tidyName(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const tidy = text.replace(/\s*[\r\n]+\s*/gu, "").trim();
  return tidy === "" ? null : tidy;
}
