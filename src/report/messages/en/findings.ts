import type { FindingText, FindingWords } from "../finding-words.ts";
import { cellFindings } from "./cell-findings.ts";
import { dateFindings } from "./date-findings.ts";

const missing = (name: string, more: string): FindingText => ({
  title: `No ${name}`,
  remedy: `Please fill in the ${name}.`,
  sentence: (said) => `${said.place}: the risk “${said.text("risk")}” has no ${name}; ${more}`,
});

const TOTALS: Readonly<Record<string, string>> = {
  points: "risk points",
  measures: "measures",
  duties: "duties",
};

const RANKS: Readonly<Record<string, string>> = {
  main: "the head of the unit",
  deputy: "the leader in charge",
  department: "the head of the department",
  direct: "the person directly responsible",
};

const NUMBERING: Readonly<Record<string, string>> = {
  jump: "a number is missing",
  repeat: "the number repeats",
  restart: "the numbers go back or start again",
};

/** English words of the findings. */
export const findings: FindingWords = {
  severities: { error: "To be mended", warning: "Please verify", hint: "Hint" },
  row: (row, count) => (count > 1 ? `Row ${row} and ${count - 1} more` : `Row ${row}`),
  sheet: (name) => `Sheet “${name}”`,
  day: ({ year, month, day }) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  comma: ", ",
  proposed: (value) => `; proposed: “${value}”`,
  stop: ".",
  remedyProposed: (value) => ` Proposed: “${value}”.`,
  filledOn: "Fill date",
  kinds: {
    ...dateFindings,
    ...cellFindings,
    "classification-mark": {
      title: "Classification mark",
      remedy:
        "Please confirm that the file may be processed here, or remove the mark if it is not classified.",
      sentence: (said) =>
        `“${said.text("mark")}” is a classification mark; please make sure that this computer may hold the file, or close it at once; remove the mark if the file is not classified`,
    },
    "missing-point": {
      title: "No risk point",
      remedy: "Please fill in the risk point, or write 无 where there is none.",
      sentence: (said) =>
        `${said.place} has a grade or measures but names no risk; please fill it in or write 无`,
    },
    "missing-grade": missing("grade", "please choose one by the grading standard"),
    "missing-measures": missing("control measures", "please say who does what, how often, with what record"),
    "missing-category": missing("category", "please choose one of this level's categories"),
    "missing-owner": {
      title: "Grade 1 without an owner",
      remedy: "Please name the owner of each risk of grade 1.",
      sentence: (said) =>
        `${said.place}: the risk “${said.text("risk")}” of grade 1 has no owner; please name a person`,
    },
    "empty-column": {
      title: "Empty column",
      remedy: "Please fill in the column.",
      sentence: (said) => `The column “${said.field}” is blank in all ${said.count} rows; please fill it in`,
    },
    "blank-category-row": {
      title: "Nothing under a category",
      remedy: "Please write 无 where there is no risk.",
      sentence: (said) =>
        `${said.place}: nothing is filled in under “${said.text("category")}”; please write 无 if there is no risk`,
    },
    "unknown-grade": {
      title: "Unknown grade",
      remedy: "Please fill in one grade only, in the notation your office uses.",
      sentence: (said) =>
        `${said.place}: the grade “${said.original}” cannot be read; please fill in one grade`,
    },
    "mixed-notations": {
      title: "Mixed grade notations",
      remedy: "Please write grades in one notation.",
      sentence: (said) =>
        `${said.place}: the grade is written “${said.original}”, elsewhere like “${said.text("usual")}”; please use one notation`,
    },
    "same-risk-two-grades": {
      title: "One risk, two grades",
      remedy: "Please decide on one grade for the same risk.",
      sentence: (said) =>
        `${said.place}: the risk “${said.text("risk")}” is ${said.grade("grade")} here and ${said.grade("otherGrade")} in row ${said.number("otherRow")} of “${said.text("otherSheet")}”; please decide on one`,
    },
    "grade-one-share": {
      title: "Many risks of grade 1",
      remedy:
        "Please study together whether the grades are right; no grade is to be changed for the share's sake.",
      sentence: (said) =>
        `${said.text("unit") === "" ? "This register" : said.text("unit")} has ${said.number("total")} graded risks, ${said.number("ones")} of grade 1 (${said.number("share")}%), above ${said.number("cap")}% in principle; please study the borderline ones together`,
    },
    "grade-disagrees": {
      title: "Typed and computed grade differ",
      remedy: "Please check the typed grade against the standard.",
      sentence: (said) =>
        said.count > 1
          ? `${said.place}: typed grades differ from the computed ones (for reference); please check them`
          : `${said.place}: the risk “${said.text("risk")}” is typed ${said.grade("grade")}, computed ${said.grade("suggested")} (for reference); please check it`,
    },
    "foreign-category": {
      title: "Category of another level",
      remedy: "Please use a category of this level.",
      sentence: (said) =>
        `${said.place}: the category “${said.original}” is not among those usual here (${said.categories("allowed")}, other); please check it`,
    },
    "same-leaders": {
      title: "One person in both leader columns",
      remedy: "Please check both leader columns.",
      sentence: (said) =>
        `${said.place}: “${said.text("name")}” stands in both leader columns; please check them`,
    },
    "leader-rule": {
      title: "Leader against the rule",
      remedy: "Please name the leaders by the rule of responsibility.",
      sentence: (said) =>
        `${said.place}: “${said.original}” is named, while the rule asks for ${RANKS[said.text("required")] ?? ""}; please check it`,
    },
    "duplicate-row": {
      title: "Repeated row",
      remedy: "Please keep one of the rows.",
      sentence: (said) =>
        `${said.place} is the same as row ${said.number("otherRow")} of “${said.text("otherSheet")}”; please remove one if it is a repetition`,
    },
    "pasted-twice": {
      title: "Repeated part",
      remedy: "Please remove the part that was pasted twice.",
      sentence: (said) =>
        `Rows ${said.row}–${said.number("lastRow")} (${said.number("count")} risks) are the same as rows ${said.number("otherRow")}–${said.number("otherLastRow")} of “${said.text("otherSheet")}”, perhaps pasted or sent twice; please check them`,
    },
    "versions-differ": {
      title: "Two versions differ",
      remedy: "Please say which of the two texts holds.",
      sentence: (said) =>
        `${said.place}: ${said.field} of the risk “${said.text("risk")}” is “${said.text("text")}” here and “${said.text("otherText")}” in row ${said.number("otherRow")} of “${said.text("otherSheet")}” (${said.text("otherFile")}); please say which holds`,
    },
    "risk-too-broad": {
      title: "Risk too broad",
      remedy: "Please name the step and the conduct, until a workable measure can be set.",
      sentence: (said) =>
        `${said.place}: “${said.original}” names an area of work but no conduct; please break it down to a step`,
    },
    "diligence-fault": {
      title: "Diligence rather than integrity",
      remedy: "Please leave out faults that have nothing to do with the use of power.",
      sentence: (said) =>
        `${said.place}: “${said.text("words")}” is a matter of diligence or skill; please check whether it is an integrity risk`,
    },
    "measure-equals-risk": {
      title: "Measure repeats the risk",
      remedy: "Please write down measures against the risk.",
      sentence: (said) =>
        `${said.place}: the measure repeats the risk's words; please say how it is controlled`,
    },
    "empty-phrase-measure": {
      title: "Empty phrases",
      remedy: "Please say who does what, how often, with what record.",
      sentence: (said) =>
        `${said.place}: the measures “${said.original}” name no actor, rhythm or record; please make them workable`,
    },
    "measures-by-reference": {
      title: "Measures by reference",
      remedy: "Please write out the measures in full.",
      sentence: (said) =>
        `${said.place}: the measures only say “${said.original}”, which means nothing by itself; please write them out`,
    },
    "one-measure-many-risks": {
      title: "One measure for many risks",
      remedy: "Please set measures for each risk.",
      sentence: (said) =>
        `${said.number("count")} different risks have the same measures (row ${said.row}: “${said.original}”); please set them for each`,
    },
    "copied-text": {
      title: "Copied text",
      remedy: "Please write it anew for the post.",
      sentence: (said) =>
        `${said.place}: the ${said.text("what") === "risk" ? "risk" : "measures"} “${said.original}” are like ${said.number("count") - 1} others (${said.number("likeness")}% at least, ${said.number("files")} file(s)); please check whether they were copied`,
    },
    "numbering-jump": {
      title: "Broken numbering",
      remedy: "Please check the numbers for a missing item.",
      sentence: (said) =>
        `${said.place}: “${said.text("after")}” follows “${said.text("before")}” in the cell, ${NUMBERING[said.text("why")] ?? ""}; please check for a missing item`,
    },
    "total-mismatch": {
      title: "Total does not agree",
      remedy: "Please check the total.",
      sentence: (said) =>
        `${said.place}: “${said.original}” says ${said.number("typed")}, found ${said.number("found")} ${said.text("of") === "grade" ? `risks of ${said.grade("grade")}` : (TOTALS[said.text("of")] ?? "")}; please check it`,
    },
  },
};
