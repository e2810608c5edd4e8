import type { CellValue } from "../model/cell.ts";
import type { ControlClerkField, RiskClerkField } from "../model/ledger.ts";
import type { FileReading, TableReading } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import { normaliseText } from "../intake/text/normalise.ts";
import type { Matchable } from "./match-rows.ts";
import type { SourceRow } from "./merge-row.ts";

/** A risk point as the ledger shows it. */
export interface RiskSourceRow extends SourceRow<RiskClerkField> {
  readonly match: Matchable;
}

/** A control as the ledger shows it; `point` is the place of its risk in the reading. */
export interface ControlSource extends SourceRow<ControlClerkField> {
  readonly point: number;
  readonly matchText: string;
}

/**
 * Whether a table's controls are followed up in the ledger: official forms and lists without a deadline or a status
 * column are; a list that has both is worked in place (DOMAIN §8).
 */
export function isKeptInLedger(table: TableReading): boolean {
  const has = (field: string): boolean => table.columns.some((column) => column.field === field);
  return !(has("deadline") && has("status"));
}

/** Places (in the reading) of the points that the ledgers keep. */
export function ledgerPoints(reading: FileReading): ReadonlySet<number> {
  const tables = reading.sheets.flatMap((sheet) => sheet.tables).filter(isKeptInLedger);
  return new Set(tables.flatMap((table) => table.points));
}

function textsOf(point: RiskPoint): string {
  return [point.category, point.point?.text, point.manifestation?.text, point.declaredGrade]
    .map((part) => part ?? "")
    .join("\u241f");
}

function groupOf(point: RiskPoint): string {
  return normaliseText(
    [point.department, point.post, point.person].map((part) => part?.text ?? "").join("|"),
  );
}

function riskSource(point: RiskPoint): RiskSourceRow {
  const { sheet, row, item } = point.source;
  const place = `${sheet}!${row + 1}.${item}`;
  const text = textsOf(point);
  const group = groupOf(point);
  const leader = point.leaders.map(({ name }) => name).join("、");
  return {
    item: point.index,
    place,
    text,
    group,
    values: { decidedGrade: null, leader: leader === "" ? null : leader },
    match: {
      number: point.seq?.text.startsWith("FX-") === true ? point.seq.text : "",
      place,
      group,
      text: normaliseText(text),
    },
  };
}

function valueAt(sheet: SheetSnapshot | undefined, source: ControlMeasure["deadlineSource"]): CellValue {
  if (source === null) return null;
  return sheet === undefined ? source.text : cellAt(sheet, source.row, source.column);
}

function controlSource(
  measure: ControlMeasure,
  point: RiskPoint,
  sheet: SheetSnapshot | undefined,
): ControlSource {
  const text = measure.text;
  return {
    item: measure.index,
    point: point.index,
    place: `${point.source.sheet}!${point.source.row + 1}.${point.source.item}`,
    text,
    group: "",
    matchText: normaliseText(text),
    values: {
      owner: measure.owner,
      deadline: valueAt(sheet, measure.deadlineSource),
      lastDone: valueAt(sheet, measure.completedOnSource),
      status: valueAt(sheet, measure.statusSource),
    },
  };
}

/** Every risk of a workbook as a kept sheet shows it, whether or not a ledger holds it. */
export function riskSources(reading: FileReading): readonly RiskSourceRow[] {
  return reading.points.map(riskSource);
}

/**
 * What a workbook's source tables give for its ledgers, in the order of the tables.
 * @param all every risk of the reading, as {@link riskSources} gives them
 */
export function ledgerSources(
  reading: FileReading,
  all: readonly RiskSourceRow[] = riskSources(reading),
): {
  readonly risks: readonly RiskSourceRow[];
  readonly controls: readonly ControlSource[];
} {
  const kept = ledgerPoints(reading);
  const sheets = new Map(reading.snapshots.map((sheet) => [sheet.name, sheet]));
  const points = reading.points.filter(({ index }) => kept.has(index));
  const controls = points.flatMap((point) =>
    point.measures.flatMap((at) => {
      const measure = reading.measures[at];
      return measure === undefined ? [] : [controlSource(measure, point, sheets.get(point.source.sheet))];
    }),
  );
  return { risks: all.filter(({ item }) => kept.has(item)), controls };
}
