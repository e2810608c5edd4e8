import type { QuestionWords } from "../zh-CN/questions.ts";

const NO_PERMISSION = "you may not read it. Ask the administrator, or copy it into a folder of your own.";
const IN_USE = "another program is using it. Close it there and try again.";

/** Why the system does not open a file and what to do about it, by the system's code. */
const OPEN_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "it is not there. It may have been moved, renamed or deleted; check the place and the name.",
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EBUSY: IN_USE,
  EISDIR: "it is a folder. Name the files in it.",
};

function otherReason(code: string): string {
  return `the system did not allow it (code ${code}). Check that the disk or network place is available.`;
}

export const questions: QuestionWords = {
  kinds: {
    "grade-order": ({ place, examples }) =>
      `${place} explains the grades in an unusual order (${examples}); please confirm which is the most serious`,
    "grade-notation": ({ place, examples }) =>
      `${place}: please confirm how these grades are ordered (${examples})`,
    "column-field": ({ place, examples }) =>
      `${place}: this column can mean several things (${examples}); please confirm`,
    "fill-down": ({ place, examples }) =>
      `${place}: please confirm whether blank cells repeat the row above (${examples})`,
    "unit-name": ({ examples }) =>
      `This file names no unit, or more than one (${examples}); please confirm which it belongs to`,
    "same-form": ({ place, examples }) =>
      `${place} seems to be the same form as another table (${examples}); please confirm which one counts`,
  },
  choices: {
    usual: "all in the usual order (1, high, A, more stars are the most serious)",
    leave: "leave unread for now",
    "first-worst": "the first is the most serious",
    "last-worst": "the last is the most serious",
    "one-worst": "grade 1 is the most serious",
    "one-least": "grade 1 is the least serious",
    none: "no field",
    "no-unit": "leave the unit open",
    both: "count both",
    this: "count only this one",
    other: "count only the other one",
  },
  withChoices: (question, choices, assumed) =>
    assumed === ""
      ? `${question}. Choices: ${choices}.`
      : `${question}. Choices: ${choices}; read as “${assumed}” for now.`,
  place: (sheet, address) => `“${sheet}” ${address}`,
  quote: (text) => `“${text}”`,
  cannotOpen: (reason) => `The file cannot be opened: ${OPEN_FAILURES[reason] ?? otherReason(reason)}`,
  otherFailure: (code) =>
    `The file could not be read (${code}). Open it in Excel, save a copy and try again.`,
};
