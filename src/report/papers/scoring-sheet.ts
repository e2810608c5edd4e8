import type {
  Factor,
  ReportCell,
  ReportSheet,
  ScoreRow,
  ScoringSheet,
  WeightedScheme,
} from "../../domain/index.ts";
import { columnName } from "../../domain/index.ts";
import { placeNames } from "../place-names.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { TableColumn } from "../table-header.ts";
import { riskNumber } from "./risk-row.ts";
import { limitsText } from "./scheme-sheet.ts";

/** Columns before the factors: number, unit, department, post, risk point, declared grade. */
const FIRST_FACTOR = 6;

/** Six decimals, so that 4 is 4 at a limit; the same in the formula and in the stored value. */
const DIGITS = 1_000_000;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function totalWeight({ factors }: WeightedScheme): number {
  return factors.reduce((sum, { weight }) => sum + weight, 0);
}

/** The weighted mean with every blank at its lowest and at its highest; null where nothing is filled in. */
function boundsOf(row: ScoreRow, scheme: WeightedScheme): Bounds | null {
  if (row.cells.every(({ typed }) => typed === null)) return null;
  const mean = (blank: (factor: Factor) => number): number => {
    const sum = scheme.factors.reduce(
      (total, factor, index) => total + factor.weight * (row.cells[index]?.typed ?? blank(factor)),
      0,
    );
    return Math.round((sum / totalWeight(scheme)) * DIGITS) / DIGITS;
  };
  return { low: mean(({ min }) => min), high: mean(({ max }) => max) };
}

function gradeText(score: number, scheme: WeightedScheme, open: string): string {
  const reached = scheme.thresholds.find(({ from, inclusive }) => (inclusive ? score >= from : score > from));
  return (reached === undefined ? open : scheme.labels[reached.grade - 1]) ?? open;
}

function gradeFormula(cell: string, scheme: WeightedScheme, open: string): string {
  return scheme.thresholds.reduceRight(
    (rest, { grade, from, inclusive }) =>
      `IF(${cell}${inclusive ? ">=" : ">"}${from},"${scheme.labels[grade - 1] ?? open}",${rest})`,
    `"${open}"`,
  );
}

function scoreFormula(cells: string, scheme: WeightedScheme, blank: (factor: Factor) => number): string {
  const weights = scheme.factors.map(({ weight }) => weight).join(",");
  const blanks = scheme.factors.map((factor) => factor.weight * blank(factor)).join(",");
  const sum = `SUMPRODUCT(${cells},{${weights}})+SUMPRODUCT((${cells}="")*{${blanks}})`;
  return `IF(COUNT(${cells})=0,"",ROUND((${sum})/${totalWeight(scheme)},6))`;
}

/** Lowest and highest score and the grade (or range) that they leave, live over the row's factor cells. */
function resultCells(
  row: ScoreRow,
  scheme: WeightedScheme,
  at: number,
  context: ReportContext,
): readonly ReportCell[] {
  const open = context.gradeWord(null);
  const column = (index: number): string => `${columnName(index)}${at + 1}`;
  const last = FIRST_FACTOR + scheme.factors.length - 1;
  const cells = `${column(FIRST_FACTOR)}:${column(last)}`;
  const bounds = boundsOf(row, scheme);
  const low = bounds === null ? open : gradeText(bounds.low, scheme, open);
  const high = bounds === null ? open : gradeText(bounds.high, scheme, open);
  const { range } = context.words.papers.words;
  const lowFormula = gradeFormula(column(last + 1), scheme, open);
  const highFormula = gradeFormula(column(last + 2), scheme, open);
  const joined = range("<", ">").slice(1, -1);
  const either = `IF(${lowFormula}=${highFormula},${lowFormula},${highFormula}&"${joined}"&${lowFormula})`;
  return [
    { value: bounds?.low ?? "", formula: scoreFormula(cells, scheme, ({ min }) => min) },
    { value: bounds?.high ?? "", formula: scoreFormula(cells, scheme, ({ max }) => max) },
    { value: low === high ? low : range(high, low), formula: `IF(COUNT(${cells})=0,"${open}",${either})` },
  ];
}

/** What the text proposes, as words beside the scores: `自由裁量权4分（酌情）`. */
function proposalsText(row: ScoreRow, scheme: WeightedScheme, context: ReportContext): string {
  const { proposal } = context.words.scoring;
  return row.cells
    .flatMap(({ proposed, evidence }, index) => {
      const name = scheme.factors[index]?.name ?? "";
      const found = [...new Set(evidence.map(({ words }) => words))].slice(0, 3).join("、");
      return proposed === null ? [] : [proposal(name, proposed, found)];
    })
    .join("；");
}

function rowCells(
  row: ScoreRow,
  scheme: WeightedScheme,
  at: number,
  context: ReportContext,
): readonly ReportCell[] {
  const point = context.review.register.points[row.point];
  const place = placeNames(context, row.point);
  return [
    riskNumber(row.point),
    place.unit,
    place.department,
    place.post,
    point?.point?.text ?? "",
    point === undefined || point.declaredGrade === null ? "" : context.gradeWord(point.declaredGrade),
    ...row.cells.map(({ typed }) => typed),
    ...resultCells(row, scheme, at, context),
    proposalsText(row, scheme, context),
  ];
}

function columnsOf(scheme: WeightedScheme, context: ReportContext): readonly TableColumn[] {
  const { scoring, papers } = context.words;
  const { fields } = context.words.terms;
  return [
    { header: papers.heads.riskNumber, style: "center", max: 12 },
    { header: fields.unit, style: "text", max: 14 },
    { header: fields.department, style: "text", max: 12 },
    { header: fields.post, style: "text", max: 12 },
    { header: fields.point, style: "text", max: 30 },
    { header: papers.heads.declared, style: "center", max: 8 },
    ...scheme.factors.map(({ name, weight, min, max }): TableColumn => ({
      header: scoring.factor(name, weight, min, max),
      style: "fill-in-center",
      min: 10,
      max: 12,
    })),
    { header: scoring.low, style: "score", min: 8 },
    { header: scoring.high, style: "score", min: 8 },
    { header: scoring.grade, style: "center", min: 12, max: 14 },
    { header: scoring.proposals, style: "text", min: 24, max: 40 },
  ];
}

/**
 * 风险等级评定打分表: one row per risk with the scheme's factors as dropdown columns and live score and grade. Scores
 * that are filled in stay; what the text proposes stands beside them and does not count.
 */
export function scoringSheetPaper(scoringSheet: ScoringSheet, context: ReportContext): ReportSheet {
  const { scheme, rows } = scoringSheet;
  const { scoring, papers } = context.words;
  const columns = columnsOf(scheme, context);
  const sheet = startSheet(context, {
    name: scoring.sheet,
    title: scoring.title,
    tab: TAB_COLORS.ledgers,
    columns: columns.length,
    freezeColumns: 1,
  });
  sheet.lines([scoring.note(scheme.name, limitsText(scheme, context)), scoring.fill]);
  const place = sheet.table({
    columns,
    count: rows.length,
    rows: ({ first }) => rows.map((row, index) => rowCells(row, scheme, first + index, context)),
    empty: papers.empty.points,
    filter: true,
  });
  scheme.factors.forEach(({ min, max }, index) => {
    const column = FIRST_FACTOR + index;
    const items = Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
    sheet.validate({
      range: { top: place.first, left: column, bottom: place.last, right: column },
      allow: items.length <= 10 ? { kind: "list", items } : { kind: "integer", min, max },
      message: scoring.between(min, max),
    });
  });
  signSheet(context, sheet);
  return sheet.finish();
}
