import { NO_RECORD, OWN_NAMESPACE, formatRecord, parseRecord } from "../../../domain/index.ts";
import type { OwnRecord } from "../../../domain/index.ts";
import { relationshipsPathOf, relativeTarget } from "../package/part-path.ts";
import { reachRoot } from "../package/workbook-part.ts";
import { readPart, type XlsxPackage } from "../package/xlsx-package.ts";
import { XmlScanner } from "../package/xml-scanner.ts";
import { OFFICE_RELATIONSHIPS } from "../sheet-xml/part.ts";
import { escapeXml, XML_HEAD } from "../sheet-xml/xml-text.ts";
import type { PackageEdit } from "./package-edit.ts";

/** The part that holds the record, where there is one. */
export interface OwnPart {
  readonly path: string | null;
  readonly record: OwnRecord;
}

const DATASTORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** A fixed identity, by which Excel tells this part from others. */
const ITEM_ID = "{6B1E4C52-7A0D-4F39-9C1B-50B1DA7E0001}";

/** Finds what Probity keeps in a workbook. */
export async function readOwnPart(file: XlsxPackage): Promise<OwnPart> {
  const links = file.relationships.filter(({ kind, isExternal }) => kind === "customXml" && !isExternal);
  for (const target of new Set(links.map((link) => link.target))) {
    if (file.zip.find(target) === null) continue;
    const scanner = new XmlScanner(await readPart(file.zip, target), target);
    const isOurs = reachRoot(scanner, "own") && namespaceOf(scanner) === OWN_NAMESPACE;
    if (isOurs) return { path: target, record: parseRecord(scanner.elementText()) ?? NO_RECORD };
  }
  return { path: null, record: NO_RECORD };
}

/** Namespace of the element that a scanner has reached, as it stands there; null where it names none. */
export function namespaceOf(scanner: XmlScanner): string | null {
  const prefix = scanner.prefix();
  return scanner.attribute(prefix === "" ? "xmlns" : prefix.slice(0, -1));
}

/** The part's text; JSON escapes keep characters out of it that XML would change. */
function ownText(record: OwnRecord): string {
  const json = formatRecord(record).replace(
    /[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${XML_HEAD}<own xmlns="${OWN_NAMESPACE}">${plainEscape(json)}</own>`;
}

/** Escapes markup alone: the part is no cell text, so Excel's `_xHHHH_` has no place in it. */
function plainEscape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The path of the record in a workbook that has none yet. */
export function freeOwnPath(edit: PackageEdit): string {
  let number = 1;
  while (edit.has(`customXml/item${number}.xml`) || edit.has(`customXml/itemProps${number}.xml`)) number += 1;
  return `customXml/item${number}.xml`;
}

/** Makes the part of the record known to the package, so that Excel keeps it. */
export async function registerOwnPart(edit: PackageEdit, path: string): Promise<void> {
  const properties = path.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  edit.addRelationship(`${OFFICE_RELATIONSHIPS}/customXml`, relativeTarget(edit.file.workbookPath, path));
  edit.addContentType(path, "application/xml");
  edit.addContentType(properties, PROPERTIES_TYPE);
  await edit.write(properties, [
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATASTORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${OWN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  ]);
  const target = escapeXml(relativeTarget(path, properties));
  await edit.write(relationshipsPathOf(path), [
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/customXmlProps" Target="${target}"/></Relationships>`,
  ]);
}

/** Puts the record into its part; null stands for a record of more characters than `most`, which is not put. */
export async function putRecord(
  edit: PackageEdit,
  path: string,
  record: OwnRecord,
  most = Infinity,
): Promise<OwnRecord | null> {
  const text = ownText(record);
  if (text.length > most) return null;
  await edit.put(path, new TextEncoder().encode(text));
  return record;
}
