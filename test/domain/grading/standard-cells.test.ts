import type { GradingScheme, SheetSnapshot } from "../../../src/domain/index.ts";
import {
  formatAddress,
  formatSchemeRecord,
  parseRange,
  readSchemeSheet,
  rhythmsOf,
  SCHEME_PRESETS,
} from "../../../src/domain/index.ts";
import type { Cell } from "../../fixtures/filled-ledger.ts";
import { d, sheet } from "../../fixtures/filled-ledger.ts";
import { preset } from "../../fixtures/presets.ts";
import { CHINESE, ENGLISH, inputsOf } from "./standard-parts.ts";

/**
 * The 等级评定标准 of a scheme: name B3, version B4, source B5, use B6, record F3; grades in A9:D11 under A8; inputs
 * from A14 down under A13.
 */
function standard(scheme: GradingScheme, words = CHINESE, record = formatSchemeRecord(scheme)): Cell[][] {
  const limits = "thresholds" in scheme ? scheme.thresholds : [];
  return [
    ["等级评定标准"],
    ["项目", "内容", null, null, null, "核对记录"],
    [words.name, scheme.name, null, null, null, record],
    [words.version, scheme.version],
    [words.source, scheme.source],
    [words.use, words.declaredFirst],
    [],
    [words.grade, "等级名称", "界限", "界限含义"],
    ...scheme.labels.map((label, at): Cell[] => {
      const limit = limits[at];
      const sense = limit === undefined ? null : limit.inclusive ? words.inclusive : words.exclusive;
      return [`第${at + 1}等`, label, limit?.from ?? null, sense];
    }),
    [],
    [words.input, "权重", "最低分", "最高分", words.points],
    ...inputsOf(scheme),
  ];
}

type Edits = Readonly<Record<string, Cell>>;

/** The rows with other contents in some cells. */
function edited(rows: Cell[][], edits: Edits): Cell[][] {
  const copy = rows.map((row) => [...row]);
  for (const [address, value] of Object.entries(edits)) {
    const place = parseRange(address);
    if (place === null) throw new Error(`no cell ${address}`);
    while (copy.length <= place.top) copy.push([]);
    const row = copy[place.top] ?? [];
    while (row.length <= place.left) row.push(null);
    row[place.left] = value;
  }
  return copy;
}

const MATRIX = preset("likelihood-times-severity");
const EIGHT = preset("sichuan-eight");

function read(rows: readonly (readonly Cell[])[], languages = [CHINESE, ENGLISH]) {
  return readSchemeSheet([sheet(rows, { name: "等级评定标准" })], languages);
}

function readEdited(scheme: GradingScheme, edits: Edits) {
  const reading = read(edited(standard(scheme), edits));
  if (reading === null) throw new Error("no 等级评定标准 found");
  return reading;
}

/** Problems as `kind cell`. */
function problemsOf(scheme: GradingScheme, edits: Edits): readonly string[] {
  return readEdited(scheme, edits).problems.map(({ kind, address }) => `${kind} ${formatAddress(address)}`);
}

describe("等级评定标准 as it was written", () => {
  it.each(SCHEME_PRESETS.map((scheme) => ({ key: scheme.key, scheme })))(
    "gives $key again, unchanged",
    ({ scheme }) => {
      expect(read(standard(scheme))).toEqual({
        sheet: "等级评定标准",
        scheme,
        use: "declared-first",
        problems: [],
        changed: false,
        versionCell: { row: 3, column: 1 },
        recordCell: { row: 2, column: 5 },
      });
    },
  );

  it("is read in the second language where the first finds no name", () => {
    expect(read(standard(MATRIX, ENGLISH))).toMatchObject({
      scheme: MATRIX,
      use: "declared-first",
      changed: false,
    });
  });

  it("is read in no language that it is not written in", () => {
    expect(read(standard(MATRIX, ENGLISH), [CHINESE])).toBeNull();
  });

  it("is found behind other sheets", () => {
    const other = sheet([["台账"], [null, 3]], { name: "台账" });
    const own = sheet(standard(MATRIX), { name: "标准" });
    expect(readSchemeSheet([other, own], [CHINESE])).toMatchObject({ sheet: "标准", scheme: MATRIX });
    expect(readSchemeSheet([other], [CHINESE])).toBeNull();
    expect(readSchemeSheet([], [CHINESE])).toBeNull();
  });

  it("is used by scores alone unless the sheet says that typed grades come first", () => {
    expect(readEdited(MATRIX, { B6: "按本标准测算" }).use).toBe("by-scheme");
    expect(readEdited(MATRIX, { B6: null }).use).toBe("by-scheme");
    expect(readEdited(MATRIX, { A6: "说明" }).use).toBe("by-scheme");
  });
});

