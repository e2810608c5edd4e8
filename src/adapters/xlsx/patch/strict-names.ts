/** Namespaces of the transitional file format, and of the strict one (ISO/IEC 29500-1, annex A). */
const NAMES: readonly (readonly [transitional: string, strict: string])[] = [
  [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    "http://purl.oclc.org/ooxml/officeDocument/customXml",
  ],
  [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
];

/** Shares of a chart, which the strict format writes with a per cent sign. */
const SHARES = /(<c:(?:gapWidth|overlap) val="-?\d+)"/g;

/** Whether a part's namespace is one of the strict file format. */
export function isStrict(namespace: string): boolean {
  return namespace.startsWith("http://purl.oclc.org/");
}

/** A piece of a new part as a strict workbook wants it: no part may be of the other format. */
export function strictText(text: string): string {
  const named = NAMES.reduce(
    (now, [transitional, strict]) => now.replaceAll(`"${transitional}`, `"${strict}`),
    text,
  );
  return named.replace(SHARES, '$1%"');
}
