import type { SheetKind } from "../model/vocabulary.ts";
import type { Field } from "../model/vocabulary.ts";
import { ownValue, textOf } from "./sheet-grid.ts";
import type { TableLayout } from "./tables/table-layout.ts";
import { columnOf } from "./tables/table-layout.ts";
import { readGradeWord } from "./text/grade-word.ts";
import { normaliseText } from "./text/normalise.ts";

/** Words of a title or sheet name that say what the table is for, the narrowest first. */
const BY_TITLE: readonly (readonly [SheetKind, RegExp])[] = [
  ["score-card", /考核(?:评分|打分|评价)?(?:表|细则|标准|指标)|百分制|评分表|计分表/],
  ["roster", /名册|花名册|名单|(?:报送|上报|提交|填报)情况|通讯录|联络(?:员|人)/],
  ["measure-list", /(?:风险|措施)(?:与|和|及|、)?(?:防控)?措施?清单|措施清单|风险清单/],
  ["registration", /登记(?:表|册|簿)|处置记录|备案表/],
  [
    "work-plan",
    /工作(?:安排|计划|推进|任务|要点)|任务(?:台账|台帐|清单|分解)|安排表|配档表|进度表|推进表|时间表|(?:步骤|日程|进度|阶段)安排|实施步骤/,
  ],
  ["rectification", /整改|问题(?:清单|台账|台帐)|督[查办].*(?:台账|清单|问题)|销号/],
  ["duty-list", /(?:权力和责任|权责|责任|职责)清单/],
  ["power-catalogue", /(?:职权|权力|权利|行政权力)(?:目录|清单|事项(?:目录|清单|一览|汇总|表|$))/],
];

const SCALE_TITLE = /标准|说明|准则|图例|对照表|尺度|量表|定义|释义/;

function has(layout: TableLayout, field: Field): boolean {
  return columnOf(layout, field) >= 0;
}

