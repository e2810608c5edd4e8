import { gradeRegister } from "../../../src/domain/index.ts";
import type { RiskCategory } from "../../../src/domain/index.ts";
import { entry, lexiconOf } from "./own-lexicon.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

const lexicon = lexiconOf({
  entries: [entry("power", 4, "决策"), { ...entry("money", 3, "账款"), factor: "resources" }],
});

function evidenceOf(facts: PointFacts) {
  return gradeRegister(registerOf([facts]), { ...settingsFor("declared"), lexicon })[0]?.evidence;
}

describe("the places where evidence is looked for", () => {
  it("are duty, process, risk point and manifestation, in this order, each with its cell", () => {
    const cells = [source("决策", 1), source("决策", 2), source("决策", 3), source("决策", 4)] as const;
    const [duty, process, point, manifestation] = cells;
    const found = { kind: "power", words: "决策", start: 0, end: 2, weight: 4 };
    expect(evidenceOf({ manifestation, point, process, duty })).toStrictEqual(
      cells.map((cell) => ({ ...found, source: cell })),
    );
  });

  it("name the one factor that the words speak for", () => {
    const point = source("管账款");
    expect(evidenceOf({ point })).toStrictEqual([
      { kind: "money", words: "账款", source: point, start: 1, end: 3, weight: 3, factor: "resources" },
    ]);
  });

  it("are read once where one cell is both risk point and manifestation", () => {
    const cell = source("决策");
    expect(evidenceOf({ point: cell, manifestation: cell })).toHaveLength(1);
  });

  it.each<[RiskCategory | null, number]>([
    ["decisions", 1],
    ["appointments", 1],
    ["projects", 1],
    ["funds", 1],
    ["ethics", 0],
    ["duty", 0],
    ["process", 0],
    ["institution", 0],
    ["environment", 0],
    ["other", 0],
    [null, 0],
  ])("include the category only where it is one of 三重一大: %s", (category, pieces) => {
    expect(evidenceOf({ category, categoryText: source("决策类") })).toHaveLength(pieces);
  });
});
