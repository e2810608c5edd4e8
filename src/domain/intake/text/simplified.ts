// @ts-expect-error the package ships this table without types
import characterTable from "opencc-js/dict/TSCharacters";

/** Traditional characters that are ordinary words in Simplified text, too, when one of these stands beside them. */
const KEPT: ReadonlyMap<string, { readonly after: string; readonly before: string }> = new Map([
  ["著", { after: "名作者称述录", before: "显卓名原专土论编昭合巨遗译" }],
  ["乾", { after: "坤隆县元陵安", before: "" }],
]);

/** Other shapes of ordinary characters, as scans and old print have them. */
const SHAPES = [
  ["旳", "的"],
  ["髙", "高"],
  ["査", "查"],
] as const;

let table: Uint16Array | null = null;

function buildTable(): Uint16Array {
  const built = new Uint16Array(65_536);
  for (let code = 0; code < built.length; code += 1) built[code] = code;
  const source: unknown = characterTable;
  if (typeof source !== "string") return built;
  for (const entry of source.split("|")) {
    const from = entry.charCodeAt(0);
    // Pairs in which either side needs two code units would move every later place in the text.
    if (entry.charAt(1) !== " " || (entry.length > 3 && entry.charAt(3) !== " ")) continue;
    built[from] = entry.charCodeAt(2);
  }
  // The table leaves 著 to phrases (隨著, 顯著); here the words in KEPT decide.
  built["著".charCodeAt(0)] = "着".charCodeAt(0);
  for (const [shape, usual] of SHAPES) built[shape.charCodeAt(0)] = usual.charCodeAt(0);
  return closed(built);
}

/** Follows each character to its last form, so that converting twice changes nothing more. */
function closed(built: Uint16Array): Uint16Array {
  for (let code = 0; code < built.length; code += 1) {
    let target = built[code] ?? code;
    if (target === code) continue;
    for (let steps = 0; steps < 4; steps += 1) target = built[target] ?? target;
    built[code] = target;
  }
  return built;
}

/**
 * For each UTF-16 code unit its Simplified form, of the same length (旳 → 的 included); the unit itself where there is
 * none. From OpenCC's character table, built once, on first use. Never write to it.
 */
export function simplifiedTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** Whether the words beside the character decide if it has another form in Simplified text. */
export function keepsForm(code: number): boolean {
  return KEPT.has(String.fromCharCode(code));
}

function isKept(text: string, index: number): boolean {
  const kept = KEPT.get(text.charAt(index));
  if (kept === undefined) return false;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  return (after !== "" && kept.after.includes(after)) || (before !== "" && kept.before.includes(before));
}

/** The text in Simplified characters, every other character as it was; places in the text stay the same. */
export function toSimplified(text: string): string {
  const simplified = simplifiedTable();
  let result = "";
  let copied = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const target = simplified[code] ?? code;
    if (target === code || isKept(text, index)) continue;
    result += text.slice(copied, index) + String.fromCharCode(target);
    copied = index + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
