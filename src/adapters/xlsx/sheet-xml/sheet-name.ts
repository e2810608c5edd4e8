import { wellFormed } from "./xml-text.ts";

/** Most characters of a sheet name. */
export const MAX_SHEET_NAME = 31;

// eslint-disable-next-line no-control-regex -- a sheet name holds none of them
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001f\ufffe\uffff]/g;

/** Blanks and apostrophes at the ends. */
const ENDS = /^['\s]+|['\s]+$/g;

function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const splitsPair = text.length > length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}

function safeName(name: string): string {
  const plain = wellFormed(name).replace(FORBIDDEN, " ").replace(ENDS, "");
  const bare = cut(plain, MAX_SHEET_NAME).replace(ENDS, "");
  // Excel keeps this name for its own change history.
  return bare === "" || bare.toLowerCase() === "history" ? `${bare}表` : bare;
}

/**
 * Names that Excel accepts, one for each given name and in the same order: at most 31 characters, none of
 * `\ / ? * [ ] :`, no apostrophe at the ends, and different from each other and from `taken` regardless of case.
 */
export function safeSheetNames(names: readonly string[], taken: Iterable<string> = []): readonly string[] {
  const used = new Set<string>();
  for (const name of taken) used.add(name.toLowerCase());
  return names.map((name) => {
    const base = safeName(name);
    let candidate = base;
    for (let number = 2; used.has(candidate.toLowerCase()); number += 1) {
      const ending = `(${number})`;
      candidate = cut(base, MAX_SHEET_NAME - ending.length) + ending;
    }
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

/** A sheet name as a formula writes it; always quoted. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
