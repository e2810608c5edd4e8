import type { SchemeSheetWords } from "../../../src/domain/index.ts";

/** The names on a 等级评定标准, as a Chinese office has them. */
export const CHINESE: SchemeSheetWords = {
  name: "方案名称",
  version: "版本",
  source: "依据",
  use: "使用方式",
  grade: "等级",
  input: "评定因素",
  points: "分值及名称",
  inclusive: "达到",
  exclusive: "超过",
  declaredFirst: "以自评等级为准",
  rhythm: "检查频次（建议）",
  rhythms: {
    week: "每周",
    month: "每月",
    quarter: "每季度",
    "half-year": "每半年",
    year: "每年",
    term: "每学期",
  },
};

/** The same names in English. */
export const ENGLISH: SchemeSheetWords = {
  name: "Scheme",
  version: "Version",
  source: "Source",
  use: "Use",
  grade: "Grade",
  input: "Factor",
  points: "Scores",
  inclusive: "reached",
  exclusive: "passed",
  declaredFirst: "Typed grades count",
  rhythm: "Review",
  rhythms: {
    week: "weekly",
    month: "monthly",
    quarter: "quarterly",
    "half-year": "half-yearly",
    year: "yearly",
    term: "every term",
  },
};
