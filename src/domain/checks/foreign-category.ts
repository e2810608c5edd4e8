import type { Level } from "../model/vocabulary.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { followedSet } from "./category-sets.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { createFirstSight } from "./first-sight.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";

interface Batch {
  readonly level: Level | null;
  readonly isForm: boolean;
  readonly points: RiskPoint[];
}

/** Tables of one file, level and kind are one batch: an office uses one set. */
function batchesOf(tables: readonly TableView[]): Iterable<Batch> {
  const batches = new Map<string, Batch>();
  for (const { file, sheet, table, points } of tables) {
    const isForm = sheet.kind === "form";
    const key = `${file.file}\n${table.level ?? ""}\n${String(isForm)}`;
    const batch = batches.get(key) ?? { level: table.level, isForm, points: [] };
    batches.set(key, batch);
    for (const point of points) if (point.categoryText !== null) batch.points.push(point);
  }
  return batches.values();
}

function* strangers(input: CheckInput): Iterable<Draft> {
  for (const { level, isForm, points } of batchesOf(input.tables)) {
    const categories = points.map((point) => point.category);
    const set = followedSet(level, categories, isForm);
    if (set === null) continue;
    const isFirst = createFirstSight();
    for (const point of points) {
      const { category, categoryText } = point;
      const belongs = category === "other" || (category !== null && set.has(category));
      if (categoryText === null || belongs || !isFirst(point, categoryText)) continue;
      yield { ...atText(point, categoryText), facts: { level: level ?? "", allowed: [...set].join(" ") } };
    }
  }
}

/** A category outside the set that the table otherwise follows. */
export const foreignCategory = defineCheck({
  kind: "foreign-category",
  severity: "hint",
  run: (input) => gather(strangers(input)),
});
