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

/** Reads the `[Api set: …]` tags of the Excel namespace from the text of `@types/office-js/index.d.ts`. */
export function parseApiSets(declarations: string): ApiSets {
  const start = declarations.indexOf("\ndeclare namespace Excel {");
  const end = declarations.indexOf("\n}\n", start);
  const sets = new Map<string, ApiSet>();
  let type = "";
  let comment = "";
  let isComment = false;
  for (const line of declarations.slice(start, end).split("\n")) {
    const trimmed = line.trim();
    if (trimmed.startsWith("/**")) {
      comment = "";
      isComment = true;
    }
    if (isComment) {
      comment += trimmed;
      isComment = !trimmed.endsWith("*/");
      continue;
    }
    const named = TYPE.exec(line);
    if (named !== null) type = named[1] === "class" ? (named[2] ?? "") : "";
    const name = MEMBER.exec(line)?.[1];
    const tag = TAG.exec(comment);
    const key = `${type}.${name ?? ""}`;
    if (name !== undefined && type !== "" && tag !== null && !sets.has(key)) {
      sets.set(key, { set: tag[1] ?? "", version: tag[2] ?? "" });
    }
    if (name !== undefined) comment = "";
  }
  return sets;
}
