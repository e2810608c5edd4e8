import type { PaneFindingWords } from "../zh-CN/pane-findings.ts";

export const findings: PaneFindingWords = {
  none: "Nothing to mend was found; the grading can begin.",
  original: "Text",
  proposal: "New text",
  blank: "(blank)",
  accept: "Accept",
  accepted: "Accepted",
  ignore: "Ignore",
  ignored: (count) => `${count} ignored; the list of findings in the report keeps them.`,
  showIgnored: "Show again",
  acceptAll: (count) => `Accept ${count} of this kind`,
  dropAll: (count) => `Drop ${count} of this kind`,
  preview: (count) => `Preview ${count} changes`,
  checkSheet: "List and mark",
  notices: "Return notices",
  noticesIntro: "One for each department, with what must be mended or verified, ready to be sent back.",
};
