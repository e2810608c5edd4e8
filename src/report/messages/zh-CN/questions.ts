import type { QuestionKind } from "../../../domain/index.ts";

/** A question as it is made into words. */
export interface QuestionSaid {
  /** `“台账” H7`; blank where it is about the whole file. */
  readonly place: string;
  /** Cells as typed, quoted and joined. */
  readonly examples: string;
}

/** Words of what Probity asks instead of guessing, and of why a file was left out. */
export interface QuestionWords {
  readonly kinds: Readonly<Record<QuestionKind, (said: QuestionSaid) => string>>;
  /** Choices that are no field, by key. */
  readonly choices: Readonly<Record<string, string>>;
  /** The question with its choices, and the one that the reading used, where there is one. */
  readonly withChoices: (question: string, choices: string, assumed: string) => string;
  readonly place: (sheet: string, address: string) => string;
  readonly quote: (text: string) => string;
  readonly cannotOpen: (reason: string) => string;
  readonly otherFailure: (code: string) => string;
}

export const questions: QuestionWords = {
  kinds: {
    "grade-order": ({ place, examples }) =>
      `${place}的等级说明与通常顺序不同（${examples}），请确认哪一级风险最高`,
    "grade-notation": ({ place, examples }) => `${place}的等级写法（${examples}）需要确认按什么顺序理解`,
    "column-field": ({ place, examples }) => `${place}这一列（${examples}）可能有几种含义，请确认`,
    "fill-down": ({ place, examples }) => `${place}的空白单元格（${examples}）是否沿用上一行，请确认`,
    "unit-name": ({ examples }) => `这份文件的单位名称不一致或没有写明（${examples}），请确认属于哪个单位`,
    "same-form": ({ place, examples }) =>
      `${place}与另一张表内容大体相同（${examples}），疑为同一张表的两份，请确认以哪一份为准`,
  },
  choices: {
    usual: "都按通常顺序（一级、高、A、★多者为最高）",
    leave: "暂不识别",
    "first-worst": "排在最前的最高",
    "last-worst": "排在最后的最高",
    "one-worst": "一级最高",
    "one-least": "一级最低",
    none: "不属于任何字段",
    "no-unit": "暂不写明单位",
    both: "两份都计入",
    this: "只计这一份",
    other: "只计另一份",
  },
  withChoices: (question, choices, assumed) =>
    assumed === ""
      ? `${question}。可选：${choices}。`
      : `${question}。可选：${choices}；暂按“${assumed}”处理。`,
  place: (sheet, address) => `“${sheet}”${address}`,
  quote: (text) => `“${text}”`,
  cannotOpen: (reason) => `文件打不开（${reason}）。请检查文件是否存在、是否有读取权限、是否正被占用。`,
  otherFailure: (code) => `文件未能读取（${code}）。请用 Excel 打开后另存一份再试。`,
};
