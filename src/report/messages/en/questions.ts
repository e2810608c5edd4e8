import type { QuestionWords } from "../zh-CN/questions.ts";

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
  cannotOpen: (reason) =>
    `The file cannot be opened (${reason}). Check that it exists, may be read and is not in use.`,
  otherFailure: (code) =>
    `The file could not be read (${code}). Open it in Excel, save a copy and try again.`,
};
