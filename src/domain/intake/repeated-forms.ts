import type { Answers, FileReading, Question, SheetReading, TableReading } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import { bareText } from "./text/normalise.ts";

/** One table of a run. */
interface Place {
  readonly file: number;
  readonly sheet: number;
  readonly table: number;
}

/** A form that two files hold, wholly or in two versions. */
interface Repeat {
  readonly first: Place;
  readonly again: Place;
  readonly question: Question;
}

/** Share of a table's risks that stand in another file's table too, from which on both are one form. */
const SAME_FORM = 0.6;

/** Fewer risks than these must be the same altogether. */
const FEW = 3;

function textOf(source: { readonly text: string } | null | undefined): string {
  return source === null || source === undefined ? "" : bareText(source.text);
}

/** What makes a risk the same in two versions of a form: where it belongs and what it is. */
function keyOf(point: RiskPoint): string {
  const where = [point.unit, point.department, point.post, point.person].map(textOf);
  return [...where, textOf(point.point ?? point.manifestation)].join("|");
}

function placesOf(files: readonly FileReading[]): Place[] {
  return files.flatMap((reading, file) =>
    reading.sheets.flatMap((one, sheet) => one.tables.map((_, table) => ({ file, sheet, table }))),
  );
}

function tableAt(files: readonly FileReading[], place: Place): TableReading | undefined {
  return files[place.file]?.sheets[place.sheet]?.tables[place.table];
}

function keysOf(files: readonly FileReading[], place: Place): string[] {
  const reading = files[place.file];
  return (tableAt(files, place)?.points ?? []).flatMap((index) => {
    const point = reading?.points[index];
    return point === undefined ? [] : [keyOf(point)];
  });
}

/** The table before this one, of another file, that shares most of its risks. */
function earlier(
  keys: readonly string[],
  seen: ReadonlyMap<string, number>,
  places: readonly Place[],
  file: number,
): number {
  const shared = new Map<number, number>();
  for (const key of keys) {
    const place = seen.get(key);
    if (place !== undefined && places[place]?.file !== file) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const [best] = [...shared].sort((one, other) => other[1] - one[1]);
  if (best === undefined) return -1;
  return best[1] >= keys.length * (keys.length <= FEW ? 1 : SAME_FORM) ? best[0] : -1;
}

function nameOf(files: readonly FileReading[], place: Place): string {
  const reading = files[place.file];
  return `${reading?.file ?? ""} ${reading?.sheets[place.sheet]?.name ?? ""}`;
}

function questionOf(files: readonly FileReading[], first: Place, again: Place): Question {
  const names = [nameOf(files, first), nameOf(files, again)];
  const sheet = files[again.file]?.sheets[again.sheet];
  const range = tableAt(files, again)?.range;
  return {
    id: `same-form:${[...names].sort().join("=")}:${again.table}`,
    kind: "same-form",
    sheet: sheet?.name ?? null,
    address: range === undefined ? null : { row: range.top, column: range.left },
    examples: names,
    choices: ["both", "this", "other"],
    assumed: "both",
  };
}

/** The forms that two files of a run hold, found by their risks; linear in the risks. */
function findRepeats(files: readonly FileReading[]): Repeat[] {
  const repeats: Repeat[] = [];
  const seen = new Map<string, number>();
  const places = placesOf(files);
  places.forEach((again, at) => {
    const keys = keysOf(files, again);
    const found = keys.length === 0 ? -1 : earlier(keys, seen, places, again.file);
    const first = places[found];
    if (first !== undefined) repeats.push({ first, again, question: questionOf(files, first, again) });
    for (const key of keys) if (!seen.has(key)) seen.set(key, at);
  });
  return repeats;
}

function emptied(table: TableReading, points: readonly RiskPoint[]): TableReading {
  const rows = new Map<number, string>();
  for (const index of table.points) {
    const point = points[index];
    if (point !== undefined) rows.set(point.source.row, (point.point ?? point.manifestation)?.text ?? "");
  }
  const dropped = [...rows].map(([row, text]) => ({
    row,
    reason: "superseded" as const,
    text: text.slice(0, 120),
  }));
  // Rows that only went on with a risk above have no place of their own.
  const rest = table.rowsUsed - dropped.length;
  const more = Array.from({ length: Math.max(0, rest) }, () => ({
    row: dropped.at(-1)?.row ?? table.range.bottom,
    reason: "superseded" as const,
    text: "",
  }));
  return { ...table, points: [], setAside: [...table.setAside, ...dropped, ...more], rowsUsed: 0 };
}

/** The reading without the risks of some of its tables; their rows are set aside. */
function without(reading: FileReading, dropped: ReadonlySet<TableReading>): FileReading {
  const gone = new Set([...dropped].flatMap((table) => table.points));
  const newPoint = new Map<number, number>();
  const newMeasure = new Map<number, number>();
  reading.points.forEach((point) => {
    if (!gone.has(point.index)) newPoint.set(point.index, newPoint.size);
  });
  reading.measures.forEach((measure) => {
    if (!gone.has(measure.point)) newMeasure.set(measure.index, newMeasure.size);
  });
  const point = (index: number): number => newPoint.get(index) ?? 0;
  const points = reading.points.filter((one) => newPoint.has(one.index));
  const measures = reading.measures.filter((one) => newMeasure.has(one.index));
  const tables = (sheet: SheetReading): TableReading[] =>
    sheet.tables.map((table) =>
      dropped.has(table) ? emptied(table, reading.points) : { ...table, points: table.points.map(point) },
    );
  return {
    ...reading,
    sheets: reading.sheets.map((sheet) => ({ ...sheet, tables: tables(sheet) })),
    points: points.map((one) => ({
      ...one,
      index: point(one.index),
      measures: one.measures.flatMap((index) => newMeasure.get(index) ?? []),
    })),
    measures: measures.map((one): ControlMeasure => ({
      ...one,
      index: newMeasure.get(one.index) ?? 0,
      point: point(one.point),
    })),
  };
}

function asked(files: readonly FileReading[], repeats: readonly Repeat[]): FileReading[] {
  return files.map((reading, file) => {
    const own = repeats.filter((repeat) => repeat.again.file === file);
    if (own.length === 0) return reading;
    return {
      ...reading,
      sheets: reading.sheets.map((sheet, place) => ({
        ...sheet,
        questions: [
          ...sheet.questions,
          ...own.filter((repeat) => repeat.again.sheet === place).map((repeat) => repeat.question),
        ],
      })),
    };
  });
}

/**
 * Files among which the same form stands twice (the same unit, department, post and person, and mostly the same risks):
 * the clerk is asked which counts; until the answer all do. Of the one that does not count, rows are set aside.
 */
export function settleRepeats(files: readonly FileReading[], answers: Answers): readonly FileReading[] {
  if (files.length < 2) return files;
  const repeats = findRepeats(files);
  if (repeats.length === 0) return files;
  const dropped = new Map<number, Set<TableReading>>();
  for (const { first, again, question } of repeats) {
    const answer = answers[question.id];
    const place = answer === "this" ? first : answer === "other" ? again : null;
    const table = place === null ? undefined : tableAt(files, place);
    if (place === null || table === undefined) continue;
    dropped.set(place.file, (dropped.get(place.file) ?? new Set()).add(table));
  }
  const settled = files.map((reading, file) => {
    const tables = dropped.get(file);
    return tables === undefined ? reading : without(reading, tables);
  });
  return asked(settled, repeats);
}
