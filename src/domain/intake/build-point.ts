import type { ColumnMapping, TableLabels } from "../model/register.ts";
import type { ControlMeasure, Responsible, RiskPoint, SourceText } from "../model/risk-point.ts";
import type { Field, Grade, RiskId } from "../model/vocabulary.ts";
import type { FollowUpCells, MeasureReaders } from "./build-measures.ts";
import { buildMeasures } from "./build-measures.ts";
import type { RiskItem } from "./risk-items.ts";
import type { GradeColumns } from "./row-risks.ts";
import { gradeColumns, risksOfRow } from "./row-risks.ts";
import type { GradeReader } from "./read-grades.ts";
import type { RowReader, RowSources } from "./row-reader.ts";
import {
  fieldSource,
  fieldSources,
  followUpCells,
  mappedSource,
  numberIn,
  responsiblesOf,
} from "./row-reader.ts";
import { valueAt } from "./sheet-grid.ts";
import { readScore } from "./text/score-number.ts";
import { splitNames } from "./text/split-names.ts";
import { readTick } from "./text/tick.ts";

/** Where the points and measures of a file are gathered. */
export interface RegisterDraft {
  readonly points: RiskPoint[];
  readonly measures: ControlMeasure[];
}

/** Everything that making risk points of one table needs. */
export interface PointMaker extends RowReader, GradeColumns {
  readonly grades: GradeReader;
  readonly register: RegisterDraft;
  readonly readers: MeasureReaders;
  /** Columns of typed factor scores (打分表). */
  readonly factors: readonly ColumnMapping[];
  /** Columns of no field, which may be ticked: the criteria of a scheme. */
  readonly criteria: readonly ColumnMapping[];
}

const FACTOR =
  /打分|评分|因素|权重|裁量|资金|关联|媒体|信访|评价|曝光|隐蔽|程度|重要|流量|后果|系数|频率|权力|公开|决策|案件|职务影响|否决/;

/** Columns of a field of their own that weighted factors name too (腐败现象发生概率, 危害程度). */
const SCALES: readonly (Field | null)[] = ["likelihood", "severity"];

/** How often a post is exposed to the risk, which is no rhythm of a control. */
const EXPOSURE = /暴露|接触/;

function isFactor({ field, header }: ColumnMapping): boolean {
  if (field === null) return FACTOR.test(header);
  return SCALES.includes(field) || (field === "frequency" && EXPOSURE.test(header));
}

/** Makes ready to build one table's risk points. */
export function makePointMaker(reader: RowReader, grades: GradeReader, register: RegisterDraft): PointMaker {
  const { layout, context } = reader;
  return {
    ...reader,
    ...gradeColumns(layout),
    grades,
    register,
    readers: {
      deadline: context.deadlines(layout.year, layout.filledOn),
      status: context.status,
      parts: context.measures,
    },
    factors: layout.columns.filter(isFactor),
    criteria: layout.columns.filter((column) => column.field === null && !isFactor(column)),
  };
}

/** The name of a factor: the last line of its header. */
function factorName({ header }: ColumnMapping): string {
  return header.split(" / ").at(-1) ?? header;
}

/** Likelihood and severity are asked for by their field, whatever the table calls them. */
function scoreName(factor: ColumnMapping): string {
  return factor.field !== null && SCALES.includes(factor.field) ? factor.field : factorName(factor);
}

/** Longest word of a scale's step. */
const LONGEST_STEP = 12;

function factorScores(maker: PointMaker, row: number): Pick<RiskPoint, "factorScores" | "scoreWords"> {
  const scores: Record<string, number> = {};
  const words: Record<string, string> = {};
  const { factors, criteria, layout } = maker;
  for (const factor of factors) {
    const value = valueAt(layout.grid, row, factor.column);
    const score = readScore(value);
    if (score !== null) scores[factorName(factor)] = score;
    else if (typeof value === "string" && value.length <= LONGEST_STEP) words[scoreName(factor)] = value;
  }
  for (const column of criteria) {
    const value = valueAt(layout.grid, row, column.column);
    if (typeof value === "string" && readTick(value) !== null) words[factorName(column)] = value;
  }
  return Object.keys(words).length === 0
    ? { factorScores: scores }
    : { factorScores: scores, scoreWords: words };
}

function leadersOf(maker: PointMaker, row: number): readonly Responsible[] {
  const leaders = responsiblesOf(maker, row, "leader");
  const label = maker.layout.labels.leader;
  if (leaders.length > 0 || label === undefined || !maker.layout.isForm) return leaders;
  const role = maker.layout.level === "unit" ? ("main" as const) : ("deputy" as const);
  return splitNames(label.text).map((name) => ({ name, role, source: label }));
}

/** Fields that say where a risk belongs. */
type PlaceField = "unit" | "department" | "post" | "person" | "duty" | "process" | "category";

/** Labels of a form that hold for all its rows. */
const LABELLED: Readonly<Record<PlaceField, keyof TableLabels | null>> = {
  unit: "unit",
  department: "department",
  post: "post",
  person: "person",
  duty: "duty",
  process: null,
  category: null,
};

/** Where a risk belongs: the row's own cell, what is carried down, the section row above, the form's label. */
function placeOf(maker: PointMaker, row: number, field: PlaceField, section: RowSources): SourceText | null {
  const own = fieldSource(maker, row, field) ?? maker.carried[field] ?? section[field];
  const label = LABELLED[field];
  return own ?? (label === null ? null : (maker.layout.labels[label] ?? null));
}

