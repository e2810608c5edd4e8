import { fileError } from "../file-error.ts";
import type { FileLimits } from "./limits.ts";
import { resolveTarget } from "./part-path.ts";
import { END, OPEN, XmlScanner } from "./xml-scanner.ts";

/** A link from one part to another, or out of the file. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address (`worksheet`, `sharedStrings`), the same in strict and transitional files. */
  readonly kind: string;
  readonly type: string;
  /** Path of the part, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * The relationships that a `.rels` part lists for `owner`.
 * @throws WorkbookError `damaged`, `too-large`
 */
export function readRelationships(
  bytes: Uint8Array,
  part: string,
  { owner, limits }: { readonly owner: string; readonly limits: FileLimits },
): readonly Relationship[] {
  const scanner = new XmlScanner(bytes, part);
  const found: Relationship[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.nameIs("Relationship")) continue;
    if (found.length >= limits.items) throw fileError("too-large", { part });
    const type = scanner.attribute("Type") ?? "";
    const target = scanner.attribute("Target") ?? "";
    const isExternal = scanner.attribute("TargetMode") === "External";
    found.push({
      id: scanner.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: isExternal ? target : resolveTarget(owner, target),
      isExternal,
    });
  }
  return found;
}
