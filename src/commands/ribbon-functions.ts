import type { ActionWords } from "../report/messages/zh-CN/actions.ts";

/** Functions of the ribbon by the names that the manifest gives them. */
export const RIBBON_FUNCTIONS = {
  gradeAll: "everything",
  checkEntries: "check",
  proposeGrades: "grade",
  markOverdue: "follow-up",
  summarise: "summarise",
  exportSummary: "export",
  restoreTables: "restore",
} as const satisfies Readonly<Record<string, keyof ActionWords>>;

/** A button of the ribbon. */
export type RibbonAction = (typeof RIBBON_FUNCTIONS)[keyof typeof RIBBON_FUNCTIONS];
