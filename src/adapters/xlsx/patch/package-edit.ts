import { fileError } from "../file-error.ts";
import { crc32 } from "../package/crc32.ts";
import { relationshipsPathOf } from "../package/part-path.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import type { XlsxPackage } from "../package/xlsx-package.ts";
import type { ZipCodec } from "../package/zip-codec.ts";
import { type PackedEntry, packText, writeZip } from "../package/zip-writer.ts";
import { escapeXml } from "../sheet-xml/xml-text.ts";
import { applySplices, type InverseSplice, type Splice, textOf } from "./splice.ts";
import { isStrict, strictText } from "./strict-names.ts";
import { appendToRoot, scanLayout } from "./xml-layout.ts";

/** How to take back what was done to one part; `crc` and `size` tell whether it is still as we left it. */
export interface PartUndo {
  readonly path: string;
  readonly crc: number;
  readonly size: number;
  /** For a part that was patched. */
  readonly inverse?: readonly InverseSplice[];
  /** For a part that was replaced or removed: its text before. A part that was added has neither. */
  readonly before?: string;
}

/** Which entries of a list of relationships or content types go. */
interface ListEdit {
  readonly root: string;
  readonly attribute: string;
  readonly isDropped: (value: string) => boolean;
}

/** A change to the parts of a package, carried out in memory; the package itself stays as it is. */
export class PackageEdit {
  readonly file: XlsxPackage;
  readonly undo = new Map<string, PartUndo>();
  private readonly codec: ZipCodec;
  private readonly isStrict: boolean;
  /** By lower-case path; null for a part that goes. */
  private readonly entries = new Map<string, PackedEntry | null>();
  private readonly relationships: string[] = [];
  private readonly overrides: string[] = [];
  private readonly types = new Set<string>();
  private readonly droppedLinks = new Set<string>();

  constructor(file: XlsxPackage, codec: ZipCodec) {
    this.file = file;
    this.codec = codec;
    this.isStrict = file.relationships.some(({ type }) => isStrict(type));
  }

  /** Whether the package, as changed, has a part. */
  has(path: string): boolean {
    const changed = this.entries.get(path.toLowerCase());
    return changed === undefined ? this.file.zip.find(path) !== null : changed !== null;
  }

  /** The bytes of a part as they are in the file. */
  async original(path: string): Promise<Uint8Array> {
    const entry = this.file.zip.find(path);
    if (entry === null) throw fileError("damaged", { part: path, why: "missing" });
    return await this.file.zip.read(entry);
  }

  /** Patches a part of the file, once; without splices it stays as it is. */
  async patch(path: string, bytes: Uint8Array, splices: readonly Splice[]): Promise<void> {
    if (splices.length === 0) return;
    const { bytes: content, inverse } = applySplices(bytes, splices);
    const entry = await this.put(this.file.zip.find(path)?.name ?? path, content);
    this.undo.set(path.toLowerCase(), { path, crc: entry.crc, size: entry.size, inverse });
  }

  /** Adds a part, or puts another in its place. */
  async write(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
    const existing = this.file.zip.find(path);
    const before = existing === null ? {} : { before: await this.originalText(path) };
    const entry = await packText(existing?.name ?? path, this.inFormat(chunks), this.codec);
    this.entries.set(path.toLowerCase(), entry);
    this.undo.set(path.toLowerCase(), { path, crc: entry.crc, size: entry.size, ...before });
  }

  /** A new part's text in the format, transitional or strict, that the workbook has; rows in bytes name no format. */
  private *inFormat(chunks: Iterable<string | Uint8Array>): Iterable<string | Uint8Array> {
    for (const chunk of chunks) yield this.isStrict && typeof chunk === "string" ? strictText(chunk) : chunk;
  }

  /** Takes a part out. */
  async remove(path: string): Promise<void> {
    if (this.file.zip.find(path) === null) {
      this.entries.delete(path.toLowerCase());
      return;
    }
    this.entries.set(path.toLowerCase(), null);
    this.undo.set(path.toLowerCase(), { path, crc: 0, size: 0, before: await this.originalText(path) });
  }

