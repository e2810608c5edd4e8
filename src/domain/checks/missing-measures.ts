import { missingCells } from "./blank-fields.ts";
import { defineCheck } from "./define-check.ts";

/** A risk without any control measure, where others of its table have some. */
export const missingMeasures = defineCheck({
  kind: "missing-measures",
  severity: "error",
  run: (input) => missingCells(input, "measures"),
});
