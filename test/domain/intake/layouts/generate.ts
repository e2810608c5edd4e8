import type { Meaning } from "./words.ts";
import { CATEGORIES, CONTROLS, DEADLINES, DEPARTMENTS, DUTIES, FAULTS, HEADERS, NOTATIONS, PEOPLE, POSTS, SHOWS, STAGES, STATES, TRADITIONAL, UNITS } from "./words.ts";

/** One risk as the layout shows it. */
export interface TrueRisk {
  readonly point: string;
  readonly grade: number | null;
  readonly department: string | null;
  readonly measures: number;
}

/** A sheet with what a reader must find on it. */
export interface Layout {
  readonly seed: number;
  readonly rows: (string | number | null)[][];
  readonly merges: { top: number; left: number; bottom: number; right: number }[];
  /** Meaning of each column of the main table, from its first column. */
  readonly columns: readonly (Meaning | null)[];
  readonly left: number;
  readonly risks: readonly TrueRisk[];
  readonly hiddenRows: readonly number[];
}

/** Draws numbers from a seed; the same seed gives the same layout. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761) >>> 0;
  }

  /** A number from 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  upTo(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.upTo(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    return items.map((item) => ({ item, at: this.next() })).sort((one, other) => one.at - other.at).map(({ item }) => item);
  }
}

const ORDER: readonly Meaning[] = ["seq", "department", "post", "duty", "process", "category", "point", "manifestation", "grade", "measures", "owner", "leader", "deadline", "status", "remarks"];
const OFTEN: Readonly<Record<Meaning, number>> = {
  seq: 0.75, department: 0.7, post: 0.5, duty: 0.4, process: 0.3, category: 0.45, point: 1, manifestation: 0.35, grade: 0.9, measures: 0.95, owner: 0.6, leader: 0.4, deadline: 0.4, status: 0.35, remarks: 0.3,
};

function chooseColumns(dice: Dice): Meaning[] {
  const chosen = ORDER.filter((field) => dice.chance(OFTEN[field]));
  if (chosen.length < 3) return ["department", "point", "grade", "measures"];
  if (!dice.chance(0.25)) return chosen;
  const head = chosen[0] === "seq" ? chosen.slice(0, 1) : [];
  return [...head, ...dice.shuffle(chosen.slice(head.length))];
}

function disguise(name: string, dice: Dice, traditional: boolean): string {
  let text = traditional ? [...name].map((sign) => TRADITIONAL[sign] ?? sign).join("") : name;
  if (dice.chance(0.12) && text.length <= 6) text = [...text].join(dice.pick([" ", "\n", "  "]));
  else if (dice.chance(0.15) && text.length > 3) text = `${text.slice(0, 2)}\n${text.slice(2)}`;
  if (dice.chance(0.05)) text = `${text} `;
  return text;
}

interface Record_ {
  readonly cells: Readonly<Record<Meaning, string | number | null>>;
  readonly risk: TrueRisk;
}

function makeRecord(dice: Dice, number: number, department: string, notation: readonly [string, string, string]): Record_ {
  const level = dice.upTo(3);
  const graded = !dice.chance(0.05);
  const duty = dice.pick(DUTIES);
  const controls = dice.shuffle(CONTROLS).slice(0, 1 + dice.upTo(3));
  const marks = dice.pick(["1.", "1、", "(1)"]);
  const measures = controls.length === 1 ? (controls[0] ?? "") : controls.map((text, place) => `${marks.replace("1", String(place + 1))}${text}`).join("\n");
  const point = `在${duty}中${dice.pick(FAULTS)}(第${number}项)`;
  return {
    cells: {
      seq: number, department, post: dice.pick(POSTS), duty, process: dice.pick(STAGES), category: dice.pick(CATEGORIES), point,
      manifestation: dice.pick(SHOWS), grade: graded ? (notation[level] ?? null) : null, measures, owner: dice.pick(PEOPLE), leader: dice.pick(PEOPLE),
      deadline: dice.pick(DEADLINES), status: dice.chance(0.2) ? null : dice.pick(STATES), remarks: null,
    },
    risk: { point, grade: graded ? level + 1 : null, department, measures: controls.length },
  };
}

const GROUPS: readonly (readonly [string, readonly Meaning[]])[] = [
  ["风险情况", ["category", "point", "manifestation", "grade"]],
  ["防控情况", ["measures", "owner", "leader", "deadline", "status"]],
  ["责任落实", ["owner", "leader"]],
];

/** Draws one sheet: a list of risks with all that stands around it. */
export function generateLayout(seed: number): Layout {
  const dice = new Dice(seed);
  const columns = chooseColumns(dice);
  const traditional = dice.chance(0.1);
  const left = dice.chance(0.1) ? 1 : 0;
  const rows: Layout["rows"] = [];
  const merges: Layout["merges"] = [];
  const hiddenRows: number[] = [];
  const right = left + columns.length - 1;
  const line = (texts: readonly (string | number | null)[]): number => rows.push([...Array.from({ length: left }, () => null), ...texts]) - 1;
  const wide = (text: string): void => {
    const row = line([text]);
    if (right > left && dice.chance(0.7)) merges.push({ top: row, left, bottom: row, right });
  };
  const unit = dice.pick(UNITS);
  if (dice.chance(0.2)) wide(dice.pick(["附件2", "附件:1", "附表3"]));
  if (dice.chance(0.85)) wide(`${unit}${dice.pick(["", "2026年", "2026年度"])}${dice.pick(["廉政风险点防控一览表", "廉政风险排查登记表", "廉政风险防控台账", "岗位廉政风险清单", "廉洁风险点及防控措施汇总表"])}`);
  if (dice.chance(0.3)) line([`填报单位:${unit}`, ...(dice.chance(0.5) && right > left ? ["填表日期:2026年5月8日"] : [])]);
  if (dice.chance(0.08)) wide("执法类别:综合");
  if (dice.chance(0.1)) rows.push([]);

  const names = columns.map((field) => disguise(dice.pick(HEADERS[field]), dice, traditional));
  const headerLines: (string | null)[][] = [];
  const group = dice.chance(0.25) ? dice.pick(GROUPS) : null;
  const inGroup = columns.map((field) => group?.[1].includes(field) ?? false);
  const from = inGroup.indexOf(true);
  const to = inGroup.lastIndexOf(true);
  const joined = group !== null && to - from >= 1 && inGroup.slice(from, to + 1).every((one) => one) && to - from + 1 < columns.length;
  if (joined) {
    const top = rows.length;
    headerLines.push(columns.map((_, place) => (place === from ? group[0] : inGroup[place] ? null : (names[place] ?? null))));
    headerLines.push(columns.map((_, place) => (inGroup[place] ? (names[place] ?? null) : null)));
    for (const texts of headerLines) line(texts);
    if (dice.chance(0.8)) {
      merges.push({ top, left: left + from, bottom: top, right: left + to });
      columns.forEach((_, place) => {
        if (!inGroup[place]) merges.push({ top, left: left + place, bottom: top + 1, right: left + place });
      });
    }
  } else {
    headerLines.push(names);
    line(names);
  }

  const notation = dice.pick(NOTATIONS);
  const risks: TrueRisk[] = [];
  const sections = !columns.includes("department") && dice.chance(0.3);
  const mergeDown = dice.chance(0.5);
  const blocks = 1 + dice.upTo(4);
  let number = 0;
  dice.shuffle(DEPARTMENTS).slice(0, blocks).forEach((department, block) => {
    if (sections) wide(`${dice.pick(["一", "二", "三", "四"])}、${department}`);
    const size = 2 + dice.upTo(5);
    const top = rows.length;
    for (let place = 0; place < size; place++) {
      number += 1;
      const { cells, risk } = makeRecord(dice, number, department, notation);
      const shown = columns.map((field) => (field === "department" && mergeDown && place > 0 ? null : cells[field]));
      const row = line(shown);
      if (dice.chance(0.03)) hiddenRows.push(row);
      risks.push({
        ...risk,
        grade: columns.includes("grade") ? risk.grade : null,
        department: columns.includes("department") || sections ? department : null,
        measures: columns.includes("measures") ? risk.measures : risk.measures,
      });
    }
    const at = columns.indexOf("department");
    if (at >= 0 && mergeDown && size > 1) merges.push({ top, left: left + at, bottom: top + size - 1, right: left + at });
    if (dice.chance(0.12)) line(columns.map((_, place) => (place === 0 ? "小计" : place === 1 ? `${size}个` : null)));
    if (block < blocks - 1 && dice.chance(0.15)) {
      if (dice.chance(0.5)) wide(`第${block + 1}页 共${blocks}页`);
      const again = rows.length;
      for (const texts of headerLines) line(texts);
      if (joined) merges.push({ top: again, left: left + from, bottom: again, right: left + to });
    }
  });
  if (dice.chance(0.3)) wide(dice.pick(["注:本表一式两份。", "说明:风险等级由领导小组研究确定。", "注:一级为最高风险等级,三级为最低风险等级。"]));
  if (dice.chance(0.3)) line(["填表人:某甲", "审核人:某乙", ...(right - left >= 2 ? ["填表日期:2026年5月8日"] : [])]);
  if (dice.chance(0.12)) {
    rows.push([]);
    wide("风险等级评定标准");
    line(["风险等级", "评定标准"]);
    notation.forEach((word, place) => line([word, ["可能构成犯罪", "可能受到处分", "轻微违规"][place] ?? ""]));
  }
  return { seed, rows, merges, columns, left, risks, hiddenRows };
}
