import { checkRegister, followUp, gradeRegister } from "../domain/index.ts";
import type { Register, Review, ReviewSettings } from "../domain/index.ts";
import { partFindings } from "./ignored-findings.ts";
import type { IgnoredMarks } from "./ignored-findings.ts";

/** What a review leaves out where it is not needed. */
export interface ReviewScope {
  /** Look for copied texts within and across files; part of 填报检查, not of a summary. */
  readonly withSimilarity: boolean;
  /** Look for evidence even in texts that no grade depends on, for the pane and for score sheets; true where left out. */
  readonly withEvidence?: boolean;
  /** What the clerks of the workbooks ignored; nothing where left out. */
  readonly ignored?: IgnoredMarks;
}

/** Grades, follows up and checks a register: everything that Probity says about it. */
export function reviewRegister(register: Register, settings: ReviewSettings, scope: ReviewScope): Review {
  const gradings = gradeRegister(register, settings, { withEvidence: scope.withEvidence ?? true });
  const followUps = followUp(register, settings);
  const all = checkRegister({
    register,
    settings,
    gradings,
    followUps,
    withSimilarity: scope.withSimilarity,
  });
  const { findings, ignored } = partFindings(all, scope.ignored ?? {});
  return { settings, register, findings, gradings, followUps, ignored };
}
