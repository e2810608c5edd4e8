import type { OfficePaper } from "../report/papers/choose-sheets.ts";

/** Sheets of the summary as they are chosen together. */
export const PAPER_GROUPS = {
  statistics: [
    "summary",
    "grades",
    "categories",
    "posts",
    "classification",
    "keyPosts",
    "responsibility",
    "followUp",
  ],
  lists: ["overdue", "filing", "borderline", "findings"],
  ledgers: ["risks", "measures", "accounts"],
} as const satisfies Readonly<Record<string, readonly OfficePaper[]>>;

/** Key of a group of sheets. */
export type PaperGroup = keyof typeof PAPER_GROUPS;

export const PAPER_GROUP_KEYS: readonly PaperGroup[] = ["statistics", "lists", "ledgers"];
