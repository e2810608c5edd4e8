import type { CellLook } from "../../app/sheet-look-port.ts";
import type { Shade } from "../hooks/use-theme.ts";

/** Colours of a cell; null leaves them to the theme. */
export interface CellColors {
  readonly background: string | null;
  readonly text: string | null;
}

/** Contrast that text needs (WCAG 2.2, AA). */
const READABLE = 4.5;
const WHITE = "FFFFFF";
const BLACK = "000000";

function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

/** The contrast of two colours `RRGGBB`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Colours of a cell: the file's own fill and text where they can be read on each other, black or white where not.
 * Without a fill the theme's background stands, and on a dark one the theme's text. High contrast takes no colours.
 */
export function cellColors({ fill, color }: CellLook, shade: Shade): CellColors {
  if (shade === "contrast") return { background: null, text: null };
  if (fill === null) {
    const isReadable = shade === "light" && color !== null && contrastOf(color, WHITE) >= READABLE;
    return { background: null, text: isReadable ? `#${color}` : null };
  }
  const own = color ?? BLACK;
  const better = contrastOf(BLACK, fill) >= contrastOf(WHITE, fill) ? BLACK : WHITE;
  return { background: `#${fill}`, text: `#${contrastOf(own, fill) >= READABLE ? own : better}` };
}
