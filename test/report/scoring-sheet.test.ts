import {
  findPreset,
  layOutScoring,
  scoreInputs,
  scoringSchemeFor,
  summarise,
} from "../../src/domain/index.ts";
import type {
  KeptRows,
  ReportCell,
  ReportSheet,
  ScoringSheet,
  WeightedScheme,
} from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { schemeSheet } from "../../src/report/papers/scheme-sheet.ts";
import { drawKept } from "../../src/report/papers/kept-table.ts";
import { scoringTable } from "../../src/report/papers/scoring-sheet.ts";
import { reportContext } from "../../src/report/report-context.ts";
import type { ReportContext } from "../../src/report/report-context.ts";
import { buildReview, day, declaredScheme } from "../fixtures/review-builder.ts";
import { bareSentences } from "../fixtures/sentences.ts";

const scheme: WeightedScheme = {
  method: "weighted",
  key: "two",
  version: 3,
  name: "两因素",
  source: "本单位",
  labels: ["一级", "二级", "三级"],
  factors: [
    { key: "power", name: "权力", weight: 3, min: 1, max: 5, evidence: [] },
    { key: "money", name: "资金", weight: 1, min: 1, max: 5, evidence: [] },
  ],
  thresholds: [
    { grade: 1, from: 4, inclusive: true },
    { grade: 2, from: 2.5, inclusive: false },
    { grade: 3, from: 1, inclusive: true },
  ],
};

/** One risk, new in the workbook. */
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

function drawn(layout: ScoringSheet, context: ReportContext): ReportSheet {
  return drawKept(scoringTable({ layout, merged, kept: null, offset: 0 }, context), context);
}

function resultsFor(power: number | null, money: number | null): readonly ReportCell[] {
  const review = buildReview({ risks: [{ declared: 2 }], settings: { scheme } });
  const context = reportContext(review, summarise(review), {
    words: wordsOf("zh-CN"),
    sentences: bareSentences,
  });
  const cells = [power, money].map((typed) => ({ typed, proposed: null, evidence: [] }));
  const sheet = drawn(
    { scheme, inputs: scoreInputs(scheme), rows: [{ point: 0, cells, kinds: null }] },
    context,
  );
  const row = sheet.rows.find(({ cells: found }) => found[0] === "FX-0001");
  return (row?.cells.slice(8, 11) ?? []).map((cell) =>
    typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell,
  );
}

describe("the score sheet", () => {
  it.each([
    [5, 1, [4, 4, "一级"]],
    [2, 4, [2.5, 2.5, "三级"]],
    [3, 2, [2.75, 2.75, "二级"]],
    [5, null, [4, 5, "一级"]],
    [4, null, [3.25, 4.25, "一级至二级"]],
    [null, null, ["", "", "待评"]],
  ] as const)(
    "makes of power %p and money %p a score from and to, and a grade or range",
    (power, money, expected) => {
      expect(resultsFor(power, money)).toEqual(expected);
    },
  );

  it("gives every factor a dropdown with its own scores and leaves it blank where nothing is filled in", () => {
    const review = buildReview({ risks: [{}] });
    const eight = scoringSchemeFor(declaredScheme);
    if (eight === null) throw new Error("no weighted preset");
    const context = reportContext(review, summarise(review), {
      words: wordsOf("zh-CN"),
      sentences: bareSentences,
    });
    const sheet = drawn(layOutScoring(review.register, review.gradings, eight), context);
    expect(sheet.validations).toHaveLength(8);
    expect(sheet.validations[0]?.allow).toEqual({ kind: "list", items: ["1", "2", "3", "4", "5"] });
    const row = sheet.rows.find(({ cells }) => cells[0] === "FX-0001");
    expect(row?.cells.slice(6, 14)).toEqual(Array.from({ length: 8 }, () => null));
  });
});

describe("the printed scheme", () => {
  it.each(["sichuan-eight", "likelihood-times-severity", "criteria-count"])(
    "names version and source of %s",
    (key) => {
      const preset = findPreset(key);
      if (preset === null) throw new Error(key);
      const review = buildReview({ risks: [], settings: { scheme: preset } });
      const words = wordsOf("zh-CN");
      const sheet = schemeSheet(
        reportContext(review, summarise(review), { words, sentences: bareSentences }),
      );
      const texts = sheet.rows.map(({ cells }) => cells[1]);
      expect(texts).toEqual(expect.arrayContaining([preset.name, preset.version, preset.source]));
    },
  );
});
