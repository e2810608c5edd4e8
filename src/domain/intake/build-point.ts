import type { CellValue } from "../model/cell.ts";
import type { Responsible, RiskPoint, SourceText } from "../model/risk-point.ts";
import type { ColumnMapping } from "../model/register.ts";
import type { Field, RiskId } from "../model/vocabulary.ts";
import type { FollowUpCells, MeasureReaders } from "./build-measures.ts";
import { buildMeasures } from "./build-measures.ts";
import type { GradeReader } from "./read-grades.ts";
import type { Register } from "./read-rows.ts";
import type { RowCell } from "./sheet-grid.ts";
import { sourceAt, valueAt } from "./sheet-grid.ts";
import { stripLabel } from "./strip-label.ts";
import type { FileContext } from "./table-context.ts";
import type { TableLayout } from "./table-layout.ts";
import { readCategory } from "./text/category.ts";
import { readDay } from "./text/parse-deadline.ts";
import { splitItems } from "./text/split-items.ts";
import { splitNames } from "./text/split-names.ts";

/** Texts by field that hold for a row beside its own cells. */
export type RowSources = Partial<Readonly<Record<Field, SourceText>>>;

/** Reads one row into the register; answers with the places of its risk points. */
export type PointBuilder = (row: number, cells: readonly RowCell[], section: RowSources) => readonly number[];

interface Maker {
  readonly layout: TableLayout;
  readonly context: FileContext;
  readonly grades: GradeReader;
  readonly register: Register;
  readonly readers: MeasureReaders;
  readonly decided: ColumnMapping | null;
  readonly declared: ColumnMapping | null;
  readonly factors: readonly ColumnMapping[];
}

const DECIDED = /审定|终审|最终|核定|集体评|党组|确定/;

function fieldSource(maker: Maker, row: number, field: Field): SourceText | null {
  for (const mapping of maker.layout.byField.get(field) ?? []) {
    const source = stripLabel(sourceAt(maker.layout.grid, row, mapping.column), field);
    if (source !== null) return source;
  }
  return null;
}

function fieldSources(maker: Maker, row: number, field: Field): SourceText[] {
  const sources: SourceText[] = [];
  for (const mapping of maker.layout.byField.get(field) ?? []) {
    const source = stripLabel(sourceAt(maker.layout.grid, row, mapping.column), field);
    if (source !== null) sources.push(source);
  }
  return sources;
}

function responsibles(maker: Maker, row: number, field: "owner" | "leader"): Responsible[] {
  const people: Responsible[] = [];
  for (const mapping of maker.layout.byField.get(field) ?? []) {
    const source = stripLabel(sourceAt(maker.layout.grid, row, mapping.column), field);
    if (source === null) continue;
    for (const name of splitNames(source.text)) people.push({ name, role: mapping.role, source });
  }
  return people;
}

function numberIn(maker: Maker, row: number, field: Field): number | null {
  const mapping = maker.layout.byField.get(field)?.[0];
  return mapping === undefined ? null : numberAt(valueAt(maker.layout.grid, row, mapping.column));
}

function numberAt(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*分?\s*$/.exec(value);
  return match === null ? null : Number(match[1]);
}

function factorScores(maker: Maker, row: number): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const factor of maker.factors) {
    const score = numberAt(valueAt(maker.layout.grid, row, factor.column));
    if (score !== null) scores[factor.header.split(" / ").at(-1) ?? factor.header] = score;
  }
  return scores;
}

function valueOf(
  maker: Maker,
  row: number,
  fields: readonly Field[],
): { value: CellValue; source: SourceText | null } {
  for (const field of fields) {
    for (const mapping of maker.layout.byField.get(field) ?? []) {
      const source = sourceAt(maker.layout.grid, row, mapping.column);
      const typed = stripLabel(source, field);
      if (typed === null) continue;
      const value = typed === source ? valueAt(maker.layout.grid, row, mapping.column) : typed.text;
      return { value, source: typed };
    }
  }
  return { value: null, source: null };
}

function followUpCells(maker: Maker, row: number, owner: string | null): FollowUpCells {
  const deadline = valueOf(maker, row, ["deadline", "frequency"]);
  const status = valueOf(maker, row, ["status"]);
  const completed = valueOf(maker, row, ["completedOn"]);
  const context = {
    titleYear: maker.layout.year,
    filledOn: maker.layout.filledOn,
    asOf: maker.context.options.asOf,
  };
  return {
    owner,
    deadline: deadline.value,
    deadlineSource: deadline.source,
    status: status.value,
    statusSource: status.source,
    completedOn: completed.source === null ? null : readDay(completed.value, context),
    completedOnSource: completed.source,
  };
}

/** What all items of one row share. */
interface RowTexts {
  readonly row: number;
  readonly base: Omit<
    RiskPoint,
    "id" | "index" | "source" | "point" | "gradeText" | "declaredGrade" | "measures"
  >;
  readonly grade: SourceText | null;
  readonly measureTexts: readonly SourceText[];
  readonly cells: FollowUpCells;
}

function leadersOf(maker: Maker, row: number): Responsible[] {
  const leaders = responsibles(maker, row, "leader");
  const label = maker.layout.labels.leader;
  if (leaders.length > 0 || label === undefined || !maker.layout.isForm) return leaders;
  const role = maker.layout.level === "unit" ? ("main" as const) : ("deputy" as const);
  return splitNames(label.text).map((name) => ({ name, role, source: label }));
}

