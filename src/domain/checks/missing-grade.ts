import { missingCells } from "./blank-fields.ts";
import { defineCheck } from "./define-check.ts";

/** A risk without a grade, where others of its table have one. */
export const missingGrade = defineCheck({
  kind: "missing-grade",
  severity: "error",
  run: (input) => missingCells(input, "grade"),
});
