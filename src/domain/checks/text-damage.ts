import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { mendText } from "./mend-text.ts";
import { atCell } from "./place-finding.ts";
import { tableCells } from "./walk-cells.ts";

function* damagedCells(input: CheckInput): Iterable<Draft> {
  for (const { view, address, value } of tableCells(input, true)) {
    const found = typeof value === "string" ? mendText(value) : null;
    if (found === null || typeof value !== "string") continue;
    const { damage, words, mended } = found;
    yield {
      ...atCell(view, address),
      original: value,
      facts: { damage, words },
      proposal: mended === null ? null : { value: mended, safe: damage !== "swapped" },
    };
  }
}

/** Characters spoilt by copying or conversion: 旳 for 的, 风风险险, swapped or lost characters. */
export const textDamage = defineCheck({ kind: "text-damage", severity: "warning", run: damagedCells });
