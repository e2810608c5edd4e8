import type { Answers, FileReading, Question, SheetReading, TableReading } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import { ask } from "./ask.ts";
import { bareText } from "./text/normalise.ts";

/** One table of a run. */
interface Place {
  readonly file: number;
  readonly sheet: number;
  readonly table: number;
}

/** A form that two files, or two tables of one file, hold, wholly or in two versions. */
interface Repeat {
  readonly first: Place;
  readonly again: Place;
  readonly question: Question;
}

/** Share of a table's risks that stand in another table too, from which on both are one form. */
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

/** Tables seen so far, how many risks each holds, and by risk the first tables that hold it. */
interface Seen {
  readonly places: readonly Place[];
  readonly sizes: readonly number[];
  readonly byKey: Map<string, number[]>;
}

/** A risk that names no bearer says nothing about whether two sheets of one workbook are copies. */
const NO_BEARER = "||||";

/** Tables that one risk is looked for in; a risk that stands in more of them tells no form. */
const MOST_HOLDERS = 4;

function mostOf(count: number): number {
  return count * (count <= FEW ? 1 : SAME_FORM);
}

/**
 * The table before this one that shares most of its risks. In one workbook a sheet may gather what others tell, so
 * there most risks of the earlier table must stand in this one too.
 */
function earlier(keys: readonly string[], seen: Seen, file: number): number {
  const shared = new Map<number, number>();
  for (const key of keys) {
    for (const place of seen.byKey.get(key) ?? []) {
      const told = seen.places[place]?.file !== file || !key.startsWith(NO_BEARER);
      if (told) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
  }
  const likely = [...shared].filter(([place, count]) => {
    const least =
      seen.places[place]?.file === file ? Math.max(keys.length, seen.sizes[place] ?? 0) : keys.length;
    return count >= mostOf(least);
  });
  return likely.sort((one, other) => other[1] - one[1])[0]?.[0] ?? -1;
}

/** Keeps a table as the holder of its risks. */
function remember(keys: readonly string[], seen: Seen, at: number): void {
  for (const key of new Set(keys)) {
    const holders = seen.byKey.get(key) ?? [];
    if (holders.length < MOST_HOLDERS) seen.byKey.set(key, [...holders, at]);
  }
}

function nameOf(files: readonly FileReading[], place: Place): string {
  const reading = files[place.file];
  return `${reading?.file ?? ""} ${reading?.sheets[place.sheet]?.name ?? ""}`;
}

function questionOf(files: readonly FileReading[], first: Place, again: Place): Omit<Question, "answer"> {
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

/** The forms that stand twice in a run, found by their risks; linear in the risks. */
function findRepeats(files: readonly FileReading[], answers: Answers): Repeat[] {
  const repeats: Repeat[] = [];
  const places = placesOf(files).filter((place) => (tableAt(files, place)?.points.length ?? 0) > 0);
  if (places.length < 2) return repeats;
  const keys = places.map((place) => keysOf(files, place));
  const seen: Seen = { places, sizes: keys.map((own) => new Set(own).size), byKey: new Map() };
  places.forEach((again, at) => {
    const own = [...new Set(keys[at])];
    const first = own.length === 0 ? undefined : places[earlier(own, seen, again.file)];
    if (first !== undefined)
      repeats.push({ first, again, question: ask(questionOf(files, first, again), answers) });
    remember(own, seen, at);
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
 * Files in which the same form stands twice (the same unit, department, post and person, and mostly the same risks):
 * the clerk is asked which counts; until the answer all do. Of the one that does not count, rows are set aside.
 */
export function settleRepeats(files: readonly FileReading[], answers: Answers): readonly FileReading[] {
  const repeats = findRepeats(files, answers);
  if (repeats.length === 0) return files;
  const dropped = new Map<number, Set<TableReading>>();
  for (const { first, again, question } of repeats) {
    const { answer } = question;
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
