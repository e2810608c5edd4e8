import { countingInputs, joinOf, NO_WORDS, scoreInputs, scoreResult, YES_WORDS } from "../../domain/index.ts";
import type { ScoredScheme, ScoreInput, ScoreRow } from "../../domain/index.ts";
import { columnName } from "../../domain/index.ts";
import type { ReportCell, ScoreField } from "../../domain/index.ts";
import type { ReportContext } from "../report-context.ts";
import type { KeptCells, RowPlace } from "./kept-table.ts";

/** A column of the 打分表: one of its own, or that of an input. */
export type ScoreColumn = ScoreField | `factor:${string}`;

/** The column of an input. */
export function inputColumn({ key }: Pick<ScoreInput, "key">): ScoreColumn {
  return `factor:${key}`;
}

/** A text within a formula. */
function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function isYes(cell: string): string {
  return `OR(${YES_WORDS.map((word) => `${cell}=${literal(word)}`).join(",")},${cell}&""="1")`;
}

function isNo(cell: string): string {
  return `OR(${NO_WORDS.map((word) => `${cell}=${literal(word)}`).join(",")},${cell}&""="0")`;
}

/** Whether a cell holds a score of its input; numbers that are stored as text count as they do for the next run. */
function validTest(cell: string, { kind, min, max, points }: ScoreInput): string {
  if (kind === "yes-no") {
    return `OR(${isYes(cell)},${isNo(cell)})`;
  }
  const allowed =
    points === null
      ? `${cell}+0>=${min},${cell}+0<=${max}`
      : `OR(${points.map(({ score }) => `${cell}+0=${score}`).join(",")})`;
  return `IFERROR(AND(${cell}<>"",${allowed}),FALSE)`;
}

/** The score that a cell stands for; `blank` where it holds none. */
function scoreTerm(cell: string, input: ScoreInput, blank: number): string {
  if (input.kind === "score") return `IF(${validTest(cell, input)},${cell}+0,${blank})`;
  // The test is needed only where a blank is not the same as a no.
  const otherwise = blank === 0 ? "0" : `IF(${validTest(cell, input)},0,${blank})`;
  return `IF(${isYes(cell)},1,${otherwise})`;
}

/** Where the row's cells stand, as a formula names them. */
type CellName = (column: ScoreColumn) => string;

/** Each input by its own cell, so that columns may be moved or put between; a blank counts as `blank` says. */
function joinedScores(cell: CellName, scheme: ScoredScheme, blank: (input: ScoreInput) => number): string {
  const inputs = countingInputs(scheme);
  const terms = inputs.map((input) => {
    const term = scoreTerm(cell(inputColumn(input)), input, blank(input));
    return input.weight === 1 ? term : `${input.weight}*${term}`;
  });
  const join = joinOf(scheme);
  if (join !== "mean") return `ROUND(${terms.join(join === "product" ? "*" : "+")},6)`;
  const weights = inputs.reduce((sum, { weight }) => sum + weight, 0);
  return `ROUND((${terms.join("+")})/${weights},6)`;
}

function lowFormula(cell: CellName, scheme: ScoredScheme): string {
  const tests = countingInputs(scheme).map((input) => validTest(cell(inputColumn(input)), input));
  return `IF(OR(${tests.join(",")}),${joinedScores(cell, scheme, ({ min }) => min)},"")`;
}

function highFormula(cell: CellName, scheme: ScoredScheme): string {
  return `IF(${cell("low")}="","",${joinedScores(cell, scheme, ({ max }) => max)})`;
}

function gradeFormula(cell: string, scheme: ScoredScheme, open: string): string {
  return scheme.thresholds.reduceRight(
    (rest, { grade, from, inclusive }) =>
      `IF(${cell}${inclusive ? ">=" : ">"}${from},${literal(scheme.labels[grade - 1] ?? open)},${rest})`,
    literal(open),
  );
}

/** The word between the two grades of a range. */
function rangeWord({ words }: ReportContext): string {
  return words.papers.words.range("\u241e", "\u241f").split(/[\u241e\u241f]/u)[1] ?? "";
}

/** Whether a score may lie below the last limit, as a count of criteria may be 0. */
function mayMissAll(scheme: ScoredScheme): boolean {
  const last = scheme.thresholds.at(-1)?.from ?? 0;
  return scheme.method === "criteria-count" && last > 0;
}

