import {
  combineReviews,
  DECISION_FIELDS,
  formatBaseline,
  GRADES,
  ledgerValue,
  readOpinion,
} from "../../domain/index.ts";
import type {
  CombinedReview,
  DecisionField,
  DecisionTable,
  FilledReview,
  KeptRows,
  MergedRow,
  ReportCell,
  RiskPoint,
  StyleName,
} from "../../domain/index.ts";
import { gradeMarks } from "../marks.ts";
import { placeNames } from "../place-names.ts";
import type { ReportContext } from "../report-context.ts";
import { TAB_COLORS } from "../style-sheet.ts";
import { typedCell } from "./kept-ledger-cells.ts";
import type { KeptCells, KeptTable } from "./kept-table.ts";
import { pointCell, shownGrading, suggestedText } from "./risk-row.ts";
import { scoringOf } from "./scoring-sheet.ts";

/** The 等级审定表 of one workbook, to be drawn or brought up to date. */
export interface DecisionInput {
  readonly merged: KeptRows<"self">;
  /** The sheet as it stands; null where the workbook has none yet. */
  readonly kept: DecisionTable | null;
  /** What the sheet holds, by place in the workbook's reading. */
  readonly reviews: ReadonlyMap<number, FilledReview>;
  /** Where the workbook's points begin in the register. */
  readonly offset: number;
}

const STYLES: Readonly<Record<DecisionField, StyleName>> = {
  number: "center",
  unit: "text",
  department: "text",
  post: "text",
  point: "text",
  self: "fill-in-center",
  peer: "fill-in-center",
  public: "fill-in-center",
  panel: "fill-in-center",
  combined: "center",
  spread: "center",
  suggestion: "center",
  reason: "text",
  stability: "text",
  decision: "fill-in-center",
  standing: "text",
  remarks: "fill-in",
  source: "text-link",
  check: "text",
  baseline: "record",
};

const WIDEST: Readonly<Partial<Record<string, number>>> = {
  point: 30,
  reason: 28,
  stability: 22,
  standing: 18,
  self: 8,
  peer: 8,
  public: 8,
  panel: 8,
  combined: 8,
};

const REVIEW_COLUMNS = ["self", "peer", "public", "panel", "decision"] as const;

/** The four reviews joined by the scheme; they say something together once two of them were held. */
function combinedOf(
  point: RiskPoint,
  self: string,
  filled: FilledReview | undefined,
  context: ReportContext,
): CombinedReview {
  const { labels } = context.review.settings.scheme;
  const opinion = (text: string) => readOpinion(text, [labels]);
  return combineReviews(
    {
      self: opinion(self),
      peer: opinion(filled?.opinions.peer ?? ""),
      public: opinion(filled?.opinions.public ?? ""),
      panel: opinion(filled?.opinions.panel ?? ""),
    },
    point.decidedGrade,
    { thresholds: scoringOf(context)?.thresholds ?? [] },
  );
}

function spreadText({ held, spread, most, least }: CombinedReview, context: ReportContext): string {
  const words = context.words.kept.decisions;
  if (held.length < 2) return "";
  return spread === 0
    ? words.agreed
    : words.spread(spread, context.gradeWord(most), context.gradeWord(least));
}

/** Whether the deciding body has decided; a grade that counts without it is marked. */
function standingText(point: RiskPoint, combined: CombinedReview, context: ReportContext): string {
  const words = context.words.kept.decisions;
  if (point.decidedGrade !== null) {
    const departs = combined.departs && combined.held.length > 1;
    return departs ? words.departs(context.gradeWord(combined.combined)) : words.decided;
  }
  if (point.declaredGrade === null) return words.open;
  return words.undecided(context.review.settings.decidingBody, context.gradeWord(point.declaredGrade));
}

/** What a paper that came back says, written where the sheet itself is blank. */
function toldCells(
  { row }: MergedRow<"self">,
  filled: FilledReview | undefined,
  { kept }: DecisionInput,
): KeptCells<DecisionField> {
  if (filled === undefined) return {};
  const { opinions, decision } = filled;
  const told = { ...opinions, decision };
  const cells: Partial<Record<DecisionField, ReportCell>> = {};
  for (const field of REVIEW_COLUMNS) {
    const text = told[field];
    const isBlank = row === null || kept === null || ledgerValue(kept, row, field) === null;
    if (text !== "" && isBlank) cells[field] = text;
  }
  return cells;
}

function textOf(cell: ReportCell): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

/** 系统测算 with its reason, and what a small change of the scheme would make of it. */
function suggestionCells(point: RiskPoint, context: ReportContext): KeptCells<DecisionField> {
  const grading = shownGrading(point, context);
  const suggestion = suggestedText(context, grading);
  if (grading === undefined) return { suggestion, reason: "", stability: "" };
  const { reason, stability } = context.sentences;
  return { suggestion, reason: reason(grading), stability: stability(point.index) };
}

function rowCells(
  row: MergedRow<"self">,
  input: DecisionInput,
  context: ReportContext,
): KeptCells<DecisionField> {
  const { words, dateText, review } = context;
  const own = {
    number: row.number,
    check: words.kept.events[row.baseline.event.kind](dateText(row.baseline.event.on)),
    baseline: formatBaseline(row.baseline),
  };
  const at = row.item === null ? -1 : row.item + input.offset;
  const point = review.register.points[at];
  if (point === undefined || row.item === null) return own;
  const names = placeNames(context, at);
  const filled = input.reviews.get(row.item);
  const told = toldCells(row, filled, input);
  const self = told.self ?? typedCell(row.clerk.self);
  const combined = combinedOf(point, textOf(self), filled, context);
  const link = context.link(point.source.file, point.source.sheet, pointCell(point));
  return {
    ...own,
    unit: names.unit,
    department: names.department,
    post: names.post,
    point: point.point?.text ?? "",
    self,
    combined:
      combined.held.length < 2 || combined.combined === null ? "" : context.gradeWord(combined.combined),
    spread: spreadText(combined, context),
    ...suggestionCells(point, context),
    ...told,
    standing: standingText(point, combined, context),
    source: { value: `${link.sheet} ${link.address}`, link },
  };
}

/** 等级审定表: the four reviews, what the scheme computes and why, and the decision of the meeting (S001 四评一审). */
export function decisionTable(input: DecisionInput, context: ReportContext): KeptTable<DecisionField> {
  const { kept, papers } = context.words;
  const { asOf, decidingBody } = context.review.settings;
  const headers = kept.headers.decisions;
  return {
    name: kept.decisions.sheet,
    title: kept.decisions.title,
    tab: TAB_COLORS.ledgers,
    lines: [kept.decisions.note(context.dateText(asOf)), kept.decisions.signature(decidingBody)],
    fields: DECISION_FIELDS,
    headerOf: (field) => headers[field],
    styleOf: (field) => STYLES[field],
    widest: WIDEST,
    rows: input.merged.rows.map((row) => ({ row: row.row, cellsAt: () => rowCells(row, input, context) })),
    empty: papers.empty.points,
    addRules: (sheet, { first, last }) => {
      for (const field of REVIEW_COLUMNS) {
        const column = DECISION_FIELDS.indexOf(field);
        const range = { top: first, left: column, bottom: last, right: column };
        for (const { rule } of gradeMarks(context, range)) sheet.format(range, rule);
      }
      const column = DECISION_FIELDS.indexOf("decision");
      sheet.validate({
        range: { top: first, left: column, bottom: last, right: column },
        allow: { kind: "list", items: GRADES.map((grade) => context.gradeWord(grade)) },
        message: kept.decisions.message,
      });
    },
    hidden: "baseline",
  };
}
