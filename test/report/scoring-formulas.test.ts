import fc from "fast-check";
import {
  findPreset,
  gradeRegister,
  isScored,
  layOutScoring,
  readKeptSheets,
  scoreInputs,
  scoresInRow,
  SCHEME_PRESETS,
  summarise,
} from "../../src/domain/index.ts";
import type {
  CellValue,
  KeptRows,
  ReportSheet,
  Review,
  ScoredScheme,
  ScoreInput,
} from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { drawKept } from "../../src/report/papers/kept-table.ts";
import { scoringTable } from "../../src/report/papers/scoring-sheet.ts";
import { reportContext } from "../../src/report/report-context.ts";
import { evaluate } from "../fixtures/formula-evaluator.ts";
import { buildReview, day } from "../fixtures/review-builder.ts";
import { bareSentences } from "../fixtures/sentences.ts";
import { sheetOf } from "../fixtures/snapshot.ts";

const words = wordsOf("zh-CN");

/** 作业条件评价法 with the scales that its source prints: none of them runs in even steps. */
const unevenScales: ScoredScheme = {
  method: "scales",
  key: "uneven",
  version: 1,
  name: "不等距",
  source: "本单位",
  labels: ["高", "中", "低"],
  join: "product",
  scales: [
    {
      key: "l",
      name: "发生可能",
      min: 0.5,
      max: 10,
      points: [
        { score: 0.5, name: "极不可能" },
        { score: 3, name: "可能" },
        { score: 10, name: "必然" },
      ],
    },
    {
      key: "c",
      name: "造成后果",
      min: 1,
      max: 100,
      points: [
        { score: 1, name: "轻微" },
        { score: 15, name: "较重" },
        { score: 100, name: "特别严重" },
      ],
    },
  ],
  thresholds: [
    { grade: 1, from: 160, inclusive: true },
    { grade: 2, from: 70, inclusive: false },
    { grade: 3, from: 0.5, inclusive: true },
  ],
};

/** Weights with a fraction, a factor that does not count, and limits of both sides. */
const fractions: ScoredScheme = {
  method: "weighted",
  key: "fractions",
  version: 1,
  name: "小数权重",
  source: "本单位",
  labels: ["红", "黄", "蓝"],
  factors: [
    { key: "a", name: "权力(岗位)", weight: 0.35, min: 0, max: 10, evidence: [] },
    { key: "b", name: "资金", weight: 0.65, min: 1, max: 5, evidence: [] },
    { key: "c", name: "仅供参考项", weight: 0, min: 1, max: 5, evidence: [] },
  ],
  thresholds: [
    { grade: 1, from: 5, inclusive: false },
    { grade: 2, from: 3, inclusive: true },
    { grade: 3, from: 0.65, inclusive: true },
  ],
};

const SCHEMES: readonly ScoredScheme[] = [...SCHEME_PRESETS.filter(isScored), unevenScales, fractions];

const merged: KeptRows = {
  rows: [
    {
      number: "FX-0001",
      row: null,
      item: 0,
      clerk: {},
      baseline: { place: "表!3.0", seen: {}, event: { kind: "new", on: day(2026, 11, 22) } },
    },
  ],
  notices: [],
};

/** The 打分表 of one risk, and the place of its row. */
function drawn(scheme: ScoredScheme): { review: Review; sheet: ReportSheet; row: number; first: number } {
  const review = buildReview({ risks: [{ post: "会计", category: "duty" }], settings: { scheme } });
  const context = reportContext(review, summarise(review), { words, sentences: bareSentences });
  const layout = layOutScoring(review.register, review.gradings, scheme);
  const sheet = drawKept(scoringTable({ layout, merged, kept: null, offset: 0 }, context), context);
  const row = sheet.rows.findIndex(({ cells }) => cells[0] === "FX-0001");
  return { review, sheet, row, first: sheet.rows[row - 1]?.cells.indexOf("自评等级") ?? 0 };
}

/** The sheet after somebody typed these values, from the first input column on. */
function typedInto(
  { sheet, row, first }: ReturnType<typeof drawn>,
  values: readonly CellValue[],
): ReportSheet {
  const rows = sheet.rows.map((line, at) => {
    if (at !== row) return line;
    const cells = [...line.cells];
    values.forEach((value, shift) => {
      cells[first + 1 + shift] = typeof value === "object" ? null : value;
    });
    return { ...line, cells };
  });
  return { ...sheet, rows };
}

interface Shown {
  readonly low: unknown;
  readonly high: unknown;
  readonly grade: unknown;
}

/** What the row's three result cells come to; the second and third look at what the first ones show now. */
function computed(sheet: ReportSheet, row: number, from: number): Shown {
  let model = { sheets: [sheet] };
  const values = [0, 1, 2].map((shift) => {
    const cell = sheet.rows[row]?.cells[from + shift] ?? null;
    const isLive = typeof cell === "object" && cell !== null && "formula" in cell;
    const value = isLive ? evaluate(cell.formula, model, sheet.name) : cell;
    const [now] = model.sheets;
    if (now === undefined) throw new Error("no sheet");
    const rows = now.rows.map((line, at) =>
      at === row ? { ...line, cells: line.cells.map((old, c) => (c === from + shift ? value : old)) } : line,
    );
    model = { sheets: [{ ...now, rows }] };
    return value;
  });
  return { low: values[0], high: values[1], grade: values[2] };
}

