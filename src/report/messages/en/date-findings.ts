import type { FindingText } from "../finding-words.ts";
import type { DateFindingKind } from "../zh-CN/date-findings.ts";

const UNREADABLE: Readonly<Record<string, string>> = {
  "several-dates": "names several days",
  number: "is only a number",
  "not-understood": "names no day",
};

/** English words about dates and progress. */
export const dateFindings: Readonly<Record<DateFindingKind, FindingText>> = {
  "missing-deadline": {
    title: "No deadline",
    remedy: "Please fill in a deadline, a rhythm, or 长期.",
    sentence: (said) => `${said.place} has no deadline; please fill in a day, a rhythm, or 长期`,
  },
  "impossible-date": {
    title: "Impossible date",
    remedy: "Please write a day that exists.",
    sentence: (said) => {
      const last = said.number("last");
      const why = last > 0 ? `the month has ${last} days` : "there is no such day; please check it";
      return `${said.place}: ${said.field} is “${said.original}”, but ${why}`;
    },
  },
  "unreadable-deadline": {
    title: "Deadline unclear",
    remedy: "Please write the deadline as a full date, a rhythm, or 长期.",
    sentence: (said) =>
      `${said.place}: the deadline “${said.original}” ${UNREADABLE[said.text("why")] ?? "names no day"}; please write a full date`,
  },
  "vague-deadline": {
    title: "Vague deadline",
    remedy: "Please name a day or a rhythm.",
    sentence: (said) =>
      `${said.place}: nobody can tell when “${said.original}” is due; please name a day or a rhythm`,
  },
  "unreadable-date": {
    title: "Date unclear",
    remedy: "Please write a full date.",
    sentence: (said) =>
      `${said.place}: ${said.field} “${said.original}” names no day; please write a full date`,
  },
  "deadline-before-fill-date": {
    title: "Deadline before the fill date",
    remedy: "Please check deadline and fill date.",
    sentence: (said) =>
      `${said.place}: the deadline “${said.original}” (${said.day("due")}) lies before the fill date ${said.day("filledOn")} and is not recorded as done; please check it`,
  },
  "deadline-before-start": {
    title: "End before start",
    remedy: "Please check start and end.",
    sentence: (said) => `${said.place}: “${said.original}” ends before it starts; please check it`,
  },
  "dates-out-of-order": {
    title: "Dates out of order",
    remedy: "Please check the order of the steps.",
    sentence: (said) => {
      const other = `row ${said.number("otherRow")} “${said.text("otherStep")}” (${said.day("otherDue")})`;
      const here = `${said.place}: “${said.text("step")}” (${said.day("due")})`;
      if (said.text("why") === "later-than-next")
        return `${here} comes after ${other} below; please check the dates`;
      const reason = said.text("why") === "notice-before-review" ? ", the notice before the review" : "";
      return `${here} comes before ${other} above${reason}; please check the dates`;
    },
  },
  "done-without-date": {
    title: "Done without a date",
    remedy: "Please fill in the done date.",
    sentence: (said) =>
      `${said.place}: the status is “${said.text("status")}” but no done date is given; please fill it in`,
  },
  "done-date-but-open": {
    title: "Done date, but not done",
    remedy: "Please check status and done date.",
    sentence: (said) =>
      `${said.place}: the status is “${said.original}” but the done date is ${said.day("doneOn")}; please check them`,
  },
  "done-in-future": {
    title: "Done after the reporting day",
    remedy: "Please check the done date.",
    sentence: (said) =>
      `${said.place}: the done date ${said.day("doneOn")} lies after the reporting day ${said.day("asOf")}; please check it`,
  },
  "status-both-choices": {
    title: "Status not chosen",
    remedy: "Please keep one of the two choices.",
    sentence: (said) =>
      `${said.place}: the status still reads “${said.original}” and counts as not answered; please keep one choice`,
  },
  "unknown-status": {
    title: "Status unclear",
    remedy: "Please say whether it is done, under way or open.",
    sentence: (said) =>
      `${said.place}: “${said.original}” does not say whether it is done; please say done, under way or open`,
  },
  "date-as-text": {
    title: "Date stored as text",
    remedy: "Please store it as a date.",
    sentence: (said) => `${said.place}: “${said.original}” is text among dates and is not sorted with them`,
  },
};
