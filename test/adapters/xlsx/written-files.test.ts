import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { read, utils } from "@e965/xlsx";
import { writeReport } from "../../../src/adapters/xlsx/writer/write-report.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import type { ChangePlan, ReportSheet } from "../../../src/domain/index.ts";
import { officeCopy } from "../../../src/report/papers/office-copy.ts";
import { outgoingPapers } from "../../../src/report/papers/outgoing-papers.ts";
import { changedParts, openParts, type PartBytes } from "./corpus/compare-parts.ts";
import { FEATURES, handMade } from "./corpus/hand-made.ts";
import { openBook, planEverything, reviewedIn } from "./corpus/run-in-place.ts";
import { parseXml } from "./corpus/xml-tree.ts";
import { orderFaults, partFaults } from "./schema-order.ts";
import { ledger, modelOf, PRINT, sheetOf, SUMMARY } from "./writer/models.ts";

const decode = (bytes: Uint8Array | undefined): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(bytes);

const SAMPLES = join(__dirname, "../../../assets/samples");

describe("every element that is written", () => {
  it("stands where the schema wants it in a new workbook", async () => {
    const parts = openParts(await writeReport(modelOf(SUMMARY, ledger(40)), nodeZip));
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/styles.xml"]));
    expect(partFaults(parts)).toEqual([]);
  });

  it.each(["plain", "x14-rules", "printing", "external", "others", "calculated"])(
    "stands where the schema wants it in a workbook that is changed (%s)",
    async (name) => {
      const book = openBook(handMade(FEATURES[name] ?? {}));
      await book.apply(await planEverything(book));
      expect(partFaults(openParts(await book.save()))).toEqual([]);
    },
  );

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))(
    "stands where the schema wants it in the office copy and every paper of the sample %s",
    async (name) => {
      const book = openBook(new Uint8Array(readFileSync(join(SAMPLES, name))), name);
      const { review, summary, words } = await reviewedIn(book);
      const papers = outgoingPapers(review, summary, words);
      expect(papers.length).toBeGreaterThan(2);
      for (const model of [officeCopy(review, summary, words), ...papers]) {
        const parts = openParts(await writeReport(model, nodeZip));
        expect([model.fileName, partFaults(parts)]).toEqual([model.fileName, []]);
      }
    },
  );

  it("is missed by the check where it stands elsewhere", () => {
    expect(orderFaults(parseXml("<worksheet><mergeCells/><sheetData/></worksheet>"))).toHaveLength(1);
    expect(orderFaults(parseXml("<worksheet><sheetData/><merge/></worksheet>"))).toHaveLength(1);
    expect(orderFaults(parseXml("<worksheet><sheetData/><mergeCells/></worksheet>"))).toEqual([]);
  });
});

/** Texts that programs take for formulas, links or escapes, and characters that files cannot hold. */
const PIECES = [
  ...[
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r\n",
    "\n",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://a.example")',
  ],
  ...[
    "http://a.example/",
    "https://a.example",
    "mailto:a@a.example",
    "file:///c:/a",
    "\\\\server\\share",
    "'=1",
  ],
  ...[
    "_x000D_",
    "_x0041_x0042_",
    "_x005F_",
    "_x00",
    "x0041_",
    "_",
    "&amp;",
    "&#0;",
    "]]>",
    "<v>",
    "</is>",
    "<!--",
  ],
  ...[
    "\u0000",
    "\u0001",
    "\u000b",
    "\u001f",
    "\u007f",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udc00",
    "𠀀",
    "\u2028",
  ],
  ...[
    "{=A1}",
    "1e5",
    "2026-01-01",
    "TRUE",
    "#REF!",
    " ",
    "  空格  ",
    "ａ",
    "一级",
    "DDE",
    '"',
    "'",
    "/",
    "[",
    "]",
    ":",
  ],
];

const nasty = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
      .map((all) => all.join("")),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: "binary" }) },
);

const LONE_HALF = /\p{Surrogate}/gu;

/** The text as any file can hold it: line ends as Excel's, halves of characters replaced. */
function asHeld(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(LONE_HALF, "\ufffd");
}

function cellsOf(bytes: Uint8Array, sheet: string): Readonly<Record<string, unknown>> {
  return read(bytes, { type: "array", cellFormula: true }).Sheets[sheet] ?? {};
}

const textAt = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "v" in cell ? cell.v : "";

/** What the names of XML's own characters stand for. */
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const character = (hex: string): string => String.fromCodePoint(parseInt(hex, 16));

/** An XML text or attribute as programs read it, with the format's own escapes of characters. */
function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => character(hex))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => character(hex));
}

/** A sheet of the name, which a filter, repeated rows, a link, a chart and a formula name again. */
function namedEverywhere(name: string): ReportSheet {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const formula = `'${name.replaceAll("'", "''")}'!A1`;
  const cells = [
    { value: 3, link: { sheet: name, address: "A1" } },
    { value: 3, formula },
  ];
  const series = [{ name: "数量", values: area, color: "C00000" }];
  return sheetOf(name, [{ cells, styles: "body", height: null }], {
    filter: area,
    print: PRINT,
    charts: [{ kind: "bar", title: "图", categories: area, series, area: { ...area, top: 2, bottom: 9 } }],
  });
}

