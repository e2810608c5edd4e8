import { controls as zh } from "../zh-CN/pane-controls.ts";
import type { PaneControlWords } from "../zh-CN/pane-controls.ts";

export const controls: PaneControlWords = {
  none: "No controls were recognised. Please check under “Field mapping” which column holds them.",
  asOf: "Counted to",
  recount: "Count anew",
  noOwner: "No owner named",
  owned: (owner, count) => `${owner} (${count})`,
  late: (days) => `${days} days`,
  deadline: (text) => `Deadline: ${text}`,
  nextDue: (day) => `Due by ${day}`,
  status: (text) => `Status: ${text}`,
  doneOn: (day) => `Last done: ${day}`,
  risk: (text) => `Risk: ${text}`,
  edit: (count) => `Record ${count} selected`,
  selectShown: (count) => `Select all ${count}`,
  form: {
    title: (count) => `Record ${count} controls`,
    hint: "Fill in only what changes; what is left blank stays as it is. A preview comes first.",
    owner: "Owner",
    deadline: "Deadline",
    deadlineHint: "such as 2026年6月底前, 每季度, 长期",
    status: "Status",
    unchanged: "Keep",
    doneOn: "Last done",
    preview: "Preview",
    ledger:
      "Where the form has no such columns, it is recorded in the ledger of measures; the form stays as it is.",
  },
  // What goes into the clerk's tables is Chinese in every language of the pane.
  statuses: zh.statuses,
};
