import type { CellFormat, StyleName } from "../../../domain/index.ts";
import type { StyleTable, StyleVariant } from "./style-table.ts";
import { DEFAULT_FONT_SIZE } from "./style-table.ts";

/** A style as the writer of cells needs it: its indices and what decides the height of a row. */
export interface SheetStyle {
  /** Index in the style sheet for each variant. */
  readonly indexOf: (variant: StyleVariant) => number;
  readonly wrap: boolean;
  /** Points. */
  readonly size: number;
}

/** Looks up styles by name; a name that the model does not define has the plain look. */
export type StyleLookup = (name: StyleName | undefined) => SheetStyle;

function sheetStyle(format: CellFormat, table: StyleTable): SheetStyle {
  const indices = new Map<StyleVariant, number>();
  const indexOf = (variant: StyleVariant): number => {
    const known = indices.get(variant);
    if (known !== undefined) return known;
    const index = table.cellFormat(format, variant);
    indices.set(variant, index);
    return index;
  };
  return { indexOf, wrap: format.wrap === true, size: format.size ?? DEFAULT_FONT_SIZE };
}

/** A lookup over the styles of a model; each style enters the table when it is first used. */
export function createStyleLookup(
  styles: Readonly<Record<StyleName, CellFormat>>,
  table: StyleTable,
): StyleLookup {
  const known = new Map<StyleName | undefined, SheetStyle>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const format = name !== undefined && Object.hasOwn(styles, name) ? styles[name] : undefined;
    const style = sheetStyle(format ?? {}, table);
    known.set(name, style);
    return style;
  };
}