/** The names of sheets that a part refers to by a quoted name: in texts of these elements, or in these attributes. */
function namesIn(part: string, where: RegExp): readonly string[] {
  return [...part.matchAll(where)].map(([, text = ""]) =>
    unescaped(text)
      .replace(/^'(.*)'![^!']*$/s, "$1")
      .replaceAll("''", "'"),
  );
}

/** Every part names the sheets as a program lists them, and each sheet's own parts name that sheet. */
function expectSameNames(parts: PartBytes, written: readonly string[]): void {
  const book = decode(parts["xl/workbook.xml"]);
  expect([...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ""]) => unescaped(name))).toEqual(
    written,
  );
  const places = [...book.matchAll(/<definedName [^>]*localSheetId="(\d+)"/g)].map(([, at]) => Number(at));
  expect(places).toHaveLength(written.length * 2);
  expect(namesIn(book, /<definedName [^>]*>([^<]*)</g)).toEqual(places.map((at) => written[at]));
  written.forEach((name, at) => {
    const sheet = decode(parts[`xl/worksheets/sheet${at + 1}.xml`]);
    const chart = decode(parts[`xl/charts/chart${at + 1}.xml`]);
    expect(new Set(namesIn(chart, /<c:f>([^<]*)</g))).toEqual(new Set([name]));
    const links = namesIn(sheet, /<hyperlink [^>]*location="([^"]*)"/g);
    expect(links).toHaveLength(1);
    // Two sheets of one name in the model are told apart only in the file; a formula or link means the first.
    for (const named of [...links, ...namesIn(sheet, /<f>([^<]*)</g)]) expect(written).toContain(named);
  });
}

describe("any text", () => {
  it("is the same text in a new workbook, never a formula or a link", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 6 }), async (texts) => {
        const model = modelOf(sheetOf("表", [{ cells: texts, styles: "body", height: null }]));
        const bytes = await writeReport(model, nodeZip);
        const cells = cellsOf(bytes, "表");
        texts.forEach((text, column) => {
          const cell = cells[utils.encode_cell({ r: 0, c: column })];
          expect(textAt(cell)).toBe(asHeld(text));
          for (const made of ["f", "l", "F"]) expect(cell ?? {}).not.toHaveProperty(made);
        });
        const other = new ExcelJS.Workbook();
        await other.xlsx.load(bytes.buffer);
        const row = other.worksheets[0]?.getRow(1);
        texts.forEach((_, column) => {
          const type = row?.getCell(column + 1).type;
          const plain = [ExcelJS.ValueType.String, ExcelJS.ValueType.SharedString, ExcelJS.ValueType.Null];
          expect(plain).toContain(type);
        });
        expect(partFaults(openParts(bytes))).toEqual([]);
      }),
      { numRuns: 80, seed: 20261122 },
    );
  });

  it("is the same text in a workbook that is changed, and goes without a trace", async () => {
    const original = handMade({});
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 3, maxLength: 3 }), async (texts) => {
        const book = openBook(original);
        await book.apply(planWith(texts));
        const bytes = await book.save();
        const cells = cellsOf(bytes, "台账");
        ["D3", "K3", "K4"].forEach((address, at) => {
          expect(textAt(cells[address])).toBe(asHeld(texts[at] ?? ""));
          for (const made of ["f", "l"]) expect(cells[address] ?? {}).not.toHaveProperty(made);
        });
        const [sheet] = (await openBook(bytes).read()).sheets;
        expect(sheet?.rows[2]?.[3] ?? "").toBe(asHeld(texts[0] ?? ""));
        const again = openBook(bytes);
        expect((await again.restore()).untouched).toEqual([]);
        expect(changedParts(openParts(original), openParts(await again.save()))).toEqual([]);
      }),
      { numRuns: 80, seed: 20261122 },
    );
  });

  it("makes a name of a sheet that Excel takes, and the same one in every part", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 4 }), async (names) => {
        const bytes = await writeReport(modelOf(...names.map(namedEverywhere)), nodeZip);
        const written = read(bytes, { type: "array" }).SheetNames;
        expect(written).toHaveLength(names.length);
        expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
        expectSameNames(openParts(bytes), written);
        for (const name of written) {
          expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
          expect(name).not.toMatch(/^'|'$/);
          expect(name).not.toMatch(LONE_HALF);
        }
      }),
      { numRuns: 80, seed: 20261122 },
    );
  });
});

/** A plan that writes three texts: into a cell of the clerk's, under an own header, and below it. */
function planWith([fix = "", first = "", second = ""]: readonly string[]): ChangePlan {
  const sheet = "台账";
  return {
    action: "一键评级",
    expected: new Map(),
    fixes: [{ sheet, row: 2, column: 3, before: "在第1类事项审批中把关不严，可能优亲厚友", after: fix }],
    ownColumns: [
      {
        sheet,
        firstColumn: 10,
        replaces: 0,
        headerRows: [0, 1],
        group: "系统测算（供参考）",
        columns: [{ header: "理由", width: 20 }],
        rows: new Map([
          [2, [first]],
          [3, [second]],
        ]),
        styles: ["body"],
        groupStyle: "body",
        headerStyle: "body",
        conditionalFormats: [],
        validations: [],
      },
    ],
    ownCells: [],
    highlights: [],
    ownSheets: [],
    replaces: [],
    styles: { body: { border: "thin", wrap: true } },
  };
}
