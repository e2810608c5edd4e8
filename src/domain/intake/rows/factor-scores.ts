import type { ColumnMapping } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import type { SheetGrid } from "../sheet-grid.ts";
import { valueAt } from "../sheet-grid.ts";
import { readScore } from "../text/score-number.ts";
import { readTick } from "../text/tick.ts";

const FACTOR =
  /打分|评分|因素|权重|裁量|资金|关联|媒体|信访|评价|曝光|隐蔽|程度|重要|流量|后果|系数|频率|权力|公开|决策|案件|职务影响|否决/;

/** Columns of a field of their own that weighted factors name too (腐败现象发生概率, 危害程度). */
const SCALES: readonly (Field | null)[] = ["likelihood", "severity"];

/** How often a post is exposed to the risk, which is no rhythm of a control. */
const EXPOSURE = /暴露|接触/;

function isFactor({ field, header }: ColumnMapping): boolean {
  if (field === null) return FACTOR.test(header);
  return SCALES.includes(field) || (field === "frequency" && EXPOSURE.test(header));
}

/** One column of scores, words or ticks, with the names that they are kept by. */
interface FactorColumn {
  readonly column: number;
  /** The last line of its header. */
  readonly name: string;
  /** Likelihood and severity are asked for by their field, whatever the table calls them. */
  readonly wordName: string;
}

/** The columns of one table that may hold what a scheme asks for; their names are made once, not on every row. */
export interface FactorColumns {
  /** Columns of typed factor scores (打分表). */
  readonly scored: readonly FactorColumn[];
  /** Columns of no field, which may be ticked: the criteria of a scheme. */
  readonly criteria: readonly FactorColumn[];
}

function factorColumn({ column, header, field }: ColumnMapping): FactorColumn {
  const name = header.split(" / ").at(-1) ?? header;
  return { column, name, wordName: field !== null && SCALES.includes(field) ? field : name };
}

/** Finds a table's columns of scores and criteria. */
export function factorColumns(columns: readonly ColumnMapping[]): FactorColumns {
  return {
    scored: columns.filter(isFactor).map(factorColumn),
    criteria: columns.filter((one) => one.field === null && !isFactor(one)).map(factorColumn),
  };
}

const NO_SCORES: Readonly<Record<string, number>> = {};

/** The numbers typed in a row's columns of scores, by the column's name. */
export function factorScores(
  { scored }: FactorColumns,
  grid: SheetGrid,
  row: number,
): Readonly<Record<string, number>> {
  if (scored.length === 0) return NO_SCORES;
  const scores: Record<string, number> = {};
  for (const { column, name } of scored) {
    const score = readScore(valueAt(grid, row, column));
    if (score !== null) scores[name] = score;
  }
  return scores;
}

/** Longest word of a scale's step. */
const LONGEST_STEP = 12;

/** The words and ticks typed in such columns, by the column's name; undefined where there are none. */
export function scoreWords(
  { scored, criteria }: FactorColumns,
  grid: SheetGrid,
  row: number,
): Readonly<Record<string, string>> | undefined {
  let words: Record<string, string> | undefined;
  for (const { column, wordName } of scored) {
    const value = valueAt(grid, row, column);
    if (typeof value === "string" && value.length <= LONGEST_STEP && readScore(value) === null)
      (words ??= {})[wordName] = value;
  }
  for (const { column, name } of criteria) {
    const value = valueAt(grid, row, column);
    if (typeof value === "string" && readTick(value) !== null) (words ??= {})[name] = value;
  }
  return words;
}
