import { COLUMNS, parseArea, parseAreas, ROWS } from "../area.ts";
import type { HostBook, HostSheet } from "../book.ts";
import { createSheet, newId, usedArea } from "../book.ts";
import type { Argument, HostType } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";
import type { Json } from "../json.ts";
import { asBoolean, asNumber, asText } from "../json.ts";
import { ChartCollection } from "./chart.ts";
import {
  AutoFilter,
  CommentCollection,
  FreezePanes,
  HorizontalPageBreaks,
  PageLayout,
  TableCollection,
  WorksheetProtection,
} from "./page-layout.ts";
import type { Place, World } from "./place.ts";
import { assertVisible, RangeAreas, rangeAt, setSheetMaker } from "./range.ts";

const WHOLE = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

const toPlace = (world: World, sheet: HostSheet): Place => ({ kind: "place", world, sheet, areas: [WHOLE] });
const sheetObject = (place: Place): HostObject => HostObject.of(Worksheet, { ...place, areas: [WHOLE] });

setSheetMaker(sheetObject);

/** Rules of a sheet name, https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9. */
function assertName(book: HostBook, name: string, self: HostSheet | null): void {
  const isBad =
    name === "" ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === "history";
  if (isBad) throw new HostError("InvalidArgument", `sheet name: ${name}`);
  const isTaken = book.sheets.some(
    (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new HostError("ItemAlreadyExists", `sheet name: ${name}`);
}

function assertStructure(book: HostBook): void {
  if (book.isStructureProtected) throw new HostError("AccessDenied", "the workbook's structure is protected");
}

/** Chart sheets and macro sheets refuse everything about cells. */
function assertCells(sheet: HostSheet): void {
  if (sheet.isChartSheet) throw new HostError("UnsupportedSheet", sheet.name);
}

function assertOtherVisible(book: HostBook, sheet: HostSheet): void {
  const hasOther = book.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (!hasOther) throw new HostError("InvalidOperation", "a workbook needs a visible sheet");
}

function setVisibility(place: Place, value: Json): void {
  const { book } = place.world;
  assertStructure(book);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
    throw new HostError("InvalidArgument", "visibility");
  if (value !== "Visible") assertOtherVisible(book, place.sheet);
  place.sheet.visibility = value;
}

function setPosition(place: Place, value: Json): void {
  const { book } = place.world;
  assertStructure(book);
  const others = book.sheets.filter((sheet) => sheet !== place.sheet);
  others.splice(asNumber(value), 0, place.sheet);
  book.sheets = others;
}

/** A formula that pointed to a sheet of this name points to nothing once the sheet is gone. */
function breakReferences(book: HostBook, name: string): void {
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = cell.formula.replaceAll(`'${name}'!`, "#REF!").replaceAll(`${name}!`, "#REF!");
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula, value: "#REF!", isError: true });
    }
  }
}

function deleteSheet(place: Place): void {
  const { book } = place.world;
  assertStructure(book);
  if (place.sheet.visibility === "VeryHidden")
    throw new HostError("InvalidOperation", "a very hidden sheet cannot be deleted");
  assertOtherVisible(book, place.sheet);
  book.sheets = book.sheets.filter((sheet) => sheet !== place.sheet);
  breakReferences(book, place.sheet.name);
}

function renameReferences(book: HostBook, before: string, after: string): void {
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = cell.formula
        .replaceAll(`'${before}'!`, `'${after}'!`)
        .replaceAll(`${before}!`, `${after}!`);
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
    }
  }
}

function copyOf(book: HostBook, sheet: HostSheet): HostSheet {
  let number = 2;
  while (book.sheets.some(({ name }) => name === `${sheet.name} (${number})`)) number += 1;
  const copy = createSheet(newId(book), `${sheet.name.slice(0, 26)} (${number})`);
  return {
    ...sheet,
    id: copy.id,
    name: copy.name,
    visibility: "Visible",
    cells: new Map(sheet.cells),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    columnWidths: new Map(sheet.columnWidths),
    hiddenColumns: new Set(sheet.hiddenColumns),
    rules: sheet.rules.map((rule) => ({ ...rule, id: newId(book), settings: new Map(rule.settings) })),
    validations: sheet.validations.map((validation) => ({ ...validation })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      id: newId(book),
      series: chart.series.map((series) => ({ ...series, settings: new Map(series.settings) })),
      settings: new Map(chart.settings),
      isOriginal: false,
    })),
    layout: new Map(sheet.layout),
  };
}

function rangeOfSheet(place: Place, address: Argument): HostObject {
  assertCells(place.sheet);
  return rangeAt(place, typeof address === "string" ? parseArea(address) : WHOLE);
}

function usedRange(place: Place, valuesOnly: Argument): HostObject | null {
  assertCells(place.sheet);
  const area = usedArea(place.sheet, valuesOnly === true);
  return area === null ? null : rangeAt(place, area);
}

