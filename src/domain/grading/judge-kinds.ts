import type { KindsScheme } from "../model/grading-scheme.ts";
import type { Register } from "../model/register.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { foldText } from "./fold-text.ts";
import type { ScoreInterval } from "./grade-by-thresholds.ts";
import { criteriaInText } from "./judge-criteria.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, judgeInterval } from "./judgement.ts";
import { createTypedScores } from "./typed-scores.ts";

/** Kinds of risk found at one post, and rows of it that name no kind. */
interface PostKinds {
  readonly kinds: Set<string>;
  unnamed: number;
}

function postKey(point: RiskPoint): string | null {
  if (point.post === null || point.level === "department" || point.level === "unit") return null;
  const place = [
    point.source.file,
    point.unit?.text,
    point.department?.text,
    point.post.text,
    point.person?.text,
  ];
  return place.map((part) => foldText(part ?? "").text).join("\n");
}

function kindOf(point: RiskPoint): string | null {
  return point.category ?? (point.categoryText === null ? null : foldText(point.categoryText.text).text);
}

function countKinds(register: Register): ReadonlyMap<string, PostKinds> {
  const posts = new Map<string, PostKinds>();
  for (const point of register.points) {
    const key = postKey(point);
    if (key === null) continue;
    const post = posts.get(key) ?? { kinds: new Set<string>(), unnamed: 0 };
    posts.set(key, post);
    const kind = kindOf(point);
    if (kind === null) post.unnamed += 1;
    else post.kinds.add(kind);
  }
  return posts;
}

function veto(scheme: KindsScheme, applied: readonly string[], kinds: number): Judgement {
  return {
    suggested: 1,
    range: null,
    score: kinds,
    strength: "strong",
    reason: { key: "veto", facts: { scheme: scheme.key, kinds }, factors: applied },
    margin: null,
  };
}

/** Kinds of risk at a post: those that the rows may name, and those that they do name. */
export interface KindCount extends ScoreInterval {
  readonly named: number;
}

/**
 * Counts the kinds of risk at the post of a point; null for a point without a post. Rows without a kind may each bring
 * a new one, so they open the count.
 */
export function createKindCounter(register: Register): (point: RiskPoint) => KindCount | null {
  const posts = countKinds(register);
  return (point) => {
    const key = postKey(point);
    const post = key === null ? undefined : posts.get(key);
    if (post === undefined) return null;
    const named = post.kinds.size;
    return { low: Math.max(1, named), high: named + post.unnamed, named };
  };
}

/**
 * How many kinds of risk a post has; a veto (a column named after it, else the text) lifts it to grade 1. A veto that
 * somebody denied is not found in the text again.
 */
export function createKindsJudge(scheme: KindsScheme, register: Register): Judge {
  const kindsAt = createKindCounter(register);
  const typedVetoes = createTypedScores(scheme);
  const textVetoes = scheme.vetoes.filter(({ evidence }) => evidence.length > 0);
  return (point, evidence) => {
    const kinds = kindsAt(point);
    if (kinds === null) return abstain("no-post", scheme.key);
    const typed = typedVetoes(point);
    const ticked = [...typed].filter(([, tick]) => tick > 0).map(([key]) => key);
    const open = textVetoes.filter(({ key }) => !typed.has(key));
    const applied = ticked.length > 0 || open.length === 0 ? ticked : criteriaInText(open, point, evidence());
    if (applied.length > 0) return veto(scheme, applied, kinds.named);
    return judgeInterval({
      scheme,
      interval: kinds,
      known: kinds.named,
      total: kinds.high,
      factors: [],
      keys: { one: "kinds", range: "kinds-range" },
      strength: "strong",
    });
  };
}
