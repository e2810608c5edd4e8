import type { SheetKind } from "../model/vocabulary.ts";
import type { Field } from "../model/vocabulary.ts";
import { ownValue, textOf } from "./sheet-grid.ts";
import type { TableLayout } from "./table-layout.ts";
import { columnOf } from "./table-layout.ts";
import { readGradeWord } from "./text/grade-word.ts";
import { normaliseText } from "./text/normalise.ts";

/** Words of a title or sheet name that say what the table is for, the narrowest first. */
const BY_TITLE: readonly (readonly [SheetKind, RegExp])[] = [
  ["score-card", /考核(?:评分|打分|评价)?(?:表|细则|标准|指标)|百分制|评分表|计分表/],
  ["roster", /名册|花名册|名单|报送情况|通讯录|联络(?:员|人)/],
  ["measure-list", /(?:风险|措施)(?:与|和|及|、)?(?:防控)?措施?清单|措施清单|风险清单/],
  ["registration", /登记(?:表|册|簿)|处置记录|备案表/],
  [
    "work-plan",
    /工作(?:安排|计划|推进|任务|要点)|任务(?:台账|台帐|清单|分解)|安排表|配档表|进度表|推进表|时间表/,
  ],
  ["rectification", /整改|问题(?:清单|台账|台帐)|督[查办].*(?:台账|清单|问题)|销号/],
  ["duty-list", /(?:权力和责任|权责|责任|职责)清单/],
  ["power-catalogue", /(?:职权|权力|权利|行政权力)(?:目录|清单|事项)/],
];

const SCALE_TITLE = /(?:标准|说明|准则|图例|对照|尺度|量表|评估标准|划分|分级|定义|释义)/;

function has(layout: TableLayout, field: Field): boolean {
  return columnOf(layout, field) >= 0;
}

/** The grade cells of a table, from top to bottom. */
function gradesOf(layout: TableLayout): string[] {
  const column = columnOf(layout, "grade");
  const texts: string[] = [];
  if (column < 0) return texts;
  for (
    let row = layout.span.header.bottom + 1;
    row <= layout.span.last && texts.length <= MOST_STEPS;
    row++
  ) {
    const text = textOf(ownValue(layout.grid, row, column));
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** A scale has few steps; a longer table is a list. */
const MOST_STEPS = 12;

/** Fields that tie a row to somebody's work; a scale explains grades without them. */
const TIED: readonly Field[] = [
  "unit",
  "department",
  "post",
  "person",
  "owner",
  "leader",
  "duty",
  "process",
  "deadline",
  "status",
];

/**
 * Whether a table explains grades or scores (判定标准, 分值, 概率) instead of listing risks: each step stands there once,
 * and nothing ties it to a unit, a post or a person.
 */
export function isScale(layout: TableLayout): boolean {
  const graded =
    has(layout, "grade") || has(layout, "likelihood") || has(layout, "severity") || has(layout, "score");
  if (!graded || TIED.some((field) => has(layout, field))) return false;
  const grades = gradesOf(layout);
  if (grades.length > MOST_STEPS) return false;
  const named = layout.columns.some((column) => column.field === "point" && column.confidence >= 0.9);
  if (named && !SCALE_TITLE.test(normaliseText(layout.title?.text ?? ""))) return false;
  const distinct = new Set(grades.map(normaliseText)).size === grades.length;
  const words = grades.filter((text) => readGradeWord(text).notation !== null).length;
  return distinct && (grades.length === 0 || words >= grades.length * 0.5);
}

function isScoreCard(layout: TableLayout, title: string): boolean {
  const cols = layout.columns.map((column) => normaliseText(column.header)).join("|");
  const scored =
    /标准分|分值|得分|扣分|评分/.test(cols) && /考核|评分标准|评分细则|扣分|检查内容|考评/.test(cols + title);
  return (
    scored &&
    !has(layout, "grade") &&
    !layout.columns.some((one) => one.field === "point" && one.confidence >= 0.9)
  );
}

function kindByTitle(titles: readonly string[]): SheetKind | null {
  for (const title of titles) for (const [kind, pattern] of BY_TITLE) if (pattern.test(title)) return kind;
  return null;
}

/** What one table is for. */
export function kindOfTable(layout: TableLayout): SheetKind {
  const title = normaliseText(layout.title?.text ?? "");
  if (isScoreCard(layout, title)) return "score-card";
  if (isScale(layout)) return "scale";
  if (layout.isForm) return "form";
  const risks =
    has(layout, "point") &&
    layout.columns.some((one) => one.field === "point" && /风险|隐患/.test(normaliseText(one.header)));
  const stated = kindByTitle([title, normaliseText(layout.grid.sheet.name)]);
  if (stated === "score-card" || stated === "roster")
    return risks || has(layout, "measures") ? "list" : stated;
  if (stated === "rectification" || stated === "work-plan") return risks ? "list" : stated;
  if (stated !== null) return stated;
  return risks || has(layout, "measures") ? "list" : kindByColumns(layout);
}

function kindByColumns(layout: TableLayout): SheetKind {
  if (has(layout, "point"))
    return has(layout, "deadline") || has(layout, "status") ? "rectification" : "list";
  if (has(layout, "duty") && has(layout, "basis")) return "power-catalogue";
  return "other";
}

/** What a sheet is for, by its tables: the kind that holds risks counts before scales and legends beside it. */
export function kindOfSheet(kinds: readonly SheetKind[], filled: boolean): SheetKind {
  if (!filled) return "empty";
  const main = kinds.find((kind) => kind !== "scale" && kind !== "score-card" && kind !== "other");
  return main ?? kinds[0] ?? "unrecognised";
}
