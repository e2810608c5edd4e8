import type { FindingSaid, FindingText } from "../finding-words.ts";
import type { CellFindingKind } from "../zh-CN/cell-findings.ts";

const DAMAGE: Readonly<Record<string, string>> = {
  "old-de": "旳 stands for 的",
  doubled: "characters are doubled",
  swapped: "characters are swapped",
  lost: "characters were lost; please restore them from the original",
};

const HIDDEN: Readonly<Record<string, string>> = {
  sheet: "is a hidden sheet",
  rows: "is hidden",
  columns: "has hidden columns",
};

function allowedScores(said: FindingSaid): string {
  const listed = said.text("listed");
  return listed === "" ? `${said.text("min")} to ${said.text("max")}` : listed.split(" ").join(", ");
}

/** English words about the cells themselves. */
export const cellFindings: Readonly<Record<CellFindingKind, FindingText>> = {
  "text-damage": {
    title: "Damaged text",
    remedy: "Please correct the text.",
    sentence: (said) => `${said.place}: ${DAMAGE[said.text("damage")] ?? ""} (“${said.text("words")}”)`,
  },
  "error-cell": {
    title: "Error cell",
    remedy: "Please correct the formula or type the content.",
    sentence: (said) =>
      `${said.place} shows ${said.text("code")}; please correct the formula or type the content`,
  },
  "number-as-text": {
    title: "Number stored as text",
    remedy: "Please store it as a number.",
    sentence: (said) => `${said.place}: “${said.original}” is text and cannot be reckoned with`,
  },
  "off-scale-score": {
    title: "Score off its scale",
    remedy: "Please score within the scale of the scheme.",
    sentence: (said) =>
      `${said.place}: “${said.original}” under “${said.text("column")}” is none of the scores that count (${allowedScores(said)}) and was left out; please check it`,
  },
  "formula-cell": {
    title: "Formula in a typed column",
    remedy: "Please paste as values before sending.",
    sentence: (said) =>
      `${said.place}: ${said.field} is a formula and changes with other cells; please paste it as a value before sending`,
  },
  "hidden-risks": {
    title: "Hidden content",
    remedy: "Please show it, or confirm that it is to be sent.",
    sentence: (said) =>
      `${said.place} ${HIDDEN[said.text("what")] ?? ""}; its risks are read and counted, please confirm that they are to be sent`,
  },
  "personal-id": {
    title: "Identity card number",
    remedy: "Please remove the identity card number.",
    sentence: (said) =>
      `${said.place} holds an identity card number (${said.text("masked")}); please remove it before notice or sending`,
  },
  "mobile-number": {
    title: "Mobile number",
    remedy: "Please remove mobile numbers from tables for notice.",
    sentence: (said) =>
      `${said.place} holds a mobile number (${said.text("masked")}); please remove it before notice`,
  },
};
