import { defineCheck } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { deadlinesUnreadFor } from "./unreadable-deadline.ts";

/** A deadline such as 近期 or 尽快, which nobody can be late for. */
export const vagueDeadline = defineCheck({
  kind: "vague-deadline",
  severity: "warning",
  run: (input) => gather(deadlinesUnreadFor(input, ["vague"])),
});
