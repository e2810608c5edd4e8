import ExcelJS from "exceljs";
import fc from "fast-check";
import { read, utils } from "@e965/xlsx";
import { writeReport } from "../../../src/adapters/xlsx/writer/write-report.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import type { ChangePlan } from "../../../src/domain/index.ts";
import { changedParts, openParts, type PartBytes } from "./corpus/compare-parts.ts";
import { FEATURES, handMade } from "./corpus/hand-made.ts";
import { openBook, planEverything } from "./corpus/run-in-place.ts";
import { parseXml } from "./corpus/xml-tree.ts";
import { orderFaults } from "./schema-order.ts";
import { ledger, modelOf, sheetOf, SUMMARY } from "./writer/models.ts";

const decode = (bytes: Uint8Array | undefined): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(bytes);

function partFaults(parts: PartBytes): readonly string[] {
  return Object.entries(parts)
    .filter(([path]) => /^xl\/.*\.xml$/.test(path) && !path.includes("sharedStrings"))
    .flatMap(([path, bytes]) => orderFaults(parseXml(decode(bytes))).map((fault) => `${path}: ${fault}`));
}

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
        const row = { cells: ["一级"], styles: "body", height: null };
        const filter = { top: 0, left: 0, bottom: 0, right: 0 };
        const bytes = await writeReport(
          modelOf(...names.map((name) => sheetOf(name, [row], { filter }))),
          nodeZip,
        );
        const written = read(bytes, { type: "array" }).SheetNames;
        expect(written).toHaveLength(names.length);
        expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
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
