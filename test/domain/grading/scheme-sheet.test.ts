import { formatSchemeRecord, readSchemeSheet } from "../../../src/domain/index.ts";
import type {
  CellValue,
  GradingScheme,
  SchemeSheetReading,
  SchemeSheetWords,
  SheetSnapshot,
} from "../../../src/domain/index.ts";
import { preset } from "../../fixtures/presets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";
import { CHINESE, ENGLISH, inputsOf } from "./standard-parts.ts";

/** The 等级评定标准 as a clerk finds it; rows count from 0 and the tables begin in column A. */
function rowsOf(scheme: GradingScheme, words: SchemeSheetWords = CHINESE): CellValue[][] {
  const limits = "thresholds" in scheme ? scheme.thresholds : [];
  const { rhythms } = words;
  return [
    ["等级评定标准"],
    [words.name, scheme.name, null, null, null, formatSchemeRecord(scheme)],
    [words.version, scheme.version],
    [words.source, scheme.source],
    [words.use, words.declaredFirst],
    [null],
    [words.grade, "等级名称", "界限（分）", "界限含义", words.rhythm],
    ...limits.map(({ from, inclusive }, at): CellValue[] => [
      `第${at + 1}等`,
      scheme.labels[at] ?? "",
      from,
      inclusive ? words.inclusive : words.exclusive,
      [rhythms.month, rhythms.quarter, rhythms["half-year"]][at] ?? null,
    ]),
    [null],
    [words.input, "权重", "最低分", "最高分", words.points],
    ...inputsOf(scheme),
    [null],
    ["填表人：      审核人：", null, "日期："],
  ];
}

const FIRST_LIMIT = 7;
const FIRST_INPUT = 12;

type Change = readonly [row: number, column: number, value: CellValue];

