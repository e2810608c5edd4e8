import type { CellValue, GradingScheme, SchemeSheetWords } from "../../../src/domain/index.ts";

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

/** Names, weights, lowest and highest scores, and the scores' names, as the sheet shows them. */
export function inputsOf(scheme: GradingScheme): CellValue[][] {
  switch (scheme.method) {
    case "weighted":
      return scheme.factors.map(({ name, weight, min, max }) => [name, weight, min, max]);
    case "scales":
      return scheme.scales.map(({ name, min, max, points }) => [
        name,
        null,
        min,
        max,
        points.map((point) => `${point.score} ${point.name}`).join("；"),
      ]);
    case "criteria-count":
      return scheme.criteria.map(({ name }) => [name]);
    case "kinds-at-post":
      return scheme.vetoes.map(({ name }) => [name]);
    case "declared":
    case "power-held":
    case "consequence":
    case "text":
      return [["（无）"]];
  }
}
