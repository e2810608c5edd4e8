/** Words of a ribbon button's result, where the pane is closed. */
export interface CommandWords {
  /** Name and title of the sheet. */
  readonly sheet: string;
  readonly action: string;
  readonly time: string;
  readonly result: string;
  readonly newSheets: (names: string) => string;
  readonly replacedSheets: (names: string) => string;
  readonly columns: (sheet: string, headers: string) => string;
  readonly highlights: (count: number) => string;
  readonly ledgerCells: (count: number) => string;
  readonly nothing: string;
  readonly noTable: string;
  readonly protectedSheets: (names: string) => string;
  readonly howToRestore: string;
  readonly untouched: (sheet: string, address: string) => string;
  readonly failed: string;
}

export const commands: CommandWords = {
  sheet: "处理结果",
  action: "操作",
  time: "统计截至日期",
  result: "结果",
  newSheets: (names) => `新建工作表：${names}`,
  replacedSheets: (names) => `更新工作表：${names}`,
  columns: (sheet, headers) => `在“${sheet}”右侧写入：${headers}`,
  highlights: (count) => `标色 ${count} 处（条件格式，不改动原内容）`,
  ledgerCells: (count) => `更新台账 ${count} 个单元格，手工填写的内容保持不变`,
  nothing: "没有需要写入的内容。",
  noTable:
    "没有找到风险表。请确认表中有“风险点”“防控措施”等表头；也可以打开任务窗格，在“字段核对”中指定各列的含义。",
  protectedSheets: (names) => `受保护、没有写入的工作表：${names}`,
  howToRestore: "需要撤回时，请点“恢复原表”。",
  untouched: (sheet, address) => `“${sheet}”的 ${address} 在操作之后有改动，保持不变`,
  failed: "没有完成",
};
