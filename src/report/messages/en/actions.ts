import type { ActionWords } from "../zh-CN/actions.ts";

export const actions: ActionWords = {
  everything: "Grade in one click",
  check: "Check entries",
  grade: "Suggest grades",
  "follow-up": "Mark overdue",
  summarise: "Make summary",
  export: "Export summary",
  restore: "Restore",
  pane: "Open pane",
  accept: "Accept changes",
};
