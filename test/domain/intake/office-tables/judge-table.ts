import type { FileReading, RiskPoint, TableReading } from "../../../../src/domain/index.ts";
import { parseIsoDate, readWorkbook } from "../../../../src/domain/index.ts";
import type { OfficeTable } from "./office-table.ts";

/** How one table was read: columns right of those asked for, and what else differs. */
export interface Verdict {
  readonly columns: number;
  readonly right: number;
  /** Columns read otherwise than expected, and whether the reader asked about them. */
  readonly wrong: readonly string[];
  /** Rows, points, grades, kind and the like that differ. */
  readonly others: readonly string[];
}

const allows = (expected: string, found: string): boolean => expected.split("~").includes(found);

/** The table understood by the core without answers. */
export function readOfficeTable(table: OfficeTable): FileReading {
  const asOf = parseIsoDate("2026-11-22");
  if (asOf === null) throw new Error("no day");
  return readWorkbook(table.workbook, { asOf, answers: {}, mappings: [] });
}

function fieldOf(
  reading: FileReading,
  column: number,
): { field: string; header: string; confidence: number } {
  for (const table of reading.sheets[0]?.tables ?? []) {
    const found = table.columns.find((mapping) => mapping.column === column);
    if (found !== undefined)
      return { field: found.field ?? "-", header: found.header, confidence: found.confidence };
  }
  return { field: "-", header: "?", confidence: 0 };
}

function judgeColumns(
  table: OfficeTable,
  reading: FileReading,
): { right: number; wrong: string[]; all: number } {
  const wrong: string[] = [];
  let all = 0;
  table.fields.forEach((expected, column) => {
    if (expected === "" || expected === "<") return;
    all += 1;
    const { field, header, confidence } = fieldOf(reading, column);
    if (!allows(expected.replaceAll(" ", ""), field))
      wrong.push(`${header.replaceAll("\n", "")}: ${field} (${confidence.toFixed(2)}) for ${expected}`);
  });
  return { right: all - wrong.length, wrong, all };
}

type Fact = (reading: FileReading) => string;

const tablesOf = (reading: FileReading): readonly TableReading[] => reading.sheets[0]?.tables ?? [];

const entriesOf = (reading: FileReading): number =>
  tablesOf(reading).reduce((sum, one) => sum + (one.entries?.length ?? 0), 0);

const first = (reading: FileReading): RiskPoint | undefined => reading.points[0];

/** What may be expected of a reading besides its columns, by the key of the expectation. */
const FACTS: ReadonlyMap<string, Fact> = new Map<string, Fact>([
  ["kind", (reading) => reading.sheets[0]?.kind ?? "none"],
  ["tables", (reading) => String(tablesOf(reading).length)],
  [
    "rows",
    (reading) => String(new Set(reading.points.map(({ source }) => source.row)).size + entriesOf(reading)),
  ],
  ["points", (reading) => String(reading.points.length)],
  ["grades", (reading) => reading.points.map((point) => point.declaredGrade ?? "-").join()],
  ["decided", (reading) => reading.points.map((point) => point.decidedGrade ?? "-").join()],
  ["level", (reading) => tablesOf(reading)[0]?.level ?? "none"],
  ["unit", (reading) => first(reading)?.unit?.text ?? "none"],
  ["departments", (reading) => reading.points.map((point) => point.department?.text ?? "-").join()],
  ["posts", (reading) => reading.points.map((point) => point.post?.text ?? "-").join()],
  [
    "owners",
    (reading) => reading.points.map((point) => point.owners.map(({ name }) => name).join("/")).join(),
  ],
  ["measures", (reading) => reading.points.map((point) => point.measures.length).join()],
  ["point1", (reading) => first(reading)?.point?.text ?? "none"],
  ["asks", (reading) => (reading.sheets[0]?.questions ?? []).map(({ kind }) => kind).join("+")],
]);

/** What differs between the expectation and the reading. */
export function judgeTable(table: OfficeTable, reading: FileReading): Verdict {
  const { right, wrong, all } = judgeColumns(table, reading);
  const others: string[] = [];
  for (const [key, expected] of table.expected) {
    const found = FACTS.get(key)?.(reading);
    if (found === undefined) continue;
    const agrees = key === "asks" ? found.split("+").includes(expected) : allows(expected, found);
    if (!agrees) others.push(`${key} ${found} for ${expected}`);
  }
  return { columns: all, right, wrong, others };
}
