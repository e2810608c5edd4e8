import type { LedgerWords } from "../zh-CN/ledgers.ts";

export const ledgers: LedgerWords = {
  headers: {
    risks: {
      number: "Risk no.",
      unit: "Unit",
      department: "Department",
      post: "Post",
      category: "Risk category",
      point: "Risk point",
      manifestation: "Manifestation",
      declaredGrade: "Typed grade",
      suggestion: "Suggested (for reference)",
      reason: "Reason",
      scheme: "Scheme and version",
      decidedGrade: "Decided grade",
      leader: "Leader",
      source: "Source",
      event: "In the source",
      remarks: "Remarks",
      baseline: "Record (do not change)",
    },
    controls: {
      number: "Control no.",
      riskNumber: "Risk no.",
      department: "Department",
      point: "Risk point",
      measure: "Control measure",
      owner: "Owner",
      deadline: "Deadline/frequency",
      deadlineHint: "Deadline proposed (for reference)",
      lastDone: "Last done on",
      status: "Status",
      nextDue: "Next due",
      state: "State",
      daysLate: "Days late",
      event: "In the source",
      remarks: "Remarks",
      baseline: "Record (do not change)",
    },
  },
  riskSheet: "Risk ledger",
  controlSheet: "Control ledger",
  riskDetail: "Risk list",
  controlDetail: "Control list",
  riskTitle: "Ledger of integrity risks",
  controlTitle: "Ledger of control measures",
  rhythmHint: (rhythm, grade) => `${rhythm} (proposed for ${grade} risks)`,
  note: (asOf) =>
    `As of ${asOf}. Decided grade, owner, deadline, last done, status and remarks are yours and stay; the other columns follow the source.`,
  statusItems: ["已完成", "正在推进", "未完成"],
  statusMessage: "Choose done, in progress or not done, or leave it blank.",
  gradeMessage: "Choose the decided grade from the list; leave it blank until decided.",
  events: {
    new: (day) => `New on ${day}`,
    changed: (day) => `Source changed, updated on ${day}`,
    vanished: (day) => `Not in the source, to be confirmed (${day})`,
    returned: (day) => `Back in the source on ${day}`,
    conflict: (day) => `Source and ledger differ since ${day}; the ledger's was kept, please check`,
  },
  notices: {
    conflict: ({ number, typed, source }, field) =>
      `${number}: ${field} says "${typed}" in the ledger, "${source}" in the source. The ledger's was kept; please check.`,
    vanished: ({ number }) =>
      `${number} is no longer in the source; it was marked and everything typed was kept.`,
    "number-restored": ({ number }) =>
      `A row without its number was known by its place and text; ${number} was restored.`,
    "number-twice": ({ number, row }) =>
      `Row ${(row ?? 0) + 1} carries the number ${number} of an earlier row and was left alone; correct or delete it.`,
    "off-scale": ({ number, typed, source, cell }, field) =>
      `${number}: ${field} says "${typed}" (${cell ?? ""}), where ${source} is asked for; it was not counted.`,
    "paper-conflict": ({ number, typed, source, cell }, field) =>
      `${number}: ${field} is filled in twice, "${typed}" and "${source}" (${cell ?? ""}). The workbook counts before a paper; of two papers that differ neither does.`,
    "paper-row": ({ number, row, cell }) =>
      `${cell ?? ""}, row ${(row ?? 0) + 1} (${number}) is no risk of the source; it was not used.`,
    "unread-decision": ({ number, typed }) =>
      `${number}: the decision "${typed}" names no grade; please check.`,
    "foreign-row": ({ row }) =>
      `Row ${(row ?? 0) + 1} has no number and is not from the source; it was left alone.`,
  },
};
