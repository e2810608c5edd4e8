import type { SheetKind } from "../model/vocabulary.ts";
import type { RowCell, SheetGrid } from "./sheet-grid.ts";
import { filledCells } from "./sheet-grid.ts";
import { normaliseText } from "./text/normalise.ts";

/** Rows in which a title or the names of columns may stand. */
const LOOK_AT = 12;

/** Rows below the names that are looked at. */
const SAMPLE = 30;

const ROSTER = /名册|花名册|名单|通讯录|联络(?:员|人)|(?:报送|上报|提交|填报)(?:情况|登记)/;

const REGISTER = /登记(?:表|册|簿)$/;

/** What is told about a risk that a table of names and numbers does not tell. */
const OF_RISKS = /措施|对策|表现|描述|内容|防范办法/;

function isNumber(cell: RowCell): boolean {
  return typeof cell.value === "number" || /^\d+(?:\.\d+)?[%个项条人次]?$/.test(normaliseText(cell.text));
}

/** Whether at least half of the cells below a row of names are numbers, and the rows are as wide as the names. */
function countsBelow(grid: SheetGrid, row: number, names: readonly RowCell[]): boolean {
  let cells = 0;
  let numbers = 0;
  let rows = 0;
  for (let below = row + 1; below < Math.min(grid.height, row + 1 + SAMPLE); below++) {
    const filled = filledCells(grid, below).filter((cell) => !cell.fromAbove);
    if (filled.length < names.length / 2) continue;
    rows += 1;
    cells += filled.length;
    numbers += filled.filter(isNumber).length;
  }
  return rows >= 1 && numbers >= cells * 0.45;
}

function isTableOfCounts(grid: SheetGrid): boolean {
  for (let row = 0; row < Math.min(grid.height, LOOK_AT); row++) {
    const names = filledCells(grid, row).filter((cell) => typeof cell.value === "string");
    if (names.length < 3 || names.some((cell) => cell.text.length > 20)) continue;
    const named = !names.some((cell) => OF_RISKS.test(normaliseText(cell.text)) && !cell.text.includes("数"));
    if (named && countsBelow(grid, row, names)) return true;
  }
  return false;
}

/** 应报 | 已报 | 未报: who should have sent a table, and who has. */
function countsReports(grid: SheetGrid): boolean {
  for (let row = 0; row < Math.min(grid.height, LOOK_AT); row++) {
    const named = filledCells(grid, row).filter((cell) =>
      /^(?:应|已|未|补|漏)(?:报|交|填)/.test(normaliseText(cell.text)),
    );
    if (named.length >= 2) return true;
  }
  return false;
}

/** What a filled sheet is for in which no table of risks, measures or tasks stands: a roster, counts, or not known. */
export function kindWithoutTables(grid: SheetGrid): SheetKind {
  const titles: string[] = [grid.sheet.name];
  for (let row = 0; row < Math.min(grid.height, LOOK_AT); row++) {
    const cells = filledCells(grid, row);
    if (cells.length === 1 && cells[0] !== undefined && cells[0].text.length <= 60)
      titles.push(cells[0].text);
  }
  if (titles.some((title) => ROSTER.test(normaliseText(title)))) return "roster";
  if (countsReports(grid)) return "roster";
  if (titles.some((title) => REGISTER.test(normaliseText(title)))) return "registration";
  return isTableOfCounts(grid) ? "other" : "unrecognised";
}
