import {
  cellAt,
  columnName,
  formatAddress,
  formatBaseline,
  scoringSchemeFor,
  SCORE_FIELDS,
} from "../../domain/index.ts";
import type {
  Factor,
  KeptRows,
  MergedRow,
  OwnTable,
  ReportCell,
  RiskPoint,
  ScoreField,
  ScoreRow,
  ScoreTable,
  ScoringSheet,
  WeightedScheme,
} from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import { placeNames } from "../place-names.ts";
import type { ReportContext } from "../report-context.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { KeptCells, KeptTable, RowPlace } from "./kept-table.ts";
import { pointCell } from "./risk-row.ts";
import { limitsText } from "./scheme-sheet.ts";

/** A column of the 打分表: one of its own, or that of a factor. */
export type ScoreColumn = ScoreField | `factor:${string}`;

/** Six decimals, so that 4 is 4 at a limit; the same in the formula and in the stored value. */
const DIGITS = 1_000_000;

/** Dropdowns hold at most this many scores; longer scales are checked as numbers. */
const LONGEST_LIST = 11;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Factors that count. */
function weighed({ factors }: WeightedScheme): readonly Factor[] {
  return factors.filter(({ weight }) => weight > 0);
}

function factorColumn({ key }: Pick<Factor, "key">): ScoreColumn {
  return `factor:${key}`;
}

function totalWeight(scheme: WeightedScheme): number {
  return weighed(scheme).reduce((sum, { weight }) => sum + weight, 0);
}

/** The weighted mean with every blank at its lowest and at its highest; null where nothing is filled in. */
function boundsOf(typed: ReadonlyMap<string, number | null>, scheme: WeightedScheme): Bounds | null {
  const factors = weighed(scheme);
  if (factors.every(({ key }) => (typed.get(key) ?? null) === null)) return null;
  const mean = (blank: (factor: Factor) => number): number => {
    const sum = factors.reduce(
      (total, factor) => total + factor.weight * (typed.get(factor.key) ?? blank(factor)),
      0,
    );
    return Math.round((sum / totalWeight(scheme)) * DIGITS) / DIGITS;
  };
  return { low: mean(({ min }) => min), high: mean(({ max }) => max) };
}

function gradeText(score: number, scheme: WeightedScheme, open: string): string {
  const reached = scheme.thresholds.find(({ from, inclusive }) => (inclusive ? score >= from : score > from));
  return reached === undefined ? open : (scheme.labels[reached.grade - 1] ?? open);
}

/** A text within a formula. */
function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function gradeFormula(cell: string, scheme: WeightedScheme, open: string): string {
  return scheme.thresholds.reduceRight(
    (rest, { grade, from, inclusive }) =>
      `IF(${cell}${inclusive ? ">=" : ">"}${from},${literal(scheme.labels[grade - 1] ?? open)},${rest})`,
    literal(open),
  );
}

/** Where the row's cells stand, as a formula names them. */
type CellName = (column: ScoreColumn) => string;

/** Each factor by its own cell, so that columns may be moved or put between; a blank counts as `blank` says. */
function scoreFormula(cell: CellName, scheme: WeightedScheme, blank: (factor: Factor) => number): string {
  const factors = weighed(scheme);
  const cells = factors.map((factor) => cell(factorColumn(factor)));
  const terms = factors.map((factor, at) => {
    const own = cells[at] ?? "";
    const score = `IF(AND(${own}<>"",${own}>=${factor.min},${own}<=${factor.max}),${own},${blank(factor)})`;
    return factor.weight === 1 ? score : `${factor.weight}*${score}`;
  });
  return `IF(COUNT(${cells.join(",")})=0,"",ROUND((${terms.join("+")})/${totalWeight(scheme)},6))`;
}

function rangeFormula(cell: CellName, scheme: WeightedScheme, context: ReportContext): string {
  const open = context.gradeWord(null);
  const [low, high] = [cell("low"), cell("high")];
  const { range } = context.words.papers.words;
  const joined = range("\u241e", "\u241f").split(/[\u241e\u241f]/u)[1] ?? "";
  const least = gradeFormula(low, scheme, open);
  const most = gradeFormula(high, scheme, open);
  return `IF(${low}="",${literal(open)},IF(${least}=${most},${most},${most}&${literal(joined)}&${least}))`;
}

