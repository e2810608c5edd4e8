import type { ColumnMapping, MappingReason } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import type { Claim } from "./claims.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { claimsOf, mayShare } from "./claims.ts";
import type { ColumnHeader } from "../headers/column-header.ts";
import { evidenceOf } from "../headers/column-header.ts";
import type { ColumnProfile } from "./column-profile.ts";
import type { HeaderEvidence } from "../headers/header-evidence.ts";

/** Claims by which two columns are as good as even. */
const NEAR = 0.06;

interface Given {
  readonly taken: Map<number, Claim>;
  /** Claims to a field that another column got, although they were as good as even. */
  readonly contested: Set<Field>;
}

/** Gives every column at most one field, the surest claims first. */
function giveOut(claims: readonly Claim[], facts: readonly ColumnFacts[]): Given {
  const taken = new Map<number, Claim>();
  const holders = new Map<Field, Claim[]>();
  const contested = new Set<Field>();
  for (const claim of claims) {
    const held = holders.get(claim.field) ?? [];
    if (taken.has(claim.place)) continue;
    if (mayShare(claim, held, facts)) {
      taken.set(claim.place, claim);
      holders.set(claim.field, [...held, claim]);
    } else if ((held[0]?.strength ?? 0) - claim.strength <= NEAR && claim.name >= 0.7)
      contested.add(claim.field);
  }
  return { taken, contested };
}

function baseConfidence(claim: Claim): number {
  if (claim.name === 0) return 0.5 + 0.25 * claim.content;
  const support = claim.content > 0.3 ? 0.03 : 0;
  if (claim.content < -0.3) return Math.min(0.65, claim.name * 0.7);
  if (claim.name >= 0.9) return 0.96 + support;
  if (claim.name >= 0.8) return 0.9 + support;
  if (claim.name >= 0.7) return 0.82 + 2 * support;
  return claim.name >= 0.55 ? 0.6 + 4 * support : 0.6 + 2 * support;
}

/** Fields of which a wrong choice between two like columns would change what the office is told. */
const GRAVE: ReadonlySet<Field> = new Set<Field>(["grade", "point", "deadline"]);

function confidenceOf(claim: Claim, rivals: readonly Claim[], contested: ReadonlySet<Field>): number {
  const rival = rivals.find((one) => one.field !== claim.field);
  let most = 1;
  if (rival !== undefined && claim.strength - rival.strength < 0.1) most = 0.84;
  if (contested.has(claim.field)) most = GRAVE.has(claim.field) ? 0.68 : 0.8;
  return Math.min(baseConfidence(claim), most);
}

function reasonsOf(claim: Claim, header: ColumnHeader): MappingReason[] {
  const reasons: MappingReason[] = [];
  if (claim.name > 0) reasons.push(header.shares === null && header.parts.length > 0 ? "name" : "position");
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
    const foreign = isForeign(header, read);
    if (profile !== undefined) facts.push({ header, evidence: evidenceOf(header, read), foreign, profile });
  });
  return facts;
}

/** Shortest name that says by itself which time it is (完成时间), whatever group it stands under. */
const OWN_TIME = 4;

function isForeign(header: ColumnHeader, read: (text: string) => HeaderEvidence): boolean {
  const own = header.parts.at(-1) ?? "";
  const alone = read(own);
  if (alone.foreign || header.parts.length < 2) return alone.foreign;
  const isOwnTime = alone.norm.length >= OWN_TIME && alone.scores[0]?.field === "deadline";
  return !isOwnTime && read(header.parts.join("")).foreign;
}

function withoutField(
  column: ColumnFacts,
  alternatives: readonly Field[],
): Omit<ColumnMapping, "column" | "header"> {
  const sure = column.foreign || column.profile.filled === 0;
  return {
    field: null,
    role: null,
    confidence: sure ? 0.95 : 0.6,
    reasons: column.foreign ? ["name"] : [],
    alternatives,
  };
}

/** The claims of each column, in their order. */
function claimsByPlace(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const byPlace = new Map<number, Claim[]>();
  for (const claim of claims) {
    const known = byPlace.get(claim.place);
    if (known === undefined) byPlace.set(claim.place, [claim]);
    else known.push(claim);
  }
  return byPlace;
}

/** Maps columns to fields by name, content and neighbours; every column is listed, with or without a field. */
export function mapColumns(facts: readonly ColumnFacts[]): ColumnMapping[] {
  const claims = claimsOf(facts);
  const { taken, contested } = giveOut(claims, facts);
  const byPlace = claimsByPlace(claims);
  return facts.map((column, place) => {
    const rivals = byPlace.get(place) ?? [];
    const claim = taken.get(place);
    const head = { column: column.header.column, header: column.header.parts.join(" / ") };
    const alternatives = rivals.map((one) => one.field).filter((field) => field !== claim?.field);
    if (claim === undefined) return { ...head, ...withoutField(column, alternatives) };
    return {
      ...head,
      field: claim.field,
      role: claim.role,
      confidence: Math.round(confidenceOf(claim, rivals, contested) * 100) / 100,
      reasons: reasonsOf(claim, column.header),
      alternatives,
    };
  });
}
