import type { PaneFindingWords } from "../zh-CN/pane-findings.ts";

export const findings: PaneFindingWords = {
  none: "Nothing to mend was found; the grading can begin.",
  original: "Text",
  proposal: "New text",
  blank: "(blank)",
  accept: "Accept",
  accepted: "Accepted",
  ignore: "Ignore",
  ignored: (count) => `${count} ignored`,
  ignoredHint:
    "What is ignored is left out of lists and notices; the workbook remembers it until its text changes.",
  regard: "Show again",
  regardAll: "Show all again",
  own: "Own value",
  ownValue: "Own value",
  ownLabel: (place) => `New text of ${place}`,
  takeOwn: "Take it",
  dropOwn: "Drop own value",
  acceptAll: (count) => `Accept ${count} of this kind`,
  dropAll: (count) => `Drop ${count} of this kind`,
  preview: (count) => `Preview ${count} changes`,
  checkSheet: "List and mark",
  notices: "Return notices",
  noticesIntro: "One for each department, with what must be mended or verified, ready to be sent back.",
};
