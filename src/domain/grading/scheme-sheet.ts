import type { CellAddress, CellValue } from "../model/cell.ts";
import type { GradingScheme, ScalePoint } from "../model/grading-scheme.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import { parseScheme } from "./parse-scheme.ts";
import type { SchemeProblem } from "./parse-scheme.ts";
import { findLabel, numberAt, rowsUnder, SEARCHED_ROWS, textAt } from "./scheme-cells.ts";
import { changedRhythms } from "./scheme-rhythms.ts";
import type { RhythmWords } from "./scheme-rhythms.ts";

/** Words by which the 等级评定标准 is read again, in one language. */
export interface SchemeSheetWords {
  /** Labels of the pairs at the top. */
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly use: string;
  /** Header of the tables' first columns: 等级, 评定因素. */
  readonly grade: string;
  readonly input: string;
  /** Header of the scores of a scale with their names. */
  readonly points: string;
  /** What stands in the column 界限含义 for a limit that is reached at its own value, and for one that is not. */
  readonly inclusive: string;
  readonly exclusive: string;
  /** Header of the rhythm at which controls of a grade are to be looked at, and what each rhythm is called. */
  readonly rhythm: string;
  readonly rhythms: RhythmWords;
  /** What 用法 says where typed grades count and scores are only compared with them. */
  readonly declaredFirst: string;
}

/** How the office uses the scheme on the sheet. */
export type SchemeUse = "declared-first" | "by-scheme";

/** Something on the sheet that makes no sense, and its cell. */
export interface SchemeSheetProblem {
  readonly kind: SchemeProblem["kind"];
  readonly address: CellAddress;
}

/** The 等级评定标准 of a workbook as it stands. */
export interface SchemeSheetReading {
  readonly sheet: string;
  /** Null where the sheet has problems. */
  readonly scheme: GradingScheme | null;
  readonly use: SchemeUse;
  readonly problems: readonly SchemeSheetProblem[];
  /** The clerk changed it since it was written or last used. */
  readonly changed: boolean;
  readonly versionCell: CellAddress;
  readonly recordCell: CellAddress;
}

const RECORD = '{"scheme":';

function findRecord(sheet: SheetSnapshot): CellAddress | null {
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    const column = (sheet.rows[row] ?? []).findIndex(
      (value) => typeof value === "string" && value.startsWith(RECORD),
    );
    if (column >= 0) return { row, column };
  }
  return null;
}

type Data = Readonly<Record<string, unknown>>;

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseRecord(value: CellValue): Data | null {
  if (typeof value !== "string") return null;
  try {
    const data: unknown = JSON.parse(value);
    return isData(data) && isData(data["scheme"]) ? data["scheme"] : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The scheme as the record of its sheet: what the sheet cannot show (keys, evidence kinds) is kept there. */
export function formatSchemeRecord(scheme: GradingScheme): string {
  return JSON.stringify({ scheme });
}

/** What the sheet says now, with the cell of each part by its path in the scheme. */
interface Collected {
  readonly data: Record<string, unknown>;
  readonly cells: Map<string, CellAddress>;
}

function collectHead(sheet: SheetSnapshot, words: SchemeSheetWords, into: Collected): void {
  for (const key of ["name", "version", "source"] as const) {
    const label = findLabel(sheet, words[key]);
    if (label === null) continue;
    const place = { row: label.row, column: label.column + 1 };
    into.cells.set(key, place);
    into.data[key] =
      key === "version" ? numberAt(sheet, place.row, place.column) : textAt(sheet, place.row, place.column);
  }
}

/** Whether a limit is reached at its own value; text that says neither stays text, which no scheme accepts. */
function isInclusive(said: string, words: SchemeSheetWords): boolean | string {
  if (said === words.inclusive) return true;
  return said === words.exclusive ? false : said;
}

function collectRhythms(
  sheet: SheetSnapshot,
  words: SchemeSheetWords,
  rows: readonly number[],
  into: Collected,
): void {
  const header = findLabel(sheet, words.rhythm);
  if (header === null) return;
  const rhythms = changedRhythms(
    rows.map((row) => textAt(sheet, row, header.column)),
    words.rhythms,
    into.data,
  );
  if (rhythms === null) return;
  into.data["reviewRhythm"] = rhythms;
  rows.forEach((row, at) => into.cells.set(`reviewRhythm.${at}`, { row, column: header.column }));
}

function collectLimits(sheet: SheetSnapshot, words: SchemeSheetWords, into: Collected): void {
  const header = findLabel(sheet, words.grade);
  if (header === null) return;
  const { column } = header;
  const rows = rowsUnder(sheet, header).slice(0, 3);
  into.cells.set("thresholds", header);
  into.cells.set("labels", header);
  into.data["labels"] = rows.map((row) => textAt(sheet, row, column + 1));
  rows.forEach((row, at) => {
    into.cells.set(`labels.${at}`, { row, column: column + 1 });
    into.cells.set(`thresholds.${at}`, { row, column: column + 2 });
    into.cells.set(`thresholds.${at}.inclusive`, { row, column: column + 3 });
  });
  collectRhythms(sheet, words, rows, into);
  if (!("thresholds" in into.data)) return;
  into.data["thresholds"] = rows.map((row, at) => ({
    grade: at + 1,
    from: numberAt(sheet, row, column + 2),
    inclusive: isInclusive(textAt(sheet, row, column + 3), words),
  }));
}

/** Lists of a scheme that the sheet shows as rows. */
const LISTS = ["factors", "scales", "criteria", "vetoes"] as const;

/** Numbers of the inputs of a list that has any, and how many columns right of the name they stand. */
const NUMBERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  factors: { weight: 1, min: 2, max: 3 },
  scales: { min: 2, max: 3 },
};

/** Columns from an input's name to the scores of its scale. */
const POINTS = 4;

/** The recorded input that a row shows: the one of its name, else the one at its place whose name stands nowhere. */
function recordedInput(recorded: readonly Data[], names: readonly string[], at: number): Data | null {
  const named = recorded.find((input) => input["name"] === names[at]);
  if (named !== undefined) return named;
  const placed = recorded[at];
  return placed === undefined || names.includes(String(placed["name"])) ? null : placed;
}

/** `1 极低；2 较低` as scores with their names; a part that begins with no number stays text, which no scheme accepts. */
function pointsIn(text: string): readonly (ScalePoint | string)[] {
  return text
    .split(/[;；\n]/u)
    .map((part) => part.normalize("NFKC").trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, digits, name = ""] = /^(\d+(?:\.\d+)?)[分\s:=.、]*(.*)$/u.exec(part) ?? [];
      if (digits === undefined) return part;
      return { score: Number(digits), name: name === "" ? digits : name };
    });
}

