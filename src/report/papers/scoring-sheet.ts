import { cellAt, formatBaseline, scoreInputs, scoringSchemeFor, SCORE_FIELDS } from "../../domain/index.ts";
import type {
  KeptRows,
  MergedRow,
  OwnTable,
  ReportCell,
  RiskPoint,
  ScoredScheme,
  ScoreInput,
  ScoreRow,
  ScoreTable,
  ScoringSheet,
  Validation,
} from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import type { Words } from "../messages/catalogue.ts";
import { placeNames } from "../place-names.ts";
import type { ReportContext } from "../report-context.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import type { KeptCells, KeptTable } from "./kept-table.ts";
import type { RowPlace } from "./kept-table.ts";
import { pointCell } from "./risk-row.ts";
import { limitsText } from "./scheme-sheet.ts";
import { formulaSignature, inputColumn, resultCells } from "./scoring-formulas.ts";
import type { ScoreColumn } from "./scoring-formulas.ts";

/** Dropdowns hold at most this many scores; longer scales are checked as numbers. */
const LONGEST_LIST = 11;

/** What the text proposes, as words beside the scores: `自由裁量权4分（酌情）`. */
function proposalsText(row: ScoreRow, inputs: readonly ScoreInput[], context: ReportContext): string {
  const { proposal, ticked } = context.words.scoring;
  return row.cells
    .flatMap(({ proposed, evidence }, index) => {
      const { name = "", kind = "score" } = inputs[index] ?? {};
      const found = [...new Set(evidence.map(({ words }) => words))].slice(0, 3).join("、");
      if (proposed === null) return [];
      return [kind === "yes-no" ? ticked(name, found) : proposal(name, proposed, found)];
    })
    .join("；");
}

