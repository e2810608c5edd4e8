import type { ReactElement } from "react";
import type { SkippedRecord } from "../../../app/plan-records.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { Notice } from "../shared/Notice.tsx";

const REASONS = ["no-column", "formula-cell", "no-proposal"] as const;

/** What the clerk asked for and has no cell to go to, counted by reason. */
export function SkippedNote({
  skipped,
  words,
}: {
  readonly skipped: readonly SkippedRecord[];
  readonly words: Words;
}): ReactElement | null {
  const { result } = words.pane;
  if (skipped.length === 0) return null;
  const lines = REASONS.map((why) => ({ why, count: skipped.filter((one) => one.why === why).length }));
  return (
    <Notice intent="warning" title={result.skipped}>
      {lines
        .filter(({ count }) => count > 0)
        .map(({ why, count }) => (
          <div key={why}>{result.why[why](count)}</div>
        ))}
    </Notice>
  );
}
