import { overviewOf } from "../../src/app/desk/overview-view.ts";
import { controlsOf } from "../../src/app/desk/controls-view.ts";
import { openDesk } from "../../src/app/desk/open-desk.ts";
import type { Desk } from "../../src/app/desk/open-desk.ts";
import { summaryOf } from "../../src/app/desk/summary-view.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import { CONTROL_STATES } from "../../src/domain/index.ts";
import type { ControlState, ReportCell, ReportSheet } from "../../src/domain/index.ts";
import { contextBeside } from "../../src/app/plan-parts.ts";
import { markedState } from "../../src/report/marks.ts";
import { ownColumnsOf } from "../../src/report/own-columns.ts";
import { officeCopy } from "../../src/report/papers/office-copy.ts";
import { reviewDocument } from "../../src/report/render-json.ts";
import { renderText } from "../../src/report/render-text.ts";
import { countStates } from "../../src/taskpane/control-groups.ts";
import { book, d, ledger } from "../fixtures/filled-ledger.ts";
import type { Row } from "../fixtures/filled-ledger.ts";
import { day } from "../fixtures/review-builder.ts";
import { bareSentences } from "../fixtures/sentences.ts";

/** One control in every state at 22 November 2026, a Sunday; 18 December is the 20th working day after it. */
const CONTROLS: readonly (readonly [ControlState, Row])[] = [
  ["overdue", { 完成时限: d("2026-06-30"), 落实情况: "未完成" }],
  ["overdue", { 完成时限: d("2026-11-21"), 落实情况: "未完成" }],
  ["unverified", { 完成时限: d("2026-06-30"), 落实情况: null }],
  ["done", { 完成时限: d("2026-06-30"), 落实情况: "已完成", 完成日期: d("2026-06-20") }],
  ["done-late", { 完成时限: d("2026-06-30"), 落实情况: "已完成", 完成日期: d("2026-07-10") }],
  ["due-soon", { 完成时限: d("2026-11-22"), 落实情况: "未完成" }],
  ["due-soon", { 完成时限: d("2026-12-04") }],
  ["not-due", { 完成时限: d("2026-12-21") }],
  ["not-due", { 完成时限: d("2027-06-30") }],
  ["long-term", { 完成时限: "长期坚持" }],
  ["no-deadline", { 完成时限: null }],
  ["unreadable", { 完成时限: "2026年6月31日" }],
];

/** The six sound rows of the ledger are due on 20 December, before the 21st working day. */
const EXPECTED: Readonly<Record<ControlState, number>> = {
  overdue: 2,
  unverified: 1,
  "due-soon": 2 + 6,
  "not-due": 2,
  "long-term": 1,
  "no-deadline": 1,
  unreadable: 1,
  done: 1,
  "done-late": 1,
};

const ALL = 18;

function count(states: readonly (ControlState | undefined)[]): Record<string, number> {
  return Object.fromEntries(
    CONTROL_STATES.map((state) => [state, states.filter((one) => one === state).length]),
  );
}

function plain(cell: ReportCell | undefined): unknown {
  return typeof cell === "object" && cell !== null && "value" in cell ? cell.value : (cell ?? null);
}

