/**
 * Whether a number format shows a day: its first section has a year or a day, or a month without hours, minutes and
 * seconds beside it, outside quotes, escapes and brackets.
 */
export function isDateFormat(code: string): boolean {
  const bare = bareCode(code).toLowerCase();
  if (bare === "general" || bare === "g/通用格式") return false;
  if (/[yde]/.test(bare.replace(/general/g, "").replace(/e[+-]/g, ""))) return true;
  return bare.includes("m") && !/[hs]/.test(bare);
}

/** The first section without quoted text, escaped and padding characters, and brackets. */
function bareCode(code: string): string {
  let bare = "";
  let index = 0;
  while (index < code.length && code[index] !== ";") {
    const character = code[index] ?? "";
    if (character === '"') index = afterNext(code, '"', index + 1);
    else if (character === "[") {
      const end = afterNext(code, "]", index + 1);
      bare += elapsed(code.slice(index, end));
      index = end;
    } else if (character === "\\" || character === "_" || character === "*") index += 2;
    else {
      bare += character;
      index += 1;
    }
  }
  return bare;
}

function afterNext(code: string, mark: string, from: number): number {
  const found = code.indexOf(mark, from);
  return found < 0 ? code.length : found + 1;
}

/** Elapsed hours, minutes and seconds (`[h]`) are a length of time, never a day. */
function elapsed(bracket: string): string {
  return /^\[[hms]+\]$/i.test(bracket) ? "h" : "";
}
