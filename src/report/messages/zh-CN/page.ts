import type { Severity } from "../../../domain/index.ts";

/** Words of the page for offices without Excel: what stands around the pane. */
export interface PageWords {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly close: string;
  /** Closing one file by name. */
  readonly closeFile: (file: string) => string;
  readonly drop: { readonly title: string; readonly hint: string; readonly local: string };
  readonly files: string;
  readonly sheets: string;
  /** What a tab says after the file's or sheet's name. */
  readonly unsaved: string;
  readonly hiddenSheet: string;
  readonly ownSheet: string;
  readonly protectedSheet: string;
  /** Name of a sheet's tab with what is special about the sheet. */
  readonly sheetSaid: (sheet: string, special: string) => string;
  readonly views: { readonly label: string; readonly table: string; readonly pane: string };
  readonly grid: {
    readonly label: (sheet: string) => string;
    readonly loading: string;
    readonly noCell: string;
    readonly blank: string;
    readonly formula: string;
    readonly previous: string;
    readonly next: string;
    readonly count: (findings: number) => string;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly proposal: (value: string) => string;
    readonly toBlank: string;
    readonly accept: string;
  };
  readonly unreadable: string;
  readonly reports: {
    readonly ready: (count: number) => string;
    readonly save: (name: string) => string;
    readonly dismiss: string;
    readonly saveWord: string;
  };
  readonly closing: {
    readonly title: string;
    readonly text: (file: string) => string;
    readonly save: string;
    readonly discard: string;
    readonly back: string;
  };
  /** What could not be done with a file on disk, and how to go on. */
  readonly trouble: Readonly<
    Record<"not-opened" | "not-saved", { readonly title: (file: string) => string; readonly remedy: string }>
  >;
  /** Name proposed for the changed copy, without its ending. */
  readonly savedName: (stem: string) => string;
}

export const page: PageWords = {
  title: "廉政风险",
  open: "打开文件",
  save: "保存副本",
  close: "关闭",
  closeFile: (file) => `关闭 ${file}`,
  drop: {
    title: "把收到的表格拖到这里",
    hint: "可以一次放入多个文件：.xlsx、.xlsm 可以读取并写入；.xls、.et、.csv 只能读取，需要写入时请先用 Excel 或 WPS 另存为 .xlsx。",
    local: "文件只在本机处理，不上传，也不联网。",
  },
  files: "已打开的文件",
  sheets: "工作表",
  unsaved: "有改动未保存",
  hiddenSheet: "隐藏",
  ownSheet: "本工具生成",
  protectedSheet: "受保护",
  sheetSaid: (sheet, special) => `${sheet}（${special}）`,
  views: { label: "显示内容", table: "表格", pane: "功能" },
  grid: {
    label: (sheet) => `工作表“${sheet}”（只读）`,
    loading: "正在显示工作表",
    noCell: "点一个单元格，这里显示全文和检查出的问题。",
    blank: "（空白）",
    formula: "公式",
    previous: "上一处问题",
    next: "下一处问题",
    count: (findings) => `本表 ${findings} 个问题`,
    severity: { error: "须修改", warning: "请核实", hint: "提示" },
    proposal: (value) => `建议改为“${value}”`,
    toBlank: "建议清空",
    accept: "采纳",
  },
  unreadable: "这个文件没有读取",
  reports: {
    ready: (count) => `已生成 ${count} 个文件，尚未保存`,
    save: (name) => `保存 ${name}`,
    dismiss: "不保存",
    saveWord: "保存",
  },
  closing: {
    title: "关闭前保存改动吗？",
    text: (file) => `“${file}”有改动尚未保存，直接关闭会丢失这些改动。`,
    save: "保存副本",
    discard: "不保存，直接关闭",
    back: "返回",
  },
  trouble: {
    "not-opened": {
      title: (file) => `“${file}”没有打开`,
      remedy: "请确认文件没有被移动、删除或改名，再打开一次。",
    },
    "not-saved": {
      title: (file) => `“${file}”没有保存成功`,
      remedy: "请确认目标文件没有被其他程序打开、磁盘有空间，再保存一次。改动仍在本页，没有丢失。",
    },
  },
  savedName: (stem) => `${stem}（已核对）`,
};
