import type { Field } from "../../model/vocabulary.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { normaliseHeader } from "../headers/header-evidence.ts";
import { holdsTexts } from "./unnamed-columns.ts";

/** Below this no rule knows a name. */
const KNOWN = 0.6;

/** What a column is by its place alone; never sure enough to go unasked. */
const BY_PLACE = 0.58;

const AFTER: ReadonlySet<Field> = new Set<Field>(["owner", "leader", "deadline"]);
const BEFORE: ReadonlySet<Field> = new Set<Field>(["point", "manifestation", "grade", "residualGrade"]);

/** Share of texts that speak of risks from which on a column is no column of measures. */
const RISKY = 0.4;

function fieldOf(column: ColumnFacts | undefined): Field | null {
  const first = column?.evidence[0];
  return first !== undefined && first.weight >= KNOWN ? first.field : null;
}

function isIn(fields: ReadonlySet<Field>, column: ColumnFacts | undefined): boolean {
  const field = fieldOf(column);
  return field !== null && fields.has(field);
}

function isUnknownText(column: ColumnFacts): boolean {
  const { foreign, header, profile } = column;
  if (foreign || fieldOf(column) !== null || header.parts.length === 0) return false;
  return holdsTexts(profile) && profile.meanLength > 6 && profile.share("risky") < RISKY;
}

/**
 * 风险点 | 风险等级 | (a name nobody knows) | 责任人: where no column is named after measures, the sentences between the
 * risk and who answers for it are the measures.
 */
export function measuresByPlace(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const point = facts.findIndex((column) => fieldOf(column) === "point");
  if (point < 0 || facts.some((column) => fieldOf(column) === "measures")) return facts;
  const place = facts.findIndex(
    (column, index) =>
      index > point &&
      isUnknownText(column) &&
      isIn(BEFORE, facts[index - 1]) &&
      isIn(AFTER, facts[index + 1]),
  );
  return facts.map((column, index) =>
    index === place ? { ...column, evidence: [{ field: "measures", weight: BY_PLACE, role: null }] } : column,
  );
}

const APPROVES = /^(?:审批|审核|指导)(?:部门|科室|处室)$/;

/** Fields that say where a row belongs or who answers for it. */
const PLACED: ReadonlySet<Field> = new Set<Field>(["department", "unit", "owner"]);

/**
 * 审批科室 in a list of powers without any other department is the one that has the power; beside another it only
 * approves.
 */
export function approvingDepartment(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const powers = facts.some((column) => fieldOf(column) === "duty");
  if (!powers || facts.some((column) => isIn(PLACED, column))) return facts;
  return facts.map((column) => {
    const name = normaliseHeader(column.header.parts.at(-1) ?? "");
    if (!APPROVES.test(name) || column.profile.share("organ") < 0.5) return column;
    return { ...column, foreign: false, evidence: [{ field: "department", weight: 0.7, role: null }] };
  });
}

const TIME = /.(?:时间|日期)$/;

/** Share of dates that say up to when from which on a column is what is due. */
const DUE = 0.4;

/**
 * 见效时间 over 6月底前: a time with a verb that no rule knows is when something is due where its cells are written so,
 * and no other column says it.
 */
export function dueByContent(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (facts.some((column) => fieldOf(column) === "deadline")) return facts;
  const place = facts.findIndex(
    (column) =>
      TIME.test(normaliseHeader(column.header.parts.at(-1) ?? "")) &&
      fieldOf(column) === null &&
      column.profile.share("due") >= DUE,
  );
  return facts.map((column, index) =>
    index === place
      ? { ...column, foreign: false, evidence: [{ field: "deadline", weight: 0.66, role: null }] }
      : column,
  );
}
