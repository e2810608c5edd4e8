import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { read as readWithSheetJs } from "@e965/xlsx";
import { inFolder, runCli } from "../../../cli/run-cli.ts";
import { changedParts, openParts, type Owned, type PartBytes, unownedDifferences } from "./compare-parts.ts";
import { FEATURES, handMade, SIGNED } from "./hand-made.ts";
import { partFaults } from "../schema-order.ts";
import { openBook, ownedBy, planEverything } from "./run-in-place.ts";
import { elementsOf, localName, parseXml } from "./xml-tree.ts";

const FIXTURES = join(__dirname, "../../../fixtures/xlsx");

/** The changed workbooks, kept so that `npm run verify:office -- .cache/corpus` can open them in LibreOffice. */
const KEPT = join(__dirname, "../../../../.cache/corpus");

const byOtherWriters = readdirSync(FIXTURES)
  .filter((name) => /\.xls[xm]$/.test(name))
  .map((name) => [name, new Uint8Array(readFileSync(join(FIXTURES, name)))] as const);

const byHand = Object.entries(FEATURES).map(
  ([name, feature]) => [`${name}.xlsx`, handMade(feature)] as const,
);

const corpus = [...byHand, ...byOtherWriters];

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** Part of each sheet, found without the reader under test. */
function sheetParts(parts: PartBytes): ReadonlyMap<string, string> {
  const links = elementsOf(parseXml(decode(parts["xl/_rels/workbook.xml.rels"])));
  const target = new Map(
    links.map(({ attributes }) => [attributes.get("Id") ?? "", attributes.get("Target") ?? ""]),
  );
  const book = elementsOf(parseXml(decode(parts["xl/workbook.xml"])));
  const sheets = elementsOf(book.find((child) => localName(child) === "sheets") ?? parseXml("<sheets/>"));
  return new Map(
    sheets.map(({ attributes }) => {
      const path = (target.get(attributes.get("r:id") ?? "") ?? "").replace(/^\//, "");
      return [attributes.get("name") ?? "", path.startsWith("xl/") ? path : `xl/${path}`];
    }),
  );
}

/** Names of the sheets that exceljs sees; none where it cannot read the file. */
async function sheetsInExcelJs(bytes: Uint8Array): Promise<readonly string[]> {
  const other = new ExcelJS.Workbook();
  try {
    await other.xlsx.load(bytes.slice().buffer);
  } catch {
    return [];
  }
  return other.worksheets.map((sheet) => sheet.name);
}

mkdirSync(KEPT, { recursive: true });

describe.each(corpus)("the rich workbook %s after 一键评级", (name, original) => {
  it("has its grades, ledgers and findings, and has lost nothing else", async () => {
    const book = openBook(original, name);
    const plan = await planEverything(book);
    expect(plan.ownSheets.length).toBeGreaterThan(2);
    expect(plan.ownColumns.length).toBeGreaterThan(0);
    const result = await book.apply(plan);
    expect(result.sheetsAdded).toHaveLength(plan.ownSheets.length);
    const bytes = await book.save();
    writeFileSync(join(KEPT, name), bytes);
    const before = openParts(original);
    const after = openParts(bytes);
    const owned = ownedBy(plan, sheetParts(before));
    expect(unownedDifferences(before, after, owned)).toEqual([]);
    // Some parts of other programs stand where the schema has no place for them; none of ours does.
    const faultsBefore = new Set(partFaults(before));
    expect(partFaults(after).filter((fault) => !faultsBefore.has(fault))).toEqual([]);
    const touched = [
      ...owned.cells.keys(),
      ...plan.highlights.map(({ sheet }) => sheetParts(before).get(sheet)),
    ];
    for (const part of changedParts(before, after)) {
      const isList = /^(\[Content_Types\]|xl\/(_rels\/)?workbook|xl\/styles|docProps\/app)\.?/.test(part);
      expect([part, isList || touched.includes(part)]).toEqual([part, true]);
    }
  });

  it("is understood the same way again", async () => {
    const book = openBook(original, name);
    await book.apply(await planEverything(book));
    const again = openBook(await book.save(), name);
    const [first, second] = [await openBook(original, name).read(), await again.read()];
    const own = new Set(second.ownSheets);
    expect(second.sheets.filter((sheet) => !own.has(sheet.name)).map((sheet) => sheet.name)).toEqual(
      first.sheets.map((sheet) => sheet.name),
    );
    for (const sheet of first.sheets) {
      const now = second.sheets.find((one) => one.name === sheet.name);
      expect(now?.merges).toEqual(sheet.merges);
      sheet.rows.forEach((row, at) => {
        row?.forEach((value, column) => {
          expect([at, column, now?.rows[at]?.[column] ?? null]).toEqual([at, column, value]);
        });
      });
    }
  });

  it("opens in two other readers", async () => {
    const book = openBook(original, name);
    const plan = await planEverything(book);
    await book.apply(plan);
    const bytes = await book.save();
    const names = plan.ownSheets.map((sheet) => sheet.name);
    expect(readWithSheetJs(bytes).SheetNames).toEqual(expect.arrayContaining(names));
    // It cannot read every workbook to begin with (absolute links to drawings, prefixes, strict files).
    const sheets = (await sheetsInExcelJs(original)).length === 0 ? names : await sheetsInExcelJs(bytes);
    expect(sheets).toEqual(expect.arrayContaining(names));
  });

  it("becomes what it was byte for byte when the action is taken back", async () => {
    const book = openBook(original, name);
    await book.apply(await planEverything(book));
    const again = openBook(await book.save(), name);
    const result = await again.restore();
    expect(result.untouched).toEqual([]);
    const [before, after] = [openParts(original), openParts(await again.save())];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(changedParts(before, after)).toEqual([]);
  });
});

describe("a strict workbook", () => {
  it("gets no part of the transitional format", async () => {
    const original = handMade(FEATURES["strict"] ?? {});
    const book = openBook(original);
    await book.apply(await planEverything(book));
    const after = openParts(await book.save());
    const added = Object.keys(after).filter((path) => !(path in openParts(original)));
    expect(added.some((path) => path.startsWith("xl/worksheets/"))).toBe(true);
    for (const path of Object.keys(after).filter((one) => one.startsWith("xl/"))) {
      const names = decode(after[path]).match(/"http:\/\/schemas\.openxmlformats\.org\/(?!package\/)[^"]*/g);
      expect([path, names]).toEqual([path, null]);
    }
  });
});