describe("the record of the 等级评定标准", () => {
  function reading(record: Cell) {
    return read(edited(standard(MATRIX), { F3: record }));
  }

  it.each([
    ["cut off", '{"scheme":{"method":"scales"'],
    ["without a scheme", '{"scheme":null}'],
    ["with a number for a scheme", '{"scheme":3}'],
    ["with a list for a scheme", '{"scheme":[]}'],
    ["of another sheet", '{"columns":[]}'],
    ["not at the start of its cell", `记录 {"scheme":`],
    ["blank", null],
  ])("makes no standard where it is %s", (_, record) => {
    expect(reading(record)).toBeNull();
  });

  it("is found beside cells of every kind, and in the first column", () => {
    const rows = edited(standard(MATRIX), { C3: 7, D3: d("2026-06-30"), E3: true });
    expect(read(rows)).toMatchObject({ scheme: MATRIX, recordCell: { row: 2, column: 5 } });
    const first = edited(standard(MATRIX), { F3: null, A7: formatSchemeRecord(MATRIX) });
    expect(read(first)).toMatchObject({ scheme: MATRIX, recordCell: { row: 6, column: 0 } });
  });

  it("is looked for in the first eighty rows", () => {
    const record = formatSchemeRecord(MATRIX);
    expect(read(edited(standard(MATRIX), { F3: null, F80: record }))).toMatchObject({ scheme: MATRIX });
    expect(read(edited(standard(MATRIX), { F3: null, F81: record }))).toBeNull();
  });

  it("is found below a row that the file does not hold", () => {
    const whole = sheet(standard(MATRIX));
    const rows = [undefined, ...whole.rows.slice(1)];
    const sparse: SheetSnapshot = { ...whole, rows };
    expect(readSchemeSheet([sparse], [CHINESE])?.scheme).toEqual(MATRIX);
  });

  it("may be unsound where the sheet was mended since: the sheet counts as changed, with its own version", () => {
    const unsound = formatSchemeRecord({ ...MATRIX, version: 4, name: "" });
    const reading = read(standard({ ...MATRIX, version: 4 }, CHINESE, unsound));
    expect(reading).toMatchObject({ scheme: { ...MATRIX, version: 4 }, changed: true, problems: [] });
  });

  it("takes the blame for what the sheet does not show", () => {
    const record = JSON.stringify({ scheme: { ...MATRIX, adjustable: ["nothing"] } });
    const reading = read(standard(MATRIX, CHINESE, record));
    expect(reading).toMatchObject({
      scheme: null,
      changed: false,
      problems: [{ kind: "shape", address: { row: 2, column: 5 } }],
    });
  });

  it("that holds no limits leaves them to be told at the table of the grades", () => {
    const record = JSON.stringify({ scheme: { ...MATRIX, thresholds: undefined } });
    expect(read(standard(MATRIX, CHINESE, record))).toMatchObject({
      scheme: null,
      problems: [{ kind: "shape", address: { row: 7, column: 0 } }],
    });
  });

  it("may hold inputs that are none: only the rows of the sheet count", () => {
    const record = JSON.stringify({ scheme: { ...MATRIX, scales: [null, "甲"] } });
    const reading = read(standard(MATRIX, CHINESE, record));
    expect(reading?.scheme).toMatchObject({
      scales: [
        { key: "可能性", name: "可能性", min: 1, max: 5 },
        { key: "危害程度", name: "危害程度", min: 1, max: 5 },
      ],
    });
  });
});

describe("labels of the 等级评定标准", () => {
  it("may have blanks around them", () => {
    expect(readEdited(MATRIX, { A3: " 方案名称 ", A8: "等级 " }).scheme).toEqual(MATRIX);
  });

  it.each([
    ["L1", true],
    ["M1", false],
    ["C80", true],
    ["C81", false],
  ])("are looked for in twelve columns and eighty rows: %s", (address, isFound) => {
    const rows = edited(standard(MATRIX), { A3: null, [address]: "方案名称" });
    const place = parseRange(address);
    if (place === null) throw new Error(`no cell ${address}`);
    const beside = formatAddress({ row: place.top, column: place.left + 1 });
    const reading = read(edited(rows, { [beside]: "本局标准" }));
    expect(reading?.scheme?.name ?? null).toBe(isFound ? "本局标准" : null);
  });

  it("that are gone leave what the record says", () => {
    const reading = readEdited(MATRIX, { A4: null, A5: null, A8: null, A13: null, C9: 99, C14: "不是数字" });
    expect(reading).toMatchObject({
      scheme: MATRIX,
      changed: false,
      versionCell: { row: 2, column: 5 },
    });
  });
});

