/** Words of 预览与结果. */
export interface PaneResultWords {
  readonly empty: string;
  /** Head of the receipt. */
  readonly willDo: (action: string) => string;
  readonly newSheets: (count: number) => string;
  readonly replacedSheets: (count: number) => string;
  readonly columns: (sheet: string, count: number, cells: number) => string;
  readonly rewrittenColumns: (sheet: string, count: number, cells: number) => string;
  /** Before writing: sheets that will be left alone. */
  readonly staysProtected: (sheets: string) => string;
  readonly highlights: (count: number) => string;
  readonly ledgerCells: (count: number) => string;
  readonly sourceCells: (count: number) => string;
  /** A file that waits for the clerk's word on its 密级 mark. */
  readonly leavesOut: (file: string, sheet: string, mark: string) => string;
  readonly untouchedSource: string;
  readonly nothingToWrite: string;
  readonly canBeTakenBack: string;
  /** The way back does not fit into the workbook: what the clerk is asked to agree to. */
  readonly asksWithoutRestore: string;
  readonly confirmWithoutRestore: string;
  /** After writing with that consent. */
  readonly cannotBeTakenBack: string;
  readonly samples: string;
  readonly before: string;
  readonly after: string;
  readonly blank: string;
  readonly skipped: string;
  readonly why: Readonly<Record<"no-column" | "formula-cell" | "no-proposal", (count: number) => string>>;
  readonly confirm: string;
  readonly done: (action: string) => string;
  readonly partly: (action: string) => string;
  readonly notDone: (action: string) => string;
  readonly sheetsAdded: string;
  readonly sheetsReplaced: string;
  readonly cellsWritten: (count: number) => string;
  readonly protectedSheets: (sheets: string) => string;
  readonly restored: (cells: number) => string;
  readonly sheetsRemoved: (sheets: string) => string;
  readonly nothingToRestore: string;
  readonly keptCells: (count: number) => string;
  readonly keptCell: (place: string, written: string, found: string) => string;
  readonly furtherCells: (count: number) => string;
  readonly show: (place: string) => string;
  readonly goOn: string;
}

export const result: PaneResultWords = {
  empty: "还没有结果。在“开始”中点“一键评级”，先看预览，确认后才会写入。",
  willDo: (action) => `${action}：将写入以下内容`,
  newSheets: (count) => `新增 ${count} 张表`,
  replacedSheets: (count) => `更新 ${count} 张本工具生成的表`,
  columns: (sheet, count, cells) => `在“${sheet}”右侧增加 ${count} 列，共 ${cells} 个单元格`,
  rewrittenColumns: (sheet, count, cells) => `更新“${sheet}”右侧的 ${count} 列测算结果，共 ${cells} 个单元格`,
  staysProtected: (sheets) => `${sheets}受保护，不写入；需要写入的，请先撤消工作表保护`,
  highlights: (count) => `用底色标出 ${count} 处（不改动内容，可恢复）`,
  ledgerCells: (count) => `更新台账中的 ${count} 个单元格`,
  sourceCells: (count) => `按您的确认修改 ${count} 个原有单元格`,
  leavesOut: (file, sheet, mark) =>
    `${file} 的“${sheet}”标有“${mark}”，尚未确认，这次不处理。需要处理的，请先返回“开始”页确认。`,
  untouchedSource: "不改动任何原有单元格",
  nothingToWrite: "没有需要写入的内容，工作簿已经是最新的。",
  canBeTakenBack: "写入后可以用“恢复原表”撤回。",
  asksWithoutRestore:
    "改动范围很大，原内容无法全部保存在工作簿中，所以还没有写入。继续写入后，不能用“恢复原表”撤回；建议先另存一份，再继续。",
  confirmWithoutRestore: "不保留原内容，继续写入",
  cannotBeTakenBack: "原内容没有保存，这次写入不能用“恢复原表”撤回。",
  samples: "改动示例",
  before: "改动前",
  after: "改动后",
  blank: "（空）",
  skipped: "以下没有列入",
  why: {
    "no-column": (count) => `${count} 项：表中没有对应的列`,
    "formula-cell": (count) => `${count} 项：单元格是公式，请人工修改`,
    "no-proposal": (count) => `${count} 项：没有可直接采用的修改建议`,
  },
  confirm: "确认写入",
  done: (action) => `${action}已完成`,
  partly: (action) => `${action}部分完成`,
  notDone: (action) => `${action}没有完成`,
  sheetsAdded: "新增的表",
  sheetsReplaced: "更新的表",
  cellsWritten: (count) => `共写入 ${count} 个单元格`,
  protectedSheets: (sheets) => `${sheets}受保护，没有写入；结果见本工具生成的表`,
  restored: (cells) => `已恢复 ${cells} 个单元格`,
  sheetsRemoved: (sheets) => `已移除${sheets}`,
  nothingToRestore: "没有可以恢复的操作。",
  keptCells: (count) => `${count} 处在写入之后又有改动，保留现在的内容`,
  keptCell: (place, written, found) => `${place}：本工具写入“${written}”，现为“${found}”`,
  furtherCells: (count) => `另有 ${count} 处`,
  show: (place) => `在工作簿中显示${place}`,
  goOn: "返回开始",
};
