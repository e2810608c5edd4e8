/** One risk point with what was computed for it. */
export interface GradedSaid {
  readonly place: string;
  readonly point: string;
  readonly declared: string;
  readonly suggested: string;
  readonly reason: string;
}

/** One control that is late or soon due. */
export interface ControlSaid {
  readonly state: string;
  readonly place: string;
  readonly measure: string;
  readonly owner: string;
  readonly due: string;
}

/** Files, sheets and rows of a run. */
export interface RowTotals {
  readonly files: number;
  readonly sheets: number;
  readonly rowsIn: number;
  readonly used: number;
  readonly setAside: number;
}

/** A field by its name, and the others that a column could carry. */
export interface ColumnChoice {
  readonly name: string;
  readonly others: string;
}

/** Words of the short texts that commands print. */
export interface ConsoleWords {
  readonly file: (file: string) => string;
  readonly failed: (file: string, why: string) => string;
  readonly sheet: (name: string, kind: string, hidden: boolean) => string;
  readonly table: (level: string, range: string, points: number) => string;
  readonly columns: (list: string) => string;
  readonly column: (field: string, column: string, header: string) => string;
  /** Why a column carries its field, and how sure that is. */
  readonly why: (reasons: string, percent: number) => string;
  /** Between reasons, and between fields. */
  readonly and: string;
  readonly doubt: (column: string, header: string, help: string) => string;
  /** What would make a column's reading sure. */
  readonly help: Readonly<Record<"name" | "choose" | "confirm", (choice: ColumnChoice) => string>>;
  /** The name by which a mapping file is used for tables of the same layout. */
  readonly layout: (fingerprint: string) => string;
  readonly setAside: (rows: number, why: string) => string;
  readonly question: (question: string) => string;
  readonly finding: (severity: string, place: string, message: string) => string;
  /** Sentences one after the other; blank ones are left out. */
  readonly sentences: (parts: readonly string[]) => string;
  /** A scheme that judged, where it comes from, and how many points. */
  readonly judgedBy: (scheme: string, source: string, count: number) => string;
  readonly graded: (said: GradedSaid) => string;
  readonly control: (said: ControlSaid) => string;
  readonly daysLate: (days: number) => string;
  readonly dueOn: (day: string) => string;
  readonly more: (count: number) => string;
  readonly noFindings: string;
  readonly noSuggestions: string;
  readonly asOf: (day: string, scheme: string) => string;
  readonly rows: (totals: RowTotals) => string;
  readonly grades: (total: number, list: string) => string;
  readonly controls: (total: number, list: string) => string;
  readonly findings: (total: number, list: string) => string;
  /** Findings that the clerk has set aside. */
  readonly ignored: (count: number) => string;
  readonly disagreements: (count: number) => string;
  readonly count: (name: string, count: number) => string;
}

export const console: ConsoleWords = {
  file: (file) => file,
  failed: (file, why) => `${file}\n  未能读取：${why}`,
  sheet: (name, kind, hidden) => `  “${name}”：${kind}${hidden ? "（隐藏）" : ""}`,
  table: (level, range, points) => `    ${level}表 ${range}，风险点 ${points} 个`,
  columns: (list) => `      字段：${list}`,
  column: (field, column, header) => `${field} ${column}列“${header}”`,
  why: (reasons, percent) => `（${reasons}，把握 ${percent}%）`,
  and: "、",
  doubt: (column, header, help) => `      请核对：${column}列“${header}”，${help}`,
  help: {
    name: ({ name }) =>
      `表头未写明，暂按内容作为“${name}”；表头改为“${name}”，或在字段对应文件中指定即可确定。`,
    choose: ({ name, others }) =>
      name === ""
        ? `暂未采用，可能是“${others}”；在字段核对或字段对应文件中指定即可确定。`
        : `暂作为“${name}”，也可能是“${others}”；在字段核对或字段对应文件中指定即可确定。`,
    confirm: ({ name }) =>
      `暂作为“${name}”，表头少见或与内容不大相符；表头改为“${name}”，或在字段对应文件中指定即可确定。`,
  },
  layout: (fingerprint) => `      版式：${fingerprint}（同一版式可沿用一份字段对应文件）`,
  setAside: (rows, why) => `      未采用 ${rows} 行：${why}`,
  question: (question) => `    待确认：${question}`,
  finding: (severity, place, message) => `  [${severity}] ${place} ${message}`,
  sentences: (parts) => parts.join(""),
  judgedBy: (scheme, source, count) => `测算方案：${scheme}，测算 ${count} 个；依据：${source}`,
  graded: ({ place, point, declared, suggested, reason }) =>
    `  ${place} ${point}：自评${declared}，系统测算${suggested}（供参考）。${reason}`,
  control: ({ state, place, measure, owner, due }) => `  [${state}] ${place} ${measure}（${owner}，${due}）`,
  daysLate: (days) => `已过 ${days} 天`,
  dueOn: (day) => `${day}到期`,
  more: (count) => `  其余 ${count} 条未列出，可用 --json 查看全部。`,
  noFindings: "未发现问题。",
  noSuggestions: "各表文字和打分不足以测算等级。",
  asOf: (day, scheme) => `统计截至日期 ${day}，等级评定标准：${scheme}`,
  rows: ({ files, sheets, rowsIn, used, setAside }) =>
    `读取 ${files} 个文件、${sheets} 张表，数据 ${rowsIn} 行 = 采用 ${used} 行 + 未采用 ${setAside} 行`,
  grades: (total, list) => `风险点 ${total} 个：${list}`,
  controls: (total, list) => `防控措施 ${total} 项：${list}`,
  findings: (total, list) => `填报问题 ${total} 处：${list}`,
  ignored: (count) => `经办人已忽略 ${count} 处，未计入；原文改动后重新列出`,
  disagreements: (count) => `自评等级与系统测算不一致的 ${count} 个，请核对。`,
  count: (name, count) => `${name} ${count}`,
};
