import type {
  CatalogueEntry,
  ColumnMapping,
  ControlMeasure,
  Deadline,
  Field,
  Grading,
  Responsible,
  Review,
  RiskPoint,
  SourceText,
  TableReading,
} from "../domain/index.ts";
import { columnName, finalGradeOf, formatIsoDate, formatRange } from "../domain/index.ts";
import type {
  ColumnDocument,
  DeadlineDocument,
  MeasureDocument,
  OtherColumnDocument,
  PersonDocument,
  RowDocument,
  TableDocument,
} from "./review-document.ts";
import { judgingScheme } from "./describe-stability.ts";
import { helpFor } from "./explain-columns.ts";
import type { Sentences } from "./sentences.ts";

function textOf(source: SourceText | null): string | null {
  return source === null ? null : source.text;
}

/** What every column says, whether it carries a field or not. */
function columnDocument(mapping: ColumnMapping): OtherColumnDocument {
  const { column, header, confidence, reasons, alternatives } = mapping;
  const help = helpFor(mapping);
  return {
    column: columnName(column),
    header,
    confidence,
    reasons,
    ...(alternatives.length === 0 ? {} : { alternatives }),
    ...(help === null ? {} : { help }),
  };
}

function columnsOf(table: TableReading): Pick<TableDocument, "columns" | "otherColumns"> {
  const columns: Record<string, ColumnDocument[]> = {};
  const otherColumns: OtherColumnDocument[] = [];
  for (const mapping of table.columns) {
    const { field, role, header } = mapping;
    const place = columnDocument(mapping);
    if (field !== null) (columns[field] ??= []).push(role === null ? place : { ...place, role });
    else if (header !== "") otherColumns.push(place);
  }
  return { columns, otherColumns };
}

function labelsOf(table: TableReading): TableDocument["labels"] {
  const labels: Record<string, string> = {};
  for (const [name, source] of Object.entries<SourceText | undefined>({ ...table.labels })) {
    if (source !== undefined) labels[name] = source.text;
  }
  if (table.filledOn !== null) labels["filledOn"] = formatIsoDate(table.filledOn);
  return labels;
}

function deadlineDocument(deadline: Deadline): DeadlineDocument {
  const { kind, text } = deadline;
  switch (deadline.kind) {
    case "day": {
      const { day, start, yearFrom } = deadline;
      const head = { kind, date: formatIsoDate(day), text, yearFrom };
      return start === null ? head : { ...head, start: formatIsoDate(start) };
    }
    case "rhythm":
      return { kind, text, every: deadline.every };
    case "relative":
      return { kind, text, amount: deadline.amount, unit: deadline.unit };
    case "unreadable": {
      const { why, proposal } = deadline;
      return proposal === null ? { kind, text, why } : { kind, text, why, proposal: formatIsoDate(proposal) };
    }
    case "long-term":
    case "at-once":
    case "none":
      return { kind, text };
  }
}

function measureDocument(measure: ControlMeasure, review: Review): MeasureDocument {
  const followUp = review.followUps[measure.index];
  const within = followUp?.within ?? null;
  return {
    text: measure.text,
    owner: measure.owner,
    deadline: deadlineDocument(measure.deadline),
    state: followUp?.state ?? "no-deadline",
    daysLate: followUp?.daysLate ?? null,
    nextDue: followUp === undefined || followUp.nextDue === null ? null : formatIsoDate(followUp.nextDue),
    ...(within === null ? {} : { within }),
  };
}

function people(list: readonly Responsible[]): PersonDocument[] {
  return list.map(({ name, role }) => ({ name, role }));
}

function joined(list: readonly Responsible[]): string | null {
  return list.length === 0 ? null : [...new Set(list.map(({ name }) => name))].join("、");
}

/** Key and version of the scheme behind a suggestion. */
function judgedBy(grading: Grading | undefined, { settings }: Review): string | null {
  if (grading === undefined || (grading.suggested === null && grading.range === null)) return null;
  const scheme = judgingScheme(grading, [settings.scheme, settings.scoring]);
  return scheme === null ? null : `${scheme.key}@${scheme.version}`;
}

