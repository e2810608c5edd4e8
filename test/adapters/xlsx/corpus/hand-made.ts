import type { Parts } from "../package-builder.ts";
import { zipOf } from "../package-builder.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** A link of a part: id, type (its last word, or whole), target, and whether it leads outside. */
type Link = readonly [id: string, type: string, target: string, isExternal?: boolean];

/** What makes a workbook rich: everything beside its table of risks. */
export interface Feature {
  /** Beside `r` on the sheet's root. */
  readonly namespaces?: string;
  /** Between the root and `sheetData`, `cols` and `dimension` aside. */
  readonly sheetStart?: string;
  readonly cols?: string;
  readonly dimension?: string | null;
  /** Rows after the table. */
  readonly rows?: string;
  /** Everything after `sheetData`, in the schema's order. */
  readonly sheetEnd?: string;
  readonly sheetLinks?: readonly Link[];
  /** Between the workbook's root and `sheets`. */
  readonly bookStart?: string;
  /** After `sheets`. */
  readonly bookEnd?: string;
  readonly bookLinks?: readonly Link[];
  readonly rootLinks?: readonly Link[];
  /** Content types by part. */
  readonly types?: Readonly<Record<string, string>>;
  readonly parts?: Parts;
  /** A change to every XML part's text. */
  readonly rewrite?: (text: string, path: string) => string;
}

const HEADERS = ["序号", "部室", "岗位", "风险点", "风险等级", "防控措施", "责任人", "完成时限"];

const GRADES = ["一级", "二级", "三级"];

function tableRow(index: number): readonly string[] {
  return [
    String(index + 1),
    `第${(index % 2) + 1}科`,
    "审批岗",
    `在第${index + 1}类事项审批中把关不严，可能优亲厚友`,
    GRADES[index % 3] ?? "",
    `${index + 1}.双人复核；2.每月抽查审批档案`,
    "某甲",
    `2026年${index + 1}月底前`,
  ];
}

/** The texts of the table as shared strings; a feature may put richer ones in their place. */
const TEXTS = [
  "廉政风险防控台账",
  ...HEADERS,
  ...Array.from({ length: 6 }, (_, at) => tableRow(at).slice(1)).flat(),
];

function cell(column: number, row: number, place: number): string {
  return `<c r="${"ABCDEFGH"[column] ?? ""}${row}" s="1" t="s"><v>${place}</v></c>`;
}

function rowsXml(): string {
  const head = HEADERS.map((_, column) => cell(column, 2, 1 + column)).join("");
  const body = Array.from({ length: 6 }, (_, at) => {
    const first = 1 + HEADERS.length + at * 7;
    const cells = Array.from({ length: 7 }, (_, column) => cell(column + 1, at + 3, first + column));
    return `<row r="${at + 3}" spans="1:8" ht="28.5" customHeight="1"><c r="A${at + 3}" s="1"><v>${at + 1}</v></c>${cells.join("")}</row>`;
  });
  return `<row r="1" spans="1:8">${cell(0, 1, 0)}</row><row r="2" spans="1:8">${head}</row>${body.join("")}`;
}

function linksXml(links: readonly Link[]): string {
  const one = ([id, type, target, isExternal]: Link): string =>
    `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${isExternal === true ? ' TargetMode="External"' : ""}/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.map(one).join("")}</Relationships>`;
}