/** What the next run makes of the same cells. */
function judged(review: Review, sheet: ReportSheet, row: number, scheme: ScoredScheme): Shown {
  const snapshot = sheetOf(
    sheet.rows.map(({ cells }) =>
      cells.map((cell): CellValue => (typeof cell === "object" && cell !== null ? null : cell)),
    ),
    { name: sheet.name },
  );
  const table = readKeptSheets([snapshot], [words.kept.headers], scoreInputs(scheme)).scores;
  if (table === null) throw new Error("the sheet is not recognised");
  const [point] = review.register.points;
  if (point === undefined) throw new Error("no risk");
  const register = { ...review.register, points: [{ ...point, factorScores: scoresInRow(table, row) }] };
  const [grading] = gradeRegister(register, review.settings);
  const label = (grade: number): string => scheme.labels[grade - 1] ?? "";
  const { suggested = null, range = null } = grading ?? {};
  const { low, high } = grading?.reason.facts ?? {};
  const grade =
    suggested !== null
      ? label(suggested)
      : range === null
        ? "待评"
        : words.papers.words.range(label(range[0]), label(range[1]));
  return { low, high, grade };
}

function cellFor(input: ScoreInput): fc.Arbitrary<CellValue> {
  const own =
    input.kind === "yes-no"
      ? fc.constantFrom<CellValue>("是", "否", 1, 0, "1")
      : input.points === null
        ? fc.integer({ min: input.min, max: input.max })
        : fc.constantFrom(...input.points.map(({ score }) => score));
  return fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 2, arbitrary: fc.constant<CellValue>(null) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(99, -1, "不详", "3", "可", 2.2) },
  );
}

describe("the live formulas of the 打分表", () => {
  it.each(SCHEMES.map((scheme) => [scheme.name, scheme] as const))(
    "of %s come to the score, grade or range that the next run gives",
    (_, scheme) => {
      const page = drawn(scheme);
      const inputs = scoreInputs(scheme);
      const results = page.first + 1 + inputs.length;
      fc.assert(
        fc.property(fc.tuple(...inputs.map(cellFor)), (values) => {
          const sheet = typedInto(page, values);
          const shown = computed(sheet, page.row, results);
          const expected = judged(page.review, sheet, page.row, scheme);
          // A veto and an open sheet have a grade but no score of their own.
          const { low = shown.low, high = shown.high, grade } = expected;
          expect(shown).toEqual({ low, high, grade });
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    // 2 of 5 apply, 1 open: 2 to 3 criteria
    ["criteria-count", ["是", "是", "否", "否", null], [2, 3, "一级至二级"]],
    ["criteria-count", ["是", "是", "否", "否", "否"], [2, 2, "二级"]],
    ["criteria-count", ["否", "否", "否", "否", "否"], [0, 0, "待评"]],
    ["criteria-count", ["否", "否", "否", null, null], [0, 2, "二级至三级"]],
    ["likelihood-plus-impact", [4, 4], [8, 8, "高"]],
    ["likelihood-plus-impact", [4, null], [5, 9, "高至中"]],
    ["likelihood-times-severity", [3, 5], [15, 15, "高"]],
    ["likelihood-times-severity", [2, 2], [4, 4, "低"]],
    ["likelihood-exposure-consequence", [3, 3, 5], [45, 45, "高"]],
    ["kinds-at-post", ["否", "是", null], [1, 1, "一级"]],
    ["kinds-at-post", ["否", "否", "否"], [1, 1, "三级"]],
    ["power-held", [4], [4, 4, "高"]],
    ["power-held", [2], [2, 2, "低"]],
    ["consequence", [5], [5, 5, "一级"]],
    ["consequence", [4], [4, 4, "二级"]],
  ] as const)("of %s make of %j the score from and to and the grade %j", (key, values, expected) => {
    const scheme = findPreset(key);
    if (scheme === null || !isScored(scheme)) throw new Error(key);
    const page = drawn(scheme);
    const sheet = typedInto(page, values);
    const { low, high, grade } = computed(sheet, page.row, page.first + 1 + scoreInputs(scheme).length);
    expect([low, high, grade]).toEqual(expected);
  });

  it("are offered the scores of their own scale", () => {
    const { sheet } = drawn(unevenScales);
    expect(sheet.validations.map(({ allow }) => allow)).toEqual([
      { kind: "list", items: ["0.5", "3", "10"] },
      { kind: "list", items: ["1", "15", "100"] },
    ]);
    expect(sheet.validations[0]?.message).toBe("请选：0.5 极不可能；3 可能；10 必然。");
    const criteria = findPreset("criteria-count");
    if (criteria === null || !isScored(criteria)) throw new Error("no preset");
    expect(drawn(criteria).sheet.validations[0]?.allow).toEqual({ kind: "list", items: ["是", "否"] });
  });
});