describe("the properties of a workbook", () => {
  const titlesOf = (parts: PartBytes): readonly string[] =>
    [...decode(parts["docProps/app.xml"]).matchAll(/<vt:lpstr>([^<]*)</g)].map(([, title = ""]) => title);

  it.each([
    ["custom.xlsx", ["工作表"], []],
    ["rich.xlsm", ["Worksheets", "Charts", "Named Ranges"], ["图表", "台账!Print_Titles", "状态"]],
  ])("name the sheets of %s as they now are", async (name, headings, others) => {
    const original = corpus.find(([one]) => one === name)?.[1] ?? new Uint8Array(0);
    const book = openBook(original, name);
    const { sheetsAdded } = await book.apply(await planEverything(book));
    const sheets = (await openBook(original, name).read()).sheets.map((sheet) => sheet.name);
    const after = openParts(await book.save());
    expect(titlesOf(after)).toEqual([...headings, ...sheets, ...sheetsAdded, ...others]);
    const text = decode(after["docProps/app.xml"]);
    expect(text).toContain(`<vt:i4>${sheets.length + sheetsAdded.length}</vt:i4>`);
    const count = sheets.length + sheetsAdded.length + others.length;
    expect(text).toContain(`<vt:vector size="${count}" baseType="lpstr">`);
  });
});