describe("changes on the 等级评定标准", () => {
  const [likelihood, severity] = MATRIX.method === "scales" ? MATRIX.scales : [];
  const [one, two, three] = MATRIX.method === "scales" ? MATRIX.thresholds : [];

  it.each<[string, Edits, object]>([
    ["a name", { B3: "本局标准" }, { name: "本局标准", version: 2 }],
    ["a name that is a year", { B3: 2026 }, { name: "2026", version: 2 }],
    ["a source", { B5: "党组会议纪要" }, { source: "党组会议纪要", version: 2 }],
    ["a name of a grade", { B9: "红" }, { labels: ["红", "中", "低"], version: 2 }],
    ["a limit", { C9: 16 }, { thresholds: [{ ...one, from: 16 }, two, three], version: 2 }],
    ["a limit in full width", { C10: "６" }, { thresholds: [one, { ...two, from: 6 }, three], version: 2 }],
    [
      "a limit with a decimal",
      { C11: "0.5" },
      { thresholds: [one, two, { ...three, from: 0.5 }], version: 2 },
    ],
    ["its side", { D10: "超过" }, { thresholds: [one, { ...two, inclusive: false }, three], version: 2 }],
    [
      "ends and scores of a scale",
      { C15: 0, D15: 3, E15: "0 无；1 小；3 大" },
      {
        version: 2,
        scales: [
          likelihood,
          {
            ...severity,
            min: 0,
            max: 3,
            points: [
              { score: 0, name: "无" },
              { score: 1, name: "小" },
              { score: 3, name: "大" },
            ],
          },
        ],
        thresholds: [one, two, { ...three, from: 0 }],
      },
    ],
  ])("in %s make a new version", (_, edits, change) => {
    const needed: Edits = "D15" in edits ? { ...edits, C11: 0 } : edits;
    const reading = readEdited(MATRIX, needed);
    expect(reading).toMatchObject({ problems: [], changed: true });
    expect(reading.scheme).toEqual({ ...MATRIX, ...change });
  });

  it.each([
    [3, 3, 4],
    [3, 2, 4],
    [3, 4, 4],
    [3, 9, 9],
  ])("of version %i with %i written make version %i", (recorded, written, version) => {
    const scheme = { ...MATRIX, version: recorded };
    expect(readEdited(scheme, { B3: "本局标准", B4: written }).scheme?.version).toBe(version);
  });

  it("in the version alone are taken as written", () => {
    const reading = readEdited(MATRIX, { B4: "7" });
    expect(reading).toMatchObject({ scheme: { ...MATRIX, version: 7 }, changed: true });
  });

  it.each<[string, readonly (readonly [number, string])[]]>([
    [
      "1 极低；5 极高",
      [
        [1, "极低"],
        [5, "极高"],
      ],
    ],
    [
      "1极低;5极高；",
      [
        [1, "极低"],
        [5, "极高"],
      ],
    ],
    [
      "1分：极低\n5分：极高",
      [
        [1, "极低"],
        [5, "极高"],
      ],
    ],
    [
      "１．极低； 2.75、中 ；５＝极高",
      [
        [1, "极低"],
        [2.75, "中"],
        [5, "极高"],
      ],
    ],
    [
      "1；5",
      [
        [1, "1"],
        [5, "5"],
      ],
    ],
    ["", []],
  ])("in a scale's scores are read from %j", (text, points) => {
    const { scheme } = readEdited(MATRIX, { E14: text });
    expect(scheme).toMatchObject({
      scales: [{ points: points.map(([score, name]) => ({ score, name })) }, {}],
    });
  });

  it("keep scores of two digits whole", () => {
    const { scheme } = readEdited(MATRIX, { D14: 10, E14: "1 低；10 高" });
    expect(scheme).toMatchObject({
      scales: [
        {
          max: 10,
          points: [
            { score: 1, name: "低" },
            { score: 10, name: "高" },
          ],
        },
        {},
      ],
    });
  });

  it("leave the scores of a scale alone where their column is gone", () => {
    expect(readEdited(MATRIX, { E13: "备注", E14: "另议" }).scheme).toEqual(MATRIX);
  });
});

