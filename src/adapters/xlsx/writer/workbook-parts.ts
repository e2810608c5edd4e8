import type { ReportModel } from "../../../domain/index.ts";
import type { Part } from "../sheet-xml/part.ts";
import { OFFICE_RELATIONSHIPS, relationshipsPart, SPREADSHEET_TYPE, textPart } from "../sheet-xml/part.ts";
import type { SheetParts } from "../sheet-xml/sheet-parts.ts";
import type { StyleCounts, StyleTable } from "../sheet-xml/style-table.ts";
import { DEFAULT_FONT, DEFAULT_FONT_SIZE } from "../sheet-xml/style-table.ts";
import { escapeXml, XML_HEAD } from "../sheet-xml/xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** What a new style sheet holds before any style of the model: one font, the two fills that Excel demands, and so on. */
export const NEW_STYLE_COUNTS: StyleCounts = {
  fonts: 1,
  fills: 2,
  borders: 1,
  cellFormats: 1,
  differentialFormats: 0,
  nextNumberFormat: 164,
};

function listXml(tag: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<${tag} count="${entries.length}">${entries.join("")}</${tag}>`;
}

/** The style sheet of a new workbook with everything that its sheets asked for. */
export function stylesPart(table: StyleTable): Part {
  const added = table.additions();
  const font = `<font><sz val="${DEFAULT_FONT_SIZE}"/><name val="${DEFAULT_FONT}"/><charset val="134"/></font>`;
  const fills = ["none", "gray125"].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`);
  const border = "<border><left/><right/><top/><bottom/><diagonal/></border>";
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const body = [
    listXml("numFmts", added.numberFormats),
    listXml("fonts", [font, ...added.fonts]),
    listXml("fills", [...fills, ...added.fills]),
    listXml("borders", [border, ...added.borders]),
    listXml("cellStyleXfs", [`${plain}/>`]),
    listXml("cellXfs", [`${plain} xfId="0"/>`, ...added.cellFormats]),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    listXml("dxfs", added.differentialFormats),
  ].join("");
  return textPart(
    "xl/styles.xml",
    `${SPREADSHEET_TYPE}styles+xml`,
    `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">${body}</styleSheet>`,
  );
}

function definedNamesXml(sheets: readonly SheetParts[]): string {
  const names = sheets.flatMap((sheet, index) =>
    sheet.definedNames.map(({ name, isHidden, reference }) => {
      const hidden = isHidden ? ' hidden="1"' : "";
      return `<definedName name="${name}" localSheetId="${index}"${hidden}>${escapeXml(reference)}</definedName>`;
    }),
  );
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

/** The workbook part and its relationships; formulas are calculated anew when Excel opens the file. */
export function workbookParts(sheets: readonly SheetParts[]): readonly Part[] {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const body = `<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${entries.join("")}</sheets>${definedNamesXml(sheets)}<calcPr calcId="191029" fullCalcOnLoad="1"/>`;
  const relationships = [
    ...sheets.map((_, index) => ({
      id: `rId${index + 1}`,
      type: "worksheet",
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: "rIdStyles", type: "styles", target: "styles.xml" },
    { id: "rIdTexts", type: "sharedStrings", target: "sharedStrings.xml" },
  ];
  return [
    textPart(
      "xl/workbook.xml",
      `${SPREADSHEET_TYPE}sheet.main+xml`,
      `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}">${body}</workbook>`,
    ),
    relationshipsPart("xl/workbook.xml", relationships),
  ];
}

/** Title of the document and nothing else: neither author nor times go out with a file. */
export function documentParts(model: ReportModel): readonly Part[] {
  const core = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(model.title)}</dc:title></cp:coreProperties>`;
  return [
    textPart(
      "docProps/core.xml",
      "application/vnd.openxmlformats-package.core-properties+xml",
      `${XML_HEAD}${core}`,
    ),
    relationshipsPart("", [
      { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
      { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    ]),
  ];
}

/** The list of content types; it names every part that is not known by its ending. */
export function contentTypesPart(parts: readonly Part[]): Part {
  const overrides = parts.flatMap(({ path, contentType }) =>
    contentType === null ? [] : [`<Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`],
  );
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return textPart(
    "[Content_Types].xml",
    null,
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join("")}</Types>`,
  );
}
