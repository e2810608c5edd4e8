import { isBlankRecord } from "../../../domain/index.ts";
import type { OwnRecord } from "../../../domain/index.ts";
import { relationshipsPathOf } from "../package/part-path.ts";
import type { XlsxPackage } from "../package/xlsx-package.ts";
import type { ZipCodec } from "../package/zip-codec.ts";
import { freeOwnPath, type OwnPart, putRecord, registerOwnPart } from "./own-part.ts";
import { PackageEdit } from "./package-edit.ts";

/** The file with this record in it; a record with nothing to keep leaves no part behind. */
export async function saveRecord(
  file: XlsxPackage,
  codec: ZipCodec,
  own: OwnPart,
  record: OwnRecord,
): Promise<Uint8Array> {
  const isBlank = isBlankRecord(record);
  if (isBlank && own.path === null) return file.zip.bytes;
  const edit = new PackageEdit(file, codec);
  if (own.path !== null && isBlank) await removeOwnPart(edit, own.path);
  else {
    const path = own.path ?? freeOwnPath(edit);
    if (own.path === null) await registerOwnPart(edit, path);
    await putRecord(edit, path, record);
  }
  await edit.finishLists();
  return edit.build();
}

async function removeOwnPart(edit: PackageEdit, path: string): Promise<void> {
  const link = edit.file.relationships.find(({ target }) => target === path);
  if (link !== undefined) edit.dropRelationship(link.id);
  await removeOwnFiles(edit, path);
}

/** Takes the record's own files out of the package. */
export async function removeOwnFiles(edit: PackageEdit, path: string): Promise<void> {
  const properties = path.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  await edit.remove(path);
  if (properties !== path) await edit.remove(properties);
  await edit.remove(relationshipsPathOf(path));
}
