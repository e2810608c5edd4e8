import { actionOfPart, isBackupName, isRestoreNamespace, restoreNamespace } from "../../../domain/index.ts";
import { reachRoot } from "../package/workbook-part.ts";
import { readPart, type XlsxPackage } from "../package/xlsx-package.ts";
import { XmlScanner } from "../package/xml-scanner.ts";
import type { ZipCodec } from "../package/zip-codec.ts";
import { namespaceOf } from "./own-part.ts";
import { PackageEdit } from "./package-edit.ts";
import { removeSheets } from "./remove-sheets.ts";
import { removeOwnFiles } from "./save-record.ts";

/** A part in which an action in Excel keeps its way back, or a piece of it. */
interface RestorePart {
  readonly relationshipId: string;
  readonly path: string;
  readonly namespace: string;
}

async function restoreParts(file: XlsxPackage): Promise<readonly RestorePart[]> {
  const parts: RestorePart[] = [];
  for (const { id, kind, isExternal, target } of file.relationships) {
    if (kind !== "customXml" || isExternal || file.zip.find(target) === null) continue;
    const scanner = new XmlScanner(await readPart(file.zip, target), target);
    const namespace = reachRoot(scanner, "restore") ? (namespaceOf(scanner) ?? "") : "";
    if (isRestoreNamespace(namespace)) parts.push({ relationshipId: id, path: target, namespace });
  }
  return parts;
}

/** The action of this number that was done in Excel and that Excel can take back; null where its way back is gone. */
export async function excelActionOf(file: XlsxPackage, serial: number): Promise<string | null> {
  const parts = await restoreParts(file);
  const first = parts.find(({ namespace }) => namespace === restoreNamespace(serial, 0));
  return first === undefined
    ? null
    : actionOfPart(new TextDecoder().decode(await readPart(file.zip, first.path)));
}

/** The file without what actions in Excel keep for their way back: parts, and very hidden sheets. */
export async function withoutExcelRestore(file: XlsxPackage, codec: ZipCodec): Promise<Uint8Array> {
  const parts = await restoreParts(file);
  const backups = file.sheets.map(({ name }) => name).filter(isBackupName);
  if (parts.length + backups.length === 0) return file.zip.bytes;
  const edit = new PackageEdit(file, codec);
  for (const { relationshipId, path } of parts) {
    edit.dropRelationship(relationshipId);
    await removeOwnFiles(edit, path);
  }
  await removeSheets(edit, backups);
  await edit.finishLists();
  return edit.build();
}
