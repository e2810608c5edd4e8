/** Signs and words that say that something applies, in the form that {@link readTick} compares. */
const YES: ReadonlySet<string> = new Set("√ ✓ ✔ ☑ v y yes 是 有 符合 具备 存在 属于 适用 满足".split(" "));

/** Those that say that it does not. */
const NO: ReadonlySet<string> = new Set(
  "× ✗ ✘ ✕ ☒ x n no 否 无 没有 不是 不符合 不具备 不存在 不属于 不适用 不满足".split(" "),
);

/** Longest sign or word of either kind. */
const LONGEST = 5;

/** Whether a cell says that the criterion of its column applies; null where it says neither. */
export function readTick(text: string): boolean | null {
  if (text.length > LONGEST) return null;
  const bare = text.normalize("NFKC").trim().toLowerCase();
  if (YES.has(bare)) return true;
  return NO.has(bare) ? false : null;
}
