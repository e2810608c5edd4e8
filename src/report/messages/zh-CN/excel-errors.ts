import type { ErrorFacts } from "./errors.ts";

/** Reasons for which Excel refuses an action, beside those that a file can have. */
export type ExcelErrorCode =
  | "access-denied"
  | "busy"
  | "cell-edit-mode"
  | "conflict"
  | "excel-failed"
  | "excel-too-old"
  | "filter-active"
  | "formula-too-long"
  | "invalid-argument"
  | "invalid-operation"
  | "invalid-reference"
  | "invalid-selection"
  | "item-exists"
  | "item-missing"
  | "merged-conflict"
  | "off-sheet"
  | "operation-too-large"
  | "payload-too-large"
  | "pivot-conflict"
  | "protected"
  | "request-aborted"
  | "restore-failed"
  | "restore-in-file"
  | "restore-too-large"
  | "restore-pending"
  | "service-unavailable"
  | "unsupported-operation"
  | "unsupported-sheet"
  | "workbook-closed";

/** The sentence of each refusal: what is wrong, what became of the workbook, and how to mend it. */
export type ExcelErrorWords = Readonly<Record<ExcelErrorCode, (facts: ErrorFacts) => string>>;

function word(facts: ErrorFacts, key: string): string {
  return String(facts[key] ?? "");
}

export const excelErrors: ExcelErrorWords = {
  "access-denied": () =>
    "Excel 不允许写入（可能是受保护的工作表、只读文件或受保护视图），没有改动任何内容。请启用编辑或取消保护后再操作。",
  busy: () => "Excel 正忙，操作没有完成，已恢复原状。请稍后再试。",
  "cell-edit-mode": () => "有单元格正在编辑。请先按回车结束编辑，再操作。",
  conflict: () => "工作簿同时被他人或其他功能改动，操作没有完成，已恢复原状。请稍后重新读取再操作。",
  "excel-failed": (facts) =>
    `Excel 没有完成操作，已恢复原状。请保存工作簿后重试；仍不成功时，请把代码 ${word(facts, "excel")} 告诉管理员。`,
  "excel-too-old": () =>
    "当前 Excel 版本不支持此操作。需要 Excel 2021、Excel 2024、Microsoft 365 或网页版 Excel，请联系管理员升级。",
  "filter-active": () => "表格正在筛选，Excel 不能在筛选状态下改动这些单元格。请先清除筛选再操作。",
  "formula-too-long": () => "有公式超过 Excel 允许的长度，没有写入。请缩小统计范围后再操作。",
  "invalid-argument": (facts) =>
    `写入的内容 Excel 不接受，没有完成，已恢复原状。请重新读取后再试；仍不成功时，请把代码 ${word(facts, "excel")} 告诉管理员。`,
  "invalid-operation": () =>
    "当前状态下 Excel 不能执行此操作，已恢复原状。请关闭打印预览、对话框等窗口后再操作。",
  "invalid-reference": () => "找不到要定位的单元格，可能已被删除或移动。请重新读取后再操作。",
  "invalid-selection": () => "当前选中的内容不是单元格。请先选中一个单元格再操作。",
  "item-exists": () => "工作簿中已有同名的内容，没有写入。请重新读取后再操作。",
  "item-missing": () => "要操作的内容已不在工作簿中，可能已改名或删除，没有写入。请重新读取后再操作。",
  "merged-conflict": () =>
    "写入位置与合并单元格冲突，没有完成，已恢复原状。请取消表格右侧的合并单元格后再操作。",
  "off-sheet": () => "表格右侧或下方的内容会被挤出工作表，没有写入。请清理工作表末尾的内容后再操作。",
  "operation-too-large": () => "一次改动的单元格超过 Excel 的上限，已恢复原状。请把工作簿拆成几份后再操作。",
  "payload-too-large": () =>
    "一次传给 Excel 的内容过多，操作没有完成，已恢复原状。请把工作簿拆成几份后再操作。",
  "pivot-conflict": () => "写入位置与数据透视表重叠，没有写入。请移开数据透视表后再操作。",
  protected: (facts) =>
    `工作表“${word(facts, "sheet")}”受保护，没有写入。请先点“审阅—撤消工作表保护”，再操作。`,
  "request-aborted": () => "操作被 Excel 中断，已恢复原状。请重试。",
  "restore-failed": (facts) =>
    `操作没有完成，恢复原状时又被 Excel 拒绝。请检查以下 ${word(facts, "count")} 处：${word(facts, "places")}。原内容仍保存在工作簿中，可稍后点“恢复原表”。`,
  "restore-in-file": (facts) =>
    `上一次操作“${word(facts, "action")}”是在网页或命令行中对文件做的，Excel 不能撤回。请保存并关闭工作簿，用网页打开这个文件，再点“恢复原表”。`,
  "restore-too-large": () =>
    "改动范围很大，原内容无法全部保存在工作簿中，因此没有写入。请先另存一份，再在任务窗格中点同一个按钮，确认不保留原内容后继续。",
  "restore-pending": () => "上一次操作中途被关闭，还没有恢复。请先点“恢复原表”，再操作。",
  "service-unavailable": () => "网页版 Excel 暂时不可用，操作没有完成。请稍后刷新再试。",
  "unsupported-operation": () => "当前 Excel 不支持此操作，已恢复原状。请在桌面版 Excel 中操作。",
  "unsupported-sheet": () => "图表工作表或宏表不能执行此操作。请切换到普通工作表后再操作。",
  "workbook-closed": () => "工作簿已关闭或切换，操作没有完成。请回到原工作簿后再操作。",
};
