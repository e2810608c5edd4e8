import type { TableLabels } from "../../model/register.ts";
import type { ControlMeasure, Responsible, RiskPoint, SourceText } from "../../model/risk-point.ts";
import type { Grade, RiskId } from "../../model/vocabulary.ts";
import type { FollowUpCells, MeasureReaders } from "./build-measures.ts";
import { buildMeasures } from "./build-measures.ts";
import type { FactorColumns } from "./factor-scores.ts";
import { factorColumns, factorScores, scoreWords } from "./factor-scores.ts";
import type { RiskItem } from "./risk-items.ts";
import type { GradeColumns } from "./row-risks.ts";
import { gradeColumns, risksOfRow } from "./row-risks.ts";
import type { GradeReader } from "../grades/read-grades.ts";
import type { RowReader, RowSources } from "./row-reader.ts";
import {
  fieldSource,
  fieldSources,
  followUpCells,
  mappedSource,
  numberIn,
  responsiblesOf,
} from "./row-reader.ts";
import { splitNames } from "../text/split-names.ts";

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
  readonly factors: FactorColumns;
  /** What the identity of each row's risk begins with. */
  readonly idOfSheet: string;
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
    factors: factorColumns(layout.columns),
    idOfSheet: `${context.file}#${layout.grid.sheet.name}!`,
  };
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
  // What is carried down already holds the row's own value where it has one.
  const own = maker.carried[field] ?? fieldSource(maker, row, field) ?? section[field];
  const label = LABELLED[field];
  return own ?? (label === null ? null : (maker.layout.labels[label] ?? null));
}

/** Owner as one text, for the measures of a row. */
export function joinNames(people: readonly Responsible[]): string | null {
  const [first] = people;
  if (first === undefined) return null;
  return people.length === 1 ? first.name : people.map((one) => one.name).join("、");
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
  const name = `${maker.idOfSheet}${row + 1}`;
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
    factorScores: factorScores(maker.factors, maker.layout.grid, row),
    scoreWords: scoreWords(maker.factors, maker.layout.grid, row),
    basis: fieldSource(maker, row, "basis"),
    remarks: fieldSource(maker, row, "remarks"),
  };
}

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
