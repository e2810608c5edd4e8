import type { RiskPoint } from "../domain/index.ts";

/** An ID card number (18 or 15 digits) or a mobile number that stands alone, full-width digits included. */
const PERSONAL_NUMBER =
  /(?<![\d０-９])(?:[1-9１-９][\d０-９]{16}[\dXx０-９Ｘｘ]|[1-9１-９][\d０-９]{14}|[1１][3-9３-９][\d０-９]{9})(?![\d０-９])/gu;

/** Digits that stay readable at both ends. */
const KEPT_FIRST = 3;
const KEPT_LAST = 2;

function mask(number: string): string {
  const stars = "*".repeat(number.length - KEPT_FIRST - KEPT_LAST);
  return number.slice(0, KEPT_FIRST) + stars + number.slice(-KEPT_LAST);
}

/** The text with ID card and mobile numbers masked but for a few digits. */
export function maskPersonalData(text: string): string {
  return text.replace(PERSONAL_NUMBER, mask);
}

/** Names of persons are two to four Chinese characters; longer ones in a people column are bodies, which may be named. */
function isPersonName(name: string): boolean {
  return /^[\p{Script=Han}·]{2,4}$/u.test(name) && !/[科处股室部局组办委会队所站]$/u.test(name);
}

function namesOf(points: readonly RiskPoint[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { owners, leaders, person } of points) {
    for (const name of [...owners, ...leaders].map((responsible) => responsible.name)) {
      if (isPersonName(name)) names.add(name);
    }
    if (person !== null && isPersonName(person.text.trim())) names.add(person.text.trim());
  }
  return names;
}

/**
 * Makes a function that puts `word` in the place of every person's name that the register's people columns hold.
 * Names that stand only within sentences and in no people column are not known and stay.
 */
export function hideNames(points: readonly RiskPoint[], word: string): (text: string) => string {
  const names = namesOf(points);
  const lengths = [...new Set([...names].map((name) => name.length))].sort((a, b) => b - a);
  return (text) => {
    let hidden = "";
    let at = 0;
    while (at < text.length) {
      const length = lengths.find((size) => names.has(text.slice(at, at + size)));
      hidden += length === undefined ? (text[at] ?? "") : word;
      at += length ?? 1;
    }
    return hidden;
  };
}
