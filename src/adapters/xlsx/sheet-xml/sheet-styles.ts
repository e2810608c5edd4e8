import type { CellFormat, StyleName } from "../../../domain/index.ts";
import { remember } from "../../../domain/index.ts";
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
  const indexOf = remember((variant: StyleVariant) => table.cellFormat(format, variant));
  return { indexOf, wrap: format.wrap === true, size: format.size ?? DEFAULT_FONT_SIZE };
}

/** A lookup over the styles of a model; each style enters the table when it is first used. */
export function createStyleLookup(
  styles: Readonly<Record<StyleName, CellFormat>>,
  table: StyleTable,
): StyleLookup {
  return remember((name: StyleName | undefined) => {
    const format = name !== undefined && Object.hasOwn(styles, name) ? styles[name] : undefined;
    return sheetStyle(format ?? {}, table);
  });
}
