import type { ScoringWords } from "../zh-CN/scoring.ts";

export const scoring: ScoringWords = {
  sheet: "Score sheet",
  title: "Score sheet for integrity risks",
  schemeSheet: "Grading scheme",
  factor: (name, weight, min, max) => `${name} (weight ${weight}, ${min} to ${max})`,
  column: (name, scores) => `${name} (${scores})`,
  scores: (min, max) => `${min} to ${max}`,
  listed: (scores) => scores.join(", "),
  yesNo: "yes/no",
  yes: "yes",
  no: "no",
  chooseYesNo: "Please choose yes or no; leave blank what is not yet decided.",
  choose: (points) => `Please choose: ${points.map(({ score, name }) => `${score} ${name}`).join("; ")}.`,
  vetoes: (label) =>
    `Lowest and highest are the kinds of risk at the post, counted from the source; any “yes” makes the grade ${label}.`,
  moved: {
    limit: (grade, percent, up) => `the limit of ${grade} ${percent}% ${up ? "higher" : "lower"}`,
    weight: (factor, percent, up) => `the weight of ${factor} ${percent}% ${up ? "higher" : "lower"}`,
    becomes: (changes, count, outcome) =>
      `With ${changes.join(" or ")}${count > changes.length ? ` (${count} such cases)` : ""} it becomes ${outcome}. `,
  },
  ifLowered: ({ unit, total, ones, allowed, share, numbers, count, left, leftShare, unranked }) =>
    `${unit}: ${total} risks, ${ones} of grade 1 (${share}%), ${allowed} at most in principle. ${
      count === 0
        ? ""
        : `If the ${count} nearest the limit (${numbers}) were lowered, there would be ${left} (${leftShare}%). `
    }${unranked === 0 ? "" : `${unranked} of grade 1 have no score and cannot be ranked. `}A calculation, not advice.`,
  low: "Lowest score",
  high: "Highest score",
  grade: "Computed grade (for reference)",
  proposals: "From the text (for reference)",
  proposal: (factor, score, found) => (found === "" ? `${factor} ${score}` : `${factor} ${score} (${found})`),
  ticked: (criterion, found) => (found === "" ? `${criterion}: yes` : `${criterion}: yes (${found})`),
  note: (scheme, limits) =>
    `Scheme: ${scheme}; ${limits}. Blank scores are counted at their lowest and highest; where the grades differ, the range is shown.`,
  fill: "The tinted columns are for the clerk or the meeting; what the text proposes is for reference and does not count.",
  between: (min, max) => `Please enter a whole number from ${min} to ${max}.`,
  limit: (grade, from, inclusive) => `${grade}: ${inclusive ? "from" : "above"} ${from}`,
  item: "Item",
  content: "Content",
  name: "Scheme",
  version: "Version",
  source: "After",
  labels: "Names of grades",
  limits: "Limits",
  adjustable: "The office may change",
  input: "Factor",
  weight: "Weight",
  min: "Lowest",
  max: "Highest",
  points: "Scores and names",
  noInputs: "This scheme needs no scores: it goes by what is typed or written.",
  isAdjustable: (parts) => (parts === "" ? "nothing" : parts),
  settings: { weights: "weights", thresholds: "limits", scales: "scales", lexicon: "evidence words" },
};
