import type { CellValue, LedgerNotice } from "../../src/domain/index.ts";
import type { MemorySheet } from "../fixtures/memory-workbook.ts";
import { MemoryWorkbook } from "../fixtures/memory-workbook.ts";
import { sheetOf } from "../fixtures/snapshot.ts";
import { click, dayAfter, sourceRows, sourceSheet } from "./ledger-years.ts";
import type { SourceLine } from "./ledger-years.ts";

const TOPICS = [
  "虚列差旅费用套取资金",
  "评标时倾向特定供应商",
  "审批许可中优亲厚友",
  "泄露招考试题给熟人",
  "截留救助款物自用",
  "低价处置国有房产",
  "违规减免罚款收受好处",
  "工程变更签证虚增造价",
];
const POSTS = ["出纳", "会计", "采购员", "审批员", "执法员"];
const MEASURES = [
  "由科室负责人每月抽查凭证",
  "每季度公示办理结果",
  "重大事项集体研究并留存记录",
  "实行双人双岗复核",
];

/** What one step of a random history does; numbers pick among what is there. */
export interface Step {
  readonly kind: StepKind;
  readonly at: number;
  readonly to: number;
}

export const STEP_KINDS = [
  "source-edit",
  "source-add",
  "source-delete",
  "source-move",
  "source-owner",
  "source-measures",
  "post-rename",
  "type-control",
  "type-control",
  "type-risk",
  "type-risk",
  "type-score",
  "type-decision",
  "sort",
  "own-column",
  "own-row",
  "rename-sheet",
  "delete-number",
  "delete-baseline",
  "delete-column",
  "filter",
  "list-status",
  "list-sort",
  "list-add",
  "run",
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

const LIST = "落实清单";
const STATUSES = ["正在推进", "已完成", "未完成", "80%"];

/** The rows of a list that is worked in place, under its title and header. */
function listRows(list: readonly ListLine[]): CellValue[][] {
  return [
    ["某县乙局防控措施落实清单", null, null, null, null],
    ["部门", "风险点", "防控措施", "完成时限", "落实情况"],
    ...list.map(({ measure, status }): CellValue[] => [
      "监督科",
      `针对“${measure}”的风险`,
      measure,
      "2026年6月30日",
      status === "" ? null : status,
    ]),
  ];
}

/** One control of the list that is worked in place. */
interface ListLine {
  readonly measure: string;
  status: string;
}

const RECORD = "核对记录（请勿改动）";

/** A cell's text; blank for what is none. */
export function textOf(value: CellValue): string {
  return typeof value === "string" ? value : "";
}

function isRiskLedger(sheet: MemorySheet): boolean {
  return headerOf(sheet.rows).includes("审定等级");
}

const TYPED_CONTROL = ["责任人", "完成时限/频次", "最近落实日期", "落实情况", "备注"];
const TYPED_SCORE = ["权重（", "自由裁量权（", "媒体曝光率（"];
const TYPED_DECISION = ["部室互评", "集体评议", "审定意见", "备注", "岗位自评"];
const TYPED_RISK = ["审定等级", "责任领导", "备注"];
const REMOVABLE = ["部室", "自评等级", "测算理由", "下次到期日", "逾期天数", "备注", "最高得分", "群众点评"];

/** A workbook that lives through years of runs and edits, with what must never be lost. */
export class LedgerModel {
  readonly lines: SourceLine[] = [];
  readonly book: MemoryWorkbook;
  /** Typed texts and the number of the row that each belongs to; blank for the clerk's own rows and columns. */
  readonly typed = new Map<string, string>();
  notices: readonly LedgerNotice[] = [];
  /** The list that is worked in place, as it stands. */
  readonly list: ListLine[] = ["核对往来账目", "抽查审批案卷", "回访服务对象"].map((measure) => ({
    measure,
    status: "",
  }));
  /** No record was ever changed or taken back. */
  isAppended = true;
  private made = 0;
  private days = 0;

  constructor(count: number) {
    for (let row = 0; row < count; row += 1) this.lines.push(this.line());
    const list = sheetOf(listRows(this.list), { name: LIST });
    this.book = new MemoryWorkbook([sourceSheet(this.lines), list]);
  }

  take({ kind, at, to }: Step): void {
    if (kind.startsWith("list")) this.editList(kind, at, to);
    else if (kind.startsWith("source") || kind === "post-rename") this.editSource(kind, at, to);
    else if (kind === "run") this.run();
    else this.editLedger(kind, at, to);
  }

  /** One click on a later day. */
  run(): void {
    this.days += 3;
    this.clickNow();
  }

  /** One click on the day of the last one. */
  clickNow(): void {
    const { desk, plan } = click(this.book.read(), dayAfter(this.days));
    const before = this.records();
    this.book.apply(plan);
    const after = this.records().slice(0, before.length);
    this.isAppended &&= JSON.stringify(after) === JSON.stringify(before);
    this.notices = desk.workbooks[0]?.merge.notices ?? [];
  }

  /** The rows of the 落实记录 below its header. */
  records(): readonly (readonly CellValue[])[] {
    const sheet = this.book.sheets.find(({ name }) => name === "落实记录");
    const header = sheet?.rows.findIndex((cells) => cells.includes("记录日")) ?? -1;
    return sheet?.rows.slice(header + 1) ?? [];
  }

  private editList(kind: StepKind, at: number, to: number): void {
    const line = this.list[at % this.list.length];
    if (kind === "list-add") this.list.push({ measure: this.token(), status: "" });
    else if (line === undefined) return;
    else if (kind === "list-status") line.status = STATUSES[to % STATUSES.length] ?? "";
    else this.list.push(...this.list.splice(this.list.indexOf(line), 1));
    this.book.sheet(LIST).rows = listRows(this.list);
  }

  /** Both ledgers, by a header that only the one has; whatever they are called now. */
  ledger(mark: "措施编号" | "审定等级"): MemorySheet | null {
    return (
      this.book.sheets.find(
        ({ rows, isOwn }) => isOwn && headerOf(rows).includes(mark) && headerOf(rows).includes("源表情况"),
      ) ?? null
    );
  }

  /** The sheet that a step of the clerk's is about: one of the four, or the one that he types into. */
  private sheetFor(kind: StepKind, at: number): MemorySheet | null {
    if (kind === "type-score") return this.kept("最低得分");
    if (kind === "type-decision") return this.kept("审定意见");
    const sheets = [
      this.ledger("审定等级"),
      this.ledger("措施编号"),
      this.kept("最低得分"),
      this.kept("审定意见"),
    ];
    return sheets[at % (kind.startsWith("type") ? 2 : 4)] ?? null;
  }

  /** The 打分表 or the 等级审定表, by a header of its own. */
  private kept(mark: string): MemorySheet | null {
    return this.book.sheets.find(({ rows, isOwn }) => isOwn && headerOf(rows).includes(mark)) ?? null;
  }

  private line(): SourceLine {
    this.made += 1;
    const pick = (list: readonly string[], shift: number): string =>
      list[(this.made * 7 + shift) % list.length] ?? "";
    return {
      department: this.made % 3 === 0 ? "业务科" : "财务科",
      post: pick(POSTS, 0),
      point: `${pick(TOPICS, this.made)}（事项${String(this.made)}）`,
      grade: ["一级", "二级", "三级"][this.made % 3] ?? "",
      measures: `1.${pick(MEASURES, 1)}；\n2.${pick(MEASURES, 2)}`,
      owner: this.made % 2 === 0 ? "某甲" : "",
    };
  }

  private token(): string {
    this.made += 1;
    return `手填${String(this.made)}号`;
  }

  private editSource(kind: StepKind, at: number, to: number): void {
    const { lines } = this;
    const line = lines[at % Math.max(1, lines.length)];
    if (line !== undefined) this.sourceEdits[kind]?.(line, at, to);
    this.book.sheet("风险清单").rows = sourceRows(lines);
  }

  /** What the offices that fill in the source do. */
  private readonly sourceEdits: Partial<
    Record<StepKind, (line: SourceLine, at: number, to: number) => void>
  > = {
    "source-add": (_, at) => this.lines.splice(at % (this.lines.length + 1), 0, this.line()),
    "source-delete": (line) => {
      if (this.lines.length > 1) this.lines.splice(this.lines.indexOf(line), 1);
    },
    "source-edit": (line, _, to) => (line.point = `${line.point}，情节${String(to)}`),
    "source-owner": (line, _, to) => (line.owner = ["某乙", "某丙", "", "某丁"][to % 4] ?? ""),
    "source-measures": (line, _, to) => (line.measures = `1.${MEASURES[to % MEASURES.length] ?? ""}`),
    "source-move": (line, _, to) => {
      this.lines.splice(this.lines.indexOf(line), 1);
      this.lines.splice(to % (this.lines.length + 1), 0, line);
    },
    "post-rename": ({ post }) => {
      for (const one of this.lines) if (one.post === post) one.post = `${post.replace(/岗$/, "")}岗`;
    },
  };

  private editLedger(kind: StepKind, at: number, to: number): void {
    const sheet = this.sheetFor(kind, at);
    if (sheet !== null) this.ledgerEdits[kind]?.(sheet, at, to);
  }

  /** What the clerk does in the sheets that Probity keeps. */
  private readonly ledgerEdits: Partial<
    Record<StepKind, (sheet: MemorySheet, at: number, to: number) => void>
  > = {
    "type-control": (sheet, at, to) => {
      if (!isRiskLedger(sheet)) this.typeInto(sheet, TYPED_CONTROL[to % TYPED_CONTROL.length] ?? "", at);
    },
    "type-risk": (sheet, at, to) => {
      if (isRiskLedger(sheet)) this.typeInto(sheet, TYPED_RISK[to % TYPED_RISK.length] ?? "", at);
    },
    "type-score": (sheet, at, to) => {
      this.typeInto(sheet, TYPED_SCORE[to % TYPED_SCORE.length] ?? "", at);
    },
    "type-decision": (sheet, at, to) => {
      this.typeInto(sheet, TYPED_DECISION[to % TYPED_DECISION.length] ?? "", at);
    },
    filter: (sheet, at) => {
      sheet.hiddenRows = dataRows(sheet).filter((row) => row % 3 === at % 3);
    },
    sort: (sheet, _, to) => {
      sortRows(sheet, to);
    },
    "own-column": (sheet, _, to) => {
      this.insertColumn(sheet, to);
    },
    "own-row": (sheet, at) => {
      this.insertRow(sheet, at);
    },
    "rename-sheet": (sheet, _, to) => (sheet.name = `${sheet.name.slice(0, 4)}（${String(to)}）`),
    "delete-number": (sheet, at) => {
      this.blank(sheet, textOf(headerOf(sheet.rows)[numberColumn(sheet)] ?? null), at);
    },
    "delete-baseline": (sheet, at) => {
      this.blank(sheet, RECORD, at);
    },
    "delete-column": (sheet, _, to) => {
      this.deleteColumn(sheet, REMOVABLE[to % REMOVABLE.length] ?? "");
    },
  };

  private typeInto(sheet: MemorySheet, header: string, at: number): void {
    const column = headerOf(sheet.rows).findIndex((cell) => textOf(cell).startsWith(header));
    const rows = dataRows(sheet);
    const row = rows[at % Math.max(1, rows.length)];
    const cells = row === undefined ? undefined : sheet.rows[row];
    if (column < 0 || cells === undefined) return;
    this.typed.delete(textOf(cells[column] ?? null));
    const token = this.token();
    while (cells.length <= column) cells.push(null);
    cells[column] = token;
    this.typed.set(token, textOf(cells[numberColumn(sheet)] ?? null));
  }

  private insertColumn(sheet: MemorySheet, to: number): void {
    const header = headerRow(sheet.rows);
    const at = to % (headerOf(sheet.rows).length + 1);
    const token = this.token();
    sheet.rows.forEach((cells, row) => {
      while (cells.length < at) cells.push(null);
      cells.splice(at, 0, row === header ? "自用栏" : row === header + 1 ? token : null);
    });
    this.typed.set(token, "");
  }

  private insertRow(sheet: MemorySheet, at: number): void {
    const rows = dataRows(sheet);
    const token = this.token();
    const cells: CellValue[] = headerOf(sheet.rows).map(() => null);
    cells[Math.max(0, headerOf(sheet.rows).indexOf("备注"))] = token;
    sheet.rows.splice(headerRow(sheet.rows) + 1 + (at % (rows.length + 1)), 0, cells);
    this.typed.set(token, "");
  }

  private blank(sheet: MemorySheet, header: string, at: number): void {
    const headers = headerOf(sheet.rows);
    const rows = dataRows(sheet);
    const [cells = []] = rows.slice(at % Math.max(1, rows.length)).map((row) => sheet.rows[row]);
    const column = headers.indexOf(header);
    const number = cells[numberColumn(sheet)] ?? null;
    // Without number and record nobody can tell the row from the clerk's own; one of them must stay.
    if (column < 0 || number === null || (cells[headers.indexOf(RECORD)] ?? null) === null) return;
    cells[column] = null;
    if (!header.endsWith("编号")) return;
    for (const [token, of] of this.typed) if (of === number) this.typed.set(token, "");
  }

  private deleteColumn(sheet: MemorySheet, header: string): void {
    const column = headerOf(sheet.rows).indexOf(header);
    if (column < 0) return;
    for (const cells of sheet.rows) {
      const [removed = null] = cells.splice(column, 1);
      this.typed.delete(textOf(removed));
    }
  }
}

/** Row of a ledger's header, told by a column that no other sheet has. */
export function headerRow(rows: readonly (readonly CellValue[])[]): number {
  return rows.findIndex((cells) => cells.includes("源表情况") || cells.includes("与源表核对"));
}

/** Headers of a ledger; none where the sheet is no ledger. */
export function headerOf(rows: readonly (readonly CellValue[])[]): readonly CellValue[] {
  return rows[headerRow(rows)] ?? [];
}

/** Column of a ledger's own number. */
export function numberColumn(sheet: MemorySheet): number {
  const header = headerOf(sheet.rows);
  return header.includes("措施编号") ? header.indexOf("措施编号") : header.indexOf("风险编号");
}

/** Rows below the header that hold anything. */
export function dataRows(sheet: MemorySheet): number[] {
  const first = headerRow(sheet.rows) + 1;
  return sheet.rows.flatMap((cells, row) =>
    row >= first && cells.some((value) => value !== null) ? [row] : [],
  );
}

function sortRows(sheet: MemorySheet, by: number): void {
  const first = headerRow(sheet.rows) + 1;
  const column = by % Math.max(1, headerOf(sheet.rows).length);
  const textOf = (cells: readonly CellValue[]): string => JSON.stringify(cells[column] ?? null);
  const rows = sheet.rows.slice(first).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  sheet.rows.splice(first, rows.length, ...rows);
}
