import { utils, type WorkBook } from "@e965/xlsx";
import { deflateRawSync } from "node:zlib";
import { fflateZip } from "../../../src/adapters/xlsx/inflate-fflate.ts";
import { FILE_ERROR_CODES } from "../../../src/adapters/xlsx/file-error.ts";
import { DEFAULT_LIMITS, type FileLimits } from "../../../src/adapters/xlsx/package/limits.ts";
import { crc32 } from "../../../src/adapters/xlsx/package/crc32.ts";
import type { ZipCodec } from "../../../src/adapters/xlsx/package/zip-codec.ts";
import { writeZip } from "../../../src/adapters/xlsx/package/zip-writer.ts";
import { readWorkbookFile } from "../../../src/adapters/xlsx/read-workbook-file.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import { streamZip } from "../../../src/taskpane/page/browser-zip.ts";
import { wordsOf } from "../../../src/report/messages/catalogue.ts";
import { sheetXml, workbookParts, zipOf, sheetJsFile } from "./package-builder.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const good = zipOf(workbookParts(sheetXml(`<sheetData>${cell}</sheetData>`)));

function withSheet(sheet: string): Uint8Array {
  return zipOf(workbookParts(sheet));
}

function withPart(path: string, content: string): Uint8Array {
  return zipOf(workbookParts(sheetXml(`<sheetData>${cell}</sheetData>`), { [path]: content }));
}

function without(path: string): Uint8Array {
  const parts = Object.entries(workbookParts(sheetXml(`<sheetData>${cell}</sheetData>`)));
  return zipOf(Object.fromEntries(parts.filter(([name]) => name !== path)));
}

function patched(bytes: Uint8Array, patch: (view: DataView, end: number) => void): Uint8Array {
  const copy = bytes.slice();
  patch(new DataView(copy.buffer), copy.length - 22);
  return copy;
}

function directoryStart(view: DataView, end: number): number {
  return view.getUint32(end + 16, true);
}

/** The zip file with the directory record of the sheet changed, or its data. */
function patchedSheet(patch: (view: DataView, record: number, data: number) => void): Uint8Array {
  return patched(good, (view, end) => {
    let record = directoryStart(view, end);
    const nameOf = (at: number): string =>
      String.fromCharCode(...new Uint8Array(view.buffer, at + 46, view.getUint16(at + 28, true)));
    while (nameOf(record) !== "xl/worksheets/sheet1.xml") {
      record += 46 + view.getUint16(record + 28, true) + view.getUint16(record + 30, true);
    }
    const header = view.getUint32(record + 42, true);
    patch(view, record, header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true));
  });
}

/** A sheet of a billion zeros, whose directory tells the truth or a lie about it. */
function bomb(size: number): Uint8Array {
  const zeros = new Uint8Array(40 * 1024 * 1024);
  const parts = Object.entries(workbookParts("")).filter(([name]) => name !== "xl/worksheets/sheet1.xml");
  const entries = parts.map(([name, content]) => {
    const data = text(String(content));
    return { name, method: 0, crc: crc32(data), size: data.length, data: [data] };
  });
  const data = [new Uint8Array(deflateRawSync(zeros))];
  return writeZip([...entries, { name: "xl/worksheets/sheet1.xml", method: 8, crc: 0, size, data }]);
}

function oldWorkbook(): Uint8Array {
  const rows = Array.from({ length: 400 }, (_, index) => [index, `第${index}号风险`]);
  const book: WorkBook = { SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet(rows) } };
  return sheetJsFile(book, { bookType: "biff8" });
}

function encrypted(): Uint8Array {
  const bytes = oldWorkbook();
  const name = Buffer.from("EncryptedPackage", "utf16le");
  const at = Buffer.from(bytes).indexOf(Buffer.from("Workbook", "utf16le"));
  bytes.set(name, at);
  return bytes;
}

const rowsOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
  ).join("");

