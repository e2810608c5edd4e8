/** Facts that an error carries, such as the sheet and the address. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/** Reasons for which a file is refused or an action on it cannot be done. */
export type ErrorCode =
  | "not-a-workbook"
  | "html-renamed"
  | "unsupported-format"
  | "empty-file"
  | "encrypted"
  | "truncated"
  | "damaged"
  | "damaged-sheet"
  | "too-large"
  | "too-slow"
  | "too-many-cells"
  | "text-too-long"
  | "too-many-entries"
  | "suspicious-compression"
  | "dtd"
  | "unknown-encoding"
  | "legacy-not-in-place"
  | "signed"
  | "structure-protected"
  | "sheet-exists"
  | "sheet-missing"
  | "not-own-sheet"
  | "formula-cell"
  | "occupied"
  | "changed-since-read"
  | "cancelled"
  | "report-not-supported"
  | "classified"
  | "restore-in-excel";

/** The sentence of each error: what is wrong, and how to mend it. Sheets and rows as Excel shows them. */
export type ErrorWords = Readonly<Record<ErrorCode, (facts: ErrorFacts) => string>>;

/** What a workbook has too many of, where it is not cells. */
const COUNTED: Readonly<Record<string, string>> = { blank: "空白位置", row: "数据行" };

function word(facts: ErrorFacts, key: string): string {
  return String(facts[key] ?? "");
}

function at(facts: ErrorFacts): string {
  return word(facts, "part") === "" ? "" : `（出错的部分：${word(facts, "part")}）`;
}

function row(facts: ErrorFacts): string {
  return Number(facts["row"] ?? 0) > 0 ? `（第 ${word(facts, "row")} 行附近）` : "";
}

function places(facts: ErrorFacts): string {
  const first = word(facts, "address");
  return Number(facts["cells"] ?? 0) > 1 ? `${first} 等 ${word(facts, "cells")} 处` : `${first} 单元格`;
}

function encoding(facts: ErrorFacts): string {
  return word(facts, "encoding") === "" ? "" : `（${word(facts, "encoding")}）`;
}

/** Where a text stands, as far as it is known. */
function textPlace(facts: ErrorFacts): string {
  return word(facts, "sheet") === "" ? "文件中" : `工作表“${word(facts, "sheet")}”${row(facts)}`;
}

