import type { Grading } from "../model/grading.ts";
import type { Register } from "../model/register.ts";
import type { ReviewSettings } from "../model/review.ts";
import { createJudge } from "./create-judge.ts";
import { createEvidenceFinder } from "./find-evidence.ts";
import { DEFAULT_LEXICON } from "./lexicon.ts";

/** What a run of gradings leaves out where nobody looks at it. */
export interface GradingScope {
  /** Also look for evidence in the texts of points that are judged without it. */
  readonly withEvidence: boolean;
}

/**
 * What the scheme makes of every risk point, aligned with `register.points`: grade, range or nothing, with
 * evidence and reason. Typed grades are never changed. Linear in points and text; equal texts are read once.
 */
export function gradeRegister(
  register: Register,
  settings: Pick<ReviewSettings, "scheme" | "scoring" | "lexicon">,
  { withEvidence }: GradingScope = { withEvidence: true },
): readonly Grading[] {
  const judge = createJudge(settings.scheme, register, settings.scoring ?? null);
  const findEvidence = createEvidenceFinder(settings.lexicon ?? DEFAULT_LEXICON);
  return register.points.map((point) => {
    let evidence = withEvidence ? findEvidence(point) : null;
    const { suggested, range, score, strength, reason, margin } = judge(
      point,
      () => (evidence ??= findEvidence(point)),
    );
    const disagrees = suggested !== null && point.declaredGrade !== null && suggested !== point.declaredGrade;
    return { suggested, range, score, strength, evidence: evidence ?? [], reason, disagrees, margin };
  });
}
