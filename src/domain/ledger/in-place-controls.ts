import { normaliseText } from "../intake/text/normalise.ts";
import type { CellValue } from "../model/cell.ts";
import type { FileReading } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import { ledgerPoints } from "./ledger-sources.ts";

/** A control with what is recorded of it, under the number by which the 落实记录 knows it. */
export interface RecordedControl {
  readonly number: string;
  /** Place in the reading's measures; null where the source has it no more. */
  readonly item: number | null;
  readonly clerk: { readonly lastDone: CellValue; readonly status: CellValue };
}

const FNV_PRIME = 16_777_619;
const FNV_STARTS: readonly number[] = [2_166_136_261, 3_339_675_911];
const DIGITS = 36;

/** Eight characters that are the same for the same text, wherever it stands. */
function fingerprintOf(text: string): string {
  const halves = FNV_STARTS.map((start) => {
    let hash = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    return (hash >>> 0).toString(DIGITS).padStart(7, "0").slice(-4);
  });
  return halves.join("").toUpperCase();
}

function wordsOf(measure: ControlMeasure, point: RiskPoint): string {
  const { department, post, person, point: risk } = point;
  return [department, post, person, risk]
    .map((source) => source?.text ?? "")
    .concat(measure.text)
    .map(normaliseText)
    .join("|");
}

/** Whether anything was ever recorded: a blank row of a list has no history to begin with. */
function isRecorded({ status, completedOn }: ControlMeasure): boolean {
  return completedOn !== null || (status.kind !== "none" && status.kind !== "both");
}

/**
 * The controls of lists that are worked in place (their own deadline and status columns), as the 落实记录 knows them:
 * by what department, post, risk and measure say, so that sorting and new rows change no number; equal ones are told
 * apart by their order. Those without any record are left out unless the 落实记录 knows them.
 * @param known numbers that the 落实记录 holds
 */
export function inPlaceControls(
  reading: FileReading,
  known: { readonly has: (number: string) => boolean },
): readonly RecordedControl[] {
  const kept = ledgerPoints(reading);
  const copies = new Map<string, number>();
  return reading.points.flatMap((point) => {
    if (kept.has(point.index)) return [];
    return point.measures.flatMap((item): RecordedControl[] => {
      const measure = reading.measures[item];
      if (measure === undefined || measure.text === "") return [];
      const words = wordsOf(measure, point);
      const copy = (copies.get(words) ?? 0) + 1;
      copies.set(words, copy);
      const bare = `ZX-${fingerprintOf(words)}`;
      const number = copy === 1 ? bare : `${bare}-${copy}`;
      if (!isRecorded(measure) && !known.has(number)) return [];
      const { status, completedOn } = measure;
      const lastDone: CellValue = completedOn === null ? null : { kind: "date", day: completedOn };
      return [{ number, item, clerk: { lastDone, status: status.text } }];
    });
  });
}

/** How many controls are followed up in lists worked in place. */
export function countInPlace(reading: FileReading): number {
  const kept = ledgerPoints(reading);
  return reading.measures.filter(({ point }) => !kept.has(point)).length;
}
