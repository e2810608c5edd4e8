import type { Field } from "../model/vocabulary.ts";
import type { ColumnFacts } from "./claims.ts";
import type { FieldScore } from "./header-evidence.ts";
import { normaliseHeader } from "./header-evidence.ts";

/** What the second column under one header carries, by what the first carries. */
const SECOND: Partial<Readonly<Record<Field, Field>>> = {
  process: "duty",
  unit: "department",
  department: "post",
  post: "person",
  duty: "process",
  category: "point",
  point: "manifestation",
  measures: "measures",
};

const TASK =
  /^(?:(?:主要|重点|具体|年度)?(?:工作|任务)+(?:内容|事项|名称|清单|要点|要求)?|事项|内容|具体事项|具体内容|工作任务分解|重点任务|项目内容|主要内容)$/;

function best(facts: ColumnFacts): FieldScore | undefined {
  return facts.evidence[0];
}

function has(facts: readonly ColumnFacts[], fields: readonly Field[], least: number): boolean {
  return facts.some((column) =>
    column.evidence.some((score) => fields.includes(score.field) && score.weight >= least),
  );
}

function withScore(facts: ColumnFacts, field: Field, weight: number): ColumnFacts {
  const others = facts.evidence.filter((score) => score.field !== field);
  const evidence = [...others, { field, weight, role: null }].sort((one, other) => other.weight - one.weight);
  return { ...facts, evidence };
}

function nameOf(column: ColumnFacts): string {
  return normaliseHeader(column.header.parts.at(-1) ?? "");
}

function isTask(column: ColumnFacts): boolean {
  return TASK.test(nameOf(column));
}

/** In a plan or task ledger (no risk column, but a time) the task is what the row is about. */
function taskAsPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (has(facts, ["point", "manifestation"], 0.75) || !has(facts, ["deadline", "status"], 0.8)) return facts;
  const detailed = facts.findIndex((column) => isTask(column) && /内容$/.test(nameOf(column)));
  const place = detailed >= 0 ? detailed : facts.findIndex(isTask);
  return facts.map((column, index) => (index === place ? withScore(column, "point", 0.93) : column));
}

/** Where no column names the risk itself, how it shows is the risk's own text. */
function manifestationAsPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (facts.some((column) => best(column)?.field === "point")) return facts;
  const place = facts.findIndex((column) => best(column)?.field === "manifestation");
  return facts.map((column, index) => (index === place ? withScore(column, "point", 0.99) : column));
}

/** 风险内容 beside 表现形式 is the risk itself. */
function pointBesideManifestation(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (facts.some((column) => best(column)?.field === "point")) return facts;
  const shown = facts.some((column) => best(column)?.field === "manifestation" && (best(column)?.weight ?? 0) >= 0.9);
  const place = facts.findIndex((column) => column.evidence.some((score) => score.field === "point" && score.weight >= 0.7));
  return shown && place >= 0 ? facts.map((column, index) => (index === place ? withScore(column, "point", 0.95) : column)) : facts;
}

/** A header spread over two columns names the first; the second gets what usually stands beside it. */
function shareHeaders(facts: readonly ColumnFacts[]): ColumnFacts[] {
  const byColumn = new Map(facts.map((column) => [column.header.column, column]));
  return facts.map((column) => {
    const from = column.header.shares === null ? undefined : byColumn.get(column.header.shares);
    const field = from === undefined ? undefined : best(from)?.field;
    const second = field === undefined ? undefined : SECOND[field];
    if (second === undefined || column.profile.filled === 0) return column;
    return {
      ...column,
      evidence: [{ field: second, weight: column.header.parts.length > 0 ? 0.8 : 0.7, role: null }],
    };
  });
}

/** Evidence seen in the light of the whole table: what stands beside a column changes what its name means. */
export function adjustEvidence(facts: readonly ColumnFacts[]): ColumnFacts[] {
  return shareHeaders(manifestationAsPoint(pointBesideManifestation(taskAsPoint(facts))));
}
