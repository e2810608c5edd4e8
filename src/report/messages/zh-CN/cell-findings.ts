import type { FindingSaid, FindingText } from "../finding-words.ts";

/** Kinds that are about the cell itself rather than what it says. */
export type CellFindingKind =
  | "text-damage"
  | "error-cell"
  | "number-as-text"
  | "off-scale-score"
  | "formula-cell"
  | "hidden-risks"
  | "personal-id"
  | "mobile-number";

const DAMAGE: Readonly<Record<string, string>> = {
  "old-de": "“的”写成了“旳”",
  doubled: "文字重复",
  swapped: "文字颠倒",
  lost: "有乱码，原字已看不出，请对照原件补上",
};

const HIDDEN: Readonly<Record<string, string>> = {
  sheet: "为隐藏工作表",
  rows: "为隐藏行",
  columns: "有隐藏列",
};

function allowedScores(said: FindingSaid): string {
  const listed = said.text("listed");
  return listed === "" ? `${said.text("min")}至${said.text("max")}分` : `${listed.split(" ").join("、")}分`;
}

/** 单元格本身问题的用语。 */
export const cellFindings: Readonly<Record<CellFindingKind, FindingText>> = {
  "text-damage": {
    title: "文字有误",
    remedy: "请改正文字。",
    sentence: (said) => {
      const damage = said.text("damage");
      const words = damage === "old-de" || damage === "lost" ? "" : `“${said.text("words")}”`;
      return `${said.place}${words}${DAMAGE[damage] ?? ""}`;
    },
  },
  "error-cell": {
    title: "单元格出错",
    remedy: "请改正公式，或直接填写内容。",
    sentence: (said) => `${said.place}显示为${said.text("code")}，公式算不出结果，请改正公式或直接填写`,
  },
  "number-as-text": {
    title: "数字存成了文字",
    remedy: "请改为数字格式。",
    sentence: (said) => `${said.place}“${said.original}”是文字，不能参与计算，请改为数字`,
  },
  "off-scale-score": {
    title: "得分超出范围",
    remedy: "请按评分标准规定的分值填写。",
    sentence: (said) =>
      `${said.place}“${said.text("column")}”填“${said.original}”，规定的分值为${allowedScores(said)}，测算时未计入，请核对`,
  },
  "formula-cell": {
    title: "填报内容为公式",
    remedy: "报送前请粘贴为数值。",
    sentence: (said) => `${said.place}${said.field}是公式，内容会随其他单元格变化，报送前请粘贴为数值`,
  },
  "hidden-risks": {
    title: "有隐藏内容",
    remedy: "请取消隐藏，或确认隐藏内容是否报送。",
    sentence: (said) =>
      `${said.place}${HIDDEN[said.text("what")] ?? ""}，其中的风险点已一并读取和统计，请确认是否报送`,
  },
  "personal-id": {
    title: "含身份证号",
    remedy: "请删去身份证号。",
    sentence: (said) => `${said.place}含有身份证号（${said.text("masked")}），公示和报送前请删去`,
  },
  "mobile-number": {
    title: "含手机号码",
    remedy: "公示的表请删去手机号码。",
    sentence: (said) => `${said.place}含有手机号码（${said.text("masked")}），公示前请删去`,
  },
};
