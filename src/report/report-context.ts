import type { CalendarDate, ControlState, Grade, ReportLink, Review, Summary } from "../domain/index.ts";
import { datePartsOf, formatAddress } from "../domain/index.ts";
import type { Words } from "./messages/catalogue.ts";
import type { OfficePaper } from "./papers/choose-sheets.ts";
import type { Sentences } from "./sentences.ts";

/** What a host adds to a report. */
export interface ReportOptions {
  /** 制表单位 as printed; where left out, the only unit of the register, else a blank to fill in. */
  readonly preparedBy?: string;
  /**
   * The file that links to a source lead to, seen from the report; null where the source is the report's own workbook.
   * Where left out, the source lies beside the report under its own name.
   */
  readonly linkFile?: (file: string) => string | null;
  /** Sheets of the office copy to make, with those that their numbers come from; all where left out. */
  readonly papers?: readonly OfficePaper[];
  /**
   * Whether rows of long tables are made each time they are read instead of being kept: for a model that is written
   * once and at once in the same thread. Such a model cannot be copied to another thread.
   */
  readonly rowsOnDemand?: boolean;
}

/** What every paper is made from, with the names as all sheets of one report print them. */
export interface ReportContext {
  readonly review: Review;
  readonly summary: Summary;
  readonly words: Words;
  readonly sentences: Sentences;
  readonly preparedBy: string;
  readonly rowsOnDemand: boolean;
  /** By place in `Summary.units`, `departments`, `categories`, `owners`; no two of one list are alike to Excel. */
  readonly unitNames: readonly string[];
  readonly departmentNames: readonly string[];
  readonly categoryNames: readonly string[];
  readonly ownerNames: readonly string[];
  /** `一级`, or the scheme's own word; `待评` for null. */
  readonly gradeWord: (grade: Grade | null) => string;
  readonly stateWord: (state: ControlState) => string;
  readonly dateText: (date: CalendarDate) => string;
  readonly link: (file: string, sheet: string, place: { row: number; column: number }) => ReportLink;
}

/** Excel compares texts without regard to case; a name that is taken gets a number, so that no row is counted twice. */
function distinct(names: readonly { readonly scope: number; readonly name: string }[]): string[] {
  const taken = new Set<string>();
  return names.map(({ scope, name }) => {
    let unique = name;
    for (let copy = 2; taken.has(`${scope}|${unique.toLowerCase()}`); copy += 1) unique = `${name}(${copy})`;
    taken.add(`${scope}|${unique.toLowerCase()}`);
    return unique;
  });
}

function placeNames(
  summary: Summary,
  words: Words,
): Pick<ReportContext, "unitNames" | "departmentNames" | "categoryNames" | "ownerNames"> {
  const { unnamed, wholeUnit, noOwner } = words.papers.words;
  return {
    unitNames: distinct(summary.units.map(({ name }) => ({ scope: 0, name: name ?? unnamed }))),
    departmentNames: distinct(
      summary.departments.map(({ unit, name, wholeUnit: isUnit }) => ({
        scope: unit,
        name: name ?? (isUnit ? wholeUnit : unnamed),
      })),
    ),
    categoryNames: distinct(
      summary.categories.map(({ wording, category }) => ({
        scope: 0,
        name: wording ?? (category === null ? unnamed : words.terms.categories[category]),
      })),
    ),
    ownerNames: distinct(summary.owners.map(({ name }) => ({ scope: 0, name: name ?? noOwner }))),
  };
}

/** The name of a path's last part. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** Remembers the last answer: the links of a list mostly lead to one file. */
function lastKept(work: (file: string) => string | null): (file: string) => string | null {
  let last: string | null = null;
  let answer: string | null = null;
  return (file) => {
    if (file !== last) answer = work(file);
    last = file;
    return answer;
  };
}

function preparedBy(summary: Summary, options: ReportOptions): string {
  const only = summary.units.length === 1 ? summary.units[0]?.name : null;
  return options.preparedBy ?? only ?? "";
}

/** Prepares what the papers of one report share. */
export function reportContext(
  review: Review,
  summary: Summary,
  language: { readonly words: Words; readonly sentences: Sentences },
  options: ReportOptions = {},
): ReportContext {
  const { words, sentences } = language;
  const { labels } = review.settings.scheme;
  const linkFile = lastKept(options.linkFile ?? baseName);
  return {
    review,
    summary,
    words,
    sentences,
    preparedBy: preparedBy(summary, options),
    rowsOnDemand: options.rowsOnDemand ?? false,
    ...placeNames(summary, words),
    gradeWord: (grade) => (grade === null ? words.terms.ungraded : labels[grade - 1]) ?? "",
    stateWord: (state) => words.terms.states[state],
    dateText: (date) => {
      const { year, month, day } = datePartsOf(date);
      return words.papers.lines.date(year, month, day);
    },
    link: (file, sheet, place) => {
      const target = linkFile(file);
      const address = formatAddress(place);
      return target === null ? { sheet, address } : { file: target, sheet, address };
    },
  };
}