function recordText(row: MergedRow<never>, scheme: ScoredScheme): string {
  const { baseline } = row;
  return formatBaseline({ ...baseline, seen: { ...baseline.seen, scheme: formulaSignature(scheme) } });
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

function isBlank(kept: ScoreTable | null, row: number, { name }: ScoreInput): boolean {
  const column = kept?.factors.get(name);
  return kept === null || column === undefined || cellAt(kept.snapshot, row, column) === null;
}

/** Scores to be written: all of a new row, of an old one only where a blank is known from elsewhere. */
function factorCells(
  scored: ScoreRow,
  row: MergedRow<never>,
  { layout, kept }: ScoringInput,
  { words }: ReportContext,
): KeptCells<ScoreColumn> {
  const cells: Partial<Record<ScoreColumn, ReportCell>> = {};
  const { yes, no } = words.scoring;
  layout.inputs.forEach((input, index) => {
    const typed = scored.cells[index]?.typed ?? null;
    if (row.row === null || (typed !== null && isBlank(kept, row.row, input))) {
      const shown = input.kind === "yes-no" && typed !== null ? [no, yes][typed] : typed;
      cells[inputColumn(input)] = shown ?? null;
    }
  });
  return cells;
}

function sourceCell(point: RiskPoint, context: ReportContext): ReportCell {
  const link = context.link(point.source.file, point.source.sheet, pointCell(point));
  return { value: `${link.sheet} ${link.address}`, link };
}

function rowCells(
  row: MergedRow<never>,
  input: ScoringInput,
  place: RowPlace<ScoreColumn>,
  context: ReportContext,
): KeptCells<ScoreColumn> {
  const { scheme, inputs, rows } = input.layout;
  const { words, dateText, review } = context;
  const own = {
    number: row.number,
    check: words.kept.events[row.baseline.event.kind](dateText(row.baseline.event.on)),
    baseline: recordText(row, scheme),
  };
  const at = row.item === null ? -1 : row.item + input.offset;
  const [point, scored] = [review.register.points[at], rows[at]];
  if (point === undefined || scored === undefined) return own;
  const names = placeNames(context, at);
  return {
    ...own,
    unit: names.unit,
    department: names.department,
    post: names.post,
    point: point.point?.text ?? "",
    declared: point.declaredGrade === null ? "" : context.gradeWord(point.declaredGrade),
    ...factorCells(scored, row, input, context),
    ...resultCells(scored, scheme, place, context),
    proposals: proposalsText(scored, inputs, context),
    source: sourceCell(point, context),
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

/** Criteria are whole sentences. */
const CRITERION_WIDTH = 14;

/** Columns of the inputs of a scheme. */
export function inputColumns(scheme: ScoredScheme): readonly ScoreColumn[] {
  return scoreInputs(scheme).map(inputColumn);
}

/** Where a kept 打分表 has each of its columns, the inputs by their keys. */
export function scoreColumns(kept: ScoreTable, scheme: ScoredScheme): OwnTable<ScoreColumn> {
  const places = new Map<ScoreColumn, number>();
  for (const field of SCORE_FIELDS) {
    const column = kept.columns.get(field);
    if (column !== undefined) places.set(field, column);
  }
  for (const input of scoreInputs(scheme)) {
    const column = kept.factors.get(input.name);
    if (column !== undefined) places.set(inputColumn(input), column);
  }
  return { ...kept, columns: places };
}

/** The scheme that a run scores by. */
export function scoringOf({ review }: ReportContext): ScoredScheme | null {
  return scoringSchemeFor(review.settings.scheme, review.settings.scoring ?? null);
}

/** What a cell of an input may hold, and what its dropdown says. */
function allowedIn(input: ScoreInput, { scoring }: Words): Pick<Validation, "allow" | "message"> {
  const { kind, min, max, points } = input;
  if (kind === "yes-no") {
    return { allow: { kind: "list", items: [scoring.yes, scoring.no] }, message: scoring.chooseYesNo };
  }
  if (points !== null) {
    const items = points.map(({ score }) => String(score));
    return { allow: { kind: "list", items }, message: scoring.choose(points) };
  }
  const items = Array.from({ length: Math.max(0, Math.floor(max - min)) + 1 }, (_, step) =>
    String(min + step),
  );
  const isList = items.length <= LONGEST_LIST;
  return {
    allow: isList ? { kind: "list", items } : { kind: "integer", min, max },
    message: scoring.between(min, max),
  };
}

/** The scores that an input takes, in words: `1至5分`, `0.5、1、3分`, `是/否`. */
export function scoresText({ kind, min, max, points }: ScoreInput, { scoring }: Words): string {
  if (kind === "yes-no") return scoring.yesNo;
  return points === null ? scoring.scores(min, max) : scoring.listed(points.map(({ score }) => score));
}

function headerOf(input: ScoreInput, scheme: ScoredScheme, words: Words): string {
  const { name, weight, min, max } = input;
  return scheme.method === "weighted"
    ? words.scoring.factor(name, weight, min, max)
    : words.scoring.column(name, scoresText(input, words));
}

/** Each input's cells take its own scores. */
function addDropdowns(
  sheet: SheetComposer,
  inputs: readonly ScoreInput[],
  place: { readonly first: number; readonly last: number; readonly left: number },
  { words }: ReportContext,
): void {
  inputs.forEach((input, index) => {
    const column = place.left + index;
    sheet.validate({
      range: { top: place.first, left: column, bottom: place.last, right: column },
      ...allowedIn(input, words),
    });
  });
}

/**
 * 风险等级评定打分表: one row per risk with what the scheme asks for as dropdown columns and live score and grade. Scores
 * that are filled in stay; what the text proposes stands beside them and does not count.
 */
export function scoringTable(input: ScoringInput, context: ReportContext): KeptTable<ScoreColumn> {
  const { scheme, inputs } = input.layout;
  const { words } = context;
  const { scoring, papers, kept } = words;
  const before = SCORE_FIELDS.indexOf("low");
  const fields: readonly ScoreColumn[] = [
    ...SCORE_FIELDS.slice(0, before),
    ...inputColumns(scheme),
    ...SCORE_FIELDS.slice(before),
  ];
  const headers = new Map<ScoreColumn, string>([
    ...SCORE_FIELDS.map((field) => [field, kept.headers.scores[field]] as const),
    ...inputs.map((one) => [inputColumn(one), headerOf(one, scheme, words)] as const),
  ]);
  return {
    name: scoring.sheet,
    title: scoring.title,
    tab: TAB_COLORS.ledgers,
    lines: [
      scoring.note(kept.scheme.named(scheme.name, scheme.version), limitsText(scheme, context)),
      ...(scheme.method === "kinds-at-post" ? [scoring.vetoes(scheme.labels[0])] : []),
      scoring.fill,
    ],
    fields,
    headerOf: (column) => headers.get(column) ?? "",
    styleOf,
    widest: {
      ...WIDEST,
      ...Object.fromEntries(
        inputs.map((one) => [inputColumn(one), one.kind === "yes-no" ? CRITERION_WIDTH : FACTOR_WIDTH]),
      ),
    },
    rows: input.merged.rows.map((row) => ({
      row: row.row,
      cellsAt: (place) => rowCells(row, input, place, context),
    })),
    empty: papers.empty.points,
    addRules: (sheet, { first, last }) => {
      addDropdowns(sheet, inputs, { first, last, left: before }, context);
    },
    hidden: "baseline",
  };
}