/** Lowest and highest score and the grade (or range) that they leave, live over the row's factor cells. */
function resultCells(
  typed: ReadonlyMap<string, number | null>,
  scheme: WeightedScheme,
  place: RowPlace<ScoreColumn>,
  context: ReportContext,
): KeptCells<ScoreColumn> {
  const open = context.gradeWord(null);
  const bounds = boundsOf(typed, scheme);
  const low = bounds === null ? open : gradeText(bounds.low, scheme, open);
  const high = bounds === null ? open : gradeText(bounds.high, scheme, open);
  const value = low === high ? low : context.words.papers.words.range(high, low);
  const needed: readonly ScoreColumn[] = ["low", "high", ...weighed(scheme).map(factorColumn)];
  const isWhole = needed.every((column) => place.columnOf(column) >= 0);
  const cell: CellName = (column) => `${columnName(place.columnOf(column))}${place.row + 1}`;
  // Where the clerk deleted a column that a formula needs, the value stands alone.
  const live = (shown: string | number, formula: () => string): ReportCell =>
    isWhole ? { value: shown, formula: formula() } : shown;
  return {
    low: live(bounds?.low ?? "", () => scoreFormula(cell, scheme, ({ min }) => min)),
    high: live(bounds?.high ?? "", () => scoreFormula(cell, scheme, ({ max }) => max)),
    grade: live(value, () => rangeFormula(cell, scheme, context)),
  };
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

/** What the formulas of a row compute by; when it changes, they are written again. */
function signatureOf(scheme: WeightedScheme): string {
  const factors = scheme.factors.map(({ key, weight, min, max }) => `${key}:${weight}:${min}-${max}`);
  const limits = scheme.thresholds.map(({ from, inclusive }) => `${inclusive ? ">=" : ">"}${from}`);
  return [...factors, ...limits, ...scheme.labels].join(" ");
}

function recordText(row: MergedRow<never>, scheme: WeightedScheme): string {
  const { baseline } = row;
  return formatBaseline({ ...baseline, seen: { ...baseline.seen, scheme: signatureOf(scheme) } });
}

/** The 打分表 of one workbook, to be drawn or brought up to date. */
export interface ScoringInput {
  readonly layout: ScoringSheet;
  readonly merged: KeptRows;
  /** The sheet as it stands; null where the workbook has none yet. */
  readonly kept: ScoreTable | null;
  /** Where the workbook's points begin in the register. */
  readonly offset: number;
}

function isBlank(kept: ScoreTable | null, row: number, { name }: Factor): boolean {
  const column = kept?.factors.get(name);
  return kept === null || column === undefined || cellAt(kept.snapshot, row, column) === null;
}

/** Scores to be written: all of a new row, of an old one only where a blank is known from elsewhere. */
function factorCells(
  scored: ScoreRow,
  row: MergedRow<never>,
  { layout, kept }: ScoringInput,
): KeptCells<ScoreColumn> {
  const cells: Partial<Record<ScoreColumn, ReportCell>> = {};
  layout.scheme.factors.forEach((factor, index) => {
    const typed = scored.cells[index]?.typed ?? null;
    if (row.row === null || (typed !== null && isBlank(kept, row.row, factor))) {
      cells[factorColumn(factor)] = typed;
    }
  });
  return cells;
}

function sourceCell(point: RiskPoint): ReportCell {
  const link = { sheet: point.source.sheet, address: formatAddress(pointCell(point)) };
  return { value: `${link.sheet} ${link.address}`, link };
}

function rowCells(
  row: MergedRow<never>,
  input: ScoringInput,
  place: RowPlace<ScoreColumn>,
  context: ReportContext,
): KeptCells<ScoreColumn> {
  const { scheme, rows } = input.layout;
  const { words, dateText, review } = context;
  const own = {
    number: row.number,
    check: words.kept.events[row.baseline.event.kind](dateText(row.baseline.event.on)),
    baseline: recordText(row, scheme),
  };
  const at = row.item === null ? -1 : row.item + input.offset;
  const [point, scored] = [review.register.points[at], rows[at]];
  if (point === undefined || scored === undefined) return own;
  const typed = new Map(scheme.factors.map(({ key }, index) => [key, scored.cells[index]?.typed ?? null]));
  const names = placeNames(context, at);
  return {
    ...own,
    unit: names.unit,
    department: names.department,
    post: names.post,
    point: point.point?.text ?? "",
    declared: point.declaredGrade === null ? "" : context.gradeWord(point.declaredGrade),
    ...factorCells(scored, row, input),
    ...resultCells(typed, scheme, place, context),
    proposals: proposalsText(scored, scheme, context),
    source: sourceCell(point),
  };
}

function styleOf(column: ScoreColumn): string {
  if (column.startsWith("factor:")) return "fill-in-center";
  if (column === "low" || column === "high") return "score";
  if (column === "baseline") return "record";
  if (column === "source") return "text-link";
  return column === "number" || column === "declared" || column === "grade" ? "center" : "text";
}

const WIDEST: Readonly<Partial<Record<string, number>>> = {
  point: 30,
  proposals: 40,
  declared: 8,
  low: 8,
  high: 8,
};

/** Width of a factor's column in characters. */
const FACTOR_WIDTH = 9;

/** Columns of the factors of a scheme. */
export function factorColumns(scheme: WeightedScheme): readonly ScoreColumn[] {
  return scheme.factors.map(factorColumn);
}

/** Where a kept 打分表 has each of its columns, the factors by their keys. */
export function scoreColumns(kept: ScoreTable, scheme: WeightedScheme): OwnTable<ScoreColumn> {
  const places = new Map<ScoreColumn, number>();
  for (const field of SCORE_FIELDS) {
    const column = kept.columns.get(field);
    if (column !== undefined) places.set(field, column);
  }
  for (const factor of scheme.factors) {
    const column = kept.factors.get(factor.name);
    if (column !== undefined) places.set(factorColumn(factor), column);
  }
  return { ...kept, columns: places };
}

/** The factors that a run scores by. */
export function scoringOf({ review }: ReportContext): WeightedScheme | null {
  return scoringSchemeFor(review.settings.scheme, review.settings.scoring ?? null);
}

/** Each factor's cells take its own scores. */
function addDropdowns(
  sheet: SheetComposer,
  { factors }: WeightedScheme,
  place: { readonly first: number; readonly last: number; readonly left: number },
  { words }: ReportContext,
): void {
  factors.forEach(({ min, max }, index) => {
    const column = place.left + index;
    const items = Array.from({ length: Math.max(0, Math.floor(max - min)) + 1 }, (_, step) =>
      String(min + step),
    );
    sheet.validate({
      range: { top: place.first, left: column, bottom: place.last, right: column },
      allow: items.length <= LONGEST_LIST ? { kind: "list", items } : { kind: "integer", min, max },
      message: words.scoring.between(min, max),
    });
  });
}

/**
 * 风险等级评定打分表: one row per risk with the scheme's factors as dropdown columns and live score and grade. Scores
 * that are filled in stay; what the text proposes stands beside them and does not count.
 */
export function scoringTable(input: ScoringInput, context: ReportContext): KeptTable<ScoreColumn> {
  const { scheme } = input.layout;
  const { scoring, papers, kept } = context.words;
  const before = SCORE_FIELDS.indexOf("low");
  const fields: readonly ScoreColumn[] = [
    ...SCORE_FIELDS.slice(0, before),
    ...factorColumns(scheme),
    ...SCORE_FIELDS.slice(before),
  ];
  const headers = new Map<ScoreColumn, string>([
    ...SCORE_FIELDS.map((field) => [field, kept.headers.scores[field]] as const),
    ...scheme.factors.map(
      (factor) =>
        [factorColumn(factor), scoring.factor(factor.name, factor.weight, factor.min, factor.max)] as const,
    ),
  ]);
  return {
    name: scoring.sheet,
    title: scoring.title,
    tab: TAB_COLORS.ledgers,
    lines: [
      scoring.note(kept.scheme.named(scheme.name, scheme.version), limitsText(scheme, context)),
      scoring.fill,
    ],
    fields,
    headerOf: (column) => headers.get(column) ?? "",
    styleOf,
    widest: {
      ...WIDEST,
      ...Object.fromEntries(factorColumns(scheme).map((column) => [column, FACTOR_WIDTH])),
    },
    rows: input.merged.rows.map((row) => ({
      row: row.row,
      cellsAt: (place) => rowCells(row, input, place, context),
    })),
    empty: papers.empty.points,
    addRules: (sheet, { first, last }) => {
      addDropdowns(sheet, scheme, { first, last, left: before }, context);
    },
    hidden: "baseline",
  };
}
