import type { ColumnMapping } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import { adjustEvidence } from "../columns/adjust-evidence.ts";
import { columnsByContent } from "../columns/claims.ts";
import { readColumnHeaders } from "../headers/column-header.ts";
import type { ColumnProfile } from "../columns/column-profile.ts";
import { profileColumn, sampleRows } from "../columns/column-profile.ts";
import type { HeaderSpot } from "../headers/header-spot.ts";
import type { HeaderEvidence } from "../headers/header-evidence.ts";
import { gatherFacts, mapColumns } from "../columns/map-columns.ts";
import type { RowCell, SheetGrid } from "../sheet-grid.ts";
import { filledCells } from "../sheet-grid.ts";
import { readGradeWord } from "../text/grade-word.ts";
import { normaliseText } from "../text/normalise.ts";

/** Rows in which a header may stand that too few rules know by name. */
const LOOK_AT = 20;

/** Longest name of a column. */
const LONGEST_NAME = 20;

type ReadEvidence = (text: string) => HeaderEvidence;

function isGrade(text: string): boolean {
  const { notation } = readGradeWord(text);
  return text.length <= 8 && notation !== null && notation !== "letter";
}

function mayBeNames(cells: readonly RowCell[]): boolean {
  if (cells.length < 3) return false;
  return (
    cells.every(
      (cell) =>
        typeof cell.value === "string" && cell.text.length <= LONGEST_NAME && !/[:：。;；]/.test(cell.text),
    ) && !cells.some((cell) => isGrade(cell.text))
  );
}

/** What stands under the names is a register where risks or measures can be told by their words, and grades or numbers too. */
function holdsRegister(profiles: readonly ColumnProfile[]): boolean {
  const fields = columnsByContent(profiles);
  const texts = fields.has("point") || fields.has("measures");
  return texts && fields.size >= 2 && (fields.has("grade") || fields.has("category") || fields.size >= 3);
}

const OF_RISKS = /风险|防控|防范|措施|廉|隐患|整改|红线|腐败|权力|任务/;

/** Fields that say what a row is about and what is done about it. */
const TELLING: readonly Field[] = ["point", "manifestation", "measures"];

/** Columns that carry a field by name or content sure enough to be believed together. */
const FAIR = 0.6;

/** Fields believed together, by name or content. */
function fairFields(columns: readonly ColumnMapping[]): Set<Field> {
  const fields = new Set<Field>();
  for (const { field, confidence } of columns) if (field !== null && confidence >= FAIR) fields.add(field);
  return fields;
}

/** Fields that follow up on what a row is about. */
const FOLLOWING: readonly Field[] = ["grade", "deadline", "status"];

/** The names speak of risks (or tasks), and with what stands under them three fields or more are told. */
function mapsRegister(columns: readonly ColumnMapping[], profiles: readonly ColumnProfile[]): boolean {
  if (!columns.some((column) => OF_RISKS.test(normaliseText(column.header)))) return false;
  const fields = fairFields(columns);
  const told = TELLING.filter((field) => fields.has(field)).length;
  // A time that opens each task is as good as a column for it.
  const timed = profiles.some((profile) => profile.share("timed") > 0.5) ? 1 : 0;
  const followed = timed + told >= 2 || FOLLOWING.some((field) => fields.has(field));
  return told >= 1 && followed && fields.size + timed >= 3;
}

function isRegisterUnder(
  grid: SheetGrid,
  row: number,
  cells: readonly RowCell[],
  read: ReadEvidence,
): boolean {
  const rows = sampleRows(row + 1, grid.height - 1);
  const span = [cells[0]?.left ?? 0, cells.at(-1)?.right ?? 0] as const;
  const headers = readColumnHeaders(grid, [row], span);
  const profiles = headers.map((header) => profileColumn(grid, rows, header.column));
  if (profiles.filter((profile) => profile.filled > 0).length < cells.length / 2) return false;
  const columns = mapColumns(adjustEvidence(gatherFacts(headers, profiles, read)));
  return holdsRegister(profiles) || mapsRegister(columns, profiles);
}

/**
 * A header too few of whose names any rule knows: the first row of short texts under which names and content together
 * read like a register. Null where a sheet has none.
 */
export function guessHeader(grid: SheetGrid, read: ReadEvidence): HeaderSpot | null {
  for (let row = 0; row < Math.min(LOOK_AT, grid.height - 1); row++) {
    const cells = filledCells(grid, row);
    const left = cells[0]?.left ?? 0;
    const right = cells.at(-1)?.right ?? 0;
    if (!mayBeNames(cells) || right - left + 1 > cells.length * 2) continue;
    if (isRegisterUnder(grid, row, cells, read)) return { top: row, bottom: row, left, right, ownFrom: null };
  }
  return null;
}
