/** Every kind of finding, in the order in which they are listed for the clerk. */
export const FINDING_KINDS = [
  // stops the file
  "classification-mark",
  // what is missing
  "missing-point",
  "missing-grade",
  "missing-measures",
  "missing-category",
  "missing-owner",
  "missing-deadline",
  "empty-column",
  "blank-category-row",
  // grades
  "unknown-grade",
  "mixed-notations",
  "same-risk-two-grades",
  "grade-one-share",
  "grade-disagrees",
  "off-scale-score",
  // categories and people
  "foreign-category",
  "same-leaders",
  "leader-rule",
  // dates and progress
  "impossible-date",
  "unreadable-deadline",
  "vague-deadline",
  "unreadable-date",
  "deadline-before-fill-date",
  "deadline-before-start",
  "dates-out-of-order",
  "done-without-date",
  "done-date-but-open",
  "done-in-future",
  "status-both-choices",
  "unknown-status",
  // content
  "duplicate-row",
  "pasted-twice",
  "versions-differ",
  "risk-too-broad",
  "diligence-fault",
  "measure-equals-risk",
  "empty-phrase-measure",
  "measures-by-reference",
  "one-measure-many-risks",
  "copied-text",
  "numbering-jump",
  // cells
  "text-damage",
  "error-cell",
  "number-as-text",
  "date-as-text",
  "formula-cell",
  "total-mismatch",
  "hidden-risks",
  // personal data
  "personal-id",
  "mobile-number",
] as const;

/** What a check can report. */
export type FindingKind = (typeof FINDING_KINDS)[number];
