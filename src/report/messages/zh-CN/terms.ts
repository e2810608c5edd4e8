import type { ControlState, Field, Level, RiskCategory } from "../../../domain/index.ts";

/** The field's standard terms, the same in sheets, pane and messages. */
export interface Terms {
  readonly levels: Readonly<Record<Level, string>>;
  readonly categories: Readonly<Record<RiskCategory, string>>;
  readonly states: Readonly<Record<ControlState, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  /** Grades 1, 2, 3. */
  readonly grades: readonly [string, string, string];
  /** No grade yet. */
  readonly ungraded: string;
}

export const terms: Terms = {
  levels: { post: "岗位", department: "部室", unit: "单位" },
  categories: {
    ethics: "思想道德风险",
    duty: "岗位职责风险",
    process: "业务流程风险",
    institution: "制度机制风险",
    environment: "外部环境风险",
    decisions: "重大事项决策",
    appointments: "重要人事任免",
    projects: "重大项目安排",
    funds: "大额资金使用",
    other: "其他风险",
  },
  states: {
    done: "已完成",
    "done-late": "逾期完成",
    overdue: "逾期",
    unverified: "已到期待核实",
    "due-soon": "即将到期",
    "not-due": "未到期",
    "long-term": "长期",
    "no-deadline": "未明确时限",
    unreadable: "时限待核",
  },
  fields: {
    seq: "序号",
    unit: "单位",
    department: "部室",
    post: "岗位",
    person: "姓名",
    duty: "职权名称",
    process: "业务环节",
    category: "风险类别",
    point: "风险点",
    manifestation: "表现形式",
    grade: "风险等级",
    measures: "防控措施",
    owner: "责任人",
    leader: "责任领导",
    deadline: "完成时限",
    frequency: "频次",
    status: "落实情况",
    completedOn: "最近落实日期",
    likelihood: "可能性",
    severity: "危害程度",
    residualGrade: "剩余风险等级",
    score: "得分",
    basis: "依据",
    remarks: "备注",
  },
  grades: ["一级", "二级", "三级"],
  ungraded: "待评",
};
