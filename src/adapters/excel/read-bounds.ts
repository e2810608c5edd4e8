import { WorkbookError } from "../../app/workbook-port.ts";
import type { CellRange, SheetVisibility } from "../../domain/index.ts";
import { excelCodeOf } from "./excel-error.ts";
import { inOrder, sendEach } from "./send-each.ts";
import type { Request } from "./send-each.ts";

/** A sheet as the collection lists it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** Where a sheet's contents lie, and everything about it that is small. */
export interface SheetBounds extends ListedSheet {
  /** Null where nothing is written. */
  readonly used: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly formulas: readonly CellRange[];
  readonly errors: readonly CellRange[];
  readonly autoFilter: CellRange | null;
}

const PLACE = ["rowIndex", "columnIndex", "rowCount", "columnCount"];
/** As one text: the library shortens `items` only there. */
const AREAS = PLACE.map((name) => `areas/items/${name}`).join(",");

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** The bounds of a loaded range. */
export function placeOf(range: Excel.Range): CellRange {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** Asks for a range's bounds. */
export function loadPlace<Target extends Excel.Range>(range: Target): Target {
  range.load(PLACE);
  return range;
}

/** Asks for the list of sheets. */
export function loadSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  return worksheets;
}

/** The loaded list of sheets. */
export function listSheets(worksheets: Excel.WorksheetCollection): readonly ListedSheet[] {
  return worksheets.items.map(({ id, name, visibility, protection }) => ({
    id,
    name,
    visibility: VISIBILITY[visibility] ?? "visible",
    isProtected: protection.protected,
  }));
}

function areasOf(areas: Excel.RangeAreas): readonly CellRange[] {
  return areas.isNullObject ? [] : areas.areas.items.map(placeOf);
}

/** Bounds of a sheet to come. */
export interface AskedBounds {
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly formulas: Excel.RangeAreas;
  readonly errors: readonly Excel.RangeAreas[];
  readonly tables: Excel.TableCollection;
  readonly filter: Excel.Range;
}

function loadAreas(areas: Excel.RangeAreas): Excel.RangeAreas {
  areas.load(AREAS);
  return areas;
}

/** Asks for the bounds of a sheet; nothing comes back where it is gone. */
export function askBounds(context: Excel.RequestContext, idOrName: string): AskedBounds {
  const sheet = context.workbook.worksheets.getItemOrNullObject(idOrName);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  const formatted = sheet.getUsedRangeOrNullObject(false);
  sheet.tables.load("items/name");
  return {
    used,
    // Merged areas are asked for once a run, over everything in use (OFFICE §2).
    merged: loadAreas(formatted.getMergedAreasOrNullObject()),
    formulas: loadAreas(used.getSpecialCellsOrNullObject("Formulas")),
    errors: [
      loadAreas(used.getSpecialCellsOrNullObject("Constants", "Errors")),
      loadAreas(used.getSpecialCellsOrNullObject("Formulas", "Errors")),
    ],
    // eslint-disable-next-line office-addins/call-sync-before-read -- kept to be read after the request
    tables: sheet.tables,
    filter: loadPlace(sheet.autoFilter.getRangeOrNullObject()),
  };
}

/** Bounds, and the Excel tables whose places are still to be asked for. */
export interface BoundsWithTables {
  readonly bounds: SheetBounds;
  readonly tables: readonly Excel.Table[];
}

function takeBounds(listed: ListedSheet, asked: AskedBounds): BoundsWithTables {
  const { used, merged, formulas, errors, tables, filter } = asked;
  return {
    bounds: {
      ...listed,
      used: used.isNullObject ? null : placeOf(used),
      merges: areasOf(merged),
      formulas: areasOf(formulas),
      errors: errors.flatMap(areasOf),
      autoFilter: filter.isNullObject ? null : placeOf(filter),
    },
    tables: tables.items,
  };
}

const nothingOn = (listed: ListedSheet): BoundsWithTables => ({
  bounds: { ...listed, used: null, merges: [], formulas: [], errors: [], autoFilter: null },
  tables: [],
});

/** Chart and macro sheets refuse every question about cells; one of them fails the batch, so each is asked alone. */
async function boundsOneByOne(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<ReadonlyMap<string, BoundsWithTables>> {
  const found = new Map<string, BoundsWithTables>();
  const requestFor = (sheet: ListedSheet): Request<AskedBounds> => ({
    ask: () => askBounds(context, sheet.id),
    take: (asked) => {
      found.set(sheet.id, takeBounds(sheet, asked));
    },
    isSkipped: (error) => {
      found.set(sheet.id, nothingOn(sheet));
      return excelCodeOf(error) === "UnsupportedSheet";
    },
  });
  await sendEach(context, inOrder(sheets, requestFor));
  return found;
}

async function askOthers(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<ReadonlyMap<string, BoundsWithTables>> {
  if (sheets.length === 0) return new Map();
  const asked = sheets.map((sheet) => ({ sheet, bounds: askBounds(context, sheet.id) }));
  try {
    await context.sync();
  } catch (error) {
    if (excelCodeOf(error) !== "UnsupportedSheet") throw error;
    return await boundsOneByOne(context, sheets);
  }
  return new Map(asked.map(({ sheet, bounds }) => [sheet.id, takeBounds(sheet, bounds)]));
}

/**
 * The bounds of every sheet, in one request; a sheet that holds no cells has none.
 * @param answered bounds that have come along with the list of sheets, by the sheet's id or name
 */
export async function readBounds(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  answered: ReadonlyMap<string, AskedBounds>,
): Promise<readonly BoundsWithTables[]> {
  const others = await askOthers(
    context,
    sheets.filter(({ id, name }) => !answered.has(id) && !answered.has(name)),
  );
  return sheets.map((sheet) => {
    const known = answered.get(sheet.id) ?? answered.get(sheet.name);
    return known === undefined ? (others.get(sheet.id) ?? nothingOn(sheet)) : takeBounds(sheet, known);
  });
}

/** Cells that Excel gives values of; above it they are null without an error (OFFICE §2). */
const MAX_CELLS = 5_000_000;

/** Refuses a sheet that Excel would not give completely. @throws WorkbookError `too-many-cells` */
export function assertReadable({ name, used }: SheetBounds): void {
  if (used === null) return;
  const cells = (used.bottom - used.top + 1) * (used.right - used.left + 1);
  if (cells > MAX_CELLS) throw new WorkbookError("too-many-cells", { sheet: name, cells });
}
