import type { Evidence, EvidenceKind, Grading, GradingReasonKey } from "../model/grading.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { Threshold } from "../model/grading-scheme.ts";
import type { ScoreInterval } from "./grade-by-thresholds.ts";
import { gradeOfInterval, marginOf, tidyScore } from "./grade-by-thresholds.ts";

/** What one method makes of one risk point, before it is held against the typed grade. */
export type Judgement = Omit<Grading, "evidence" | "disagrees">;

/** Asks for the evidence of the point that is judged; a text is scanned only then. */
export type EvidenceSource = () => readonly Evidence[];

/** One method, ready to judge the points of one register. */
export type Judge = (point: RiskPoint, evidence: EvidenceSource) => Judgement;

/** No suggestion, and why (待评). */
export function abstain(key: GradingReasonKey, scheme: string): Judgement {
  return {
    suggested: null,
    range: null,
    score: null,
    strength: "none",
    reason: { key, facts: { scheme }, factors: [] },
    margin: null,
  };
}

/** What an interval judgement is made from. */
interface IntervalInput {
  readonly scheme: { readonly key: string; readonly thresholds: readonly Threshold[] };
  readonly interval: ScoreInterval;
  /** Inputs that are there, and inputs that matter. */
  readonly known: number;
  readonly total: number;
  readonly factors: readonly string[];
  readonly keys: { readonly one: GradingReasonKey; readonly range: GradingReasonKey };
  readonly strength: "strong" | "weak";
}

function limitOf(thresholds: readonly Threshold[], grade: number): number | null {
  return thresholds.find((threshold) => threshold.grade === grade)?.from ?? null;
}

/** Facts about a score and its place beside the limits, for reasons and for borderline lists. */
export function scoreFacts(
  scheme: IntervalInput["scheme"],
  interval: ScoreInterval,
): Readonly<Record<string, string | number>> {
  const one = limitOf(scheme.thresholds, 1);
  const two = limitOf(scheme.thresholds, 2);
  return {
    scheme: scheme.key,
    low: tidyScore(interval.low),
    high: tidyScore(interval.high),
    ...(one === null ? {} : { limitOne: one }),
    ...(two === null ? {} : { limitTwo: two }),
  };
}

/** Judges by an interval of scores: the grade that all its values share, else the range, else nothing. */
export function judgeInterval(input: IntervalInput): Judgement {
  const { scheme, interval, keys } = input;
  const { grade, range } = gradeOfInterval(interval, scheme.thresholds);
  const closed = tidyScore(interval.low) === tidyScore(interval.high);
  if (grade === null && range === null) return abstain("below-limits", scheme.key);
  return {
    suggested: grade,
    range,
    score: closed ? tidyScore(interval.low) : null,
    strength: input.strength,
    reason: {
      key: grade === null ? keys.range : keys.one,
      facts: { ...scoreFacts(scheme, interval), known: input.known, total: input.total },
      factors: input.factors,
    },
    margin: closed ? marginOf(interval.low, scheme.thresholds) : null,
  };
}

const STATEMENT_LENGTH = 40;

/** A long statement of duties speaks for the post, not for the one risk: its words weigh one less. */
function weightHere(evidence: Evidence, point: RiskPoint): number {
  const stated = evidence.source === point.duty && evidence.source.text.length > STATEMENT_LENGTH;
  return stated ? Math.max(1, evidence.weight - 1) : evidence.weight;
}

/** What a sentence quotes first among equally grave words: those of the risk itself. */
function nearness(evidence: Evidence, point: RiskPoint): number {
  if (evidence.source === point.point) return 2;
  return evidence.source === point.manifestation ? 1 : 0;
}

/** Gravest evidence of one kind. */
interface GravestEvidence {
  readonly weight: number;
  readonly words: string;
  readonly nearness: number;
}

/** Gravest evidence of each kind for this point, the heaviest kind first. */
export function gravestByKind(
  point: RiskPoint,
  evidence: readonly Evidence[],
): ReadonlyMap<EvidenceKind, GravestEvidence> {
  const gravest = new Map<EvidenceKind, GravestEvidence>();
  for (const piece of evidence) {
    const found = { weight: weightHere(piece, point), words: piece.words, nearness: nearness(piece, point) };
    const held = gravest.get(piece.kind) ?? { weight: 0, nearness: 0 };
    const isGraver = found.weight > held.weight;
    if (isGraver || (found.weight === held.weight && found.nearness > held.nearness)) {
      gravest.set(piece.kind, found);
    }
  }
  return new Map([...gravest].sort(([, a], [, b]) => b.weight - a.weight));
}

/** Gravest weight among evidence of some kinds; 0 where there is none. */
export function gravestOf(
  kinds: readonly EvidenceKind[],
  gravest: ReadonlyMap<EvidenceKind, { readonly weight: number }>,
): number {
  return Math.max(0, ...kinds.map((kind) => gravest.get(kind)?.weight ?? 0));
}
