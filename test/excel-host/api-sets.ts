/** The requirement set that a member of the object model needs. */
export interface ApiSet {
  readonly set: string;
  readonly version: string;
}

/** Requirement sets by `Class.member`. */
export type ApiSets = ReadonlyMap<string, ApiSet>;

const TYPE = /^ {4}(class|interface|enum|namespace|function) (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??[(:<]/;
const TAG = /Api set: (\w+) ([\d.]+)/;

interface Line {
  readonly text: string;
  /** The comment that stands before it. */
  readonly comment: string;
}

/** The lines that are no comments, each with the comment before it. */
function declarationLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let comment = "";
  let isComment = false;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed.startsWith("/**")) {
      comment = "";
      isComment = true;
    }
    if (!isComment) {
      lines.push({ text: line, comment });
      comment = "";
      continue;
    }
    comment += trimmed;
    isComment = !trimmed.endsWith("*/");
  }
  return lines;
}

function setOf(comment: string): ApiSet | null {
  const [, set, version] = TAG.exec(comment) ?? [];
  return set === undefined || version === undefined ? null : { set, version };
}

/** The class that a line opens; blank where it opens something else, null where it opens nothing. */
function openedBy(text: string): string | null {
  const [, kind, name = ""] = TYPE.exec(text) ?? [];
  if (kind === undefined) return null;
  return kind === "class" ? name : "";
}

/** Reads the `[Api set: …]` tags of the Excel namespace from the text of `@types/office-js/index.d.ts`. */
export function parseApiSets(declarations: string): ApiSets {
  const start = declarations.indexOf("\ndeclare namespace Excel {");
  const end = declarations.indexOf("\n}\n", start);
  const sets = new Map<string, ApiSet>();
  let type = "";
  for (const { text, comment } of declarationLines(declarations.slice(start, end))) {
    type = openedBy(text) ?? type;
    const name = MEMBER.exec(text)?.[1];
    if (name === undefined || type === "" || sets.has(`${type}.${name}`)) continue;
    const set = setOf(comment);
    if (set !== null) sets.set(`${type}.${name}`, set);
  }
  return sets;
}