function readTexts(maker: Maker, row: number, section: RowSources): RowTexts {
  const { labels, level } = maker.layout;
  const of = (field: Field): SourceText | null => fieldSource(maker, row, field) ?? section[field] ?? null;
  const owners = responsibles(maker, row, "owner");
  const categoryText = of("category");
  const measureTexts = fieldSources(maker, row, "measures");
  const cells = followUpCells(
    maker,
    row,
    owners.length === 0 ? null : owners.map((one) => one.name).join("、"),
  );
  const decided = maker.decided === null ? null : sourceAt(maker.layout.grid, row, maker.decided.column);
  return {
    row,
    measureTexts,
    cells,
    grade: maker.declared === null ? null : gradeSource(maker, row, maker.declared),
    base: {
      level,
      seq: of("seq"),
      unit: of("unit") ?? labels.unit ?? null,
      department: of("department") ?? labels.department ?? null,
      post: of("post") ?? labels.post ?? null,
      person: of("person") ?? labels.person ?? null,
      duty: of("duty") ?? labels.duty ?? null,
      process: of("process"),
      category: categoryText === null ? null : readCategory(categoryText.text),
      categoryText,
      manifestation: of("manifestation"),
      decidedGrade: decided === null ? null : maker.grades.read(decided.text),
      measuresText: measureTexts[0] ?? null,
      owners,
      leaders: leadersOf(maker, row),
      deadlineText: cells.deadlineSource,
      statusText: cells.statusSource,
      likelihood: numberIn(maker, row, "likelihood"),
      severity: numberIn(maker, row, "severity"),
      score: numberIn(maker, row, "score"),
      factorScores: factorScores(maker, row),
      basis: of("basis"),
      remarks: of("remarks"),
    },
  };
}

function gradeSource(maker: Maker, row: number, mapping: ColumnMapping): SourceText | null {
  return stripLabel(sourceAt(maker.layout.grid, row, mapping.column), "grade");
}

interface Item {
  readonly point: SourceText | null;
  readonly gradeText: SourceText | null;
}

/** Several risks in one cell are parted only where each has its own grade. */
function itemsOf(maker: Maker, row: number, grade: SourceText | null): Item[] {
  const point = fieldSource(maker, row, "point");
  if (point === null || grade !== null) return [{ point, gradeText: grade }];
  const items = splitItems(point.text);
  if (items.length === 0 || items.some((item) => item.gradeText === null))
    return [{ point, gradeText: null }];
  return items.map((item) => ({
    point: { ...point, text: item.text },
    gradeText: item.gradeText === null ? null : { ...point, text: item.gradeText },
  }));
}

function idOf(maker: Maker, row: number, item: number, several: boolean): RiskId {
  const name = `${maker.context.file}#${maker.layout.grid.sheet.name}!${row + 1}`;
  return (several ? `${name}.${item + 1}` : name) as RiskId;
}

function addPoint(
  maker: Maker,
  texts: RowTexts,
  item: Item,
  place: { item: number; several: boolean },
): number {
  const index = maker.register.points.length;
  const measures =
    place.item > 0 && place.several
      ? []
      : buildMeasures(texts.measureTexts, texts.cells, maker.readers, {
          point: index,
          index: maker.register.measures.length,
        });
  for (const measure of measures) maker.register.measures.push(measure);
  maker.register.points.push({
    ...texts.base,
    id: idOf(maker, texts.row, place.item, place.several),
    index,
    source: {
      file: maker.context.file,
      sheet: maker.layout.grid.sheet.name,
      row: texts.row,
      item: place.item,
    },
    point: item.point,
    gradeText: item.gradeText,
    declaredGrade: item.gradeText === null ? null : maker.grades.read(item.gradeText.text),
    measures: measures.map((measure) => measure.index),
  });
  return index;
}

/** The grade column that holds the typed grade and, where there is one besides, the office's decision. */
function gradeColumns(layout: TableLayout): {
  declared: ColumnMapping | null;
  decided: ColumnMapping | null;
} {
  const columns = layout.byField.get("grade") ?? [];
  const decided = columns.find((one) => DECIDED.test(one.header)) ?? null;
  const declared = columns.find((one) => one !== decided) ?? decided;
  return { declared, decided };
}

const FACTOR = /打分|评分|因素|权重|裁量|资金|关联|媒体|信访|评价|曝光|隐蔽|程度|重要|流量|后果|系数/;

/** Makes the builder of one table's risk points. */
export function makePointBuilder(
  layout: TableLayout,
  context: FileContext,
  grades: GradeReader,
  register: Register,
): PointBuilder {
  const maker: Maker = {
    layout,
    context,
    grades,
    register,
    ...gradeColumns(layout),
    readers: { deadline: context.deadlines(layout.year, layout.filledOn), status: context.status },
    factors: layout.columns.filter((one) => one.field === null && FACTOR.test(one.header)),
  };
  return (row, _cells, section) => {
    const texts = readTexts(maker, row, section);
    const items = itemsOf(maker, row, texts.grade);
    return items.map((item, place) =>
      addPoint(maker, texts, item, { item: place, several: items.length > 1 }),
    );
  };
}
