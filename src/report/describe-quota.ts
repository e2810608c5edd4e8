import type { UnitQuota } from "../domain/index.ts";
import type { Words } from "./messages/catalogue.ts";
import { riskNumber } from "./papers/risk-row.ts";

/** Numbers of risks that one sentence lists. */
const MOST_NUMBERS = 10;

function percent(part: number, total: number): number {
  return total === 0 ? 0 : Math.round((part / total) * 1000) / 10;
}

/** What one unit over the cap on grade 1 would have if the risks nearest the limit were lowered; blank within the cap. */
export function describeQuota(quota: UnitQuota, words: Words): string {
  const { ifLowered, total, gradeOne: ones, allowed, unranked } = quota;
  if (ifLowered === null) return "";
  const { points, gradeOne: left } = ifLowered;
  const listed = words.pane.lists.joined(points.slice(0, MOST_NUMBERS).map(riskNumber));
  return words.scoring.ifLowered({
    unit: quota.unit ?? words.papers.words.unnamed,
    total,
    ones,
    allowed,
    share: percent(ones, total),
    numbers: points.length > MOST_NUMBERS ? `${listed}…` : listed,
    count: points.length,
    left,
    leftShare: percent(left, total),
    unranked,
  });
}
