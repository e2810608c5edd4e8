import { defineCheck } from "./define-check.ts";
import { deadlinesUnreadFor } from "./unreadable-deadline.ts";

/** A range whose end comes before its start. */
export const deadlineBeforeStart = defineCheck({
  kind: "deadline-before-start",
  severity: "error",
  run: (input) => deadlinesUnreadFor(input, ["end-before-start"]),
});
