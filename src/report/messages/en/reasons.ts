import type { ReasonFacts, ReasonWords } from "../zh-CN/reasons.ts";

function together(names: readonly string[]): string {
  return names.join(", ");
}

function graded({ grade, isWeak }: ReasonFacts): string {
  return isWeak ? `few signs, so only a first proposal: ${grade}.` : `proposed: ${grade}.`;
}

function heavy(factors: readonly string[]): string {
  return factors.length === 0 ? "no factor scores high" : `high on ${together(factors)}`;
}

function open({ known, total }: ReasonFacts): string {
  return `${known} scored, ${total - known} open`;
}

function scored(facts: ReasonFacts): string {
  const { scheme, score, factors, grade } = facts;
  if (score !== "") return `${scheme}: score ${score}, ${heavy(factors)}; proposed: ${grade}.`;
  return `${scheme}: ${open(facts)}; ${grade} whatever the open scores; proposed: ${grade}.`;
}

function shown(facts: ReasonFacts): string {
  return `Signs: ${together(facts.signs)}; ${graded(facts)}`;
}

export const reasons: ReasonWords = {
  sentences: {
    "no-evidence": () => "No scores, and nothing in the text to grade by; to be graded.",
    "below-limits": () =>
      "What is scored so far reaches the limit of no grade for certain; to be completed or decided by the meeting.",
    "no-post": () => "The row names no post, so kinds of risk cannot be counted; to be graded.",
    scores: scored,
    "scores-range": (facts) =>
      `${facts.scheme}: ${open(facts)}; between ${facts.most} and ${facts.least} until all are scored.`,
    proposals: (facts) =>
      `Not scored yet; by the text ${heavy(facts.factors)}; first proposal: ${facts.grade}. Please confirm the scores.`,
    "proposals-range": (facts) =>
      `Not scored yet; the text speaks for ${facts.known} factors; between ${facts.most} and ${facts.least}.`,
    criteria: (facts) =>
      `${facts.scheme}: ${facts.factors.length} criteria apply${
        facts.factors.length === 0 ? "" : ` (${together(facts.factors)})`
      }; proposed: ${facts.grade}.`,
    "criteria-range": (facts) =>
      `${facts.scheme}: ${facts.known} decided, ${facts.total - facts.known} open; at most ${facts.most}.`,
    "criteria-text": (facts) =>
      `${facts.factors.length} criteria: ${together(facts.factors)}; ${graded(facts)}`,
    kinds: (facts) => `The post has ${facts.kinds} kinds of risk; proposed: ${facts.grade}.`,
    "kinds-range": (facts) =>
      `The post names ${facts.kinds} kinds and has risks without one; between ${facts.most} and ${facts.least}.`,
    veto: (facts) => `${together(facts.factors)}: by the rule ${facts.grade} at once.`,
    "power-held": shown,
    consequence: shown,
    text: shown,
  },
  signs: {
    power: (weight, found) => {
      if (weight >= 4) return `major power (${found})`;
      return weight === 3 ? `oversight duties (${found})` : "little control of people, money and goods";
    },
    money: (weight, found) => {
      if (weight >= 5) return `large sums (${found})`;
      return weight >= 3 ? `money or goods (${found})` : "small sums";
    },
    discretion: (weight) => (weight >= 4 ? "wide discretion" : "loose standards or steps"),
    "public-contact": (weight) => {
      if (weight >= 5) return "high public attention";
      return weight === 4 ? "direct contact with the public" : "contact with outside parties";
    },
    complaints: (weight) => {
      if (weight >= 5) return "field of cases and petitions";
      return weight === 4 ? "likely complaints" : "likely disputes";
    },
    consequence: (weight, found) => {
      if (weight >= 5) return `grave consequences (${found})`;
      return weight >= 3 ? `breach of discipline or loss (${found})` : "slight breach";
    },
    frequency: (weight) => (weight >= 3 ? "frequent" : "infrequent"),
  },
};
