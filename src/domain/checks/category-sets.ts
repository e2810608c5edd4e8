import type { Level, RiskCategory } from "../model/vocabulary.ts";

/** Categories that belong together in one published scheme (DOMAIN §4); `other` always belongs. */
type CategorySet = ReadonlySet<RiskCategory>;

const FAMILIES: CategorySet = new Set(["ethics", "duty", "process", "institution", "environment"]);
const OFFICE: CategorySet = new Set(["decisions", "institution", "process", "environment"]);
const HANDBOOK: CategorySet = new Set(["ethics", "institution", "duty"]);
const FACTORY: CategorySet = new Set(["ethics", "duty", "institution", "environment"]);
const POST: CategorySet = new Set(["ethics", "duty", "environment"]);
const DEPARTMENT: CategorySet = new Set(["process", "institution", "environment"]);
const UNIT: CategorySet = new Set(["decisions", "appointments", "projects", "funds"]);

/** The sets used at a level, the official form's own first. Tables that name no level may follow any. */
const SETS: Readonly<Record<Level | "any", readonly [CategorySet, ...CategorySet[]]>> = {
  post: [POST, HANDBOOK, FACTORY, FAMILIES],
  department: [DEPARTMENT, OFFICE, HANDBOOK, FAMILIES],
  unit: [UNIT, OFFICE, FAMILIES],
  any: [FAMILIES, UNIT, OFFICE],
};

/** Share of a table's categories that a set must cover before the others count as foreign to it. */
const COVERED_FROM = 0.8;
/** The same in an official form, whose rows are printed. */
const COVERED_FROM_IN_FORM = 0.5;
/** How much better another set must cover a table than the official one. */
const LEAD = 0.1;

function coverage(set: CategorySet, categories: readonly (RiskCategory | null)[]): number {
  const covered = categories.filter(
    (category) => category === "other" || (category !== null && set.has(category)),
  );
  return covered.length / categories.length;
}

/**
 * The set that these categories follow, found from the data; null where none fits, so that an office's own set
 * raises no hints. An unknown category is null.
 */
export function followedSet(
  level: Level | null,
  categories: readonly (RiskCategory | null)[],
  isForm: boolean,
): CategorySet | null {
  if (categories.length === 0) return null;
  const [official, ...others] = SETS[level ?? "any"];
  if (isForm && coverage(official, categories) >= COVERED_FROM_IN_FORM) return official;
  let best = official;
  let most = coverage(official, categories) + LEAD;
  for (const set of others) {
    const share = coverage(set, categories);
    if (share > most) [best, most] = [set, share];
  }
  return coverage(best, categories) >= COVERED_FROM ? best : null;
}
