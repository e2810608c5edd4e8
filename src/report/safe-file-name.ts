/** Characters that Windows, macOS or a zip refuse in a file's name, and controls. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const REFUSED = /[\\/:*?"<>|\u0000-\u001f\u007f]/gu;

/** Longest name; 80 Chinese characters are 240 bytes, and file systems take 255 with the ending. */
const LONGEST = 80;

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file's name (without its ending) that every system takes; refused characters become `_`. Never blank. */
export function safeFileName(name: string): string {
  const clean = Array.from(name.replace(REFUSED, "_").trim())
    .slice(0, LONGEST)
    .join("")
    .replace(/[. ]+$/u, "");
  return clean === "" || RESERVED.test(clean) ? `_${clean}` : clean;
}