describe("the checker of the corpus", () => {
  const original = handMade(FEATURES["x14-rules"] ?? {});
  const nothing = {
    cells: new Map(),
    columns: new Map(),
    formats: new Map(),
    validations: new Map(),
    sheets: [],
  };
  const sheet = "xl/worksheets/sheet1.xml";

  it.each([
    ["an attribute", ' priority="2"', ' priority="3"'],
    ["a rule", /<x14:cfRule.*?<\/x14:cfRule>/, ""],
    ["a cell's style", '<c r="B4" s="1"', '<c r="B4" s="2"'],
    ["a cell", /<c r="C5".*?<\/c>/, ""],
    ["a row's height", ' ht="28.5"', ' ht="15"'],
    ["a column's width", 'width="30"', 'width="31"'],
    ["a text", '"一级,二级,三级"', '"一级,二级"'],
    [
      "the order of two elements",
      /(<mergeCells.*<\/mergeCells>)(<conditionalFormatting.*?<\/conditionalFormatting>)/,
      "$2$1",
    ],
  ])("notices that %s is not what it was", (_, from, to) => {
    const before = openParts(original);
    const changed = decode(before[sheet]).replace(from, to);
    expect(changed).not.toBe(decode(before[sheet]));
    const after = { ...before, [sheet]: new TextEncoder().encode(changed) };
    expect(unownedDifferences(before, after, nothing)).not.toEqual([]);
  });

  it("notices a style that moved, and a part that is gone", () => {
    const before = openParts(original);
    const styles = decode(before["xl/styles.xml"]);
    const moved = styles.replace(/(<cellXfs count="3">)/, '$1<xf numFmtId="0" xfId="0"/>');
    const after = { ...before, "xl/styles.xml": new TextEncoder().encode(moved) };
    expect(unownedDifferences(before, after, nothing)).not.toEqual([]);
    const { [sheet]: gone, ...rest } = before;
    expect(gone).toBeDefined();
    expect(unownedDifferences(before, rest, nothing)).toEqual([`${sheet}: the part is gone`]);
  });
});

/** A workbook with its grades, and what of it is ours. */
async function graded(original: Uint8Array): Promise<{ after: PartBytes; owned: Owned }> {
  const book = openBook(original);
  const plan = await planEverything(book);
  await book.apply(plan);
  const owned = ownedBy(plan, sheetParts(openParts(original)));
  return { after: openParts(await book.save()), owned };
}

