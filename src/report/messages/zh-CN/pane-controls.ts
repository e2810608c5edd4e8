/** Words of 落实督办. */
export interface PaneControlWords {
  readonly none: string;
  readonly asOf: string;
  readonly recount: string;
  readonly noOwner: string;
  /** Head of an owner's controls. */
  readonly owned: (owner: string, count: number) => string;
  readonly late: (days: number) => string;
  readonly deadline: (text: string) => string;
  readonly nextDue: (day: string) => string;
  readonly status: (text: string) => string;
  readonly doneOn: (day: string) => string;
  readonly risk: (text: string) => string;
  readonly edit: (count: number) => string;
  readonly selectShown: (count: number) => string;
  readonly form: {
    readonly title: (count: number) => string;
    readonly hint: string;
    readonly owner: string;
    readonly deadline: string;
    readonly deadlineHint: string;
    readonly status: string;
    readonly unchanged: string;
    readonly doneOn: string;
    readonly preview: string;
    readonly ledger: string;
  };
  /** Status words to record (DOMAIN §7). */
  readonly statuses: readonly string[];
}

export const controls: PaneControlWords = {
  none: "没有识别到防控措施。请在“字段核对”中确认哪一列是防控措施。",
  asOf: "统计截至日期",
  recount: "重新统计",
  noOwner: "未明确责任人",
  owned: (owner, count) => `${owner}（${count}项）`,
  late: (days) => `${days}天`,
  deadline: (text) => `时限：${text}`,
  nextDue: (day) => `应于${day}前落实`,
  status: (text) => `落实情况：${text}`,
  doneOn: (day) => `最近落实：${day}`,
  risk: (text) => `风险点：${text}`,
  edit: (count) => `登记${count}项`,
  selectShown: (count) => `全选${count}项`,
  form: {
    title: (count) => `登记${count}项措施`,
    hint: "只填要改的内容，空着的保持原样。写入前会先给出预览。",
    owner: "责任人",
    deadline: "完成时限",
    deadlineHint: "如 2026年6月底前、每季度、长期",
    status: "落实情况",
    unchanged: "不改",
    doneOn: "最近落实日期",
    preview: "预览登记内容",
    ledger: "官方一览表没有这些栏目的，登记在“措施台账”里，原表不动。",
  },
  statuses: ["已完成", "部分完成", "正在推进", "未完成", "阶段性办结"],
};