function typesXml(types: Readonly<Record<string, string>>): string {
  const defaults = [
    ["rels", `application/vnd.openxmlformats-package.relationships+xml`],
    ["xml", "application/xml"],
    ["bin", "application/octet-stream"],
    ["png", "image/png"],
    ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFC00000"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9"/></styleSheet>`;

function sheetXml(feature: Feature): string {
  const dimension = feature.dimension === undefined ? "A1:H8" : feature.dimension;
  const start = `${feature.sheetStart ?? ""}${dimension === null ? "" : `<dimension ref="${dimension}"/>`}<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/>${feature.cols ?? '<cols><col min="4" max="4" width="30" customWidth="1"/></cols>'}`;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"${feature.namespaces ?? ""}>${start}<sheetData>${rowsXml()}${feature.rows ?? ""}</sheetData>${feature.sheetEnd ?? '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>'}</worksheet>`;
}

const OTHER_SHEET = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>说明</t></is></c></row></sheetData></worksheet>`;

/** A workbook with a table of risks on 台账, a page of notes, and what the feature adds. */
export function handMade(feature: Feature): Uint8Array {
  const rewrite = feature.rewrite ?? ((text: string): string => text);
  const parts: Parts = {
    "[Content_Types].xml": typesXml({
      "xl/workbook.xml": `${SHEET_TYPE}sheet.main+xml`,
      "xl/worksheets/sheet1.xml": `${SHEET_TYPE}worksheet+xml`,
      "xl/worksheets/sheet2.xml": `${SHEET_TYPE}worksheet+xml`,
      "xl/styles.xml": `${SHEET_TYPE}styles+xml`,
      "xl/sharedStrings.xml": `${SHEET_TYPE}sharedStrings+xml`,
      ...feature.types,
    }),
    "_rels/.rels": linksXml([["rId1", "officeDocument", "xl/workbook.xml"], ...(feature.rootLinks ?? [])]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${feature.bookStart ?? ""}<sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="说明" sheetId="4" r:id="rId2"/></sheets>${feature.bookEnd ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": linksXml([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ...(feature.bookLinks ?? []),
    ]),
    "xl/worksheets/sheet1.xml": sheetXml(feature),
    "xl/worksheets/sheet2.xml": OTHER_SHEET,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="${TEXTS.length}" uniqueCount="${TEXTS.length}">${TEXTS.map((one) => `<si><t>${one}</t></si>`).join("")}</sst>`,
    ...(feature.sheetLinks === undefined
      ? {}
      : { "xl/worksheets/_rels/sheet1.xml.rels": linksXml(feature.sheetLinks) }),
    ...feature.parts,
  };
  const written: Record<string, string | Uint8Array> = {};
  for (const [path, content] of Object.entries(parts)) {
    written[path] = typeof content === "string" ? rewrite(content, path) : content;
  }
  return zipOf(written);
}

const MERGE = '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>';
const BINARY = Uint8Array.from({ length: 600 }, (_, index) => (index * 37 + 11) % 256);
const PNG = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

