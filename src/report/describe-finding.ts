import { datePartsOf, isCellDate, parseIsoDate } from "../domain/index.ts";
import type { CellValue, Field, Finding, Level, RiskCategory } from "../domain/index.ts";
import type { Words } from "./messages/catalogue.ts";
import type { FindingSaid } from "./messages/finding-words.ts";

/** Longest piece of a cell's text within a sentence, in characters. */
const LONGEST_QUOTE = 40;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}

function isKeyOf<Key extends string>(key: string, names: Readonly<Record<Key, string>>): key is Key {
  return Object.hasOwn(names, key);
}

function nameOf<Key extends Field | Level | RiskCategory>(
  key: string,
  names: Readonly<Record<Key, string>>,
): string {
  return isKeyOf(key, names) ? names[key] : "";
}

function gradeName(value: string | number | undefined, words: Words): string {
  const place = Number(value) - 1;
  return words.terms.grades[place] ?? words.terms.ungraded;
}

/** A proposed value as the clerk would read it in the cell. */
function valueText(value: CellValue, words: Words): string {
  if (isCellDate(value)) return words.findings.day(datePartsOf(value.day));
  return typeof value === "object" ? "" : shortened(String(value));
}

function placeOf(finding: Finding, count: number, words: Words): string {
  const { address, sheet } = finding;
  return address === null ? words.findings.sheet(sheet) : words.findings.row(address.row + 1, count);
}

function saidOf(finding: Finding, words: Words): FindingSaid {
  const { facts } = finding;
  const count = typeof facts["count"] === "number" ? facts["count"] : 1;
  const text = (fact: string): string => String(facts[fact] ?? "");
  return {
    place: placeOf(finding, count, words),
    row: finding.address === null ? 0 : finding.address.row + 1,
    original: shortened(finding.original ?? ""),
    count,
    text,
    number: (fact) => Number(facts[fact] ?? 0),
    day: (fact) => {
      const day = parseIsoDate(text(fact));
      return day === null ? text(fact) : words.findings.day(datePartsOf(day));
    },
    grade: (fact) => gradeName(facts[fact], words),
    field: text("field") === "filledOn" ? words.findings.filledOn : nameOf(text("field"), words.terms.fields),
    categories: (fact) =>
      text(fact)
        .split(" ")
        .map((category) => nameOf(category, words.terms.categories))
        .join(words.findings.comma),
    level: (fact) => nameOf(text(fact), words.terms.levels),
  };
}

/** One polite sentence on a finding: where, what, and how to mend it. It makes sense without the cell beside it. */
export function describeFinding(finding: Finding, words: Words): string {
  const { kinds, stop } = words.findings;
  const sentence = kinds[finding.kind].sentence(saidOf(finding, words));
  const value = finding.proposal === null ? "" : valueText(finding.proposal.value, words);
  return `${sentence}${value === "" ? "" : words.findings.proposed(value)}${stop}`;
}

/** A few words that name the kind of a finding. */
export function findingTitle(finding: Pick<Finding, "kind">, words: Words): string {
  return words.findings.kinds[finding.kind].title;
}

/** What is asked of the department that filled in the table (修改要求), with the proposed value where there is one. */
export function findingRemedy(finding: Finding, words: Words): string {
  const value = finding.proposal === null ? "" : valueText(finding.proposal.value, words);
  return `${words.findings.kinds[finding.kind].remedy}${value === "" ? "" : words.findings.remedyProposed(value)}`;
}
