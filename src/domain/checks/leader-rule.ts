import { normaliseText } from "../intake/text/normalise.ts";
import type { ResponsibilityRule } from "../model/review.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { Responsible, ResponsibleRole, RiskPoint } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";

type Rank = Exclude<ResponsibleRole, null>;

/** Office words in place of a name, most special first. A plain name says nothing of the rank. */
const RANK_WORDS: readonly (readonly [RegExp, Rank])[] = [
  [/^(?:单位)?(?:主要领导|主要负责人|一把手|党组书记|党委书记)$/, "main"],
  [/^(?:单位)?(?:分管|副)(?:领导|负责人|局长|主任|院长|校长|厂长|书记|经理)$/, "deputy"],
  [/^(?:部门|部室|科室|处室|股室)(?:主要)?(?:领导|负责人)$/, "department"],
  [/^(?:科长|处长|股长|经办人|承办人|办理人|本人)$/, "department"],
];

/** Kinds of person who must be among those named. The lower grades go by analogy in S002 and are not held to a rule. */
function requiredRank(point: RiskPoint, rule: ResponsibilityRule): Rank | null {
  if (rule === "by-grade") return finalGradeOf(point) === 1 ? "main" : null;
  if (point.level === "unit") return "main";
  return point.level === "department" ? "deputy" : null;
}

function rankOf(person: Responsible): ResponsibleRole {
  const name = normaliseText(person.name);
  return RANK_WORDS.find(([words]) => words.test(name))?.[1] ?? person.role;
}

function* mismatches(input: CheckInput): Iterable<Draft> {
  const { responsibility } = input.settings;
  for (const { sheet, points } of input.tables) {
    // The official forms print which leaders sign; nobody can name another there.
    if (sheet.kind === "form") continue;
    for (const point of points) {
      const required = requiredRank(point, responsibility);
      const [leader] = point.leaders;
      if (required === null || leader === undefined) continue;
      const ranks = [...point.leaders, ...point.owners].map(rankOf);
      if (ranks.includes(null) || ranks.includes(required)) continue;
      yield {
        ...atText(point, leader.source),
        facts: { required, rule: responsibility, level: point.level ?? "", grade: finalGradeOf(point) ?? 0 },
      };
    }
  }
}

/** Leaders whose rank is known, and among whom the one that the rule (责任口径) asks for is not. */
export const leaderRule = defineCheck({
  kind: "leader-rule",
  severity: "hint",
  run: (input) => gather(mismatches(input), 2),
});
