import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import { oncePerRun } from "./check-input.ts";
import type { CheckInput } from "./check-input.ts";
import { namesRisk } from "./blank-fields.ts";

type Bare = CheckInput["bare"];

function part(text: SourceText | null, bare: Bare): string {
  return text === null ? "" : bare(text.text);
}

/** Where nothing in the row says whose risk it is, the sheet stands for the office that filled it in. */
function bearerOf(point: RiskPoint, bare: Bare): string {
  const { unit, department, post, person } = point;
  const named = `${part(unit, bare)}|${part(department, bare)}|${part(post, bare)}|${part(person, bare)}`;
  return named === "|||" ? `${point.source.file}|${point.source.sheet}` : named;
}

function keyOf(point: RiskPoint, bare: Bare): string {
  const step = `${bearerOf(point, bare)}\n${part(point.duty, bare)}\n${part(point.process, bare)}`;
  return `${step}\n${part(point.point, bare)}\n${part(point.manifestation, bare)}`;
}

/**
 * A text for each risk point, by its place in the register: the same for two rows that write down the same risk of the
 * same bearer at the same step.
 */
export const riskKeys = oncePerRun((input): readonly string[] =>
  input.register.points.map((point) => keyOf(point, input.bare)),
);

function rowKey(point: RiskPoint, key: string, bare: Bare): string {
  const grade = `${finalGradeOf(point) ?? ""}\n${part(point.gradeText, bare)}\n${part(point.categoryText, bare)}`;
  return `${key}\n${grade}\n${part(point.measuresText, bare)}\n${part(point.deadlineText, bare)}`;
}

/**
 * For each risk point, in the register's order, the earlier row that it repeats word for word, or null.
 * Rows that share one cell (several risks of one row, merged cells) are never each other's copies.
 */
export const earlierTwins = oncePerRun((input): readonly (RiskPoint | null)[] => {
  const keys = riskKeys(input);
  const first = new Map<string, RiskPoint>();
  return input.register.points.map((point) => {
    if (!namesRisk(point, input.bare)) return null;
    const key = rowKey(point, keys[point.index] ?? "", input.bare);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, point);
    return twin === undefined || sharesCell(point, twin) ? null : twin;
  });
});

function sharesCell(one: RiskPoint, other: RiskPoint): boolean {
  if (one.source.file !== other.source.file || one.source.sheet !== other.source.sheet) return false;
  const [left, right] = [one.point ?? one.manifestation, other.point ?? other.manifestation];
  return left?.row === right?.row && left?.column === right?.column;
}
