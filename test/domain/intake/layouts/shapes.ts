import type { Dice } from "./dice.ts";
import { diceOf } from "./dice.ts";
import type { Area, Value } from "./page.ts";
import { CONTROLS, DEPARTMENTS, DUTIES, FAULTS, HEADERS, NOTATIONS, PEOPLE, POSTS } from "./words.ts";

/** One risk as a shape shows it. */
export interface ShownRisk {
  readonly point: string;
  readonly grade: number;
}

/** A sheet that is no list from top to bottom, with the risks that it holds in their order. */
export interface Shape {
  readonly seed: number;
  readonly kind: ShapeKind;
  readonly rows: readonly (readonly Value[])[];
  readonly merges: readonly Area[];
  readonly risks: readonly ShownRisk[];
}

/** Ways to lay out risks besides one row for each. */
export const SHAPE_KINDS = [
  "on its side",
  "forms of pairs",
  "side by side",
  "graded items",
  "graded blocks",
] as const;

export type ShapeKind = (typeof SHAPE_KINDS)[number];

interface Drawn {
  readonly dice: Dice;
  readonly notation: readonly [string, string, string];
  readonly risks: ShownRisk[];
  readonly merges: Area[];
}

interface Cells extends ShownRisk {
  readonly word: string;
  readonly control: string;
  readonly owner: string;
}

function drawRisk({ dice, notation, risks }: Drawn): Cells {
  const level = dice.upTo(3);
  const point = `在${dice.pick(DUTIES)}中${dice.pick(FAULTS)}(第${risks.length + 1}项)`;
  const risk = { point, grade: level + 1 };
  risks.push(risk);
  return { ...risk, word: notation[level] ?? "", control: dice.pick(CONTROLS), owner: dice.pick(PEOPLE) };
}

function drawRisks(drawn: Drawn, least: number): Cells[] {
  return Array.from({ length: least + drawn.dice.upTo(4) }, () => drawRisk(drawn));
}

/** Names that every rule knows; the shapes are what is drawn here, not the words. */
function names({ dice }: Drawn): readonly [string, string, string, string] {
  return [
    dice.pick(HEADERS.point.slice(0, 5)),
    dice.pick(HEADERS.grade.slice(0, 3)),
    dice.pick(HEADERS.measures.slice(0, 3)),
    dice.pick(["责任人", "具体责任人"]),
  ];
}

function onItsSide(drawn: Drawn): Value[][] {
  const cells = drawRisks(drawn, 2);
  const [point, grade, measures, owner] = names(drawn);
  const first = drawn.dice.chance(0.5) ? [["岗位", ...cells.map(() => drawn.dice.pick(POSTS))]] : [];
  return [
    ["廉政风险防控对照表"],
    ...first,
    [point, ...cells.map((one) => one.point)],
    [grade, ...cells.map((one) => one.word)],
    [measures, ...cells.map((one) => one.control)],
    [owner, ...cells.map((one) => one.owner)],
  ];
}

function formsOfPairs(drawn: Drawn): Value[][] {
  const { dice, merges } = drawn;
  const [point, grade, measures, owner] = names(drawn);
  const rows: Value[][] = [];
  const wide = (name: string, text: string): void => {
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: 3 });
    rows.push([name, text]);
  };
  for (const one of drawRisks(drawn, 1)) {
    rows.push(["岗位廉政风险登记卡"]);
    rows.push(["岗位名称", dice.pick(POSTS), "姓名", dice.pick(PEOPLE)]);
    if (dice.chance(0.5)) wide("岗位职责", `负责${dice.pick(DUTIES)}`);
    wide(point, one.point);
    rows.push([grade, one.word, owner, one.owner]);
    wide(measures, one.control);
  }
  return rows;
}

function sideBySide(drawn: Drawn): Value[][] {
  const [point, grade, measures] = names(drawn);
  const size = 2 + drawn.dice.upTo(4);
  const left = Array.from({ length: size }, () => drawRisk(drawn));
  const right = Array.from({ length: size }, () => drawRisk(drawn));
  const cells = (one: Cells | undefined): Value[] => [
    one?.point ?? null,
    one?.word ?? null,
    one?.control ?? null,
  ];
  const head = [point, grade, measures];
  return [
    [...head, null, ...head],
    ...left.map((one, place) => [...cells(one), null, ...cells(right[place])]),
  ];
}

const STARS = ["★★★", "★★☆", "★☆☆"];

function gradedItems(drawn: Drawn): Value[][] {
  const [point, , measures] = names(drawn);
  const rows = Array.from({ length: 2 + drawn.dice.upTo(3) }, (): Value[] => {
    const items = Array.from({ length: 2 + drawn.dice.upTo(2) }, () => drawRisk(drawn));
    const text = items
      .map((one, place) => `${place + 1}.${one.point}${STARS[one.grade - 1] ?? ""}`)
      .join("\n");
    return [drawn.dice.pick(DEPARTMENTS), text, items[0]?.control ?? null];
  });
  return [["部门", `${point}及等级`, measures], ...rows];
}

function gradedBlocks(drawn: Drawn): Value[][] {
  const [point, , measures, owner] = names(drawn);
  const rows: Value[][] = [[point, measures, owner]];
  ["一级", "二级", "三级"].forEach((word, level) => {
    drawn.merges.push({ top: rows.length, left: 0, bottom: rows.length, right: 2 });
    rows.push([`${word}风险点`]);
    for (let place = 0; place < 2 + drawn.dice.upTo(2); place++) {
      const one = drawRisk(drawn);
      drawn.risks[drawn.risks.length - 1] = { point: one.point, grade: level + 1 };
      rows.push([one.point, one.control, one.owner]);
    }
  });
  return rows;
}

const DRAW: Readonly<Record<ShapeKind, (drawn: Drawn) => Value[][]>> = {
  "on its side": onItsSide,
  "forms of pairs": formsOfPairs,
  "side by side": sideBySide,
  "graded items": gradedItems,
  "graded blocks": gradedBlocks,
};

/** Draws one sheet of a shape. */
export function generateShape(kind: ShapeKind, seed: number): Shape {
  const dice = diceOf(seed);
  const drawn: Drawn = { dice, notation: dice.pick(NOTATIONS), risks: [], merges: [] };
  const rows = DRAW[kind](drawn);
  return { seed, kind, rows, merges: drawn.merges, risks: drawn.risks };
}
