import type { TableReading, TypedTotal } from "../model/register.ts";
import type { Grade } from "../model/vocabulary.ts";
import type { PlannedSheet } from "./planned-sheet.ts";
import { ownValue } from "./sheet-grid.ts";
import { normaliseText } from "./text/normalise.ts";

const COUNT =
  /(权力清单|职权|权力事项|廉政风险点|风险点|(?:一|二|三|[1-3]|[ⅠⅡⅢ]|I{1,3})级(?:廉政)?风险(?:点)?|[高中低](?:等级)?风险(?:点)?|防控(?:措施|方法)|措施)(?:总数|数量|数|共计|共|合计|有)*[:]?(?:共|计)?(\d{1,6})(?:个|项|条|处|类)/g;

function gradeOf(words: string): Grade | null {
  const sign = /^(?:(一|1|Ⅰ|I|高)|(二|2|Ⅱ|II|中)|(三|3|Ⅲ|III|低))(?:级|等级)?(?:廉政)?风险/.exec(words);
  if (sign === null) return null;
  return sign[1] !== undefined ? 1 : sign[2] !== undefined ? 2 : 3;
}

function subjectOf(words: string): TypedTotal["of"] {
  if (gradeOf(words) !== null) return "grade";
  if (/措施|方法/.test(words)) return "measures";
  return words.includes("风险") ? "points" : "duties";
}

/** Longest text in which counts are looked for; a longer one is a report. */
const LONGEST = 300;

/** The counts that somebody typed on a sheet outside the rows of its tables (DOMAIN §9). */
export function readTypedTotals(plan: PlannedSheet, tables: readonly TableReading[]): TypedTotal[] {
  const totals: TypedTotal[] = [];
  const aside = new Set(tables.flatMap((table) => table.setAside.map((row) => row.row)));
  const inside = (row: number): boolean =>
    tables.some((table) => row > (table.headerRows.at(-1) ?? 0) && row <= table.range.bottom) &&
    !aside.has(row);
  plan.grid.sheet.rows.forEach((values, row) => {
    if (values === undefined || inside(row)) return;
    for (let column = 0; column < values.length; column++) {
      const value = ownValue(plan.grid, row, column);
      if (typeof value === "string" && value.length <= LONGEST) addTotals(totals, value, { row, column });
    }
  });
  return totals;
}

function addTotals(totals: TypedTotal[], text: string, address: TypedTotal["address"]): void {
  const norm = normaliseText(text);
  if (!/\d/.test(norm)) return;
  for (const match of norm.matchAll(COUNT)) {
    const words = match[1] ?? "";
    totals.push({
      address,
      text: match[0],
      of: subjectOf(words),
      grade: gradeOf(words),
      count: Number(match[2]),
    });
  }
}