function judged(
  point: RiskPoint,
  review: Review,
  sentences: Sentences,
): Pick<
  RowDocument,
  "suggestedGrade" | "suggestedRange" | "finalGrade" | "score" | "reason" | "judgedBy" | "stability"
> {
  const grading = review.gradings[point.index];
  return {
    suggestedGrade: grading?.suggested ?? null,
    suggestedRange: grading?.range ?? null,
    finalGrade: finalGradeOf(point),
    score: grading?.score ?? point.score,
    reason: grading === undefined ? "" : sentences.reason(grading),
    judgedBy: judgedBy(grading, review),
    stability: sentences.stability(point.index),
  };
}

function rowDocument(point: RiskPoint, review: Review, sentences: Sentences): RowDocument {
  return {
    row: point.source.row + 1,
    id: point.id,
    unit: textOf(point.unit),
    department: textOf(point.department),
    post: textOf(point.post),
    person: textOf(point.person),
    duty: textOf(point.duty),
    process: textOf(point.process),
    category: point.category,
    categoryText: textOf(point.categoryText),
    point: textOf(point.point),
    manifestation: textOf(point.manifestation),
    declaredGrade: point.declaredGrade,
    residualGrade: point.residualGrade ?? null,
    gradeText: textOf(point.gradeText),
    ...judged(point, review, sentences),
    measures: point.measures
      .map((place) => review.register.measures[place])
      .filter((measure) => measure !== undefined)
      .map((measure) => measureDocument(measure, review)),
    owner: joined(point.owners),
    leader: joined(point.leaders),
    owners: people(point.owners),
    leaders: people(point.leaders),
    status: textOf(point.statusText),
  };
}

/** Sheet row of a measure: its own, where a risk is merged down over several. */
function rowOfMeasure(place: number, point: RiskPoint, review: Review): number {
  return review.register.measures[place]?.source?.row ?? point.source.row;
}

/** The sheet rows of a risk point: one, or one for each row of measures that it is merged down over, all with its id. */
function rowDocuments(point: RiskPoint, review: Review, sentences: Sentences): readonly RowDocument[] {
  const rows = new Set([
    point.source.row,
    ...point.measures.map((place) => rowOfMeasure(place, point, review)),
  ]);
  if (rows.size === 1) return [rowDocument(point, review, sentences)];
  return [...rows]
    .sort((one, other) => one - other)
    .map((row) => {
      const measures = point.measures.filter((place) => rowOfMeasure(place, point, review) === row);
      return { ...rowDocument({ ...point, measures }, review, sentences), row: row + 1 };
    });
}

/** A row of a table that lists no risks: what it says by field, and nothing judged. */
function entryDocument({ id, row, texts }: CatalogueEntry): RowDocument {
  const text = (field: Field): string | null => textOf(texts[field] ?? null);
  return {
    row: row + 1,
    id,
    unit: text("unit"),
    department: text("department"),
    post: text("post"),
    person: text("person"),
    duty: text("duty"),
    process: text("process"),
    category: null,
    categoryText: text("category"),
    point: null,
    manifestation: null,
    declaredGrade: null,
    residualGrade: null,
    gradeText: text("grade"),
    suggestedGrade: null,
    suggestedRange: null,
    finalGrade: null,
    score: null,
    reason: "",
    judgedBy: null,
    stability: "",
    measures: [],
    owner: text("owner"),
    leader: text("leader"),
    owners: [],
    leaders: [],
    status: text("status"),
  };
}

/** One table of the JSON document; rows and header rows count from 1 as on the sheet. */
export function tableDocument(table: TableReading, review: Review, sentences: Sentences): TableDocument {
  return {
    level: table.level,
    range: formatRange(table.range),
    headerRows: table.headerRows.map((row) => row + 1),
    ...columnsOf(table),
    fingerprint: table.fingerprint,
    labels: labelsOf(table),
    rows: [
      ...table.points
        .map((place) => review.register.points[place])
        .filter((point) => point !== undefined)
        .flatMap((point) => rowDocuments(point, review, sentences)),
      ...(table.entries ?? []).map(entryDocument),
    ],
    setAside: table.setAside.map(({ row, reason }) => ({ row: row + 1, reason })),
  };
}