/** Whether a column carries the field by its name, not only by what its cells look like. */
function isNamed(layout: TableLayout, field: Field): boolean {
  return layout.byField.get(field)?.some((column) => column.reasons.includes("name")) ?? false;
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

/** Fields that a scale may be of. */
const SCALED: readonly Field[] = ["grade", "likelihood", "severity", "score"];

function bodyRows(layout: TableLayout): number {
  let rows = 0;
  for (let row = layout.span.header.bottom + 1; row <= layout.span.last && rows <= MOST_STEPS; row++) {
    if (layout.grid.sheet.rows[row]?.some((value) => value !== null) === true) rows += 1;
  }
  return rows;
}

function isGradeFirst(layout: TableLayout): boolean {
  const first = layout.columns.find((column) => column.field !== "seq")?.field ?? null;
  return first !== null && SCALED.includes(first);
}

/** A table with a column for risks is a scale only where it opens each row with another grade, and says so in its title. */
function isScaleInSpiteOfRisks(layout: TableLayout, grades: number): boolean {
  const named = layout.byField.get("point")?.some((column) => column.confidence >= 0.9) ?? false;
  const titled = SCALE_TITLE.test(normaliseText(layout.title?.text ?? ""));
  return isGradeFirst(layout) && bodyRows(layout) === grades && (!named || titled);
}

const EXPLAINS =
  /标准|要求|说明|描述|参考|参照|示例|频[次率]|定义|含义|释义|条件|情形|特征|依据|方式|分值|概率/;

/** 风险等级 | 判定标准 | 管控要求 | 责任层级: each grade once, in the first column, and what it means or asks for. */
function explainsGrades(layout: TableLayout, grades: number): boolean {
  const explained = layout.columns.some((column) => EXPLAINS.test(normaliseText(column.header)));
  return explained && grades > 0 && isGradeFirst(layout) && bodyRows(layout) <= grades + 1;
}

/** The columns explain grades, and the title says that this is what the table is for. */
function explainsGradesByTitle(layout: TableLayout, grades: number): boolean {
  return explainsGrades(layout, grades) && SCALE_TITLE.test(normaliseText(layout.title?.text ?? ""));
}

/** Each step stands once, and most steps are grade words; true where the table has no grades at all. */
function areSteps(grades: readonly string[]): boolean {
  const distinct = new Set(grades.map(normaliseText)).size === grades.length;
  if (!distinct || grades.length > MOST_STEPS) return false;
  const words = grades.filter((text) => readGradeWord(text).notation !== null).length;
  return grades.length === 0 || words >= grades.length * 0.5;
}

/** 可能性 | 分值 | 描述: steps of a scale without grades, and what each of them means. */
function explainsSteps(layout: TableLayout): boolean {
  const told = layout.columns.every(
    (column) =>
      (column.field !== null && SCALED.includes(column.field)) || EXPLAINS.test(normaliseText(column.header)),
  );
  return told && isGradeFirst(layout) && !has(layout, "grade") && bodyRows(layout) <= MOST_STEPS;
}

/**
 * Whether a table explains grades or scores (判定标准, 分值, 概率) instead of listing risks: each step stands there once,
 * and nothing ties it to a unit, a post or a person.
 */
function isScale(layout: TableLayout): boolean {
  if (!SCALED.some((field) => has(layout, field))) return false;
  const grades = gradesOf(layout);
  if (!areSteps(grades)) return false;
  if (has(layout, "point") || has(layout, "manifestation")) {
    const free = !TIED.some((field) => has(layout, field)) || explainsGradesByTitle(layout, grades.length);
    return free && (isScaleInSpiteOfRisks(layout, grades.length) || explainsSteps(layout));
  }
  return !TIED.some((field) => isNamed(layout, field)) || explainsGrades(layout, grades.length);
}

function isScoreCard(layout: TableLayout, title: string): boolean {
  const names = layout.columns.map((column) => normaliseText(column.header)).join("|");
  const scored = /标准分|分值|分数|得分|扣分|评分/.test(names);
  const weighed = /考核|评分标准|评分细则|扣分|检查内容|考评|测评/.test(names + title);
  return scored && weighed && !has(layout, "grade") && !namesRisks(layout);
}

/** Whether a column is named after what was found wrong; a plan names tasks instead. */
function namesProblems(layout: TableLayout): boolean {
  return layout.columns.some((column) => /问题|整改|发现|意见|隐患/.test(normaliseText(column.header)));
}

/** Whether the table has a column that is named after risks. */
function namesRisks(layout: TableLayout): boolean {
  return layout.byField.get("point")?.some((one) => /风险|隐患/.test(normaliseText(one.header))) ?? false;
}

function kindByTitle(titles: readonly string[]): SheetKind | null {
  for (const title of titles) for (const [kind, pattern] of BY_TITLE) if (pattern.test(title)) return kind;
  return null;
}

/** Kinds that a title states but that a column of risks or measures outweighs. */
const OUTWEIGHED_BY_RISKS: ReadonlySet<SheetKind> = new Set<SheetKind>([
  "score-card",
  "roster",
  "rectification",
  "work-plan",
]);
const OUTWEIGHED_BY_MEASURES: ReadonlySet<SheetKind> = new Set<SheetKind>(["score-card", "roster"]);

/** 岗位风险清单, 风险防控责任清单 over graded risks: a list of risks that only its title calls after duties or controls. */
function isGradedRiskList(layout: TableLayout, stated: SheetKind, title: string): boolean {
  const loose = stated === "duty-list" || (stated === "measure-list" && !title.includes("措施"));
  return loose && title.includes("风险") && namesRisks(layout) && has(layout, "grade");
}

function statedKind(layout: TableLayout, title: string): SheetKind | null {
  const stated = kindByTitle([title, normaliseText(layout.grid.sheet.name)]);
  if (stated === null) return null;
  if (stated === "work-plan" && title.includes("整改") && namesProblems(layout)) return "rectification";
  if (isGradedRiskList(layout, stated, title)) return "list";
  const risks = namesRisks(layout) && OUTWEIGHED_BY_RISKS.has(stated);
  const measures = has(layout, "measures") && OUTWEIGHED_BY_MEASURES.has(stated);
  return risks || measures ? "list" : stated;
}

/** What one table is for. */
export function kindOfTable(layout: TableLayout): SheetKind {
  const title = normaliseText(layout.title?.text ?? "");
  if (isScoreCard(layout, title) && !explainsSteps(layout)) return "score-card";
  if (isScale(layout)) return "scale";
  if (layout.isForm) return "form";
  return statedKind(layout, title) ?? kindByColumns(layout);
}

function kindByColumns(layout: TableLayout): SheetKind {
  if (namesRisks(layout) || has(layout, "measures")) return "list";
  if (has(layout, "point")) {
    if (!has(layout, "deadline") && !has(layout, "status")) return "list";
    return namesProblems(layout) ? "rectification" : "work-plan";
  }
  return has(layout, "duty") && has(layout, "basis") ? "power-catalogue" : "other";
}

/** What a sheet is for, by its tables: the kind that holds risks counts before scales and legends beside it. */
export function kindOfSheet(kinds: readonly SheetKind[]): SheetKind | null {
  const main = kinds.find((kind) => kind !== "scale" && kind !== "score-card" && kind !== "other");
  return main ?? kinds[0] ?? null;
}
