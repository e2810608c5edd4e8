import * as v from "valibot";
import { formatAddress } from "../domain/index.ts";
import type { Finding } from "../domain/index.ts";

/** Key under which a workbook keeps the findings that its clerk has set aside (忽略). */
export const IGNORED_KEY = "ignored";

/** Marks of ignored findings by file. */
export type IgnoredMarks = Readonly<Record<string, readonly string[]>>;

const shape = v.array(v.string());

/** FNV-1a over the text: the workbook keeps no second copy of what stands in its cells, which may be personal. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Names a finding within its workbook: what, where, and the text that it is about. Another text is another finding. */
export function markOf({ kind, sheet, address, original, facts }: Finding): string {
  const cell = address === null ? "" : formatAddress(address);
  return [kind, sheet, cell, digest(original ?? JSON.stringify(facts))].join("|");
}

/** Marks from the text that a workbook keeps; what cannot be understood ignores nothing. */
export function parseIgnored(text: string | null): readonly string[] {
  if (text === null) return [];
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  const parsed = v.safeParse(shape, data);
  return parsed.success ? parsed.output : [];
}

/** Marks as the text that a workbook keeps; null where there are none. */
export function formatIgnored(marks: readonly string[]): string | null {
  return marks.length === 0 ? null : JSON.stringify(marks);
}

/** Findings that are told, and those that the clerk has set aside. */
export interface PartedFindings {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Finding[];
}

/** Parts the findings by what the clerk ignored; linear in findings, those of other files stay. */
export function partFindings(all: readonly Finding[], marks: IgnoredMarks): PartedFindings {
  const byFile = new Map(Object.entries(marks).map(([file, list]) => [file, new Set(list)]));
  const findings: Finding[] = [];
  const ignored: Finding[] = [];
  for (const finding of all) {
    const isIgnored = byFile.get(finding.file)?.has(markOf(finding)) ?? false;
    (isIgnored ? ignored : findings).push(finding);
  }
  return { findings, ignored };
}