  /** Puts a part's bytes in place, without a way back. */
  async put(path: string, content: Uint8Array): Promise<PackedEntry> {
    const entry: PackedEntry = {
      name: path,
      method: 8,
      crc: this.codec.crc32?.(content) ?? crc32(content),
      size: content.length,
      data: [await this.codec.deflateRaw(content)],
    };
    this.entries.set(path.toLowerCase(), entry);
    return entry;
  }

  /** Notes a relationship of the workbook part; gives its id. */
  addRelationship(type: string, target: string): string {
    const taken = new Set(this.file.relationships.map(({ id }) => id));
    let number = this.relationships.length + 1;
    while (taken.has(`rIdProbity${number}`)) number += 1;
    const id = `rIdProbity${number}`;
    const link = `<Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
    this.relationships.push(this.isStrict ? strictText(link) : link);
    return id;
  }

  /** Notes the content type of a new part. */
  addContentType(path: string, type: string): void {
    if (this.types.has(path)) return;
    this.types.add(path);
    this.overrides.push(`<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`);
  }

  /** Notes that a relationship of the workbook part goes. */
  dropRelationship(id: string): void {
    this.droppedLinks.add(id);
  }

  /** Takes relationships out of a list other than the workbook part's. */
  async dropRelationships(path: string, ids: ReadonlySet<string>): Promise<void> {
    const isDropped = (id: string): boolean => ids.has(id);
    await this.editList(path, { root: "Relationships", attribute: "Id", isDropped }, []);
  }

  /** Writes the noted relationships and content types into their lists, and takes out those of parts that are gone. */
  async finishLists(): Promise<void> {
    const links = relationshipsPathOf(this.file.workbookPath);
    const isDropped = (id: string): boolean => this.droppedLinks.has(id);
    await this.editList(links, { root: "Relationships", attribute: "Id", isDropped }, this.relationships);
    const isGone = (name: string): boolean => this.entries.get(name.slice(1).toLowerCase()) === null;
    const list = { root: "Types", attribute: "PartName", isDropped: isGone };
    await this.editList("[Content_Types].xml", list, await this.newOverrides());
  }

  /** The changed file: untouched entries keep their compressed bytes and their order. */
  build(): Uint8Array<ArrayBuffer> {
    const { zip } = this.file;
    const kept: PackedEntry[] = [];
    const rest = new Map(this.entries);
    for (const entry of zip.entries) {
      const changed = rest.get(entry.name.toLowerCase());
      rest.delete(entry.name.toLowerCase());
      if (changed === null) continue;
      const data = [zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize)];
      kept.push(changed ?? { ...entry, data });
    }
    for (const entry of rest.values()) if (entry !== null) kept.push(entry);
    return writeZip(kept);
  }

  private async originalText(path: string): Promise<string> {
    const bytes = await this.original(path);
    return textOf(bytes, 0, bytes.length);
  }

  /** A part that takes the place of one of the same name has its content type already. */
  private async newOverrides(): Promise<readonly string[]> {
    const bytes = await this.original("[Content_Types].xml");
    const known = textOf(bytes, 0, bytes.length).toLowerCase();
    return this.overrides.filter((override) => {
      const name = /PartName="([^"]*)"/.exec(override)?.[1] ?? "";
      return !known.includes(`"${name.toLowerCase()}"`) && !known.includes(`'${name.toLowerCase()}'`);
    });
  }

  private async editList(path: string, list: ListEdit, elements: readonly string[]): Promise<void> {
    const bytes = await this.original(path);
    const gone: Splice[] = [];
    const visit = (scanner: XmlScanner): void => {
      const start = scanner.tagStart;
      const dropped = list.isDropped(scanner.attribute(list.attribute) ?? "");
      scanner.skipElement();
      if (dropped) gone.push({ at: start, remove: scanner.tagEnd - start, insert: "" });
    };
    const visitors = new Map([
      ["Relationship", visit],
      ["Override", visit],
    ]);
    const layout = scanLayout(bytes, path, list.root, visitors);
    await this.patch(path, bytes, [...gone, ...appendToRoot(layout, elements)]);
  }
}
