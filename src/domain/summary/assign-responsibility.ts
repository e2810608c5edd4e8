import type { ResponsibilityRule } from "../model/review.ts";
import { finalGradeOf, type Responsible, type RiskPoint } from "../model/risk-point.ts";
import type { Answerer, AnswerRole, ResponsibilityRow } from "../model/summary.ts";
import type { Grade, Level } from "../model/vocabulary.ts";
import { tidyName } from "./name-index.ts";

/** 负总责, 重要领导责任, 直接责任. */
type Chain = readonly [AnswerRole | null, AnswerRole | null, AnswerRole | null];

/** S002 §7: grade 1 by name, the others 以此类推 one step down; without a grade only the direct place is known. */
const BY_GRADE: Readonly<Record<Grade | 0, Chain>> = {
  1: ["main", "deputy", "person"],
  2: ["deputy", "department-head", "person"],
  3: ["department-head", null, "person"],
  0: [null, null, "person"],
};

/** S001: the head of the department answers for posts, with the leader in charge for departments, the main one for units. */
const BY_LEVEL: Readonly<Record<Level | "none", Chain>> = {
  post: ["department-head", null, "person"],
  department: ["deputy", "department-head", "person"],
  unit: ["main", "deputy", "department-head"],
  none: [null, null, "person"],
};

const ROLE_OF: Readonly<Record<NonNullable<Responsible["role"]>, AnswerRole>> = {
  direct: "person",
  department: "department-head",
  main: "main",
  deputy: "deputy",
};

type NameSets = [Set<string>, Set<string>, Set<string>];

interface OpenRow {
  readonly department: number;
  readonly grade: Grade | null;
  readonly level: Level | null;
  readonly chain: Chain;
  readonly names: NameSets;
  points: number;
}

function slotFor(chain: Chain, role: AnswerRole): 0 | 1 | 2 | null {
  if (chain[0] === role) return 0;
  if (chain[1] === role) return 1;
  return chain[2] === role ? 2 : null;
}

/** A leader whose column names no level takes the first leading place that nobody of the row has been named for. */
function openLeadingSlot(chain: Chain, filled: readonly boolean[]): 0 | 1 | null {
  if (chain[0] !== null && filled[0] !== true) return 0;
  return chain[1] !== null && filled[1] !== true ? 1 : null;
}

function addNames(row: OpenRow, point: RiskPoint): void {
  const filled = [false, false, false];
  const put = (slot: 0 | 1 | 2 | null, text: string): void => {
    const name = tidyName(text);
    if (slot === null || name === null) return;
    row.names[slot].add(name);
    filled[slot] = true;
  };
  for (const { name, role } of point.leaders) {
    if (role !== null) put(slotFor(row.chain, ROLE_OF[role]), name);
  }
  for (const { name, role } of point.owners) {
    put(slotFor(row.chain, role === null ? "person" : ROLE_OF[role]), name);
  }
  if (point.person !== null && filled[2] !== true && row.chain[2] === "person") put(2, point.person.text);
  for (const { name, role } of point.leaders) {
    if (role === null) put(openLeadingSlot(row.chain, filled), name);
  }
}

function answerer(row: OpenRow, slot: 0 | 1 | 2): Answerer | null {
  const role = row.chain[slot];
  return role === null ? null : { role, names: [...row.names[slot]] };
}

function openRow(point: RiskPoint, department: number, rule: ResponsibilityRule): OpenRow {
  const grade = rule === "by-grade" ? finalGradeOf(point) : null;
  const level = rule === "by-level" ? point.level : null;
  const chain = rule === "by-grade" ? BY_GRADE[grade ?? 0] : BY_LEVEL[level ?? "none"];
  return { department, grade, level, chain, names: [new Set(), new Set(), new Set()], points: 0 };
}

function close(row: OpenRow): ResponsibilityRow {
  const { department, grade, level, points } = row;
  return {
    department,
    grade,
    level,
    points,
    overall: answerer(row, 0),
    leading: answerer(row, 1),
    direct: answerer(row, 2),
  };
}

/**
 * Lines of the 责任分解表 by department and grade (or level): the roles that the rule asks for and the names that
 * the rows give for them. Where a row names nobody for a role, the names stay empty.
 */
export function assignResponsibility(
  points: readonly RiskPoint[],
  departmentOf: readonly number[],
  rule: ResponsibilityRule,
): ResponsibilityRow[] {
  const rows = new Map<string, OpenRow>();
  for (const point of points) {
    const department = departmentOf[point.index] ?? 0;
    const key = `${department}|${(rule === "by-grade" ? finalGradeOf(point) : point.level) ?? ""}`;
    const row = rows.get(key) ?? openRow(point, department, rule);
    rows.set(key, row);
    row.points += 1;
    addNames(row, point);
  }
  return [...rows.values()].map(close);
}