describe("one definition of every state", () => {
  const rows = CONTROLS.map(([, row], at): Row => ({
    风险点: `第${at + 1}类经费支出虚列项目`,
    防控措施: `由会计每月核对第${at + 1}类支出`,
    ...row,
  }));
  const desk: Desk = openDesk({
    workbooks: [book([ledger(rows)])],
    stored: NOTHING_STORED,
    asOf: day(2026, 11, 22),
    language: "zh-CN",
  });
  const { review, summary, words } = desk;
  const stateOf = (text: unknown): ControlState | undefined =>
    CONTROL_STATES.find((state) => words.terms.states[state] === text);
  const sheets = officeCopy(review, summary, words).sheets;
  const sheetNamed = (name: string): ReportSheet => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const cellsOf = (name: string): readonly unknown[][] =>
    [...sheetNamed(name).rows].map(({ cells }) => cells.map(plain));
  const textOf = (name: string): string => cellsOf(name).flat().join("\n");

  it("gives the controls the states that the rule asks for", () => {
    const states = review.followUps.map(({ state }) => state);
    expect(states.slice(6)).toEqual(CONTROLS.map(([state]) => state));
    expect(count(states)).toEqual(EXPECTED);
  });

  it("counts the same in the totals, by unit, by department and by owner", () => {
    const sum = (
      tallies: readonly { readonly controls: { readonly states: Record<ControlState, number> } }[],
    ) =>
      Object.fromEntries(
        CONTROL_STATES.map((state) => [
          state,
          tallies.reduce((all, one) => all + one.controls.states[state], 0),
        ]),
      );
    expect(summary.totals.controls).toEqual({ total: ALL, states: EXPECTED });
    expect(sum(summary.units)).toEqual(EXPECTED);
    expect(sum(summary.departments)).toEqual(EXPECTED);
    expect(sum(summary.owners)).toEqual(EXPECTED);
  });

  it("lists as many as it counts", () => {
    expect([summary.overdue.length, summary.unverified.length, summary.dueSoon.length]).toEqual([2, 1, 8]);
  });

  it("shows the same on the screens", () => {
    expect(overviewOf(desk).states).toEqual(EXPECTED);
    expect(countStates(controlsOf(desk))).toEqual(EXPECTED);
    const owners = summaryOf(desk).owners.map(({ states }) => ({ controls: { states } }));
    for (const state of CONTROL_STATES) {
      expect(owners.reduce((all, { controls }) => all + controls.states[state], 0)).toBe(EXPECTED[state]);
    }
  });

  it("writes the same into the 措施台账, the 逾期清单 and the 落实情况统计", () => {
    const listed = (name: string) => {
      const rows = cellsOf(name).filter((cells) => cells.length > 5);
      const at = Math.max(...rows.map((cells) => cells.indexOf(words.papers.heads.state)));
      return count(rows.map((cells) => stateOf(cells[at])));
    };
    expect(listed("措施台账")).toEqual(EXPECTED);
    expect(listed("逾期清单")).toMatchObject({
      overdue: 2,
      unverified: 1,
      "due-soon": 8,
      done: 0,
      "not-due": 0,
    });
    const table = cellsOf("落实情况统计");
    const head = table.find((cells) => cells.some((cell) => stateOf(cell) !== undefined)) ?? [];
    const total = table.find(([first]) => first === words.papers.words.sum) ?? [];
    for (const state of CONTROL_STATES) {
      expect(total[head.indexOf(words.terms.states[state])]).toBe(EXPECTED[state]);
    }
  });

  it("writes the same beside the rows of the source, where the mark is on the same states", () => {
    const [workbook] = desk.workbooks;
    const [file] = review.register.files;
    if (workbook === undefined || file === undefined) throw new Error("no workbook");
    const context = contextBeside({ review, summary, words, workbook });
    const [columns] = ownColumnsOf(file, context);
    if (columns === undefined) throw new Error("no columns");
    const at = columns.columns.findIndex(({ header }) => header.endsWith("状态（截至2026年11月22日）"));
    const shown = [...columns.rows.values()].map((cells) => plain(cells[at]));
    const states = shown.map((text) => CONTROL_STATES.find((state) => markedState(context, state) === text));
    expect(count(states)).toEqual(EXPECTED);
    const marked = columns.conditionalFormats.flatMap(({ rule, range }) =>
      rule.kind === "text" && range.left === columns.firstColumn + at ? [rule.equals] : [],
    );
    for (const state of ["overdue", "unverified", "due-soon"] as const) {
      expect(marked).toContain(markedState(context, state));
    }
  });

  it("writes the same into the JSON, with the 统计截至日期", () => {
    const document = reviewDocument(review, summary, { version: "0.1.0", sentences: bareSentences });
    const measures = document.files.flatMap((file) =>
      file.sheets.flatMap((sheet) =>
        sheet.tables.flatMap((table) => table.rows.flatMap((row) => row.measures)),
      ),
    );
    expect(count(measures.map(({ state }) => state))).toEqual(EXPECTED);
    expect(document.totals).toMatchObject({ overdue: 2, unverified: 1 });
    expect(document.asOf).toBe("2026-11-22");
  });

  it("says by which day and by which years' calendar, wherever states are shown", () => {
    for (const name of ["措施台账", "逾期清单", "落实情况统计"]) {
      expect(textOf(name)).toContain("状态按统计截至日期2026年11月22日计算");
      expect(textOf(name)).toMatch(/工作日按国务院办公厅公布的2004至\d{4}年放假安排计算/);
    }
    for (const { name } of sheets) expect(textOf(name)).toContain("统计截至日期：2026年11月22日");
    expect(renderText("followup", review, summary, words)).toContain("统计截至日期 2026年11月22日");
    expect(overviewOf(desk)).toMatchObject({ asOf: "2026-11-22" });
    expect(overviewOf(desk).calendar).not.toContain("此范围以外");
  });

  it("says that only weekends are left out where the lead reaches beyond the calendar", () => {
    for (const asOf of [day(2003, 6, 30), day(2090, 6, 30)]) {
      const late = openDesk({
        workbooks: [book([ledger([])])],
        stored: NOTHING_STORED,
        asOf,
        language: "zh-CN",
      });
      expect(overviewOf(late).calendar).toContain("此范围以外仅扣除周六、周日");
    }
  });
});
