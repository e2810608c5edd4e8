import type { CellLook } from "../../../app/sheet-look-port.ts";
import { fileError } from "../file-error.ts";
import type { FileLimits } from "../package/limits.ts";
import { CLOSE, END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { readColor } from "./colors.ts";
import { numberFormatOf } from "./number-formats.ts";

type FontLook = Pick<CellLook, "bold" | "italic" | "underline" | "strike" | "size" | "color">;

/** Points where a font names no size. */
const NORMAL_SIZE = 11;

const PLAIN_FONT: FontLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: NORMAL_SIZE,
  color: null,
};

/** The look of a cell that nothing was said about. */
export const PLAIN_LOOK: CellLook = {
  ...PLAIN_FONT,
  fill: null,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  numberFormat: "General",
};

interface Parts {
  readonly formats: Map<number, string>;
  readonly fonts: FontLook[];
  readonly fills: (string | null)[];
  readonly looks: CellLook[];
  readonly theme: readonly string[];
}

/** Visits the elements inside the one just opened, however deep, and leaves the scanner on its CLOSE. */
function within(scanner: XmlScanner, visit: () => void): void {
  if (scanner.isEmpty) return;
  const outside = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) return;
    if (event === OPEN) visit();
  }
}

/** A switch such as `<b/>`, which is on unless it says `val="0"`. */
function isSwitchedOn(scanner: XmlScanner): boolean {
  return scanner.findAttribute("val") < 0 || scanner.isOn("val");
}

function readFont(scanner: XmlScanner, theme: readonly string[]): FontLook {
  let font = PLAIN_FONT;
  within(scanner, () => {
    if (scanner.nameIs("b")) font = { ...font, bold: isSwitchedOn(scanner) };
    else if (scanner.nameIs("i")) font = { ...font, italic: isSwitchedOn(scanner) };
    else if (scanner.nameIs("u")) font = { ...font, underline: scanner.attribute("val") !== "none" };
    else if (scanner.nameIs("strike")) font = { ...font, strike: isSwitchedOn(scanner) };
    else if (scanner.nameIs("sz")) font = { ...font, size: Number(scanner.attribute("val") ?? NORMAL_SIZE) };
    else if (scanner.nameIs("color")) font = { ...font, color: readColor(scanner, theme) };
  });
  return font;
}

/** The colour of a solid fill; patterns are left out, for they carry no meaning in registers. */
function readFill(scanner: XmlScanner, theme: readonly string[]): string | null {
  let isSolid = false;
  let color: string | null = null;
  within(scanner, () => {
    if (scanner.nameIs("patternFill")) isSolid = scanner.attribute("patternType") === "solid";
    else if (isSolid && scanner.nameIs("fgColor")) color = readColor(scanner, theme);
  });
  return color;
}

const HORIZONTAL: ReadonlyMap<string, CellLook["horizontal"]> = new Map([
  ["left", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["distributed", "center"],
  ["right", "right"],
  ["justify", "left"],
]);

function readLook(scanner: XmlScanner, parts: Parts): CellLook {
  const place = (name: string): number => Number(scanner.attribute(name) ?? 0);
  let look: CellLook = {
    ...PLAIN_LOOK,
    ...(parts.fonts[place("fontId")] ?? PLAIN_FONT),
    fill: parts.fills[place("fillId")] ?? null,
    numberFormat: numberFormatOf(place("numFmtId"), parts.formats),
  };
  within(scanner, () => {
    if (!scanner.nameIs("alignment")) return;
    const vertical = scanner.attribute("vertical");
    look = {
      ...look,
      horizontal: HORIZONTAL.get(scanner.attribute("horizontal") ?? "") ?? null,
      vertical: vertical === "top" || vertical === "center" ? vertical : "bottom",
      wrap: scanner.isOn("wrapText"),
    };
  });
  return look;
}

function readElement(scanner: XmlScanner, parts: Parts): void {
  if (scanner.nameIs("numFmt")) {
    parts.formats.set(Number(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "");
  } else if (scanner.nameIs("font")) parts.fonts.push(readFont(scanner, parts.theme));
  else if (scanner.nameIs("fill")) parts.fills.push(readFill(scanner, parts.theme));
  else if (scanner.nameIs("xf")) parts.looks.push(readLook(scanner, parts));
}

const LISTS = ["numFmts", "fonts", "fills", "cellXfs"];

/**
 * The looks of a style sheet by the number that cells name.
 * @throws WorkbookError `damaged`, `too-large`
 */
export function readCellLooks(
  bytes: Uint8Array,
  part: string,
  context: { readonly theme: readonly string[]; readonly limits: FileLimits },
): readonly CellLook[] {
  const scanner = new XmlScanner(bytes, part);
  const parts: Parts = { formats: new Map(), fonts: [], fills: [], looks: [], theme: context.theme };
  let elements = 0;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || scanner.openDepth() !== 2) continue;
    if (!LISTS.includes(scanner.name())) {
      scanner.skipElement();
      continue;
    }
    within(scanner, () => {
      elements += 1;
      if (elements > context.limits.items) throw fileError("too-large", { part });
      readElement(scanner, parts);
    });
  }
  return parts.looks.length === 0 ? [PLAIN_LOOK] : parts.looks;
}