const PIVOT: Feature = {
  sheetLinks: [["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]],
  bookLinks: [["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"]],
  bookEnd: '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rId9"/></pivotCaches>',
  types: {
    "xl/pivotTables/pivotTable1.xml": `${SHEET_TYPE}pivotTable+xml`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `${SHEET_TYPE}pivotCacheDefinition+xml`,
    "xl/pivotCache/pivotCacheRecords1.xml": `${SHEET_TYPE}pivotCacheRecords+xml`,
  },
  parts: {
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="3" dataCaption="值" outline="1"><location ref="K2:L6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="计数项:序号" fld="1" subtotal="count"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1"/></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": linksXml([
      ["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="某甲" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A2:B8" sheet="台账"/></cacheSource><cacheFields count="2"><cacheField name="部室" numFmtId="0"><sharedItems count="2"><s v="第1科"/><s v="第2科"/></sharedItems></cacheField><cacheField name="序号" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="1" maxValue="6"/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": linksXml([
      ["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"],
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="1"/></r><r><x v="1"/><n v="2"/></r></pivotCacheRecords>`,
  },
};

const THREADED: Feature = {
  sheetEnd: `${MERGE}<legacyDrawing r:id="rId2"/>`,
  sheetLinks: [
    ["rId1", "comments", "../comments1.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    [
      "rId3",
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "../threadedComments/threadedComment1.xml",
    ],
  ],
  bookLinks: [
    ["rId9", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
  ],
  types: {
    "xl/comments1.xml": `${SHEET_TYPE}comments+xml`,
    "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
    "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
  },
  parts: {
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={0A1B2C3D-0000-4000-8000-000000000001}</author></authors><commentList><comment ref="D3" authorId="0" shapeId="0"><text><t>[线程批注]
请核对等级</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>`,
    "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="D3" dT="2026-06-01T08:00:00.00" personId="{0A1B2C3D-0000-4000-8000-0000000000AA}" id="{0A1B2C3D-0000-4000-8000-000000000001}"><text>请核对等级</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="某甲" id="{0A1B2C3D-0000-4000-8000-0000000000AA}" userId="某甲" providerId="None"/></personList>`,
  },
};

const SLICER: Feature = {
  sheetEnd: `${MERGE}<drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}"><x14:slicerList xmlns:x14="${X14}"><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst>`,
  sheetLinks: [
    ["rId1", "table", "../tables/table1.xml"],
    ["rId2", "drawing", "../drawings/drawing1.xml"],
    ["rId3", "http://schemas.microsoft.com/office/2007/relationships/slicer", "../slicers/slicer1.xml"],
  ],
  bookLinks: [
    [
      "rId9",
      "http://schemas.microsoft.com/office/2007/relationships/slicerCache",
      "slicerCaches/slicerCache1.xml",
    ],
  ],
  bookEnd: `<definedNames><definedName name="切片器_部室">#N/A</definedName></definedNames><calcPr calcId="191029"/><extLst><ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}"><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="rId9"/></x15:slicerCaches></ext></extLst>`,
  types: {
    "xl/tables/table1.xml": `${SHEET_TYPE}table+xml`,
    "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
    "xl/slicers/slicer1.xml": "application/vnd.ms-excel.slicer+xml",
    "xl/slicerCaches/slicerCache1.xml": "application/vnd.ms-excel.slicerCache+xml",
  },
  parts: {
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A2:H8" totalsRowShown="0"><autoFilter ref="A2:H8"/><tableColumns count="8">${HEADERS.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join("")}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    "xl/slicers/slicer1.xml": `${HEAD}<slicers xmlns="${X14}"><slicer name="部室" cache="切片器_部室" caption="部室" rowHeight="241300"/></slicers>`,
    "xl/slicerCaches/slicerCache1.xml": `${HEAD}<slicerCacheDefinition xmlns="${X14}" name="切片器_部室" sourceName="部室"><extLst><x:ext xmlns:x="${MAIN}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache tableId="1" column="2"/></x:ext></extLst></slicerCacheDefinition>`,
    "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer" Requires="sle15"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="部室"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer"><sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="部室"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback/></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  },
};

const X14_RULES: Feature = {
  sheetEnd: `${MERGE}<conditionalFormatting sqref="E3:E8"><cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>"一级"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E3:E8"><formula1>"一级,二级,三级"</formula1></dataValidation></dataValidations><extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{00000000-000E-0000-0000-000001000000}"><xm:f>说明!$A$1="说明"</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>D3:D8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>说明!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B3:B8</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>台账!A3:A8</xm:f><xm:sqref>J3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
};

const EXTERNAL: Feature = {
  rows: '<row r="12"><c r="A12"><f>[1]Sheet1!$A$1*2</f><v>6</v></c></row>',
  bookLinks: [["rId9", "externalLink", "externalLinks/externalLink1.xml"]],
  bookEnd:
    '<externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="上年数" hidden="1">[1]Sheet1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1:$H$8</definedName></definedNames>',
  types: { "xl/externalLinks/externalLink1.xml": `${SHEET_TYPE}externalLink+xml` },
  parts: {
    "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>3</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": linksXml([
      ["rId1", "externalLinkPath", "file:///D:/%E5%8F%B0%E8%B4%A6/2025.xlsx", true],
    ]),
  },
};

const CUSTOM: Feature = {
  bookLinks: [["rId9", "customXml", "../customXml/item1.xml"]],
  rootLinks: [
    ["rId2", "extended-properties", "docProps/app.xml"],
    ["rId3", "custom-properties", "docProps/custom.xml"],
  ],
  types: {
    "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  },
  parts: {
    "customXml/item1.xml": `${HEAD}<p:properties xmlns:p="urn:other:properties"><documentManagement><部门>第1科</部门></documentManagement></p:properties>`,
    "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem ds:itemID="{11111111-2222-4333-8444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    "customXml/_rels/item1.xml.rels": linksXml([["rId1", "customXmlProps", "itemProps1.xml"]]),
    "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>台账</vt:lpstr><vt:lpstr>说明</vt:lpstr></vt:vector></TitlesOfParts><Company>某单位</Company></Properties>`,
    "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.17147</vt:lpwstr></property></Properties>`,
  },
};

const MACROS: Feature = {
  bookStart: '<workbookPr codeName="ThisWorkbook"/>',
  sheetStart: '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr>',
  bookLinks: [
    ["rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ],
  types: {
    "xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "xl/vbaProject.bin": "application/vnd.ms-office.vbaProject",
    "xl/vbaProjectSignature.bin": "application/vnd.ms-office.vbaProjectSignature",
  },
  parts: {
    "xl/vbaProject.bin": BINARY,
    "xl/_rels/vbaProject.bin.rels": linksXml([
      [
        "rId1",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProjectSignature",
        "vbaProjectSignature.bin",
      ],
    ]),
    "xl/vbaProjectSignature.bin": BINARY.subarray(7),
  },
};

const PRINTING: Feature = {
  sheetStart: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  sheetEnd: `${MERGE}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="8" scale="80" orientation="landscape" r:id="rId1"/><headerFooter differentFirst="1"><oddHeader>&amp;L内部资料&amp;R&amp;D</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="4" max="1048575" man="1"/></colBreaks><customProperties><customPr name="批次" r:id="rId2"/></customProperties><cellWatches><cellWatch r="A3"/></cellWatches><ignoredErrors><ignoredError sqref="A1:H8" numberStoredAsText="1"/></ignoredErrors>`,
  sheetLinks: [
    ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId2", "customProperty", "../customProperty1.bin"],
  ],
  types: {
    "xl/printerSettings/printerSettings1.bin": `${SHEET_TYPE}printerSettings`,
    "xl/customProperty1.bin": `${SHEET_TYPE}customProperty`,
  },
  parts: {
    "xl/printerSettings/printerSettings1.bin": BINARY,
    "xl/customProperty1.bin": BINARY.subarray(100),
  },
};

const RICH_TEXTS: Feature = {
  parts: {
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="${TEXTS.length}" uniqueCount="${TEXTS.length}">${TEXTS.map(
      (one) =>
        `<si><r><t xml:space="preserve">${one.slice(0, 1)}</t></r><r><rPr><b/><sz val="11"/><color rgb="FFC00000"/><rFont val="宋体"/></rPr><t xml:space="preserve">${one.slice(1)}</t></r><rPh sb="0" eb="1"><t>lian</t></rPh><phoneticPr fontId="1" type="noConversion"/></si>`,
    ).join("")}</sst>`,
  },
  sheetEnd: `${MERGE}<phoneticPr fontId="1" type="noConversion"/>`,
};

const DYNAMIC: Feature = {
  rows: '<row r="12"><c r="J12" cm="1"><f t="array" ref="J12:J14">_xlfn._xlws.SORT(A3:A5)</f><v>1</v></c></row><row r="13"><c r="J13"><v>2</v></c></row><row r="14"><c r="J14"><v>3</v></c><c r="K14" t="e" vm="1"><v>#VALUE!</v></c></row>',
  bookLinks: [
    ["rId9", "sheetMetadata", "metadata.xml"],
    [
      "rId10",
      "http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue",
      "richData/rdrichvalue.xml",
    ],
  ],
  types: {
    "xl/metadata.xml": `${SHEET_TYPE}sheetMetadata+xml`,
    "xl/richData/rdrichvalue.xml": "application/vnd.ms-excel.rdrichvalue+xml",
  },
  parts: {
    "xl/metadata.xml": `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    "xl/richData/rdrichvalue.xml": `${HEAD}<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>`,
  },
};

const WPS: Feature = {
  namespaces: ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"',
  rows: '<row r="12"><c r="A12" t="str"><f>_xlfn.DISPIMG("ID_0A1B2C3D4E5F60718293A4B5C6D7E8F9",1)</f><v>=DISPIMG("ID_0A1B2C3D4E5F60718293A4B5C6D7E8F9",1)</v></c></row>',
  bookStart: '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/>',
  bookLinks: [["rId9", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml"]],
  types: { "xl/cellimages.xml": "application/vnd.wps-officedocument.cellimage+xml" },
  parts: {
    "xl/cellimages.xml": `${HEAD}<etc:cellImages xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_0A1B2C3D4E5F60718293A4B5C6D7E8F9"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic></etc:cellImage></etc:cellImages>`,
    "xl/_rels/cellimages.xml.rels": linksXml([["rId1", "image", "media/image1.png"]]),
    "xl/media/image1.png": PNG,
  },
};

const CALCULATED: Feature = {
  rows: '<row r="12"><c r="A12"><f>SUM(A3:A8)</f><v>21</v></c><c r="B12"><f t="shared" ref="B12:B13" si="0">A12*2</f><v>42</v></c></row><row r="13"><c r="B13"><f t="shared" si="0"/><v>0</v></c></row>',
  bookLinks: [["rId9", "calcChain", "calcChain.xml"]],
  bookEnd: '<calcPr calcId="191029" iterate="1"/>',
  types: { "xl/calcChain.xml": `${SHEET_TYPE}calcChain+xml` },
  parts: {
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="A12" i="1"/><c r="B12" i="1" l="1"/><c r="B13" i="1"/></calcChain>`,
  },
};

const STRICT_NAMES: readonly (readonly [string, string])[] = [
  [MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  [OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"],
];

const STRICT: Feature = {
  bookStart: '<workbookPr dateCompatibility="0"/>',
  rewrite: (text) => STRICT_NAMES.reduce((now, [from, to]) => now.replaceAll(from, to), text),
};

const ALTERNATE: Feature = {
  namespaces: ` xmlns:mc="${MC}" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"`,
  bookStart: `<fileVersion appName="xl"/><workbookPr/><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\台账\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView activeTab="1" firstSheet="0"/></bookViews>`,
  sheetEnd: `${MERGE}<legacyDrawing r:id="rId1"/><mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId2" name="按钮 1"><controlPr defaultSize="0" print="0" autoFill="0" autoPict="0"><anchor><from><xdr:col xmlns:xdr="urn:x">1</xdr:col></from></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`,
  sheetLinks: [
    ["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId2", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
  ],
  types: { "xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml" },
  parts: {
    "xl/ctrlProps/ctrlProp1.xml": `${HEAD}<formControlPr xmlns="${X14}" objectType="Button" lockText="1"/>`,
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
  },
};

const SEEN_BY_OTHERS: Feature = {
  dimension: null,
  cols: '<cols><col min="1" max="3" width="8" style="1" customWidth="1"/><col min="4" max="16384" width="20" hidden="0" customWidth="1"/></cols>',
  sheetEnd: `<sheetCalcPr fullCalcOnLoad="1"/><protectedRanges><protectedRange name="区域1" sqref="H3:H8"/></protectedRanges><scenarios current="0"><scenario name="方案一" count="1"><inputCells r="A3" val="1"/></scenario></scenarios><autoFilter ref="A2:H8"><filterColumn colId="4"><filters><filter val="一级"/></filters></filterColumn></autoFilter><sortState ref="A3:H8"><sortCondition ref="A3"/></sortState><customSheetViews><customSheetView guid="{12345678-0000-4000-8000-000000000000}"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>${MERGE}<hyperlinks><hyperlink ref="B3" location="说明!A1" display="说明"/></hyperlinks>`,
  bookEnd:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$2:$H$8</definedName></definedNames><customWorkbookViews><customWorkbookView name="视图" guid="{12345678-0000-4000-8000-000000000000}" windowWidth="100" windowHeight="100" activeSheetId="1"/></customWorkbookViews>',
};

/** Every element under a prefix, single quotes, comments and line breaks: what other programs may write. */
const PREFIXED: Feature = {
  rewrite: (text, path) => {
    if (!/worksheets\/sheet1\.xml$|workbook\.xml$|styles\.xml$/.test(path)) return text;
    return text
      .replace(/<(\/?)([A-Za-z][\w]*)(?=[\s/>])/g, "<$1x:$2")
      .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
      .replace("<x:sheets>", "<!-- 工作表 -->\r\n<x:sheets>")
      .replace(/ name="台账"/, " name='台账'");
  },
};

const LOCKED_PAGES: Feature = {
  bookStart: '<workbookProtection lockWindows="1"/>',
  parts: {
    "xl/worksheets/sheet2.xml": OTHER_SHEET.replace(
      "</sheetData>",
      '</sheetData><sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="100000" sheet="1" objects="1"/>',
    ),
  },
};

/** The rich workbooks that no library at hand writes, by what is rich in them. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  pivot: PIVOT,
  threaded: THREADED,
  slicer: SLICER,
  "x14-rules": X14_RULES,
  external: EXTERNAL,
  custom: CUSTOM,
  macros: MACROS,
  printing: PRINTING,
  "rich-texts": RICH_TEXTS,
  dynamic: DYNAMIC,
  wps: WPS,
  calculated: CALCULATED,
  strict: STRICT,
  alternate: ALTERNATE,
  others: SEEN_BY_OTHERS,
  prefixed: PREFIXED,
  "locked-pages": LOCKED_PAGES,
  plain: {},
};

/** The same table in a workbook with a digital signature. */
export const SIGNED: Feature = {
  rootLinks: [["rIdSig", `${PACKAGE}/relationships/digital-signature/origin`, "_xmlsignatures/origin.sigs"]],
  types: {
    "_xmlsignatures/origin.sigs": "application/vnd.openxmlformats-package.digital-signature-origin",
    "_xmlsignatures/sig1.xml": "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
  },
  parts: {
    "_xmlsignatures/origin.sigs": new Uint8Array(0),
    "_xmlsignatures/sig1.xml": `${HEAD}<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo/></Signature>`,
    "_xmlsignatures/_rels/origin.sigs.rels": linksXml([
      ["rId1", `${PACKAGE}/relationships/digital-signature/signature`, "sig1.xml"],
    ]),
  },
};
