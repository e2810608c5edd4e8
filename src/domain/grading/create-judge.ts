import type {
  CriteriaScheme,
  DeclaredScheme,
  GradingScheme,
  ScalesScheme,
  ScoredScheme,
  TextScheme,
  WeightedScheme,
} from "../model/grading-scheme.ts";
import type { Register } from "../model/register.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { createCriteriaJudge } from "./judge-criteria.ts";
import { createKindsJudge } from "./judge-kinds.ts";
import { createScalesJudge } from "./judge-scales.ts";
import { createEvidenceJudge, createTextJudge } from "./judge-text.ts";
import { createWeightedJudge } from "./judge-weighted.ts";
import type { Judge } from "./judgement.ts";
import { abstain } from "./judgement.ts";
import { SCHEME_PRESETS } from "./scheme-presets.ts";
import { createTypedScores } from "./typed-scores.ts";

function isWeighted(scheme: GradingScheme): scheme is WeightedScheme {
  return scheme.method === "weighted";
}

function isScales(scheme: GradingScheme): scheme is ScalesScheme {
  return scheme.method === "scales" && scheme.scales.length === 2;
}

function isCriteria(scheme: GradingScheme): scheme is CriteriaScheme {
  return scheme.method === "criteria-count";
}

function isText(scheme: GradingScheme): scheme is TextScheme {
  return scheme.method === "text";
}

/** The office's own scheme for scores where a row has any. */
function createOwnChoice(
  scoring: ScoredScheme | null,
  register: Register,
): (point: RiskPoint) => Judge | null {
  if (scoring === null) return () => null;
  const scores = createTypedScores(scoring);
  const judge = createJudge(scoring, register);
  return (point) => (scores(point).size > 0 ? judge : null);
}

/** Columns of a row that both likelihood and severity and some factors are named by. */
const SHARED_COLUMNS = 2;

/**
 * Picks, for a row with typed factor scores, the published factors that most of its columns name; not where likelihood
 * and severity are all that it has.
 */
function createWeightedChoice(): (point: RiskPoint) => Judge | null {
  const choices = SCHEME_PRESETS.filter(isWeighted).map((scheme) => ({
    scores: createTypedScores(scheme),
    judge: createWeightedJudge(scheme),
  }));
  return (point) => {
    if (columnsOf(point) <= SHARED_COLUMNS && isScaled(point)) return null;
    let best: Judge | null = null;
    let most = 0;
    for (const { scores, judge } of choices) {
      const { size } = scores(point);
      if (size > most) [best, most] = [judge, size];
    }
    return most <= SHARED_COLUMNS && isScaled(point) ? null : best;
  };
}

/** How many columns of scores and words a row has, of whatever name. */
function columnsOf({ factorScores, scoreWords = {} }: RiskPoint): number {
  return Object.keys(factorScores).length + Object.keys(scoreWords).length;
}

/** Whether a row says how likely its risk is and how grave, by number or by word. */
function isScaled({ likelihood, severity, scoreWords }: RiskPoint): boolean {
  const isTold = (key: string, score: number | null): boolean =>
    score !== null || (scoreWords !== undefined && Object.hasOwn(scoreWords, key));
  return isTold("likelihood", likelihood) && isTold("severity", severity);
}

/** Ticks under the published criteria; one column of them alone may mean something else. */
function createCriteriaChoice(register: Register): (point: RiskPoint) => Judge | null {
  const choices = SCHEME_PRESETS.filter(isCriteria).map((scheme) => ({
    scores: createTypedScores(scheme),
    judge: createJudge(scheme, register),
  }));
  return (point) => choices.find(({ scores }) => scores(point).size > 1)?.judge ?? null;
}

/** How a row's typed score joins the scores of its two scales: as their product, unless it can only be their sum. */
function joinOfScore(score: number | null, scores: ReadonlyMap<string, number>): ScalesScheme["join"] {
  const [one = 0, other = 0] = scores.values();
  return score === one + other && score !== one * other ? "sum" : "product";
}

/** L × S, unless the typed score of the row is the sum and not the product; null where a scale is open. */
function createScalesChoice(): (point: RiskPoint) => Judge | null {
  const choices = SCHEME_PRESETS.filter(isScales).map((scheme) => ({
    join: scheme.join,
    scores: createTypedScores(scheme),
    judge: createScalesJudge(scheme),
  }));
  return (point) => {
    if (!isScaled(point)) return null;
    const choice = choices.find(({ join, scores }) => {
      const typed = scores(point);
      return typed.size === 2 && join === joinOfScore(point.score, typed);
    });
    return choice?.judge ?? null;
  };
}

/** Typed grades stay; what is proposed comes from typed scores by the preset that fits them, else from the text. */
function createDeclaredJudge(
  scheme: DeclaredScheme,
  scoring: ScoredScheme | null,
  register: Register,
): Judge {
  const own = createOwnChoice(scoring, register);
  const weighted = createWeightedChoice();
  const scales = createScalesChoice();
  const criteria = createCriteriaChoice(register);
  const text = SCHEME_PRESETS.filter(isText).map(createTextJudge)[0];
  return (point, evidence) => {
    const byScores = own(point) ?? weighted(point) ?? scales(point) ?? criteria(point);
    if (byScores !== null) return byScores(point, evidence);
    if (text === undefined) return abstain("no-evidence", scheme.key);
    // A sum of text signs is no score of the office's own, so it is not printed as one.
    return { ...text(point, evidence), score: null };
  };
}

/** The judge that a scheme asks for; `scoring` is the office's own for scores, under a scheme that has none. */
export function createJudge(
  scheme: GradingScheme,
  register: Register,
  scoring: ScoredScheme | null = null,
): Judge {
  switch (scheme.method) {
    case "declared":
      return createDeclaredJudge(scheme, scoring, register);
    case "weighted":
      return createWeightedJudge(scheme);
    case "criteria-count":
      return createCriteriaJudge(scheme);
    case "kinds-at-post":
      return createKindsJudge(scheme, register);
    case "scales":
      return createScalesJudge(scheme);
    case "power-held":
    case "consequence":
      return createEvidenceJudge(scheme);
    case "text":
      return createTextJudge(scheme);
  }
}