/** `Worksheet`. */
export const Worksheet: HostType<Place> = {
  name: "Worksheet",
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ world, sheet }) => world.book.sheets.indexOf(sheet),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColor,
    showGridlines: ({ sheet }) => sheet.showGridlines,
    standardWidth: () => 8.38,
    standardHeight: () => 13.5,
  },
  set: {
    name: (place, value) => {
      const { book } = place.world;
      assertStructure(book);
      assertName(book, asText(value), place.sheet);
      renameReferences(book, place.sheet.name, asText(value));
      place.sheet.name = asText(value);
    },
    position: setPosition,
    visibility: setVisibility,
    tabColor: ({ world, sheet }, value) => {
      assertStructure(world.book);
      if (!/^(#[0-9A-F]{6})?$/i.test(asText(value))) throw new HostError("InvalidArgument", "tab colour");
      sheet.tabColor = asText(value).toUpperCase();
    },
    showGridlines: ({ sheet }, value) => {
      sheet.showGridlines = asBoolean(value);
    },
  },
  child: {
    charts: (place) => HostObject.of(ChartCollection, place),
    tables: (place) => HostObject.of(TableCollection, place),
    comments: (place) => HostObject.of(CommentCollection, place),
    protection: (place) => HostObject.of(WorksheetProtection, place),
    autoFilter: (place) => {
      assertCells(place.sheet);
      return HostObject.of(AutoFilter, place);
    },
    freezePanes: (place) => HostObject.of(FreezePanes, place),
    pageLayout: (place) => HostObject.of(PageLayout, place),
    horizontalPageBreaks: (place) => HostObject.of(HorizontalPageBreaks, place),
  },
  call: {
    getRange: (place, [address]) => rangeOfSheet(place, address),
    getRanges: (place, [addresses]) => {
      assertCells(place.sheet);
      return HostObject.of(RangeAreas, { ...place, areas: parseAreas(asText(addresses)) });
    },
    getRangeByIndexes: (place, [row, column, rows, columns]) => {
      assertCells(place.sheet);
      const [top, left] = [Number(row), Number(column)];
      return rangeAt(place, { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 });
    },
    getCell: (place, [row, column]) => {
      assertCells(place.sheet);
      const [top, left] = [Number(row), Number(column)];
      return rangeAt(place, { top, left, bottom: top, right: left });
    },
    getUsedRange: (place, [valuesOnly]) =>
      usedRange(place, valuesOnly) ?? rangeAt(place, { top: 0, left: 0, bottom: 0, right: 0 }),
    getUsedRangeOrNullObject: (place, [valuesOnly]) => usedRange(place, valuesOnly),
    delete: (place) => {
      deleteSheet(place);
    },
    activate: ({ world, sheet }) => {
      assertVisible(sheet);
      world.book.activeSheet = sheet.id;
    },
    copy: (place) => {
      const { book } = place.world;
      assertStructure(book);
      const copy = copyOf(book, place.sheet);
      book.sheets = [...book.sheets, copy];
      return sheetObject({ ...place, sheet: copy });
    },
  },
  identity: ({ sheet }) => ({ Id: sheet.id }),
};

function findSheet(world: World, key: Argument): HostObject | null {
  if (typeof key !== "string") return null;
  const sheet = world.book.sheets.find(
    ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return sheet === undefined ? null : sheetObject(toPlace(world, sheet));
}

function orMissing(object: HostObject | null, key: Argument): HostObject {
  if (object === null) throw new HostError("ItemNotFound", `sheet ${JSON.stringify(key)}`);
  return object;
}

function addSheet(world: World, name: Argument): HostObject {
  const { book } = world;
  assertStructure(book);
  let number = book.sheets.length + 1;
  while (book.sheets.some((sheet) => sheet.name === `Sheet${number}`)) number += 1;
  const wanted = typeof name === "string" ? name : `Sheet${number}`;
  assertName(book, wanted, null);
  const sheet = createSheet(newId(book), wanted);
  book.sheets = [...book.sheets, sheet];
  return sheetObject(toPlace(world, sheet));
}

/** `Workbook.worksheets`. */
export const WorksheetCollection: HostType<World> = {
  name: "WorksheetCollection",
  items: (world) => world.book.sheets.map((sheet) => sheetObject(toPlace(world, sheet))),
  item: (world, key) => orMissing(findSheet(world, key), key),
  call: {
    add: (world, [name]) => addSheet(world, name),
    getCount: ({ book }) => book.sheets.length,
    getItem: (world, [key]) => orMissing(findSheet(world, key), key),
    getItemOrNullObject: (world, [key]) => findSheet(world, key),
    getActiveWorksheet: (world) => orMissing(findSheet(world, world.book.activeSheet), "active"),
    getFirst: (world) => orMissing(findSheet(world, world.book.sheets[0]?.id), "first"),
    getLast: (world) => orMissing(findSheet(world, world.book.sheets.at(-1)?.id), "last"),
  },
};

/** What is selected on the active sheet. */
export function selectedRange(world: World): HostObject {
  const sheet = world.book.sheets.find(({ id }) => id === world.book.activeSheet);
  if (sheet === undefined) throw new HostError("InvalidSelection");
  assertCells(sheet);
  return rangeAt(toPlace(world, sheet), world.book.selected);
}
