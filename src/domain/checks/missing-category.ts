import { missingCells } from "./blank-fields.ts";
import { defineCheck } from "./define-check.ts";

/** A risk without a category, where others of its table have one. */
export const missingCategory = defineCheck({
  kind: "missing-category",
  severity: "warning",
  run: (input) => missingCells(input, "category"),
});
