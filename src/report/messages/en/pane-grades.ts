import type { PaneGradeWords } from "../zh-CN/pane-grades.ts";

export const grades: PaneGradeWords = {
  parts: { risks: "Risks", quota: "Share of grade 1", scheme: "Scheme" },
  none: "No risks were recognised. Please check under “Field mapping” which column holds them.",
  filters: {
    all: "All",
    disagreements: "Typed and suggested differ",
    ungraded: "Not graded",
    suggested: "Not graded, with a suggestion",
  },
  typed: "Typed",
  suggested: "Suggested",
  decided: "Decided",
  score: (score) => `score ${score}`,
  range: (most, least) => `${most} to ${least}`,
  weak: "Few signs",
  evidence: "Evidence in the text",
  evidenceIn: (address, text) => `${address}: ${text}`,
  adopt: "Adopt",
  setGrade: (text) => `Grade of “${text}”`,
  unchanged: "Keep",
  adoptShown: (count) => `Adopt the ${count} listed suggestions`,
  preview: (count) => `Preview ${count} grades`,
  quota: {
    intro: (share) => `In principle no more than ${share} of a unit's risks are of grade 1.`,
    counted: (gradeOne, total, share) => `${gradeOne} of ${total} risks are of grade 1, ${share}`,
    allowed: (allowed) => `at most ${allowed}`,
    verdicts: { within: "Within", over: "Over", "too-few": "Not checked" },
    tooFew: (from) => `Fewer than ${from} risks: the share is not checked.`,
    meter: (unit) => `Share of grade 1: ${unit}`,
    borderline: "Borderline risks",
    study:
      "The risks whose scores lie nearest to the limit of grade 1, for joint study, not as advice to change grades.",
    above: "Lowest scores within grade 1",
    below: "Highest scores below grade 1",
    over: (distance) => (distance === 0 ? "right at the limit" : `${distance} above the limit`),
    under: (distance) => `${distance} below the limit`,
    noScores:
      "There are no scores yet to rank by. Fill in the score sheet, or choose a scheme with scores, to see them here.",
    unranked: (count) => `${count} more risks of grade 1 have no score and are not ranked.`,
    wholeRegister: "Unit not named",
  },
};
