import type { MappingReason } from "../../../domain/index.ts";

/** Words of 字段核对. */
export interface PaneMappingWords {
  readonly empty: string;
  /** Over the questions, of which so many are open. */
  readonly questions: (open: number) => string;
  /** Below a question that is answered. */
  readonly answered: string;
  readonly assumed: (choice: string) => string;
  readonly notAssumed: string;
  readonly intro: string;
  readonly tableTitle: (sheet: string, address: string) => string;
  readonly column: (name: string, header: string) => string;
  readonly noHeader: string;
  readonly field: (header: string) => string;
  readonly none: string;
  readonly likely: string;
  readonly others: string;
  /** Set otherwise, and not in use yet. */
  readonly drafted: string;
  /** How sure the reading is, in words; from sure to unsure. */
  readonly confidence: Readonly<Record<"given" | "sure" | "likely" | "unsure" | "none", string>>;
  readonly reasons: Readonly<Record<MappingReason, string>>;
  readonly samples: (texts: string) => string;
  readonly noSamples: string;
  readonly resetTable: string;
  readonly changed: (count: number) => string;
  readonly use: string;
  readonly discard: string;
  readonly twice: (field: string) => string;
  /** How many tables share the mapping. */
  readonly alsoTables: (count: number) => string;
  readonly unsure: (count: number) => string;
}

export const mappings: PaneMappingWords = {
  empty: "还没有识别到表格。读取工作簿后，这里列出每张表各列的含义。",
  questions: (open) => (open === 0 ? "已确认的问题" : `请确认（${open} 处）`),
  answered: "已确认，记在工作簿里，可以改选。",
  assumed: (choice) => `未确认前按“${choice}”处理`,
  notAssumed: "未确认前不读取这些内容",
  intro: "核对各列的含义。改动会保存在工作簿里，同样格式的表下次自动沿用。",
  tableTitle: (sheet, address) => `“${sheet}” ${address}`,
  column: (name, header) => `${name} 列 · ${header}`,
  noHeader: "（无表头）",
  field: (header) => `“${header}”列的含义`,
  none: "不采用",
  likely: "可能是",
  others: "其他字段",
  drafted: "已改，待采用",
  confidence: { given: "已指定", sure: "把握大", likely: "较有把握", unsure: "请核对", none: "不采用" },
  reasons: {
    name: "按表头",
    content: "按内容",
    position: "按位置",
    group: "按上级表头",
    given: "由您指定",
  },
  samples: (texts) => `例：${texts}`,
  noSamples: "前几行没有内容",
  resetTable: "恢复自动识别",
  changed: (count) => `改动了 ${count} 列，尚未采用`,
  use: "采用并重新识别",
  discard: "放弃改动",
  twice: (field) => `有两列都选了“${field}”，请确认`,
  alsoTables: (count) => `同样格式的表共 ${count} 张`,
  unsure: (count) => `${count} 列请核对`,
};
