import type { ColumnMapping, MappingReason } from "../model/register.ts";
import type { ResponsibleRole } from "../model/risk-point.ts";
import type { Field } from "../model/vocabulary.ts";
import { FIELDS } from "../model/vocabulary.ts";
import type { ColumnHeader } from "./column-header.ts";
import { evidenceOf } from "./column-header.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { contentScore } from "./column-profile.ts";
import type { FieldScore, HeaderEvidence } from "./header-evidence.ts";

/** What is known of one column before fields are given out. */
export interface ColumnFacts {
  readonly header: ColumnHeader;
  readonly evidence: readonly FieldScore[];
  readonly profile: ColumnProfile;
}

/** Fields that several columns may carry. */
const SEVERAL: ReadonlySet<Field> = new Set<Field>(["owner", "leader", "measures", "grade"]);

/** Weakest claim by which a column still gets a field. */
const FLOOR = 0.42;

interface Claim {
  readonly place: number;
  readonly field: Field;
  readonly role: ResponsibleRole;
  readonly strength: number;
  readonly name: number;
  readonly content: number;
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
    strength: strengthOf(name, content, facts),
  };
}

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

function strengthOf(name: number, content: number, facts: ColumnFacts): number {
  if (name > 0) return content >= 0 ? name + (1 - name) * 0.5 * content : name * (1 + 0.6 * content);
  const unnamed = (facts.evidence[0]?.weight ?? 0) < 0.5;
  return unnamed && facts.profile.filled >= 2 && content >= 0.5 ? 0.36 + 0.25 * content : 0;
}

function claimsOf(facts: readonly ColumnFacts[]): Claim[] {
  const claims: Claim[] = [];
  facts.forEach((column, place) => {
    for (const field of FIELDS) {
      const claim = claimOf(column, place, field);
      if (claim.strength >= FLOOR && (claim.name > 0 || BY_CONTENT.has(field))) claims.push(claim);
    }
  });
  return claims.sort((one, other) => other.strength - one.strength || one.place - other.place);
}

function mayShare(claim: Claim, holders: readonly Claim[]): boolean {
  if (holders.length === 0) return true;
  return SEVERAL.has(claim.field) && claim.name >= 0.72 && holders.every((one) => one.name >= 0.72);
}

/** Gives every column at most one field, the surest claims first. */
function giveOut(claims: readonly Claim[]): Map<number, Claim> {
  const taken = new Map<number, Claim>();
  const holders = new Map<Field, Claim[]>();
  for (const claim of claims) {
    const held = holders.get(claim.field) ?? [];
    if (taken.has(claim.place) || !mayShare(claim, held)) continue;
    taken.set(claim.place, claim);
    holders.set(claim.field, [...held, claim]);
  }
  return taken;
}

function baseConfidence(claim: Claim): number {
  if (claim.name === 0) return 0.5 + 0.25 * claim.content;
  const support = claim.content > 0.3 ? 0.03 : 0;
  if (claim.content < -0.3) return Math.min(0.65, claim.name * 0.7);
  if (claim.name >= 0.9) return 0.96 + support;
  if (claim.name >= 0.8) return 0.9 + support;
  if (claim.name >= 0.7) return 0.82 + 2 * support;
  return 0.6 + 4 * support;
}

function confidenceOf(claim: Claim, rivals: readonly Claim[]): number {
  const rival = rivals.find((one) => one.field !== claim.field);
  const base = baseConfidence(claim);
  return rival !== undefined && claim.strength - rival.strength < 0.1 ? Math.min(base, 0.84) : base;
}

function reasonsOf(claim: Claim, header: ColumnHeader): MappingReason[] {
  const reasons: MappingReason[] = [];
  if (claim.name > 0) reasons.push("name");
  if (claim.name > 0 && header.parts.length > 1) reasons.push("group");
  if (claim.content > 0.3) reasons.push("content");
  return reasons;
}

/** The facts of every column of a table. */
export function gatherFacts(
  headers: readonly ColumnHeader[],
  profiles: readonly ColumnProfile[],
  read: (text: string) => HeaderEvidence,
): ColumnFacts[] {
  const facts: ColumnFacts[] = [];
  headers.forEach((header, place) => {
    const profile = profiles[place];
    if (profile !== undefined) facts.push({ header, evidence: evidenceOf(header, read), profile });
  });
  return facts;
}

/** Maps columns to fields by name, content and neighbours; every column is listed, with or without a field. */
export function mapColumns(facts: readonly ColumnFacts[]): ColumnMapping[] {
  const claims = claimsOf(facts);
  const taken = giveOut(claims);
  return facts.map((column, place) => {
    const rivals = claims.filter((one) => one.place === place);
    const claim = taken.get(place);
    const head = { column: column.header.column, header: column.header.parts.join(" / ") };
    const alternatives = rivals.map((one) => one.field).filter((field) => field !== claim?.field);
    if (claim === undefined) {
      return {
        ...head,
        field: null,
        role: null,
        confidence: alternatives.length === 0 ? 0.9 : 0.6,
        reasons: [],
        alternatives,
      };
    }
    const confidence = Math.round(confidenceOf(claim, rivals) * 100) / 100;
    return {
      ...head,
      field: claim.field,
      role: claim.role,
      confidence,
      reasons: reasonsOf(claim, column.header),
      alternatives,
    };
  });
}