/** Owner as one text, for the measures of a row. */
export function joinNames(people: readonly Responsible[]): string | null {
  return people.length === 0 ? null : people.map((one) => one.name).join("、");
}

/** What the items of one row share. */
interface RowTexts {
  readonly section: RowSources;
  readonly cells: FollowUpCells;
  readonly measureTexts: readonly SourceText[];
  readonly owners: readonly Responsible[];
  readonly decided: SourceText | null;
}

function idOf(maker: PointMaker, row: number, item: number, several: boolean): RiskId {
  const name = `${maker.context.file}#${maker.layout.grid.sheet.name}!${row + 1}`;
  return (several ? `${name}.${item + 1}` : name) as RiskId;
}

/** Adds measures to the register; answers with their places. */
export function addMeasures(
  maker: PointMaker,
  point: number,
  sources: readonly SourceText[],
  cells: FollowUpCells,
): number[] {
  const index = maker.register.measures.length;
  const measures = buildMeasures(sources, cells, maker.readers, { point, index });
  for (const measure of measures) maker.register.measures.push(measure);
  return measures.map((measure) => measure.index);
}

/** Which measures belong to which item: one each where there are as many, else all to all. */
function measuresOf(all: readonly number[], item: number, items: number): readonly number[] {
  const own = all[item];
  return items > 1 && all.length === items && own !== undefined ? [own] : all;
}

function gradeOf(maker: PointMaker, source: SourceText | null): Grade | null {
  return source === null ? null : maker.grades.read(source.text);
}

function categoryOf(maker: PointMaker, source: SourceText | null): RiskPoint["category"] {
  return source === null ? null : maker.context.category(source.text);
}

/**
 * One risk point, written out as a single literal: on long sheets objects joined from parts cost several times the
 * memory.
 */
function pointOf(maker: PointMaker, texts: RowTexts, item: RiskItem, at: RiskPlace): RiskPoint {
  const { cells } = texts;
  const { row } = at;
  const place = (field: PlaceField): SourceText | null => placeOf(maker, row, field, texts.section);
  const categoryText = item.category ?? place("category");
  const residual = fieldSource(maker, row, "residualGrade");
  return {
    id: idOf(maker, row, at.item, at.items > 1),
    index: at.index,
    source: { file: maker.context.file, sheet: maker.layout.grid.sheet.name, row, item: at.item },
    level: maker.layout.level,
    seq: fieldSource(maker, row, "seq"),
    unit: place("unit"),
    department: place("department"),
    post: place("post"),
    person: place("person"),
    duty: place("duty"),
    process: item.group ?? place("process"),
    category: categoryOf(maker, categoryText),
    categoryText,
    point: item.point,
    manifestation: fieldSource(maker, row, "manifestation"),
    gradeText: item.gradeText,
    declaredGrade: gradeOf(maker, item.gradeText),
    residualGrade: gradeOf(maker, residual),
    residualText: residual,
    decidedGrade: gradeOf(maker, texts.decided),
    measuresText: (item.measures ?? texts.measureTexts)[0] ?? null,
    measures: at.measures,
    owners: texts.owners,
    leaders: leadersOf(maker, row),
    deadlineText: cells.deadlineSource,
    statusText: cells.statusSource,
    likelihood: numberIn(maker, row, "likelihood"),
    severity: numberIn(maker, row, "severity"),
    score: numberIn(maker, row, "score"),
    ...(maker.factors.length + maker.criteria.length === 0 ? NO_SCORES : factorScores(maker, row)),
    basis: fieldSource(maker, row, "basis"),
    remarks: fieldSource(maker, row, "remarks"),
  };
}

const NO_SCORES: Pick<RiskPoint, "factorScores"> = { factorScores: {} };

/** Where one risk point goes. */
interface RiskPlace {
  readonly row: number;
  readonly index: number;
  readonly item: number;
  readonly items: number;
  readonly measures: readonly number[];
}

function readTexts(maker: PointMaker, row: number, section: RowSources): RowTexts {
  const owners = responsiblesOf(maker, row, "owner");
  return {
    section,
    owners,
    cells: followUpCells(maker, row, joinNames(owners)),
    measureTexts: fieldSources(maker, row, "measures"),
    decided: maker.decided === null ? null : mappedSource(maker, row, maker.decided, "grade"),
  };
}

/** Reads one row's risks into the register; answers with their places. */
export function addPoints(maker: PointMaker, row: number, section: RowSources): number[] {
  const { register } = maker;
  const texts = readTexts(maker, row, section);
  const items = risksOfRow(maker, row, section);
  const first = register.points.length;
  const grouped = items.some((item) => item.measures !== undefined);
  const all = grouped ? [] : addMeasures(maker, first, texts.measureTexts, texts.cells);
  const places: number[] = [];
  items.forEach((item, place) => {
    const index = first + place;
    const measures =
      item.measures === undefined
        ? measuresOf(all, place, items.length)
        : addMeasures(maker, index, item.measures, texts.cells);
    register.points.push(
      pointOf(maker, texts, item, { row, index, item: place, items: items.length, measures }),
    );
    places.push(index);
  });
  return places;
}