describe("rows of the 等级评定标准", () => {
  const factors = EIGHT.method === "weighted" ? EIGHT.factors : [];

  it("keep key and evidence of a factor under another name, with its weight and ends", () => {
    const { scheme } = readEdited(EIGHT, { A15: "管钱管物", B15: 2.5, C15: 2, D15: 10 });
    expect(scheme).toEqual({
      ...EIGHT,
      version: 2,
      factors: factors.map((factor) =>
        factor.key === "resources" ? { ...factor, name: "管钱管物", weight: 2.5, min: 2, max: 10 } : factor,
      ),
    });
  });

  it("may have a colon in their name", () => {
    const { scheme } = readEdited(EIGHT, { A14: "权力：审批、处罚" });
    expect(scheme).toMatchObject({
      factors: [{ key: "power-weight", name: "权力：审批、处罚" }, ...factors.slice(1)],
    });
  });

  it("may change places: each factor keeps its own key", () => {
    const { scheme } = readEdited(EIGHT, { A14: factors[1]?.name ?? "", A15: factors[0]?.name ?? "" });
    expect(scheme).toEqual({
      ...EIGHT,
      version: 2,
      factors: [factors[1], factors[0], ...factors.slice(2)],
    });
  });

  it("add a factor that no text speaks for, and take the last away", () => {
    const added = readEdited(EIGHT, { A22: "轮岗年限", B22: 1, C22: 1, D22: 5 });
    const wanted = { key: "轮岗年限", name: "轮岗年限", weight: 1, min: 1, max: 5, evidence: [] };
    expect(added.scheme).toEqual({ ...EIGHT, version: 2, factors: [...factors, wanted] });
    const fewer = readEdited(EIGHT, { A21: null });
    expect(fewer.scheme).toEqual({ ...EIGHT, version: 2, factors: factors.slice(0, 7) });
  });

  it("put a new factor in front without taking another's key", () => {
    const names = ["轮岗年限", ...factors.map(({ name }) => name)];
    const edits = Object.fromEntries(
      names.flatMap((name, at): [string, Cell][] => [
        [`A${14 + at}`, name],
        [`B${14 + at}`, 1],
        [`C${14 + at}`, 1],
        [`D${14 + at}`, 5],
      ]),
    );
    const { scheme } = readEdited(EIGHT, edits);
    expect(scheme).toMatchObject({ factors: [{ key: "轮岗年限" }, ...factors] });
  });

  it("add a scale with its ends and scores", () => {
    const { scheme } = readEdited(MATRIX, { A16: "暴露频率", C16: 1, D16: 2, E16: "1 偶尔；2 经常" });
    expect(scheme).toMatchObject({
      version: 2,
      scales: [
        { key: "likelihood" },
        { key: "severity" },
        {
          key: "暴露频率",
          name: "暴露频率",
          min: 1,
          max: 2,
          points: [
            { score: 1, name: "偶尔" },
            { score: 2, name: "经常" },
          ],
          evidence: [],
        },
      ],
    });
  });

  it("rename a criterion and a veto, which have no scores, whatever stands beside them", () => {
    const criteria = readEdited(preset("criteria-count"), { A15: "裁量空间大", B15: 3, E15: "1 有" });
    expect(criteria).toMatchObject({ problems: [] });
    expect(criteria.scheme).toMatchObject({
      criteria: [{}, { key: "large-discretion", name: "裁量空间大", evidence: ["discretion"] }, {}, {}, {}],
    });
    const vetoes = readEdited(preset("kinds-at-post"), { A16: "发生过案件", C16: "否" });
    expect(vetoes.scheme).toMatchObject({ vetoes: [{}, {}, { key: "past-case", name: "发生过案件" }] });
  });

  it("below the third grade are no grades", () => {
    expect(readEdited(MATRIX, { A12: "第四等", B12: "无" }).scheme).toEqual(MATRIX);
  });
});

