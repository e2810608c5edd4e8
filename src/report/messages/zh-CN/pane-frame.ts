/** Words of one screen's tab. */
export interface TabWords {
  /** Two characters, so that eight tabs stand side by side in 350 pixels. */
  readonly tab: string;
  readonly title: string;
}

/** Words of the pane's frame: tabs, progress, failures, buttons that every screen has. */
export interface PaneFrameWords {
  readonly product: string;
  readonly tabs: string;
  readonly screens: Readonly<
    Record<
      "start" | "mappings" | "findings" | "grades" | "controls" | "summary" | "result" | "settings",
      TabWords
    >
  >;
  /** What is under way. */
  readonly work: Readonly<
    Record<
      "reading" | "deciding" | "planning" | "applying" | "restoring" | "reporting" | "showing" | "forgetting",
      string
    >
  >;
  /** Step of the work, with the sheet where there is one. */
  readonly steps: Readonly<Record<"read" | "understand" | "check" | "write" | "restore", string>>;
  readonly onSheet: (step: string, sheet: string) => string;
  readonly ofTotal: (done: number, total: number) => string;
  readonly cancel: string;
  readonly stopping: string;
  readonly back: string;
  readonly reread: string;
  readonly close: string;
  readonly more: string;
  readonly loading: string;
  readonly openFiles: string;
  /** Heads of failures. */
  readonly failed: PaneFrameWords["work"];
  readonly unexpected: (code: string) => string;
  readonly forAdministrator: string;
  /** Nothing has been read yet. */
  readonly noWorkbook: string;
  readonly noDesk: string;
}

export const frame: PaneFrameWords = {
  product: "廉政风险",
  tabs: "功能",
  screens: {
    start: { tab: "开始", title: "开始" },
    mappings: { tab: "核对", title: "字段核对" },
    findings: { tab: "检查", title: "填报检查" },
    grades: { tab: "评定", title: "等级评定" },
    controls: { tab: "督办", title: "落实督办" },
    summary: { tab: "汇总", title: "汇总" },
    result: { tab: "结果", title: "预览与结果" },
    settings: { tab: "设置", title: "设置与关于" },
  },
  work: {
    reading: "正在读取",
    deciding: "正在重新测算",
    planning: "正在准备预览",
    applying: "正在写入",
    restoring: "正在恢复原表",
    reporting: "正在生成汇总表",
    showing: "正在定位",
    forgetting: "正在清除恢复数据",
  },
  steps: {
    read: "读取",
    understand: "识别与测算",
    check: "准备预览",
    write: "写入",
    restore: "恢复",
  },
  onSheet: (step, sheet) => `${step}“${sheet}”`,
  ofTotal: (done, total) => `${done}/${total}`,
  cancel: "取消",
  stopping: "正在停止……",
  back: "返回",
  reread: "重新读取",
  close: "关闭",
  more: "更多操作",
  loading: "正在载入……",
  openFiles: "打开文件",
  failed: {
    reading: "未能读取",
    deciding: "未能重新测算",
    planning: "未能准备预览",
    applying: "未能写入",
    restoring: "未能恢复原表",
    reporting: "未能生成汇总表",
    showing: "未能定位到单元格",
    forgetting: "未能清除恢复数据",
  },
  unexpected: (code) =>
    `出现了没有预料到的问题${code === "unexpected" ? "" : `（代码 ${code}）`}，没有完成这一步。请重新读取后再试；仍不行时，请把下面的细节交给管理员。`,
  forAdministrator: "供管理员查看的细节",
  noWorkbook: "还没有打开工作簿。打开一份或几份填报表，就会自动识别其中的风险点。",
  noDesk: "还没有读取工作簿。读取后，这里显示识别到的内容。",
};
