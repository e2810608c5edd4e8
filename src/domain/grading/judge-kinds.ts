import type { KindsScheme } from "../model/grading-scheme.ts";
import type { Register } from "../model/register.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { foldText } from "./fold-text.ts";
import { criteriaInText } from "./judge-criteria.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, judgeInterval } from "./judgement.ts";
import { createScoreReader } from "./match-factor.ts";

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

/**
 * How many kinds of risk a post has; a veto (a column named after it, or the text) lifts it to grade 1.
 * Rows without a kind may each bring a new one, so they open the count.
 */
export function createKindsJudge(scheme: KindsScheme, register: Register): Judge {
  const posts = countKinds(register);
  const read = createScoreReader(scheme.vetoes);
  const textVetoes = scheme.vetoes.filter(({ evidence }) => evidence.length > 0);
  return (point, evidence) => {
    const key = postKey(point);
    const post = key === null ? undefined : posts.get(key);
    if (post === undefined) return abstain("no-post", scheme.key);
    const typed = [...read(point.factorScores)].filter(([, tick]) => tick > 0).map(([name]) => name);
    const applied = typed.length > 0 ? typed : criteriaInText(textVetoes, point, evidence());
    if (applied.length > 0) return veto(scheme, applied, post.kinds.size);
    const low = Math.max(1, post.kinds.size);
    return judgeInterval({
      scheme,
      interval: { low, high: post.kinds.size + post.unnamed },
      known: post.kinds.size,
      total: post.kinds.size + post.unnamed,
      factors: [],
      keys: { one: "kinds", range: "kinds-range" },
      strength: "strong",
    });
  };
}
