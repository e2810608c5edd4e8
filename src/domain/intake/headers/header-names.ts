import type { Field } from "../../model/vocabulary.ts";
import type { HeaderEvidence } from "./header-evidence.ts";
import { LONGEST_HEADER } from "./header-evidence.ts";
import type { RowCell } from "../sheet-grid.ts";
import { readGradeWord } from "../text/grade-word.ts";

/** Fields whose names stand only in headers of tables, not among the labels of a form. */
const CORE: ReadonlySet<Field> = new Set<Field>([
  "seq",
  "process",
  "category",
  "point",
  "manifestation",
  "grade",
  "measures",
  "deadline",
  "frequency",
  "status",
  "completedOn",
  "likelihood",
  "severity",
  "score",
  "basis",
  "remarks",
]);

/** Tells what a text may be the name of. */
export type ReadEvidence = (text: string) => HeaderEvidence;

/** How many cells of a row are names, and of what. */
interface HeaderCount {
  readonly fields: Set<Field>;
  known: number;
  strong: number;
  total: number;
}

/** 权力大小(20分): a factor with the most that it counts for. */
const SCORED_FACTOR = /[(（]\d{1,3}分[)）]\s*$/;

function countFields(cells: readonly RowCell[], read: ReadEvidence): HeaderCount {
  const count: HeaderCount = { fields: new Set(), known: 0, strong: 0, total: 0 };
  for (const cell of cells) {
    if (typeof cell.value !== "string") {
      count.total += 1;
      continue;
    }
    count.total += 1;
    const { scores, foreign } = read(cell.text);
    const best = scores[0];
    if (foreign || SCORED_FACTOR.test(cell.text)) count.known += 1;
    if (foreign || best === undefined || best.weight < 0.6) continue;
    count.known += 1;
    if (best.weight >= 0.85) count.strong += 1;
    count.fields.add(best.field);
  }
  return count;
}

/** Whether a row holds nothing but short texts, two at least. */
function areNames(cells: readonly RowCell[]): boolean {
  return (
    cells.length >= 2 &&
    cells.every((cell) => typeof cell.value === "string" && cell.text.length <= LONGEST_HEADER)
  );
}

/** A day or month among the names belongs to a row of a plan. */
const TIME = /^\d{1,2}月|\d{1,2}[日号]|月底|[上中下]旬/;
const OPENS_WITH_TIME = /^(?:20\d\d年)?\d{1,2}月/;

function isTimed({ text }: RowCell): boolean {
  return OPENS_WITH_TIME.test(text) || (text.length <= 16 && TIME.test(text));
}

function isGradeCell(cell: RowCell): boolean {
  return cell.text.length <= 6 && readGradeWord(cell.text).certain;
}

const LETTER = /^[A-Z]$/i;

/** Whether a grade stands among the cells; letters side by side (L, E, C) are factors of a score, not grades. */
export function holdsGrade(cells: readonly RowCell[]): boolean {
  const letters = cells.filter((cell) => LETTER.test(cell.text)).length;
  return cells.some((cell) => isGradeCell(cell) && (letters < 2 || !LETTER.test(cell.text)));
}

function coreFields({ fields }: HeaderCount): number {
  return [...fields].filter((field) => CORE.has(field)).length;
}

/** Enough of the names are known: two surely, or three at all, or four surely among many unknown ones. */
function knowsEnough({ fields, known, strong, total }: HeaderCount): boolean {
  const share = known / total;
  return (
    (strong >= 2 && share >= 0.4) || (strong >= 4 && share >= 0.25) || (fields.size >= 3 && share >= 0.5)
  );
}

/** Whether these cells of one row read like the names of a table's columns. */
export function isHeaderRow(cells: readonly RowCell[], read: ReadEvidence): boolean {
  if (!areNames(cells) || cells.some(isTimed)) return false;
  const count = countFields(cells, read);
  const core = coreFields(count);
  if (count.fields.size < 2 || core === 0 || (core < 3 && holdsGrade(cells))) return false;
  return knowsEnough(count);
}

/** Whether three or more cells are names by their look and two by what they say: enough under a title of their own. */
export function mayNameColumns(cells: readonly RowCell[], read: ReadEvidence): boolean {
  if (cells.length < 3 || !areNames(cells) || cells.some(isTimed) || holdsGrade(cells)) return false;
  const { fields, known, total } = countFields(cells, read);
  return fields.size >= 2 && known / total >= 0.6;
}

/** Whether cells plainly name a risk's columns: three or more of its own, and few that are none. */
export function namesPlainly(cells: readonly RowCell[], read: ReadEvidence): boolean {
  const count = countFields(cells, read);
  return coreFields(count) >= 3 && count.known >= count.total * 0.6;
}