function rangeFormula(cell: CellName, scheme: ScoredScheme, context: ReportContext): string {
  const open = context.gradeWord(null);
  const joined = literal(rangeWord(context));
  const third = literal(scheme.labels[2]);
  const least = gradeFormula(cell("low"), scheme, open);
  const most = gradeFormula(cell("high"), scheme, open);
  const range = `IF(${least}=${most},${most},${most}&${joined}&${least})`;
  if (!mayMissAll(scheme)) return `IF(${cell("low")}="",${literal(open)},${range})`;
  const below = `IF(OR(${most}=${literal(open)},${most}=${third}),${literal(open)},${most}&${joined}&${third})`;
  return `IF(${cell("low")}="",${literal(open)},IF(${least}=${literal(open)},${below},${range}))`;
}

/** A veto decides before the count of kinds does. */
function vetoFormula(cell: CellName, scheme: ScoredScheme, context: ReportContext): string {
  const vetoes = scoreInputs(scheme).map((input) => isYes(cell(inputColumn(input))));
  const counted = rangeFormula(cell, scheme, context);
  if (vetoes.length === 0) return counted;
  const whole = `IF(${cell("low")}="",${literal(context.gradeWord(null))}`;
  return `${whole},IF(OR(${vetoes.join(",")}),${literal(scheme.labels[0])},${counted}))`;
}

function gradeText(
  result: ReturnType<typeof scoreResult>,
  scheme: ScoredScheme,
  context: ReportContext,
): string {
  const label = (grade: 1 | 2 | 3): string => scheme.labels[grade - 1] ?? "";
  if (result === null) return context.gradeWord(null);
  if (result.grade !== null) return label(result.grade);
  if (result.range === null) return context.gradeWord(null);
  const [most, least] = result.range;
  return context.words.papers.words.range(label(most), label(least));
}

function typedOf({ cells }: ScoreRow, inputs: readonly ScoreInput[]): ReadonlyMap<string, number> {
  return new Map(
    inputs.flatMap(({ key }, index) => {
      const typed = cells[index]?.typed ?? null;
      return typed === null ? [] : [[key, typed] as const];
    }),
  );
}

/** Lowest and highest score and the grade (or range) that they leave, live over the row's input cells. */
export function resultCells(
  scored: ScoreRow,
  scheme: ScoredScheme,
  place: RowPlace<ScoreColumn>,
  context: ReportContext,
): KeptCells<ScoreColumn> {
  const inputs = scoreInputs(scheme);
  const result = scoreResult(scheme, typedOf(scored, inputs), scored.kinds);
  const needed: readonly ScoreColumn[] = ["low", "high", ...countingInputs(scheme).map(inputColumn)];
  const isWhole = needed.every((column) => place.columnOf(column) >= 0);
  const cell: CellName = (column) => `${columnName(place.columnOf(column))}${place.row + 1}`;
  // Where the clerk deleted a column that a formula needs, the value stands alone.
  const live = (value: string | number, formula: () => string): ReportCell =>
    isWhole ? { value, formula: formula() } : value;
  const grade = gradeText(result, scheme, context);
  const [low, high] = [result?.low ?? "", result?.high ?? ""];
  if (joinOf(scheme) === "kinds") {
    return { low, high, grade: live(grade, () => vetoFormula(cell, scheme, context)) };
  }
  return {
    low: live(low, () => lowFormula(cell, scheme)),
    high: live(high, () => highFormula(cell, scheme)),
    grade: live(grade, () => rangeFormula(cell, scheme, context)),
  };
}

/** What the formulas of a row compute by; when it changes, they are written again. */
export function formulaSignature(scheme: ScoredScheme): string {
  const inputs = scoreInputs(scheme).map(({ key, weight, min, max, points }) => {
    const scores = points === null ? `${min}-${max}` : points.map(({ score }) => score).join(",");
    return `${key}:${weight}:${scores}`;
  });
  const limits = scheme.thresholds.map(({ from, inclusive }) => `${inclusive ? ">=" : ">"}${from}`);
  return [joinOf(scheme), ...inputs, ...limits, ...scheme.labels].join(" ");
}
