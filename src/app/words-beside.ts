import type { Words } from "../report/messages/catalogue.ts";

/** Longest name that Excel allows, less the room for a number. */
const LONGEST = 27;

/**
 * A name that no other sheet of the workbook bears; Excel compares names without regard to case.
 * @param taken names in lower case
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${name.slice(0, LONGEST)}(${copy})`;
  return free;
}

/**
 * Words for sheets that go into a clerk's own workbook: none is named like one of his, and the lists under the
 * summary are not named like the ledgers that he keeps there.
 * @param taken names of the workbook's sheets that are not Probity's
 */
export function wordsBeside(words: Words, taken: Iterable<string>): Words {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const { sheets } = words.papers;
  const { riskSheet, controlSheet, riskDetail, controlDetail } = words.ledgers;
  const free = (name: string): string => freeName(name, used);
  return {
    ...words,
    scoring: {
      ...words.scoring,
      sheet: free(words.scoring.sheet),
      schemeSheet: free(words.scoring.schemeSheet),
    },
    kept: {
      ...words.kept,
      decisions: { ...words.kept.decisions, sheet: free(words.kept.decisions.sheet) },
      history: { ...words.kept.history, sheet: free(words.kept.history.sheet) },
    },
    ledgers: { ...words.ledgers, riskSheet: free(riskSheet), controlSheet: free(controlSheet) },
    papers: {
      ...words.papers,
      sheets: {
        summary: free(sheets.summary),
        grades: free(sheets.grades),
        categories: free(sheets.categories),
        posts: free(sheets.posts),
        classification: free(sheets.classification),
        keyPosts: free(sheets.keyPosts),
        responsibility: free(sheets.responsibility),
        followUp: free(sheets.followUp),
        overdue: free(sheets.overdue),
        filing: free(sheets.filing),
        borderline: free(sheets.borderline),
        findings: free(sheets.findings),
        risks: free(riskDetail),
        measures: free(controlDetail),
        accounts: free(sheets.accounts),
      },
    },
  };
}
