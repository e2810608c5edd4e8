import type { FindingView } from "../app/desk/findings-view.ts";
import type { Severity } from "../domain/index.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** Findings of one kind. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rows: readonly FindingView[];
  /** Those of them whose proposal may be taken for the whole kind at once. */
  readonly safe: readonly FindingView[];
}

/** A line of the list: what was set aside, the head of a group, or a finding of an open group. */
export type FindingLine =
  | { readonly line: "group"; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly line: "finding"; readonly row: FindingView }
  | { readonly line: "ignored"; readonly row: FindingView };

/** Names a finding again after the workbooks were read anew. */
export function findingName({ file, mark }: FindingView): string {
  return `${file}|${mark}`;
}

/** Findings by kind: the gravest first, then the most frequent. */
export function groupFindings(rows: readonly FindingView[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const row of rows) {
    const key = `${row.severity} ${row.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups]
    .flatMap(([key, found]) => {
      const [first] = found;
      if (first === undefined) return [];
      const { title, severity } = first;
      return [{ key, title, severity, rows: found, safe: found.filter(({ safe }) => safe) }];
    })
    .sort((a, b) => {
      const graver = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
      return graver === 0 ? b.rows.length - a.rows.length : graver;
    });
}

/** The groups as lines of one list; a finding of a closed group is not among them. */
export function findingLines(
  groups: readonly FindingGroup[],
  isOpen: (group: FindingGroup) => boolean,
): readonly FindingLine[] {
  return groups.flatMap((group): FindingLine[] => {
    const open = isOpen(group);
    const rows = open ? group.rows.map((row): FindingLine => ({ line: "finding", row })) : [];
    return [{ line: "group", group, isOpen: open }, ...rows];
  });
}

/** What was set aside, as lines above the groups while it is looked at. */
export function ignoredLines(rows: readonly FindingView[], isOpen: boolean): readonly FindingLine[] {
  return isOpen ? rows.map((row): FindingLine => ({ line: "ignored", row })) : [];
}

/** How many findings there are of each severity. */
export function countSeverities(rows: readonly FindingView[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of rows) counts[severity] += 1;
  return counts;
}
