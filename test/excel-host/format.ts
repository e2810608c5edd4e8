/** Every property of a cell's look, by its path in the object model; each value stands for one cell. */
export interface Format {
  readonly numberFormat: string;
  readonly "fill.color": string;
  readonly "fill.pattern": string;
  readonly "fill.patternColor": string;
  readonly "fill.tintAndShade": number;
  readonly "font.name": string;
  readonly "font.size": number;
  readonly "font.bold": boolean;
  readonly "font.italic": boolean;
  readonly "font.underline": string;
  readonly "font.strikethrough": boolean;
  readonly "font.subscript": boolean;
  readonly "font.superscript": boolean;
  readonly "font.color": string;
  readonly "font.tintAndShade": number;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  readonly "protection.locked": boolean;
  readonly "protection.formulaHidden": boolean;
  /** `style|weight|color` of each edge; `None` where there is none. */
  readonly EdgeTop: string;
  readonly EdgeBottom: string;
  readonly EdgeLeft: string;
  readonly EdgeRight: string;
  readonly DiagonalDown: string;
  readonly DiagonalUp: string;
}

/** A property of a cell's look. */
export type FormatKey = keyof Format;

/** The look of a cell that nobody formatted. */
export const PLAIN: Format = Object.freeze({
  numberFormat: "General",
  "fill.color": "#FFFFFF",
  "fill.pattern": "None",
  "fill.patternColor": "#000000",
  "fill.tintAndShade": 0,
  "font.name": "宋体",
  "font.size": 11,
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "font.subscript": false,
  "font.superscript": false,
  "font.color": "#000000",
  "font.tintAndShade": 0,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  autoIndent: false,
  "protection.locked": true,
  "protection.formulaHidden": false,
  EdgeTop: "None",
  EdgeBottom: "None",
  EdgeLeft: "None",
  EdgeRight: "None",
  DiagonalDown: "None",
  DiagonalUp: "None",
});

const known = new Map<string, Format>([[JSON.stringify(PLAIN), PLAIN]]);
const changes = new Map<Format, Map<string, Format>>();

/** The same object for the same look, so that looks compare by identity. */
export function intern(format: Format): Format {
  const key = JSON.stringify(format);
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, Object.freeze(format));
  return format;
}

/** The look with some properties changed. */
export function withFormat(format: Format, change: Partial<Format>): Format {
  const key = JSON.stringify(change);
  const ofFormat = changes.get(format) ?? new Map<string, Format>();
  changes.set(format, ofFormat);
  const found = ofFormat.get(key);
  if (found !== undefined) return found;
  const changed = intern({ ...format, ...change });
  ofFormat.set(key, changed);
  return changed;
}

/** Edges of a cell, as the look names them. */
export const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "DiagonalDown",
  "DiagonalUp",
] as const;

/** An edge of a cell. */
export type Edge = (typeof EDGES)[number];

/** Parts of an edge's text. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The line that an edge's text stands for. */
export function lineOf(text: string): Line {
  const [style = "None", weight = "Thin", color = "#000000"] = text.split("|");
  return { style, weight, color };
}

/** The text of an edge. */
export function edgeText(line: Line): string {
  return line.style === "None" ? "None" : `${line.style}|${line.weight}|${line.color}`;
}
