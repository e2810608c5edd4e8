import type { RiskPoint } from "../../model/risk-point.ts";
import type { Field } from "../../model/vocabulary.ts";
import type { PointMaker } from "./build-point.ts";
import { addMeasures, joinNames } from "./build-point.ts";
import { hasOwn } from "./classify-row.ts";
import { fieldSource, fieldSources, followUpCells, responsiblesOf } from "./row-reader.ts";
import type { RowCell } from "../sheet-grid.ts";

/** Fields of which an own cell makes a row a risk of its own. */
const IDENTITY: readonly Field[] = [
  "seq",
  "unit",
  "department",
  "post",
  "person",
  "duty",
  "process",
  "category",
  "point",
  "manifestation",
  "grade",
  "likelihood",
  "severity",
  "score",
];

/** Fields that may go on over several rows for one risk. */
const GOING_ON: readonly Field[] = [
  "measures",
  "owner",
  "leader",
  "deadline",
  "frequency",
  "status",
  "completedOn",
];

/** Whether a row only names more measures (or their owner, time or state) of the risk above it. */
export function isFurtherMeasure(maker: PointMaker, cells: readonly RowCell[]): boolean {
  return !hasOwn(maker.layout, cells, IDENTITY) && hasOwn(maker.layout, cells, GOING_ON);
}

const ENDED = /[。;!?；！？.．:：]\s*$/;
const OPENS = /^\s*(?:[(（]?\d{1,2}[)）、.．]|[①-⑳]|[一二三四五六七八九十]+[、是])/;

/**
 * Whether a row goes on with the risk's text that broke off on the row above: numbers and grades stand on all rows but
 * this, and the text above has no end.
 */
export function isBrokenText(maker: PointMaker, cells: readonly RowCell[], above: RiskPoint): boolean {
  if (above.seq === null || above.gradeText === null || above.point === null) return false;
  const others = IDENTITY.filter((field) => field !== "point");
  if (hasOwn(maker.layout, cells, others) || !hasOwn(maker.layout, cells, ["point"])) return false;
  const row = cells.find((cell) => cell.left === (maker.layout.byField.get("point")?.[0]?.column ?? -1));
  return row !== undefined && !ENDED.test(above.point.text) && !OPENS.test(row.text);
}

/** Adds a row's measures to the risk above it. */
export function addFurtherMeasures(maker: PointMaker, row: number, above: RiskPoint): void {
  const owner = joinNames(responsiblesOf(maker, row, "owner")) ?? joinNames(above.owners);
  const added = addMeasures(
    maker,
    above.index,
    fieldSources(maker, row, "measures"),
    followUpCells(maker, row, owner),
  );
  const measuresText = above.measuresText ?? fieldSource(maker, row, "measures");
  maker.register.points[above.index] = { ...above, measuresText, measures: [...above.measures, ...added] };
}

/** Joins a row's text and measures to the risk whose text it goes on with. */
export function addBrokenText(maker: PointMaker, row: number, above: RiskPoint): void {
  const rest = fieldSource(maker, row, "point");
  const point =
    above.point === null || rest === null
      ? above.point
      : { ...above.point, text: `${above.point.text}${rest.text}` };
  addFurtherMeasures(maker, row, { ...above, point });
}
