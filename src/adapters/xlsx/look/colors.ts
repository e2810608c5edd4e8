import type { XmlScanner } from "../package/xml-scanner.ts";

/** Excel's own palette, by the number that `indexed` names from 8 on (ECMA-376 18.8.27); 0 to 7 repeat the first eight. */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED = PALETTE.split(" ");

/** Colours of a workbook without a theme part: light and dark in the order that cells name them, then the accents. */
export const OFFICE_THEME: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

function indexedColor(index: number): string | null {
  return INDEXED[index < 8 ? index : index - 8] ?? null;
}

/** A colour made lighter (up to 1) or darker (down to −1), channel by channel. */
function tinted(color: string, tint: number): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, mixed)))
      .toString(16)
      .padStart(2, "0");
  };
  return (channel(0) + channel(2) + channel(4)).toUpperCase();
}

/** The colour that the element just opened names, as `RRGGBB`; null for an automatic or unknown one. */
export function readColor(scanner: XmlScanner, theme: readonly string[]): string | null {
  const rgb = scanner.attribute("rgb");
  const number = (name: string): number => Number(scanner.attribute(name) ?? Number.NaN);
  const base =
    rgb !== null && /^([\dA-F]{2})?[\dA-F]{6}$/i.test(rgb)
      ? rgb.slice(-6).toUpperCase()
      : (theme[number("theme")] ?? indexedColor(number("indexed")));
  const tint = number("tint");
  return base === null || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}