describe("检查频次 on the 等级评定标准", () => {
  const { week, month, quarter, year, term, "half-year": halfYear } = CHINESE.rhythms;
  const usual = { ...MATRIX, reviewRhythm: ["month", "quarter", "half-year"] } as const;
  const own = { ...MATRIX, reviewRhythm: ["week", "month", "term"] } as const;

  /** The sheet with the three grades' rhythms beside their limits. */
  function withRhythms(scheme: GradingScheme, one: string, two: string, three: string) {
    return readEdited(scheme, { E8: CHINESE.rhythm, E9: one, E10: two, E11: three });
  }

  it.each<[GradingScheme, [string, string, string]]>([
    [MATRIX, [month, quarter, halfYear]],
    [usual, [month, quarter, halfYear]],
    [own, [week, month, term]],
  ])("changes nothing where it says what the scheme says or proposes: %#", (scheme, rhythms) => {
    expect(withRhythms(scheme, ...rhythms)).toMatchObject({ scheme, changed: false, problems: [] });
  });

  it.each<[GradingScheme, [string, string, string], readonly string[]]>([
    [MATRIX, [week, quarter, halfYear], ["week", "quarter", "half-year"]],
    [MATRIX, [month, quarter, year], ["month", "quarter", "year"]],
    [MATRIX, [month, term, year], ["month", "term", "year"]],
    [own, [month, quarter, halfYear], ["month", "quarter", "half-year"]],
  ])("makes a new version where it says another: %#", (scheme, rhythms, reviewRhythm) => {
    const reading = withRhythms(scheme, ...rhythms);
    expect(reading.problems).toEqual([]);
    expect(reading.scheme).toEqual({ ...scheme, version: 2, reviewRhythm });
  });

  it("is told at its cell where it is no rhythm", () => {
    const { problems } = withRhythms(MATRIX, month, "时常", halfYear);
    expect(problems).toEqual([{ kind: "shape", address: { row: 9, column: 4 } }]);
  });

  it("is every month, quarter and half-year where a scheme says nothing", () => {
    expect(rhythmsOf(MATRIX)).toEqual(["month", "quarter", "half-year"]);
    expect(rhythmsOf(own)).toEqual(["week", "month", "term"]);
  });
});

describe("mistakes on the 等级评定标准", () => {
  it.each<[string, Edits, readonly string[]]>([
    ["no name", { B3: null }, ["shape B3"]],
    ["a date for a name", { B3: d("2026-06-30") }, ["shape B3"]],
    ["an error for a name", { B3: { kind: "error", code: "#REF!" } }, ["shape B3"]],
    ["no source", { B5: " " }, ["shape B5"]],
    ["no version", { B4: null }, ["shape B4"]],
    ["a version that is no number", { B4: "第二版" }, ["shape B4"]],
    ["no name of a grade", { B10: null }, ["shape B10"]],
    ["a limit that is no number", { C9: "十五" }, ["shape C9"]],
    ["a blank limit", { C11: null }, ["shape C11"]],
    ["a side that is neither", { D9: "以上" }, ["shape D9"]],
    ["no side", { D11: null }, ["shape D11"]],
    ["only two grades", { A11: null }, ["shape A8"]],
    ["limits that do not fall", { C10: 15 }, ["thresholds-order C10"]],
    ["a limit out of reach", { C9: 26 }, ["thresholds-unreachable C9"]],
    ["a gap at the bottom", { C11: 2 }, ["thresholds-gap C11"]],
    ["a lowest score that is none", { C14: "低" }, ["shape C14"]],
    ["a highest score that is none", { D15: "高" }, ["shape D15"]],
    ["ends without room", { D15: 1 }, ["scale-bounds A15"]],
    ["scores that miss the ends", { E14: "1 低；4 高" }, ["scale-points E14"]],
    ["a score without a number", { E15: "1 轻；重" }, ["shape E15"]],
    ["a score with its number behind", { E15: "轻 1；重 5" }, ["shape E15", "shape E15"]],
    ["one name twice", { A15: "可能性" }, ["duplicate-key A15"]],
    ["no scale at all", { A14: null }, ["shape A13"]],
  ])("are told at their cell: %s", (_, edits, problems) => {
    expect(problemsOf(MATRIX, edits)).toEqual(problems);
  });

  it.each<[string, Edits, readonly string[]]>([
    ["a weight that is no number", { B16: "重" }, ["shape B16"]],
    ["a weight below 0", { B14: -1 }, ["shape B14"]],
    [
      "no weight above 0",
      Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`B${14 + at}`, 0])),
      ["no-weight A13"],
    ],
    ["ends without room", { C17: 5 }, ["scale-bounds A17"]],
  ])("are told at their cell among factors: %s", (_, edits, problems) => {
    expect(problemsOf(EIGHT, edits)).toEqual(problems);
  });

  it("leave no scheme and no change to remember", () => {
    expect(readEdited(MATRIX, { B3: null })).toMatchObject({ scheme: null, changed: false });
  });
});
