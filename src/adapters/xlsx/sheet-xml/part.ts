import { escapeXml, XML_HEAD } from "./xml-text.ts";

/** One part of a package, made in chunks so that a large sheet is never one text in memory. */
export interface Part {
  /** Path without a leading slash. */
  readonly path: string;
  /** Null where the ending's default content type serves (`.rels`). */
  readonly contentType: string | null;
  /** Makes the text anew each time it is asked for, in pieces of text or of its bytes. */
  readonly chunks: () => Iterable<string | Uint8Array>;
}

/** A link from one part to another, or to a file outside the package. */
export interface Relationship {
  readonly id: string;
  /** Last word of the relationship's type (`hyperlink`, `drawing`). */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Namespace and prefix of relationship types within office documents. */
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Start of the content types of spreadsheet parts. */
export const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** A part that is small enough to be one text. */
export function textPart(path: string, contentType: string | null, text: string): Part {
  return { path, contentType, chunks: () => [text] };
}

function relationshipXml(relationship: Relationship): string {
  const mode = relationship.isExternal === true ? ' TargetMode="External"' : "";
  const type = relationship.type.includes("/")
    ? relationship.type
    : `${OFFICE_RELATIONSHIPS}/${relationship.type}`;
  return `<Relationship Id="${relationship.id}" Type="${type}" Target="${escapeXml(relationship.target)}"${mode}/>`;
}

/** The relationships part of `path` (empty for the package itself). */
export function relationshipsPart(path: string, relationships: readonly Relationship[]): Part {
  const slash = path.lastIndexOf("/") + 1;
  const body = relationships.map(relationshipXml).join("");
  return textPart(
    `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`,
    null,
    `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${body}</Relationships>`,
  );
}
