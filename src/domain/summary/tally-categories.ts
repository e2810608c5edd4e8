import { finalGradeOf, type RiskPoint } from "../model/risk-point.ts";
import type { CategoryTally } from "../model/summary.ts";
import type { RiskCategory } from "../model/vocabulary.ts";
import { NameIndex, tidyName } from "./name-index.ts";
import { countPoint, noPoints, type OpenGradeTally } from "./tallies.ts";

interface OpenCategory {
  readonly category: RiskCategory | null;
  readonly points: OpenGradeTally;
  readonly wordings: Map<string, number>;
}

/** Categories of a register, and the category of each risk point. */
export interface CategoryPlacement {
  readonly categories: readonly CategoryTally[];
  readonly categoryOf: readonly number[];
}

/** The words of a category cell without the blanks and line breaks that forms put between them. */
function wordingOf(point: RiskPoint): string | null {
  const text = point.categoryText?.text.replace(/\s+/gu, "") ?? "";
  return text === "" ? null : text;
}

function commonest(wordings: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [wording, count] of wordings) {
    if (count > most) {
      best = wording;
      most = count;
    }
  }
  return best;
}

/** Gives each entry its commonest wording, or null where an earlier entry already has it. */
function close(open: readonly OpenCategory[]): CategoryTally[] {
  const taken = new Set<string>();
  return open.map(({ category, points, wordings }) => {
    const words = commonest(wordings);
    const wording = words === null || taken.has(words) ? null : words;
    if (wording !== null) taken.add(wording);
    return { category, wording, points };
  });
}

/** Counts risk points by category × final grade; words that are no standard category make entries of their own. */
export function tallyCategories(points: readonly RiskPoint[]): CategoryPlacement {
  const names = new NameIndex();
  const open: OpenCategory[] = [];
  const categoryOf: number[] = [];
  for (const point of points) {
    const wording = wordingOf(point);
    const standard = point.category !== null;
    const place = names.place(standard ? 0 : 1, standard ? point.category : tidyName(wording));
    if (place.isNew) open.push({ category: point.category, points: noPoints(), wordings: new Map() });
    const entry = open[place.index];
    if (entry === undefined) continue;
    countPoint(entry.points, finalGradeOf(point));
    if (wording !== null) entry.wordings.set(wording, (entry.wordings.get(wording) ?? 0) + 1);
    categoryOf.push(place.index);
  }
  return { categories: close(open), categoryOf };
}