const cases: readonly (readonly [string, string, Uint8Array])[] = [
  ["an empty file", "empty-file", new Uint8Array(0)],
  ["a file of zeros", "empty-file", new Uint8Array(4096)],
  ["a picture", "not-a-workbook", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
  ["a PDF", "not-a-workbook", text("%PDF-1.7\n1 0 obj")],
  ["a plain text named as a workbook", "not-a-workbook", text("这是一份说明。\n没有表格。")],
  ["a web page", "html-renamed", text("<html><body><table><tr><td>一级</td></tr></table></body></html>")],
  [
    "an XML workbook of 2003",
    "unsupported-format",
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  [
    "a text document",
    "not-a-workbook",
    zipOf({
      "_rels/.rels":
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      "word/document.xml": "<document/>",
    }),
  ],
  ["an OpenDocument table", "unsupported-format", zipOf({ "content.xml": "<a/>", mimetype: "x" })],
  ["an archive of other things", "not-a-workbook", zipOf({ "a.txt": "x" })],
  ["an encrypted workbook", "encrypted", encrypted()],
  ["a zip with its end cut off", "truncated", good.subarray(0, good.length - 30)],
  ["a zip with its start cut off", "truncated", good.subarray(0, 200)],
  ["an old workbook with its end cut off", "truncated", oldWorkbook().subarray(0, 6000)],
  [
    "a wrong checksum",
    "damaged",
    patchedSheet((view, record) => {
      view.setUint32(record + 16, 1, true);
    }),
  ],
  [
    "damaged compressed data",
    "damaged",
    patchedSheet((view, _, data) => {
      view.setUint32(data + 4, 0xffffffff, true);
    }),
  ],
  [
    "an encrypted entry",
    "encrypted",
    patched(good, (view, end) => {
      view.setUint16(directoryStart(view, end) + 8, 1, true);
    }),
  ],
  [
    "too many entries by its own count",
    "truncated",
    patched(good, (view, end) => {
      view.setUint16(end + 10, 9000, true);
    }),
  ],
  ["a bomb that says what it is", "suspicious-compression", bomb(40 * 1024 * 1024)],
  ["a bomb that lies about its size", "damaged", bomb(1000)],
  ["a missing sheet part", "damaged-sheet", without("xl/worksheets/sheet1.xml")],
  ["a missing workbook part", "damaged", without("xl/workbook.xml")],
  ["missing relationships of the package", "damaged", without("_rels/.rels")],
  ["missing relationships of the workbook", "damaged-sheet", without("xl/_rels/workbook.xml.rels")],
  ["missing shared strings", "damaged", without("xl/sharedStrings.xml")],
  [
    "a shared string that is not there",
    "damaged-sheet",
    withSheet(sheetXml('<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>')),
  ],
  ["a sheet that breaks off", "damaged", withSheet(`<worksheet><sheetData>${cell}`)],
  ["a sheet with crossed tags", "damaged", withSheet("<worksheet><sheetData></worksheet></sheetData>")],
  ["a sheet without rows", "damaged-sheet", withSheet("<worksheet><cols/></worksheet>")],
  ["an empty sheet part", "damaged", withSheet("")],
  ["another part in place of a sheet", "damaged-sheet", withSheet("<styleSheet/>")],
  [
    "cells outside rows",
    "damaged-sheet",
    withSheet(sheetXml('<sheetData><c r="A1"><v>1</v></c></sheetData>')),
  ],
  [
    "a row beyond the last",
    "damaged-sheet",
    withSheet(sheetXml('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>')),
  ],
  [
    "a column beyond the last",
    "damaged-sheet",
    withSheet(sheetXml('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>')),
  ],
  [
    "a cell in another row than it says",
    "damaged-sheet",
    withSheet(sheetXml('<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>')),
  ],
  [
    "a cell whose name is damaged",
    "damaged-sheet",
    withSheet(sheetXml('<sheetData><row r="1"><d r="A1"><v>1</v></d></row></sheetData>')),
  ],
  [
    "a value whose name is damaged",
    "damaged-sheet",
    withSheet(sheetXml('<sheetData><row r="1"><c r="A1"><w>1</w></c></row></sheetData>')),
  ],
  [
    "a shared string whose name is damaged",
    "damaged",
    withPart("xl/sharedStrings.xml", "<sst><sj><t>一级</t></sj><si><t>二级</t></si></sst>"),
  ],
  [
    "a format whose name is damaged",
    "damaged",
    withPart("xl/styles.xml", '<styleSheet><cellXfs><xg numFmtId="14"/><xf/></cellXfs></styleSheet>'),
  ],
  ["a document type", "dtd", withSheet('<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData/></worksheet>')],
  [
    "an external entity among the strings",
    "dtd",
    withPart("xl/sharedStrings.xml", '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>'),
  ],
  [
    "an entity that nobody declared",
    "damaged",
    withPart("xl/sharedStrings.xml", "<sst><si><t>&x;</t></si></sst>"),
  ],
  [
    "bytes that are no UTF-8",
    "damaged",
    zipOf(
      workbookParts("", {
        "xl/worksheets/sheet1.xml": Uint8Array.from([
          ...text('<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>'),
          0xd2,
          0xbb,
          0xbc,
          0xb6,
          ...text("</v></c></row></sheetData></worksheet>"),
        ]),
      }),
    ),
  ],
  [
    "an encoding that nobody knows",
    "unknown-encoding",
    withSheet('<?xml version="1.0" encoding="x-own"?><worksheet/>'),
  ],
  ["thousands of nested elements", "damaged", withSheet(`<worksheet>${"<a>".repeat(5000)}`)],
  [
    "cells at the far edge of thousands of rows",
    "too-many-cells",
    withSheet(sheetXml(`<sheetData>${rowsOf(1600)}</sheetData>`)),
  ],
];

describe("a file that cannot be read", () => {
  it.each(cases)("is refused with its reason: %s", async (_, code, bytes) => {
    const reading = readWorkbookFile(bytes, "a.xlsx", { codec: nodeZip });
    await expect(reading).rejects.toMatchObject({ name: "WorkbookError", code });
  });

  it("is refused by size before it is opened", async () => {
    const limits: FileLimits = { ...DEFAULT_LIMITS, fileBytes: 100 };
    const reading = readWorkbookFile(good, "a.xlsx", { codec: nodeZip, limits });
    await expect(reading).rejects.toMatchObject({ code: "too-large" });
  });

  it("is refused where two entries bear one name, upper and lower case alike", async () => {
    const data = text("<a/>");
    const entry = { method: 0, crc: crc32(data), size: data.length, data: [data] };
    const names = ["xl/workbook.xml", "xl/Workbook.xml"];
    const bytes = writeZip(names.map((name) => ({ ...entry, name })));
    const reading = readWorkbookFile(bytes, "a.xlsx", { codec: nodeZip });
    await expect(reading).rejects.toMatchObject({ code: "damaged", facts: { why: "duplicate" } });
  });
});

/** The sound file with its second entry said to lie where its first does. */
function overlapping(): Uint8Array {
  return patched(good, (view, end) => {
    const first = directoryStart(view, end);
    const second = first + 46 + view.getUint16(first + 28, true);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
  });
}

describe("a bomb that its directory betrays", () => {
  it.each<readonly [string, string, Uint8Array, Partial<FileLimits>]>([
    ["by its ratio", "suspicious-compression", bomb(40 * 1024 * 1024), {}],
    ["by entries that share their bytes", "suspicious-compression", overlapping(), {}],
    ["by the number of its entries", "too-many-entries", good, { entries: 3 }],
    ["by all its parts together", "too-large", good, { totalBytes: 1000 }],
    ["by one of its parts", "too-large", good, { partBytes: 300 }],
  ])("is refused before anything of it is inflated: %s", async (_, code, bytes, limits) => {
    const inflateRaw = jest.fn<ReturnType<ZipCodec["inflateRaw"]>, [Uint8Array, number]>((data, most) =>
      nodeZip.inflateRaw(data, most),
    );
    const options = { codec: { ...nodeZip, inflateRaw }, limits: { ...DEFAULT_LIMITS, ...limits } };
    await expect(readWorkbookFile(bytes, "a.xlsx", options)).rejects.toMatchObject({ code });
    expect(inflateRaw).not.toHaveBeenCalled();
    await readWorkbookFile(good, "a.xlsx", { codec: options.codec });
    expect(inflateRaw).toHaveBeenCalled();
  });
});

describe("a bomb that lies about its size", () => {
  const size = 64 * 1024 * 1024;
  const zeros = new Uint8Array(deflateRawSync(new Uint8Array(size)));
  const codecs = [
    ["Node's", nodeZip],
    ["the one in plain JavaScript", fflateZip],
    ["the browser's", streamZip],
  ] as const;

  it.each(codecs)("is stopped at its stated size by the inflater: %s", async (_, codec) => {
    const before = process.memoryUsage();
    const inflating = (async () => await codec.inflateRaw(zeros, 1000))();
    await expect(inflating).rejects.toMatchObject({ name: "RangeError" });
    const after = process.memoryUsage();
    expect(after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(
      size / 2,
    );
  });

  it.each(codecs)("is told from a part of just its stated size: %s", async (_, codec) => {
    const data = new Uint8Array(deflateRawSync(new Uint8Array(1000).fill(7)));
    expect(await codec.inflateRaw(data, 1000)).toEqual(new Uint8Array(1000).fill(7));
    await expect((async () => await codec.inflateRaw(data, 999))()).rejects.toMatchObject({
      name: "RangeError",
    });
  });

  it.each(codecs)("spends no memory on data that is stated but not there: %s", async (_, codec) => {
    const data = new Uint8Array(deflateRawSync(new Uint8Array(10)));
    const before = process.memoryUsage().arrayBuffers;
    expect(await codec.inflateRaw(data, 500 * 1024 * 1024)).toHaveLength(10);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it.each(codecs)("is refused in a workbook: %s", async (_, codec) => {
    const reading = readWorkbookFile(bomb(1000), "a.xlsx", { codec });
    await expect(reading).rejects.toMatchObject({ code: "damaged", facts: { why: "inflate" } });
  });
});

const many = (element: string, count: number): string => element.repeat(count);

/** A sheet that says more of itself than it holds, or holds more small things than a table has. */
const LIMITED: readonly (readonly [string, string, Uint8Array, Partial<FileLimits>])[] = [
  [
    "a million formats",
    "too-large",
    withPart("xl/styles.xml", `<styleSheet><cellXfs>${many("<xf/>", 1_000_001)}</cellXfs></styleSheet>`),
    {},
  ],
  [
    "number formats beyond all need",
    "too-large",
    withPart(
      "xl/styles.xml",
      `<styleSheet><numFmts>${many('<numFmt numFmtId="164" formatCode="0"/>', 101)}</numFmts></styleSheet>`,
    ),
    { items: 100 },
  ],
  [
    "links of a sheet beyond all need",
    "too-large",
    withPart(
      "xl/worksheets/_rels/sheet1.xml.rels",
      `<Relationships>${many('<Relationship Id="a" Type="x/image" Target="a.png"/>', 101)}</Relationships>`,
    ),
    { items: 100 },
  ],
  [
    "more sheets in the list than there can be parts",
    "too-many-entries",
    withPart("xl/workbook.xml", `<workbook><sheets>${many("<sheet/>", 102)}</sheets><a/></workbook>`),
    { entries: 100 },
  ],
  [
    "columns that are hidden again and again",
    "too-many-cells",
    withSheet(sheetXml(`<cols>${many('<col min="1" max="16384" hidden="1"/>', 500)}</cols><sheetData/>`)),
    {},
  ],
  [
    "merged areas beyond all need",
    "too-large",
    withSheet(
      sheetXml(
        `<sheetData>${cell}</sheetData><mergeCells>${many('<mergeCell ref="B2:C3"/>', 101)}</mergeCells>`,
      ),
    ),
    { items: 100 },
  ],
  [
    "shared strings beyond all need",
    "too-large",
    withPart("xl/sharedStrings.xml", `<sst>${many("<si><t>一级</t></si>", 101)}</sst>`),
    { sharedStrings: 100 },
  ],
  [
    "thousands of parts",
    "too-many-entries",
    zipOf({
      ...workbookParts(sheetXml(`<sheetData>${cell}</sheetData>`)),
      ...Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`xl/media/${at}.png`, "x"])),
    }),
    { entries: 100 },
  ],
  ["parts that are too much together", "too-large", good, { totalBytes: 1000 }],
  ["one part that is too much", "too-large", good, { partBytes: 300 }],
  [
    "two sheets in one part",
    "damaged-sheet",
    withPart(
      "xl/workbook.xml",
      '<workbook xmlns:r="urn:r"><sheets><sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId1"/></sheets></workbook>',
    ),
    {},
  ],
  [
    "a sheet that is the workbook itself",
    "damaged-sheet",
    withPart(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="workbook.xml"/></Relationships>',
    ),
    {},
  ],
  ["a workbook inside an archive", "not-a-workbook", zipOf({ "台账.xlsx": good }), {}],
];

describe("a file of more than a table can need", () => {
  it.each(LIMITED)("is refused: %s", async (_, code, bytes, limits) => {
    const reading = readWorkbookFile(bytes, "a.xlsx", {
      codec: nodeZip,
      limits: { ...DEFAULT_LIMITS, ...limits },
    });
    await expect(reading).rejects.toMatchObject({ name: "WorkbookError", code });
  });
});

describe("a file that says strange things of itself", () => {
  it.each([
    [
      "an extent of the whole sheet",
      withSheet(sheetXml(`<dimension ref="A1:XFD1048576"/><sheetData>${cell}</sheetData>`)),
    ],
    [
      "a million validations",
      withSheet(
        sheetXml(
          `<sheetData>${cell}</sheetData><dataValidations count="4294967295">${many("<dataValidation/>", 1_000_000)}</dataValidations>`,
        ),
      ),
    ],
    [
      "content types of other parts",
      withPart(
        "[Content_Types].xml",
        '<Types><Override PartName="/xl/workbook.xml" ContentType="image/png"/></Types>',
      ),
    ],
    [
      "links that lead in a circle",
      withPart(
        "xl/worksheets/_rels/sheet1.xml.rels",
        '<Relationships><Relationship Id="a" Type="x/drawing" Target="sheet1.xml"/></Relationships>',
      ),
    ],
    [
      "a link out of the package",
      withPart(
        "xl/worksheets/_rels/sheet1.xml.rels",
        '<Relationships><Relationship Id="a" Type="x/image" Target="../../../../../etc/passwd"/></Relationships>',
      ),
    ],
  ])("is read for what it holds: %s", async (_, bytes) => {
    const { sheets } = await readWorkbookFile(bytes, "a.xlsx", { codec: nodeZip });
    expect(sheets.map(({ rows }) => rows)).toEqual([[[1]]]);
  });
});

describe("a sheet with a thousand links to one table", () => {
  it("has the table read once", async () => {
    const link = '<Relationship Id="a" Type="x/table" Target="../tables/table1.xml"/>';
    const bytes = zipOf(
      workbookParts(sheetXml(`<sheetData>${cell}</sheetData>`), {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${many(link, 1_000)}</Relationships>`,
        "xl/tables/table1.xml": `<table ref="A1:B2"><!--${" ".repeat(1_000_000)}--></table>`,
      }),
    );
    let inflated = 0;
    const inflateRaw = async (data: Uint8Array, most: number): Promise<Uint8Array> => {
      inflated += most;
      return await nodeZip.inflateRaw(data, most);
    };
    const { sheets } = await readWorkbookFile(bytes, "a.xlsx", { codec: { ...nodeZip, inflateRaw } });
    expect(sheets[0]?.excelTables).toHaveLength(1_000);
    expect(inflated).toBeLessThan(2_000_000);
  });
});

/** An old workbook that a password locks: a record of its globals is made the one that says so (MS-XLS 2.4.117). */
function lockedByPassword(): Uint8Array {
  const bytes = Buffer.from(oldWorkbook());
  const globals = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  const userName = bytes.indexOf(Buffer.from([0x5c, 0x00, 0x70, 0x00]), globals);
  expect([globals, userName]).not.toContain(-1);
  bytes.set([0x2f, 0x00], userName);
  bytes.set([0x00, 0x00, 0x12, 0x34, 0x56, 0x78], userName + 4);
  return new Uint8Array(bytes);
}

/** An old workbook whose link is said to cover four thousand million cells. */
function endlessLink(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["序号", "风险点"],
    [1, "把关不严"],
  ]);
  const cell: unknown = sheet["A1"];
  Object.assign(cell ?? {}, { l: { Target: "https://example.com/" } });
  const bytes = sheetJsFile({ SheetNames: ["表"], Sheets: { 表: sheet } }, { bookType: "biff8" });
  const link = Buffer.from(bytes).indexOf(Buffer.from([0xb8, 0x01]));
  bytes.set([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff], link + 4);
  return bytes;
}

describe("an old workbook", () => {
  it("is read at once, however many cells a link of it names", async () => {
    const { sheets } = await readWorkbookFile(endlessLink(), "a.xls", { codec: nodeZip });
    expect(sheets[0]?.rows).toEqual([
      ["序号", "风险点"],
      [1, "把关不严"],
    ]);
  });

  it("is told to be locked where one of its records says so", async () => {
    const reading = readWorkbookFile(lockedByPassword(), "a.xls", { codec: nodeZip });
    await expect(reading).rejects.toMatchObject({ code: "encrypted" });
  });

  it("is refused where its records do not fill their stream", async () => {
    const bytes = oldWorkbook();
    const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    bytes.set([0x0a, 0, 0xff, 0xff], end);
    const reading = readWorkbookFile(bytes, "a.xls", { codec: nodeZip });
    await expect(reading).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("a sheet with nothing but formats", () => {
  it("is read as blank, however many rows it has", async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${index + 1}" s="1"><c r="A${index + 1}" s="1"/></row>`,
    );
    const bytes = withSheet(sheetXml(`<sheetData>${rows.join("")}</sheetData>`));
    const [sheet] = (await readWorkbookFile(bytes, "a.xlsx", { codec: nodeZip })).sheets;
    expect(sheet?.rows).toHaveLength(0);
  });
});

describe("the sentences of errors", () => {
  it.each(["zh-CN", "en"] as const)("exist for every code in %s and name what they are given", (language) => {
    const words: Readonly<Record<string, (facts: Record<string, string | number>) => string>> =
      wordsOf(language).errors;
    for (const code of FILE_ERROR_CODES) {
      const sentence =
        words[code]?.({ sheet: "台账", part: "xl/a.xml", row: 7, address: "H7", cells: 2 }) ?? "";
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/undefined|[!！]/);
    }
  });
});
