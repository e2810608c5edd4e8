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

const NO_PERMISSION = "没有读取权限。请向管理员申请权限，或把文件复制到自己的文件夹后再试。";
const IN_USE = "文件正被其他程序占用。请关闭该文件后再试。";

/** Why the system does not open a file and what to do about it, by the system's code. */
const OPEN_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "找不到文件，可能已移动、改名或删除。请核对位置和文件名后再试。",
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EBUSY: IN_USE,
  EISDIR: "这是文件夹，不是文件。请写明其中的文件。",
};

function otherReason(code: string): string {
  return `系统没有允许读取（代码 ${code}）。请检查文件所在的磁盘或网络位置是否可用后再试。`;
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
  cannotOpen: (reason) => `文件打不开：${OPEN_FAILURES[reason] ?? otherReason(reason)}`,
  otherFailure: (code) => `文件未能读取（${code}）。请用 Excel 打开后另存一份再试。`,
};
