import type { ResponsibleRole } from "../../model/risk-point.ts";
import type { Field } from "../../model/vocabulary.ts";
import { FIELDS } from "../../model/vocabulary.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { ColumnHeader } from "../headers/column-header.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { contentScore } from "./column-profile.ts";
import { areGrouped, isCategoryName, isGradeName } from "./spread-columns.ts";

/** One column's claim to one field. */
export interface Claim {
  /** Place of the column among the table's columns. */
  readonly place: number;
  readonly field: Field;
  readonly role: ResponsibleRole;
  /** Name and content together, from 0 to 1. */
  readonly strength: number;
  readonly name: number;
  readonly content: number;
}

/** Weakest claim by which a column still gets a field. */
const FLOOR = 0.42;

/** Fields that content alone may prove, where the name says nothing. */
const BY_CONTENT: ReadonlySet<Field> = new Set<Field>([
  "seq",
  "unit",
  "department",
  "post",
  "category",
  "point",
  "grade",
  "measures",
  "owner",
  "deadline",
  "frequency",
  "status",
  "basis",
]);

/** A name that carries no field may still be a kind of risk by what stands under it (权力类别 over 思想道德). */
const DESPITE_NAME: ReadonlySet<Field> = new Set<Field>(["category"]);

function strengthOf(field: Field, name: number, content: number, facts: ColumnFacts): number {
  if (facts.foreign && !DESPITE_NAME.has(field)) return 0;
  return name > 0 ? namedStrength(name, content) : unnamedStrength(content, facts);
}

function namedStrength(name: number, content: number): number {
  return content >= 0 ? name + (1 - name) * 0.5 * content : name * (1 + 0.6 * content);
}

function unnamedStrength(content: number, facts: ColumnFacts): number {
  const unnamed = !facts.foreign && (facts.evidence[0]?.weight ?? 0) < 0.5;
  return unnamed && facts.profile.filled >= 2 && content >= 0.5 ? 0.36 + 0.25 * content : 0;
}

/** Numbers that rise by one further right are counts, unless the name says otherwise. */
const LAST_UNNAMED_SEQ = 1;

function mayClaim({ name, place, field }: Claim): boolean {
  return name > 0 || (BY_CONTENT.has(field) && (field !== "seq" || place <= LAST_UNNAMED_SEQ));
}

function claimOf(facts: ColumnFacts, place: number, field: Field): Claim {
  const score = facts.evidence.find((one) => one.field === field);
  const name = score?.weight ?? 0;
  const content = contentScore(field, facts.profile);
  return {
    place,
    field,
    role: score?.role ?? null,
    name,
    content,
    strength: strengthOf(field, name, content, facts),
  };
}

/** All claims strong enough to count, the strongest first. */
export function claimsOf(facts: readonly ColumnFacts[]): Claim[] {
  const claims: Claim[] = [];
  facts.forEach((column, place) => {
    for (const field of FIELDS) {
      const claim = claimOf(column, place, field);
      if (claim.strength >= FLOOR && mayClaim(claim)) claims.push(claim);
    }
  });
  return claims.sort((one, other) =>
    one.strength === other.strength ? one.place - other.place : other.strength - one.strength,
  );
}

/** Fields that several columns may carry. */
const SEVERAL: ReadonlySet<Field> = new Set<Field>([
  "owner",
  "leader",
  "measures",
  "status",
  "duty",
  "process",
  "manifestation",
  "basis",
  "remarks",
]);

/** Fields whose columns are read together, so that a second one takes nothing away. */
const JOINT: ReadonlySet<Field> = new Set<Field>(["duty", "process"]);

/** Steps of a review (四评一审) that a grade column may belong to. */
const REVIEWED = /自评|互评|点评|复评|复核|审定|终|核定|评定|初评|评议|建议|拟定|集体|党组|确定|认定|意见/;

/** Grades side by side are ticked columns, or the steps of a review. */
function gradesMayShare(headers: readonly (ColumnHeader | undefined)[]): "ticked" | "reviewed" | "no" {
  const names = headers.map((header) => header?.parts.at(-1) ?? "");
  if (names.every(isGradeName)) return "ticked";
  return headers.some((header) => REVIEWED.test(header?.parts.join("") ?? "")) ? "reviewed" : "no";
}

/** Whether several columns may carry the field that a column claims. */
export function mayShare(claim: Claim, held: readonly Claim[], facts: readonly ColumnFacts[]): boolean {
  if (held.length === 0) return true;
  const headers = [claim, ...held].map((one) => facts[one.place]?.header);
  if (claim.field === "point")
    return headers.every((header) => header !== undefined && isCategoryName(header)) || areGrouped(headers);
  const grades = claim.field === "grade" ? gradesMayShare(headers) : "no";
  if (grades === "ticked") return true;
  const least = JOINT.has(claim.field) ? 0.5 : 0.72;
  const several = SEVERAL.has(claim.field) || grades === "reviewed";
  return several && [claim, ...held].every((one) => one.name >= least);
}

/** The fields that content alone would give to columns of these profiles. */
export function columnsByContent(profiles: readonly ColumnProfile[]): Set<Field> {
  const fields = new Set<Field>();
  for (const profile of profiles) {
    if (profile.filled < 2) continue;
    for (const field of BY_CONTENT) if (contentScore(field, profile) >= 0.5) fields.add(field);
  }
  return fields;
}
