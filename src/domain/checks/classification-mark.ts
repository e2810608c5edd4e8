import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";

function* marks(input: CheckInput): Iterable<Draft> {
  for (const { file, classification } of input.register.files) {
    if (classification === null) continue;
    const { sheet, address, text } = classification;
    yield { file, sheet, address, original: text, facts: { mark: text } };
  }
}

/** A 密级 mark: the file stops until the clerk has confirmed that the work is done where it may be done. */
export const classificationMark = defineCheck({ kind: "classification-mark", severity: "error", run: marks });
