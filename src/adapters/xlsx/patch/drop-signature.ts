import { relationshipsPathOf } from "../package/part-path.ts";
import { readRelationships } from "../package/relationships.ts";
import { readPart, type XlsxPackage } from "../package/xlsx-package.ts";
import type { ZipCodec } from "../package/zip-codec.ts";
import { PackageEdit } from "./package-edit.ts";

const SIGNATURE_PART = /^_xmlsignatures\//i;

/** The file without its digital signatures: their parts, and the links and content types that name them. */
export async function withoutSignature(file: XlsxPackage, codec: ZipCodec): Promise<Uint8Array> {
  const edit = new PackageEdit(file, codec);
  for (const { name } of file.zip.entries) if (SIGNATURE_PART.test(name)) await edit.remove(name);
  const path = relationshipsPathOf("");
  const links = readRelationships(await readPart(file.zip, path), path, { owner: "", limits: file.limits });
  const isSignature = ({ type }: { readonly type: string }): boolean => type.includes("digital-signature");
  const ids = new Set(links.filter(isSignature).map(({ id }) => id));
  await edit.dropRelationships(path, ids);
  await edit.finishLists();
  return edit.build();
}
