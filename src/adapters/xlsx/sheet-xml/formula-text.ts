/** Most characters of a formula. */
const MAX_FORMULA = 8_192;

/** Functions younger than the file format, which a file names with this prefix. */
const YOUNG =
  "(?:CONCAT|DAYS|FILTER|IFNA|IFS|ISOWEEKNUM|LET|MAXIFS|MINIFS|NUMBERVALUE|RANDARRAY|SEQUENCE|SORT|SORTBY|SWITCH|TEXTJOIN|UNIQUE|XLOOKUP|XMATCH|XOR)\\(";
const PREFIXED = new RegExp(`(?<![\\w.])(?=${YOUNG})`, "g");

/** Most formulas name none of them and need no closer look. */
const MAYBE_YOUNG = new RegExp(YOUNG);

const STRING_LITERAL = /("(?:[^"]|"")*")/;

function withPrefixes(formula: string): string {
  const parts = formula.split(STRING_LITERAL);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(PREFIXED, "_xlfn."))).join("");
}

/** The formula as a file holds it, or null where it is too long to be one. */
export function fileFormula(formula: string): string | null {
  const bare = formula.startsWith("=") ? formula.slice(1) : formula;
  const text = MAYBE_YOUNG.test(bare) ? withPrefixes(bare) : bare;
  return text === "" || text.length > MAX_FORMULA ? null : text;
}

/** A text as a constant of a formula. */
export function textConstant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
