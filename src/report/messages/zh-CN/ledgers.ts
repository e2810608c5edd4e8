import type { LedgerEvent, LedgerHeaders, LedgerNotice } from "../../../domain/index.ts";

/** Words of the ledgers that Probity keeps in a workbook. */
export interface LedgerWords {
  readonly headers: LedgerHeaders;
  readonly riskSheet: string;
  readonly controlSheet: string;
  /** Names of the lists under a summary that stands beside the ledgers. */
  readonly riskDetail: string;
  readonly controlDetail: string;
  readonly riskTitle: string;
  readonly controlTitle: string;
  /** What the white columns are for. */
  /** Deadline proposed by the grade of the risk alone, in the words of the scheme's rhythms. */
  readonly rhythmHint: (rhythm: string, grade: string) => string;
  readonly note: (asOf: string) => string;
  /** Choices offered for 落实情况. */
  readonly statusItems: readonly string[];
  readonly statusMessage: string;
  readonly gradeMessage: string;
  readonly events: Readonly<Record<LedgerEvent["kind"], (day: string) => string>>;
  readonly notices: Readonly<Record<LedgerNotice["kind"], (notice: LedgerNotice, field: string) => string>>;
}

export const ledgers: LedgerWords = {
  headers: {
    risks: {
      number: "风险编号",
      unit: "单位",
      department: "部室",
      post: "岗位",
      category: "风险类别",
      point: "风险点",
      manifestation: "表现形式",
      declaredGrade: "自评等级",
      suggestion: "系统测算（供参考）",
      reason: "测算理由",
      scheme: "测算方案及版本",
      decidedGrade: "审定等级",
      leader: "责任领导",
      source: "来源",
      event: "源表情况",
      remarks: "备注",
      baseline: "核对记录（请勿改动）",
    },
    controls: {
      number: "措施编号",
      riskNumber: "风险编号",
      department: "部室",
      point: "风险点",
      measure: "防控措施",
      owner: "责任人",
      deadline: "完成时限/频次",
      deadlineHint: "时限建议（供参考）",
      lastDone: "最近落实日期",
      status: "落实情况",
      nextDue: "下次到期日",
      state: "状态",
      daysLate: "逾期天数",
      event: "源表情况",
      remarks: "备注",
      baseline: "核对记录（请勿改动）",
    },
  },
  riskSheet: "风险台账",
  controlSheet: "措施台账",
  riskDetail: "风险明细",
  controlDetail: "措施明细",
  riskTitle: "廉政风险台账",
  controlTitle: "防控措施台账",
  rhythmHint: (rhythm, grade) => `${rhythm}（${grade}风险点建议频次）`,
  note: (asOf) =>
    `统计截至日期：${asOf}。“审定等级”“责任人”“完成时限/频次”“最近落实日期”“落实情况”“备注”由经办人填写，再次运行时保留；其余各列随源表更新。`,
  statusItems: ["已完成", "正在推进", "未完成"],
  statusMessage: "请选已完成、正在推进或未完成，也可留空。",
  gradeMessage: "请从下拉列表中选择审定等级，尚未审定的留空。",
  events: {
    new: (day) => `${day}新增`,
    changed: (day) => `${day}源表有改动，已更新`,
    vanished: (day) => `源表未见，待确认（${day}）`,
    returned: (day) => `${day}源表重新出现`,
    conflict: (day) => `${day}源表与台账所填不一致，已保留台账所填，请核对`,
  },
  notices: {
    conflict: ({ number, typed, source }, field) =>
      `${number} 的“${field}”台账填的是“${typed}”，源表改成了“${source}”。已保留台账所填，请核对。`,
    vanished: ({ number }) => `${number} 在源表中没有找到，已标为“源表未见，待确认”，所填内容全部保留。`,
    "number-restored": ({ number }) => `有一行的编号被删去，已按来源和内容认出，补回编号 ${number}。`,
    "number-twice": ({ number, row }) =>
      `台账第 ${(row ?? 0) + 1} 行与前面一行的编号同为 ${number}，这一行未更新，请改正编号或删除重复行。`,
    "off-scale": ({ number, typed, source, cell }, field) =>
      `${number} 的“${field}”填的是“${typed}”（${cell ?? ""}），应填${source}，未计入得分，请核对。`,
    "paper-conflict": ({ number, typed, source, cell }, field) =>
      `${number} 的“${field}”有两种填法：“${typed}”和“${source}”（${cell ?? ""}）。工作簿内已填的以工作簿为准，两份单独文件不一致的均未采用，请核对。`,
    "paper-row": ({ number, row, cell }) =>
      `${cell ?? ""} 第 ${(row ?? 0) + 1} 行（${number}）在源表中没有找到，未采用，请核对。`,
    "unread-decision": ({ number, typed }) =>
      `${number} 的审定意见“${typed}”不是等级名称，未作为审定等级，请核对。`,
    "foreign-row": ({ row }) => `台账第 ${(row ?? 0) + 1} 行没有编号，不是从源表来的，已原样保留。`,
  },
};