export const errors: ErrorWords = {
  "not-a-workbook": () =>
    "文件不是 Excel 工作簿。请用 Excel 或 WPS 打开原表，另存为“Excel 工作簿(.xlsx)”后再读取。",
  "html-renamed": () =>
    "文件实际是网页，只是扩展名写成了表格（常见于系统导出）。请用 Excel 打开，另存为“Excel 工作簿(.xlsx)”后再读取。",
  "unsupported-format": (facts) =>
    `暂不能读取 .${word(facts, "format")} 格式。请用 Excel 或 WPS 打开，另存为“Excel 工作簿(.xlsx)”后再读取。`,
  "empty-file": () => "文件是空的，没有任何内容。请向报送单位重新要一份。",
  encrypted: () =>
    "文件设有打开密码，无法读取。请用 Excel 打开，在“文件—信息—保护工作簿—用密码进行加密”中清空密码，保存后再读取。",
  truncated: () => "文件不完整，后半部分缺失（常见于传输中断）。请重新下载或向报送单位重新要一份。",
  damaged: (facts) =>
    `文件内容已损坏${at(facts)}，为避免漏读，没有读取其中任何内容。请用 Excel 打开并修复后另存，或重新要一份。`,
  "damaged-sheet": (facts) =>
    `工作表“${word(facts, "sheet")}”的内容已损坏${row(facts)}，为避免漏读，没有读取整个文件。请用 Excel 打开并修复后另存，或重新要一份。`,
  "too-large": () =>
    "文件过大，超出可处理的范围。请删去多余的工作表、图片或空白格式，或拆成几个文件后再读取。",
  "too-slow": () =>
    "读取用时过长，已停止，没有采用其中任何内容。请删去表格以外的内容，或拆成几个文件，再用 Excel 另存后读取。",
  "too-many-cells": (facts) =>
    `工作簿的${COUNTED[word(facts, "kind")] ?? "单元格"}过多，读到工作表“${word(facts, "sheet")}”时各表合计已超过 ${word(facts, "cells")} 个。请删去表格以外的内容和多余的行列，或拆成几个文件后再读取。`,
  "text-too-long": (facts) =>
    `${textPlace(facts)}有一段文字超过 ${word(facts, "characters")} 个字，Excel 的单元格放不下。为避免截断，没有读取整个文件。请把这段文字分开填写；如为 .csv 文件，请检查引号是否成对。`,
  "too-many-entries": (facts) =>
    `文件里的工作表、图片等多达 ${word(facts, "entries")} 项，不像正常的工作簿，为安全起见没有打开。请核实文件来源，用 Excel 另存一份后再读取。`,
  "suspicious-compression": () =>
    "文件的压缩方式异常，展开后会远大于正常表格，为安全起见没有打开。请核实文件来源，用 Excel 另存一份后再读取。",
  dtd: () =>
    "文件中夹带了正常工作簿不会有的内容，为安全起见没有打开。请核实文件来源，用 Excel 另存一份后再读取。",
  "unknown-encoding": (facts) =>
    `无法识别文件的文字编码${encoding(facts)}。请用 Excel 或 WPS 打开，另存为“Excel 工作簿(.xlsx)”后再读取。`,
  "legacy-not-in-place": () =>
    "旧格式（.xls、.et、.csv）的文件只能读取，不能在原文件中写入。请另存为“Excel 工作簿(.xlsx)”后再操作。",
  signed: () => "文件带有数字签名，改动会使签名失效，因此没有写入。请另存一份不带签名的副本后再操作。",
  "structure-protected": () =>
    "工作簿结构受保护，不能增加工作表，因此没有写入。请在“审阅—保护工作簿”中取消保护后再操作。",
  "sheet-exists": (facts) =>
    `已有同名工作表“${word(facts, "sheet")}”，且不是本工具生成的，因此没有写入。请将该表改名后再操作。`,
  "sheet-missing": (facts) => `找不到工作表“${word(facts, "sheet")}”，可能已改名或删除。请重新读取后再操作。`,
  "not-own-sheet": (facts) =>
    `工作表“${word(facts, "sheet")}”不是本工具生成的，其中的内容不能直接改写，因此没有写入。请重新读取后再操作。`,
  "formula-cell": (facts) =>
    `工作表“${word(facts, "sheet")}”的 ${word(facts, "address")} 单元格是公式，不能改写，因此没有写入。请人工修改该公式或跳过这一处。`,
  occupied: (facts) =>
    `工作表“${word(facts, "sheet")}”的 ${word(facts, "address")} 单元格已有内容，不能放置结果列，因此没有写入。请把表格右侧的内容移到别处，再重新读取。`,
  "changed-since-read": (facts) =>
    `工作表“${word(facts, "sheet")}”的 ${places(facts)}在读取之后有改动，因此没有写入。请重新读取后再操作。`,
  cancelled: () => "操作已取消，没有写入任何内容。",
  "report-not-supported": () => "此处不能打开新的工作簿。请用“导出汇总表”保存为文件。",
  classified: (facts) =>
    `“${word(facts, "sheet")}”标有“${word(facts, "mark")}”，尚未处理。请先确认这台电脑可以处理该密级的文件：可以的，在“开始”页点“本机可以处理该密级，继续”（命令行加 --confirm-classified 重新运行）；不可以的，请立即关闭文件。`,
  "restore-in-excel": (facts) =>
    `上一次操作“${word(facts, "action")}”是在 Excel 中做的，这里不能撤回，文件没有改动。请用 Excel 打开这个文件，在“廉政风险”选项卡中点“恢复原表”。`,
};