function read(key: string, ...changes: readonly Change[]): SchemeSheetReading {
  const rows = rowsOf(preset(key));
  for (const [row, column, value] of changes) {
    const cells = (rows[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  const reading = readSchemeSheet([sheetOf(rows, { name: "等级评定标准" })], [CHINESE]);
  if (reading === null) throw new Error("no scheme on the sheet");
  return reading;
}

describe("the 等级评定标准 that nobody changed", () => {
  it.each([
    ...["sichuan-eight", "enterprise-six", "criteria-count", "likelihood-plus-impact"],
    ...["likelihood-times-severity", "likelihood-exposure-consequence", "text-evidence", "consequence"],
  ])("gives %s as it was written", (key) => {
    const reading = read(key);
    expect(reading.problems).toEqual([]);
    expect(reading.scheme).toEqual(preset(key));
    expect(reading).toMatchObject({ sheet: "等级评定标准", changed: false, use: "declared-first" });
    expect(reading.versionCell).toEqual({ row: 2, column: 1 });
    expect(reading.recordCell).toEqual({ row: 1, column: 5 });
  });

  it("is read in the language that it was written in", () => {
    const rows = rowsOf(preset("sichuan-eight"), ENGLISH);
    const sheets = [sheetOf([["别的表"]], { name: "清单" }), sheetOf(rows, { name: "Scheme" })];
    expect(readSchemeSheet(sheets, [CHINESE, ENGLISH])).toMatchObject({
      sheet: "Scheme",
      scheme: preset("sichuan-eight"),
      changed: false,
    });
    expect(readSchemeSheet(sheets, [CHINESE])).toBeNull();
  });
});

describe("the 等级评定标准 that a clerk changed", () => {
  it("is a new version, whether or not he counted it on", () => {
    const change: Change = [FIRST_INPUT, 1, 2];
    expect(read("sichuan-eight", change)).toMatchObject({ changed: true, scheme: { version: 2 } });
    expect(read("sichuan-eight", change, [2, 1, 5])).toMatchObject({ scheme: { version: 5 } });
    // A new number alone is a new version of the same.
    expect(read("sichuan-eight", [2, 1, 3])).toMatchObject({ changed: true, scheme: { version: 3 } });
  });

  it("has his name, source, labels, limits and their sides", () => {
    const { scheme } = read(
      "sichuan-eight",
      [1, 1, "本局评分法"],
      [3, 1, "局党组〔2026〕3号"],
      [FIRST_LIMIT, 1, "红色"],
      [FIRST_LIMIT, 2, "４.２"],
      [FIRST_LIMIT + 1, 3, "超过"],
    );
    expect(scheme).toMatchObject({
      key: "sichuan-eight",
      name: "本局评分法",
      source: "局党组〔2026〕3号",
      labels: ["红色", "二级", "三级"],
      thresholds: [
        { grade: 1, from: 4.2, inclusive: true },
        { grade: 2, from: 2.5, inclusive: false },
        { grade: 3, from: 1, inclusive: true },
      ],
    });
  });

  it("keeps key and evidence of a factor that he renamed or moved, and gives a new one its name as key", () => {
    const renamed = read("sichuan-eight", [FIRST_INPUT, 0, "岗位权力"]).scheme;
    if (renamed?.method !== "weighted") throw new Error("no factors");
    expect(renamed.factors[0]).toMatchObject({ key: "power-weight", name: "岗位权力", evidence: ["power"] });
    const swapped = read(
      "sichuan-eight",
      [FIRST_INPUT, 0, "自由裁量权"],
      [FIRST_INPUT + 2, 0, "权重"],
      [FIRST_INPUT, 1, 3],
    ).scheme;
    if (swapped?.method !== "weighted") throw new Error("no factors");
    expect(swapped.factors.slice(0, 3).map(({ key, weight }) => [key, weight])).toEqual([
      ["discretion", 3],
      ["resources", 1],
      ["power-weight", 1],
    ]);
    const added = read(
      "sichuan-eight",
      ...["集体决策程度", 2, 1, 5].map((value, at): Change => [20, at, value]),
    );
    if (added.scheme?.method !== "weighted") throw new Error("no factors");
    expect(added.scheme.factors[8]).toEqual({
      key: "集体决策程度",
      name: "集体决策程度",
      weight: 2,
      min: 1,
      max: 5,
      evidence: [],
    });
  });

  it("has the scores and names that he gives to a scale", () => {
    const { scheme, problems } = read(
      "likelihood-times-severity",
      [FIRST_INPUT, 3, 3],
      [FIRST_INPUT, 4, "1分 不会；2: 可能\n3"],
    );
    expect(problems).toEqual([]);
    if (scheme?.method !== "scales") throw new Error("no scales");
    expect(scheme.scales[0]).toMatchObject({
      key: "likelihood",
      max: 3,
      points: [
        { score: 1, name: "不会" },
        { score: 2, name: "可能" },
        { score: 3, name: "3" },
      ],
    });
  });

  it("has the rhythms at which he would have controls looked at, by grade", () => {
    const { scheme, problems } = read(
      "sichuan-eight",
      [FIRST_LIMIT, 4, "每周"],
      [FIRST_LIMIT + 2, 4, "每年"],
    );
    expect([scheme?.reviewRhythm, scheme?.version, problems]).toEqual([["week", "quarter", "year"], 2, []]);
    // A scheme without any of its own has them once he changes what is proposed.
    expect(read("criteria-count").scheme).not.toHaveProperty("reviewRhythm");
    const own = read("criteria-count", [FIRST_LIMIT + 1, 4, "每月"]).scheme;
    expect(own?.reviewRhythm).toEqual(["month", "month", "half-year"]);
  });

  it("judges every risk where he says so", () => {
    expect(read("sichuan-eight", [4, 1, "按本标准测算"]).use).toBe("by-scheme");
    expect(read("sichuan-eight", [4, 1, null]).use).toBe("by-scheme");
  });

  it("may have lost its record's neighbour cells, but not its record", () => {
    const rows = rowsOf(preset("sichuan-eight"));
    const without = rows.map((cells) =>
      cells.filter((cell) => typeof cell !== "string" || !cell.startsWith("{")),
    );
    expect(readSchemeSheet([sheetOf(without)], [CHINESE])).toBeNull();
    for (const record of ['{"scheme":', '{"scheme":1}', '{"scheme":[]}']) {
      const spoilt = rows.map((cells, row) => (row === 1 ? [...cells.slice(0, 5), record] : cells));
      expect(readSchemeSheet([sheetOf(spoilt)], [CHINESE])).toBeNull();
    }
  });
});

describe("what makes no sense on the 等级评定标准", () => {
  it.each<[string, readonly Change[], string, string]>([
    ["limits that rise", [[FIRST_LIMIT + 1, 2, 4.5]], "thresholds-order", "C9"],
    ["a limit that is no number", [[FIRST_LIMIT, 2, "四分"]], "shape", "C8"],
    ["a weight that is no number", [[FIRST_INPUT + 1, 1, "大"]], "shape", "B14"],
    ["bounds in the wrong order", [[FIRST_INPUT, 2, 6]], "scale-bounds", "A13"],
    ["a limit that no score reaches", [[FIRST_LIMIT, 2, 6]], "thresholds-unreachable", "C8"],
    ["a rhythm that is none", [[FIRST_LIMIT + 1, 4, "时常"]], "shape", "E9"],
    ["a version that is no number", [[2, 1, "第二版"]], "shape", "B3"],
  ])("%s is named with its cell, and the sheet is not used", (_, changes, kind, cell) => {
    const { scheme, problems, changed } = read("sichuan-eight", ...changes);
    expect([scheme, changed]).toEqual([null, false]);
    const found = problems.map(
      ({ kind: one, address }) => `${one} ${String.fromCharCode(65 + address.column)}${address.row + 1}`,
    );
    expect(found).toContain(`${kind} ${cell}`);
  });

  it("names the scores of a scale that are none", () => {
    const { scheme, problems } = read("likelihood-times-severity", [FIRST_INPUT, 4, "低；中；高"]);
    expect(scheme).toBeNull();
    expect(problems.map(({ address }) => address)).toContainEqual({ row: FIRST_INPUT, column: 4 });
  });
});

describe("a workbook without 等级评定标准", () => {
  it("gives none", () => {
    const sheets: readonly SheetSnapshot[] = [sheetOf([["风险清单"], ["序号", "风险点"]])];
    expect(readSchemeSheet(sheets, [CHINESE])).toBeNull();
    expect(readSchemeSheet([], [CHINESE])).toBeNull();
  });
});