describe("the checker of the corpus, after 一键评级", () => {
  const original = handMade(FEATURES["x14-rules"] ?? {});
  const sheet = "xl/worksheets/sheet1.xml";
  const rule =
    '<cfRule type="cellIs" dxfId="0" priority="9" operator="equal"><formula>"一级"</formula></cfRule>';

  it.each([
    ["a foreign cell", sheet, "</row></sheetData>", '<c r="Z8"><v>1</v></c></row></sheetData>'],
    ["a row", sheet, "</sheetData>", '<row r="99"><c r="A99"><v>1</v></c></row></sheetData>'],
    ["an empty row", sheet, "</sheetData>", '<row r="99" hidden="1"/></sheetData>'],
    ["a merge", sheet, "</mergeCells>", '<mergeCell ref="A9:H9"/></mergeCells>'],
    ["a protection", sheet, "</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>'],
    [
      "a format",
      sheet,
      "<conditionalFormatting",
      `<conditionalFormatting sqref="A3:A8">${rule}</conditionalFormatting>$&`,
    ],
    [
      "a format of ours a second time",
      sheet,
      /<conditionalFormatting sqref="I3:I8">.*?<\/conditionalFormatting>/,
      "$&$&",
    ],
    [
      "a validation",
      sheet,
      "</dataValidations>",
      '<dataValidation type="whole" sqref="A3"><formula1>1</formula1></dataValidation></dataValidations>',
    ],
    ["a column's width", sheet, "</cols>", '<col min="26" max="26" width="9" customWidth="1"/></cols>'],
    ["a text", sheet, "</sheetData>", "</sheetData>甲"],
    [
      "a sheet",
      "xl/workbook.xml",
      "</sheets>",
      '<sheet name="多余" sheetId="99" r:id="rIdProbity1"/></sheets>',
    ],
    [
      "a sheet of ours a second time",
      "xl/workbook.xml",
      "</sheets>",
      '<sheet name="风险台账" sheetId="99" r:id="rIdProbity1"/></sheets>',
    ],
    [
      "a name",
      "xl/workbook.xml",
      "</definedNames>",
      '<definedName name="多余">台账!$A$1</definedName></definedNames>',
    ],
    [
      "a link",
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      '<Relationship Id="rId77" Type="urn:x" Target="externalLinks/e.xml"/></Relationships>',
    ],
    [
      "a type",
      "[Content_Types].xml",
      "</Types>",
      '<Override PartName="/xl/externalLinks/e.xml" ContentType="application/xml"/></Types>',
    ],
    ["a shared string", "xl/sharedStrings.xml", "</sst>", "<si><t>甲</t></si></sst>"],
  ])("notices %s that is not ours", async (_, path, from, to) => {
    const { after, owned } = await graded(original);
    expect(unownedDifferences(openParts(original), after, owned)).toEqual([]);
    const changed = decode(after[path]).replace(from, to);
    expect(changed).not.toBe(decode(after[path]));
    const more = { ...after, [path]: new TextEncoder().encode(changed) };
    expect(unownedDifferences(openParts(original), more, owned)).toHaveLength(1);
  });

  it.each([
    "xl/externalLinks/e.xml",
    "xl/worksheets/sheet99.xml",
    "xl/worksheets/_rels/sheet2.xml.rels",
    "xl/vbaProject.bin",
    "customXml/item9.xml",
  ])("notices that the part %s was added", async (path) => {
    const { after, owned } = await graded(original);
    const more = { ...after, [path]: new TextEncoder().encode("<a/>") };
    expect(unownedDifferences(openParts(original), more, owned)).toEqual([`${path}: the part was added`]);
  });

  it("takes what is ours for foreign where the plan did not name it", async () => {
    const { after, owned } = await graded(original);
    for (const less of [
      { cells: new Map() },
      { columns: new Map() },
      { formats: new Map() },
      { sheets: owned.sheets.slice(1) },
    ]) {
      expect(unownedDifferences(openParts(original), after, { ...owned, ...less })).not.toEqual([]);
    }
  });
});

describe("a register whose sheet is protected", () => {
  it("stays as it is beside the added sheets", async () => {
    const original = handMade({
      sheetEnd:
        '<sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>',
    });
    const book = openBook(original);
    const plan = await planEverything(book);
    const result = await book.apply(plan);
    expect(result.protectedSheets).toEqual(["台账"]);
    expect(result.sheetsAdded).toHaveLength(plan.ownSheets.length);
    const [before, after] = [openParts(original), openParts(await book.save())];
    const owned = ownedBy({ ...plan, fixes: [], ownColumns: [], highlights: [] }, sheetParts(before));
    expect(unownedDifferences(before, after, owned)).toEqual([]);
    expect(changedParts(before, after)).not.toContain("xl/worksheets/sheet1.xml");
  });
});

describe("the command line", () => {
  it.each(["rich.xlsm", "slicer.xlsx"])(
    "writes into the rich workbook %s what is ours and nothing else",
    async (name) => {
      await inFolder(async (folder) => {
        const original = corpus.find(([one]) => one === name)?.[1] ?? new Uint8Array(0);
        const plan = await planEverything(openBook(original, name));
        writeFileSync(join(folder, name), original);
        const output = join(folder, "结果");
        const run = runCli("run", join(folder, name), "-o", output, "--quiet", "--as-of", "2026-11-22");
        expect([run.code, run.stderr]).toEqual([expect.any(Number), ""]);
        const before = openParts(original);
        const after = openParts(new Uint8Array(readFileSync(join(output, name))));
        expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
        expect(unownedDifferences(before, after, ownedBy(plan, sheetParts(before)))).toEqual([]);
        expect(Buffer.from(original).equals(readFileSync(join(folder, name)))).toBe(true);
      });
    },
  );
});

describe("a signed workbook", () => {
  it("is never changed in place", async () => {
    const original = handMade(SIGNED);
    const book = openBook(original);
    const plan = await planEverything(book);
    await expect(book.apply(plan)).rejects.toMatchObject({ code: "signed" });
    expect(await book.save()).toBe(original);
  });

  it("becomes a copy without its signature, and only that, where the user asks for it", async () => {
    const original = handMade(SIGNED);
    const book = openBook(original);
    await book.dropSignature();
    const after = openParts(await book.save());
    expect(Object.keys(after).filter((path) => path.startsWith("_xmlsignatures"))).toEqual([]);
    expect(JSON.stringify(Object.values(after).map(decode))).not.toMatch(/xmlsignatures|digital-signature/);
    expect((await book.read()).isSigned).toBe(false);
    const unsigned = openParts(handMade({}));
    const texts = (parts: PartBytes): string[] =>
      Object.entries(parts)
        .map(([path, bytes]) => `${path} ${decode(bytes)}`)
        .sort();
    expect(texts(after)).toEqual(texts(unsigned));
    const result = await book.apply(await planEverything(book));
    expect(result.sheetsAdded.length).toBeGreaterThan(2);
  });
});