function collectInputs(sheet: SheetSnapshot, words: SchemeSheetWords, into: Collected): void {
  const header = findLabel(sheet, words.input);
  const list = LISTS.find((name) => Array.isArray(into.data[name]));
  if (header === null || list === undefined) return;
  const given = into.data[list];
  const recorded = Array.isArray(given) ? given.filter(isData) : [];
  const rows = rowsUnder(sheet, header);
  const names = rows.map((row) => textAt(sheet, row, header.column));
  into.cells.set(list, header);
  into.data[list] = rows.map((row, at) => {
    const base = recordedInput(recorded, names, at) ?? { key: names[at], evidence: [] };
    const input: Record<string, unknown> = { ...base, name: names[at] };
    into.cells.set(`${list}.${at}`, { row, column: header.column });
    for (const [part, shift] of Object.entries(NUMBERS[list] ?? {})) {
      const place = { row, column: header.column + shift };
      into.cells.set(`${list}.${at}.${part}`, place);
      input[part] = numberAt(sheet, place.row, place.column);
    }
    if (list === "scales" && textAt(sheet, header.row, header.column + POINTS) === words.points) {
      const place = { row, column: header.column + POINTS };
      into.cells.set(`${list}.${at}.points`, place);
      input["points"] = pointsIn(textAt(sheet, place.row, place.column));
    }
    return input;
  });
}

/** The cell of a problem's path: its own, else that of the part that it lies in. */
function cellOf(path: string, cells: ReadonlyMap<string, CellAddress>, fallback: CellAddress): CellAddress {
  for (let part = path; part !== ""; part = part.slice(0, Math.max(0, part.lastIndexOf(".")))) {
    const cell = cells.get(part);
    if (cell !== undefined) return cell;
  }
  return fallback;
}

function withoutVersion(scheme: GradingScheme): string {
  return JSON.stringify({ ...scheme, version: 0 });
}

/** A changed scheme is a new version, whether or not the clerk counted it on. */
function versionOf(scheme: GradingScheme, recorded: GradingScheme | null): GradingScheme {
  if (recorded === null || withoutVersion(scheme) === withoutVersion(recorded)) return scheme;
  return { ...scheme, version: Math.max(scheme.version, recorded.version + 1) };
}

function useOf(sheet: SheetSnapshot, words: SchemeSheetWords): SchemeUse {
  const label = findLabel(sheet, words.use);
  const said = label === null ? "" : textAt(sheet, label.row, label.column + 1);
  return said === words.declaredFirst ? "declared-first" : "by-scheme";
}

function isChanged(scheme: GradingScheme | null, recorded: GradingScheme | null): boolean {
  return scheme !== null && JSON.stringify(scheme) !== JSON.stringify(recorded);
}

function readWith(
  sheet: SheetSnapshot,
  recordCell: CellAddress,
  words: SchemeSheetWords,
): SchemeSheetReading | null {
  const base = parseRecord(cellAt(sheet, recordCell.row, recordCell.column));
  if (base === null || findLabel(sheet, words.name) === null) return null;
  const collected: Collected = { data: { ...base }, cells: new Map() };
  collectHead(sheet, words, collected);
  collectLimits(sheet, words, collected);
  collectInputs(sheet, words, collected);
  const known = parseScheme(base);
  const recorded = "scheme" in known ? known.scheme : null;
  const parsed = parseScheme(collected.data);
  const scheme = "scheme" in parsed ? versionOf(parsed.scheme, recorded) : null;
  return {
    sheet: sheet.name,
    scheme,
    use: useOf(sheet, words),
    problems:
      "problems" in parsed
        ? parsed.problems.map(({ kind, path }) => ({
            kind,
            address: cellOf(path, collected.cells, recordCell),
          }))
        : [],
    changed: isChanged(scheme, recorded),
    versionCell: collected.cells.get("version") ?? recordCell,
    recordCell,
  };
}

/** Reads the 等级评定标准 that a workbook keeps, with what the clerk changed in it; null where there is none. */
export function readSchemeSheet(
  sheets: readonly SheetSnapshot[],
  languages: readonly SchemeSheetWords[],
): SchemeSheetReading | null {
  for (const sheet of sheets) {
    const recordCell = findRecord(sheet);
    if (recordCell === null) continue;
    for (const words of languages) {
      const reading = readWith(sheet, recordCell, words);
      if (reading !== null) return reading;
    }
  }
  return null;
}
