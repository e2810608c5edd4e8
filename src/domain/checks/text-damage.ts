import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { mendText } from "./mend-text.ts";
import { atCell } from "./place-finding.ts";
import { visitCells } from "./walk-cells.ts";

function damagedCells(input: CheckInput): Draft[] {
  const drafts: Draft[] = [];
  visitCells(input, true, (view, value, row, column) => {
    if (typeof value !== "string") return;
    const found = mendText(value);
    if (found === null) return;
    const { damage, words, mended } = found;
    drafts.push({
      ...atCell(view, { row, column }),
      original: value,
      facts: { damage, words },
      proposal: mended === null ? null : { value: mended, safe: damage !== "swapped" },
    });
  });
  return drafts;
}

/** Characters spoilt by copying or conversion: 旳 for 的, 风风险险, swapped or lost characters. */
export const textDamage = defineCheck({ kind: "text-damage", severity: "warning", run: damagedCells });
