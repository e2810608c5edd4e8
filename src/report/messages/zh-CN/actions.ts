/** Words of the buttons, the same in ribbon, pane, preview and restore point. */
export interface ActionWords {
  readonly everything: string;
  readonly check: string;
  readonly grade: string;
  readonly "follow-up": string;
  readonly summarise: string;
  readonly export: string;
  readonly restore: string;
  readonly pane: string;
  /** Accepted proposals, adopted grades and records of progress. */
  readonly accept: string;
}

export const actions: ActionWords = {
  everything: "一键评级",
  check: "填报检查",
  grade: "等级测算",
  "follow-up": "标注逾期",
  summarise: "生成汇总",
  export: "导出汇总表",
  restore: "恢复原表",
  pane: "打开任务窗格",
  accept: "采纳修改",
};
