import type { Dice } from "./dice.ts";
import { diceOf } from "./dice.ts";
import type { Area, Page, Value } from "./page.ts";
import { blankCovered, write, writeWide } from "./page.ts";
import type { Meaning } from "./words.ts";
import {
  CATEGORIES,
  CONTROLS,
  DEADLINES,
  DEPARTMENTS,
  DUTIES,
  FAULTS,
  FOREIGN,
  FOREIGN_VALUES,
  HEADERS,
  NOTATIONS,
  PEOPLE,
  POSTS,
  SHOWS,
  STAGES,
  STATES,
  TRADITIONAL,
  UNITS,
} from "./words.ts";

/** One risk as the layout shows it. */
export interface TrueRisk {
  readonly point: string;
  readonly grade: number | null;
  readonly department: string | null;
}

/** A sheet with what a reader must find on it. */
export interface Layout {
  readonly seed: number;
  readonly rows: readonly (readonly Value[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  /** Meaning of each column from `left` on; null is a column that no field is for. */
  readonly columns: readonly (Meaning | null)[];
  readonly left: number;
  readonly risks: readonly TrueRisk[];
}

/** A column as drawn. */
interface Column {
  readonly meaning: Meaning | null;
  readonly name: string;
  /** The words that it was named by, before they were disguised. */
  readonly plain: string;
}

interface Drawn {
  readonly dice: Dice;
  readonly page: Page;
  readonly columns: readonly Column[];
  readonly notation: readonly [string, string, string];
  /** Header rows as written, for repeating them. */
  readonly header: Value[][];
  readonly groups: Area[];
  readonly risks: TrueRisk[];
  readonly hiddenRows: number[];
}

const OFTEN: readonly (readonly [Meaning, number])[] = [
  ["seq", 0.75],
  ["department", 0.7],
  ["post", 0.5],
  ["duty", 0.4],
  ["process", 0.3],
  ["category", 0.45],
  ["point", 1],
  ["manifestation", 0.35],
  ["grade", 0.9],
  ["measures", 0.95],
  ["owner", 0.6],
  ["leader", 0.4],
  ["deadline", 0.4],
  ["status", 0.35],
  ["remarks", 0.3],
];

function disguise(name: string, dice: Dice, traditional: boolean): string {
  const signs = Array.from(name, (sign) => (traditional ? (TRADITIONAL[sign] ?? sign) : sign));
  const text = signs.join("");
  if (dice.chance(0.12) && text.length <= 6) return signs.join(dice.pick([" ", "\n", "  "]));
  if (dice.chance(0.15) && text.length > 3) return `${text.slice(0, 2)}\n${text.slice(2)}`;
  return dice.chance(0.05) ? `${text} ` : text;
}

function drawMeanings(dice: Dice): (Meaning | null)[] {
  const drawn = OFTEN.filter(([, share]) => dice.chance(share)).map(([meaning]) => meaning);
  const chosen: Meaning[] = drawn.length < 3 ? ["department", "point", "grade", "measures"] : drawn;
  const fixed = chosen[0] === "seq" ? 1 : 0;
  const ordered: (Meaning | null)[] = dice.chance(0.25)
    ? [...chosen.slice(0, fixed), ...dice.shuffle(chosen.slice(fixed))]
    : chosen;
  return dice.chance(0.2) ? [...ordered, null] : ordered;
}

function drawColumns(dice: Dice): Column[] {
  const traditional = dice.chance(0.1);
  return drawMeanings(dice).map((meaning) => {
    const plain = meaning === null ? dice.pick(FOREIGN) : dice.pick(HEADERS[meaning]);
    return { meaning, plain, name: disguise(plain, dice, traditional) };
  });
}

const TITLES = [
  "廉政风险点防控一览表",
  "廉政风险排查登记表",
  "廉政风险防控台账",
  "岗位廉政风险清单",
  "廉洁风险点及防控措施汇总表",
];

function writeLead({ dice, page }: Drawn): void {
  const unit = dice.pick(UNITS);
  const merged = dice.chance(0.7);
  if (dice.chance(0.2)) writeWide(page, dice.pick(["附件2", "附件:1", "附表3"]), merged);
  if (dice.chance(0.85))
    writeWide(page, `${unit}${dice.pick(["", "2026年", "2026年度"])}${dice.pick(TITLES)}`, merged);
  if (dice.chance(0.3))
    write(page, dice.chance(0.5) ? [`填报单位:${unit}`, "填表日期:2026年5月8日"] : [`填报单位:${unit}`]);
  if (dice.chance(0.08)) writeWide(page, "执法类别:综合", merged);
  if (dice.chance(0.1)) page.rows.push([]);
}

const GROUPS: readonly (readonly [string, readonly Meaning[]])[] = [
  ["风险情况", ["category", "point", "manifestation", "grade"]],
  ["防控情况", ["measures", "owner", "leader", "deadline", "status"]],
  ["责任落实", ["owner", "leader"]],
];

/** First and last column that a group's name stands over, where its columns lie side by side and are not all. */
function groupSpan(
  columns: readonly Column[],
  meanings: readonly Meaning[],
): readonly [number, number] | null {
  const inside = columns.map(({ meaning }) => meaning !== null && meanings.includes(meaning));
  const from = inside.indexOf(true);
  const to = inside.lastIndexOf(true);
  const whole = inside.slice(from, to + 1).every((one) => one);
  return from >= 0 && to > from && whole && to - from + 1 < columns.length ? [from, to] : null;
}

function writeHeader(drawn: Drawn): void {
  const { dice, page, columns, header, groups } = drawn;
  const names = columns.map((column) => column.name);
  const [group, meanings] = dice.pick(GROUPS);
  const span = dice.chance(0.25) ? groupSpan(columns, meanings) : null;
  if (span === null) {
    header.push(names);
    write(page, names);
    return;
  }
  const [from, to] = span;
  const isIn = (place: number): boolean => place >= from && place <= to;
  const above = names.map((name, place) => (isIn(place) ? (place === from ? group : null) : name));
  const below = names.map((name, place) => (isIn(place) ? name : null));
  header.push(above, below);
  const top = write(page, above);
  write(page, below);
  if (!dice.chance(0.8)) return;
  groups.push({ top: 0, left: page.left + from, bottom: 0, right: page.left + to });
  names.forEach((_, place) => {
    if (!isIn(place)) groups.push({ top: 0, left: page.left + place, bottom: 1, right: page.left + place });
  });
  page.merges.push(...groups.map((area) => ({ ...area, top: top + area.top, bottom: top + area.bottom })));
}

function measuresText(dice: Dice): string {
  const controls = dice.shuffle(CONTROLS).slice(0, 1 + dice.upTo(3));
  const mark = dice.pick(["1.", "1、", "(1)"]);
  return controls.length === 1
    ? controls.join("")
    : controls.map((text, place) => mark.replace("1", String(place + 1)) + text).join("\n");
}

/** The cells of one risk by meaning, all fields that a table may show. */
function drawRisk(
  drawn: Drawn,
  number: number,
  department: string,
): { cells: Record<Meaning, Value>; risk: TrueRisk } {
  const { dice, notation, columns } = drawn;
  const level = dice.upTo(3);
  const grade = dice.chance(0.05) ? null : level;
  const duty = dice.pick(DUTIES);
  const point = `在${duty}中${dice.pick(FAULTS)}(第${number}项)`;
  const shown = columns.some((column) => column.meaning === "grade");
  return {
    cells: {
      seq: number,
      department,
      post: dice.pick(POSTS),
      duty,
      process: dice.pick(STAGES),
      category: dice.pick(CATEGORIES),
      point,
      manifestation: dice.pick(SHOWS),
      grade: grade === null ? null : (notation[grade] ?? null),
      measures: measuresText(dice),
      owner: dice.pick(PEOPLE),
      leader: dice.pick(PEOPLE),
      deadline: dice.pick(DEADLINES),
      status: dice.chance(0.2) ? null : dice.pick(STATES),
      remarks: null,
    },
    risk: { point, grade: shown && grade !== null ? grade + 1 : null, department },
  };
}

interface Block {
  readonly department: string;
  readonly isSection: boolean;
  readonly isMerged: boolean;
}

function valueOf(drawn: Drawn, column: Column, cells: Record<Meaning, Value>, hidden: boolean): Value {
  if (column.meaning === null) return drawn.dice.pick<Value>(FOREIGN_VALUES[column.plain] ?? [null]);
  return hidden && column.meaning === "department" ? null : cells[column.meaning];
}

function writeBlock(drawn: Drawn, block: Block): void {
  const { dice, page, columns, risks } = drawn;
  if (block.isSection)
    writeWide(page, `${dice.pick(["一", "二", "三", "四"])}、${block.department}`, dice.chance(0.7));
  const size = 2 + dice.upTo(5);
  const top = page.rows.length;
  for (let place = 0; place < size; place++) {
    const { cells, risk } = drawRisk(drawn, risks.length + 1, block.department);
    const row = write(
      page,
      columns.map((column) => valueOf(drawn, column, cells, block.isMerged && place > 0)),
    );
    if (dice.chance(0.03)) drawn.hiddenRows.push(row);
    const placed = block.isSection || columns.some((column) => column.meaning === "department");
    risks.push({ ...risk, department: placed ? risk.department : null });
  }
  const at = columns.findIndex((column) => column.meaning === "department");
  if (at >= 0 && block.isMerged)
    page.merges.push({ top, left: page.left + at, bottom: top + size - 1, right: page.left + at });
  if (dice.chance(0.12))
    write(
      page,
      columns.map((_, place) => ["小计", `${size}个`][place] ?? null),
    );
}

/** A page break: the foot of the page and the header once more. */
function writeBreak(drawn: Drawn, page: number): void {
  if (drawn.dice.chance(0.5)) writeWide(drawn.page, `第${page}页 共${page + 1}页`, true);
  const top = drawn.page.rows.length;
  for (const row of drawn.header) write(drawn.page, row);
  drawn.page.merges.push(
    ...drawn.groups.map((area) => ({ ...area, top: top + area.top, bottom: top + area.bottom })),
  );
}

const NOTES = [
  "注:本表一式两份。",
  "说明:风险等级由领导小组研究确定。",
  "注:一级为最高风险等级,三级为最低风险等级。",
];

function writeFoot({ dice, page, notation }: Drawn): void {
  if (dice.chance(0.3)) writeWide(page, dice.pick(NOTES), dice.chance(0.7));
  if (dice.chance(0.3))
    write(page, ["填表人:某甲", "审核人:某乙", "填表日期:2026年5月8日"].slice(0, page.right - page.left + 1));
  if (!dice.chance(0.12)) return;
  page.rows.push([]);
  writeWide(page, "风险等级评定标准", dice.chance(0.7));
  write(page, ["风险等级", "评定标准"]);
  notation.forEach((word, place) =>
    write(page, [word, ["可能构成犯罪", "可能受到处分", "轻微违规"][place] ?? ""]),
  );
}

/** Draws one sheet: a list of risks with all that stands around it. */
export function generateLayout(seed: number): Layout {
  const dice = diceOf(seed);
  const columns = drawColumns(dice);
  const left = dice.chance(0.1) ? 1 : 0;
  const page: Page = { rows: [], merges: [], left, right: left + columns.length - 1 };
  const drawn: Drawn = {
    dice,
    page,
    columns,
    notation: dice.pick(NOTATIONS),
    header: [],
    groups: [],
    risks: [],
    hiddenRows: [],
  };
  writeLead(drawn);
  writeHeader(drawn);
  if (dice.chance(0.05) && columns.length >= 4)
    write(
      page,
      columns.map((_, place) => place + 1),
    );
  const isSection = !columns.some((column) => column.meaning === "department") && dice.chance(0.3);
  const isMerged = dice.chance(0.5);
  const departments = dice.shuffle(DEPARTMENTS).slice(0, 1 + dice.upTo(4));
  departments.forEach((department, place) => {
    if (place > 0 && dice.chance(0.15)) writeBreak(drawn, place);
    writeBlock(drawn, { department, isSection, isMerged });
  });
  writeFoot(drawn);
  const { risks, hiddenRows } = drawn;
  const meanings = columns.map((column) => column.meaning);
  return { seed, rows: blankCovered(page), merges: page.merges, hiddenRows, columns: meanings, left, risks };
}
