/** Words that all long lists of the pane share. */
export interface PaneListWords {
  /** Name of the filter for screen readers. */
  readonly filter: string;
  readonly all: string;
  /** `逾期 3`, on a filter. */
  readonly counted: (word: string, count: number) => string;
  /** Names one after the other. */
  readonly joined: (names: readonly string[]) => string;
  readonly allDepartments: string;
  readonly department: string;
  readonly selectAll: string;
  readonly clearSelection: string;
  readonly select: (text: string) => string;
  readonly selected: (count: number) => string;
  /** The way to a cell, `一览表!B7`. */
  readonly place: (sheet: string, address: string | null, file: string | null) => string;
  readonly goTo: (place: string) => string;
  /** Nothing passes the filter. */
  readonly nothingHere: string;
  readonly showAll: string;
  /** What a list is limited to: `部室：财务科`. */
  readonly scoped: (of: "unit" | "department" | "category" | "owner", name: string) => string;
  /** Filters that join several states. */
  readonly stateGroups: Readonly<Record<"due" | "finished" | "others", string>>;
  readonly quote: (text: string) => string;
  /** Name of a list, with how it is walked through with keys. */
  readonly named: (title: string) => string;
}

export const lists: PaneListWords = {
  filter: "筛选",
  all: "全部",
  counted: (word, count) => `${word} ${count}`,
  joined: (names) => names.join("、"),
  allDepartments: "全部部室",
  department: "部室",
  selectAll: "选择全部",
  clearSelection: "取消选择",
  select: (text) => `选择“${text}”`,
  selected: (count) => `已选${count}项`,
  place: (sheet, address, file) =>
    `${file === null ? "" : `${file} · `}${sheet}${address === null ? "" : `!${address}`}`,
  goTo: (place) => `定位到${place}`,
  nothingHere: "按当前筛选没有内容。",
  showAll: "显示全部",
  scoped: (of, name) =>
    `${{ unit: "单位", department: "部室", category: "类别", owner: "责任人" }[of]}：${name}`,
  stateGroups: { due: "到期待核实或即将到期", finished: "已完成（含逾期完成）", others: "其他" },
  quote: (text) => `“${text}”`,
  named: (title) => `${title}，上下方向键逐条移动，回车定位到单元格，Tab 键进入该条的按钮`,
};
