import { normaliseText } from "../intake/text/normalise.ts";
import type { OwnTable } from "../model/ledger.ts";
import { ledgerValue } from "../model/ledger.ts";
import { parseBaseline, textOfValue } from "./baseline.ts";
import type { RiskSourceRow } from "./ledger-sources.ts";
import { SEEN_GROUP, SEEN_TEXT } from "./merge-row.ts";

/** A filled-in 打分表 or 等级审定表 that came back as a file of its own. */
export type PaperTable = OwnTable<"number" | "point" | "baseline">;

function keyOf(group: string, text: string): string {
  return `${group}\u0000${text}`;
}

/** What a row of the paper says of its risk: post and text as recorded, else the risk point that it shows. */
function keyOfRow(table: PaperTable, row: number): string {
  const baseline = parseBaseline(ledgerValue(table, row, "baseline"));
  if (baseline === null) return keyOf("", normaliseText(textOfValue(ledgerValue(table, row, "point"))));
  return keyOf(baseline.seen[SEEN_GROUP] ?? "", normaliseText(baseline.seen[SEEN_TEXT] ?? ""));
}

function keysOf(risks: readonly RiskSourceRow[], points: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { match, item } of risks) {
    keys.add(keyOf(match.group, match.text));
    keys.add(keyOf("", normaliseText(points[item] ?? "")));
  }
  return keys;
}

/** A workbook that a paper may belong to: its risks as a kept sheet shows them, and their texts by item. */
export interface PaperCandidate {
  readonly risks: readonly RiskSourceRow[];
  readonly points: readonly string[];
}

/**
 * Which workbook a paper was made from: the one that has most of its rows, at least half of them; null where two have
 * as many, for nobody said which. Linear in rows and risks.
 */
export function paperOwner(
  tables: readonly PaperTable[],
  candidates: readonly PaperCandidate[],
): number | null {
  const keys = tables.flatMap((table) => table.rows.map((row) => keyOfRow(table, row)));
  const votes = candidates.map(({ risks, points }) => {
    const known = keysOf(risks, points);
    return keys.filter((key) => known.has(key)).length;
  });
  const most = Math.max(0, ...votes);
  const isClear = most > 0 && most * 2 >= keys.length && votes.filter((count) => count === most).length === 1;
  return isClear ? votes.indexOf(most) : null;
}
