import { type WorkBook, write, type WritingOptions } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** Parts by path; text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A sheet part around the given content. */
export function sheetXml(content: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

/** The parts of a workbook with one sheet, which any of `others` may replace or add to. */
export function workbookParts(sheet: string, others: Parts = {}): Parts {
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}"><si><t>一级</t></si><si><r><t>廉政</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 风险</t></r><rPh sb="0" eb="1"><t>lian</t></rPh></si></sst>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot;d&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/><numFmt numFmtId="167" formatCode="[$-804]m&quot;月&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    ...others,
  };
}

/** The zip file of these parts, made by a writer of its own. */
export function zipOf(parts: Parts): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(parts)) {
    entries[path] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(entries);
}

/** A workbook as SheetJS writes it. */
export function sheetJsFile(book: WorkBook, options: Omit<WritingOptions, "type">): Uint8Array {
  const data: unknown = write(book, { ...options, type: "buffer" });
  if (!Buffer.isBuffer(data)) throw new Error("SheetJS gave no bytes");
  return new Uint8Array(data);
}
