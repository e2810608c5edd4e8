import { addressOf, parseArea } from "../area.ts";
import type { Argument, HostType } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";
import type { Json } from "../json.ts";
import { asNumber, asObject, asText, isList } from "../json.ts";
import type { Place, World } from "./place.ts";
import { areaOf, assertUnlocked, placeOf } from "./place.ts";
import { rangeAt } from "./range.ts";

const NORMAL: Readonly<Record<string, Json>> = {
  paperSize: "A4",
  orientation: "Portrait",
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: "",
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  rightMargin: 50.4,
  topMargin: 54,
  zoom: { scale: 100 },
};

const PAPER = new Set(["A3", "A4", "A5", "Letter", "Legal", "B4", "B5"]);

function assertLayout(name: string, value: Json): void {
  if (name === "paperSize" && !(typeof value === "string" && PAPER.has(value)))
    throw new HostError("InvalidArgument", name);
  if (name === "orientation" && value !== "Portrait" && value !== "Landscape")
    throw new HostError("InvalidArgument", name);
  if (name === "zoom" && Object.keys(asObject(value)).length === 0)
    throw new HostError("InvalidArgument", name);
}

const HEADER_FOOTER = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
];

const HeaderFooter: HostType<Place> = {
  name: "HeaderFooter",
  get: Object.fromEntries(
    HEADER_FOOTER.map((name) => [name, (place: Place) => place.sheet.layout.get(name) ?? ""]),
  ),
  set: Object.fromEntries(
    HEADER_FOOTER.map((name) => [
      name,
      (place: Place, value: Json) => {
        assertUnlocked(place, true);
        if (asText(value).length > 255) throw new HostError("InvalidArgument", name);
        place.sheet.layout.set(name, value);
      },
    ]),
  ),
};

const HeaderFooterGroup: HostType<Place> = {
  name: "HeaderFooterGroup",
  child: { defaultForAllPages: (place) => HostObject.of(HeaderFooter, place) },
};

function addressGiven(argument: Argument): string {
  if (typeof argument === "string") return addressOf(parseArea(argument));
  return addressOf(areaOf(placeOf(argument)));
}

function storedRange(place: Place, name: string): HostObject | null {
  const address = place.sheet.layout.get(name);
  return typeof address === "string" ? rangeAt(place, parseArea(address)) : null;
}

/** `Worksheet.pageLayout` (ExcelApi 1.9). */
export const PageLayout: HostType<Place> = {
  name: "PageLayout",
  get: Object.fromEntries(
    Object.entries(NORMAL).map(([name, normal]) => [
      name,
      (place: Place) => place.sheet.layout.get(name) ?? normal,
    ]),
  ),
  set: Object.fromEntries(
    Object.keys(NORMAL).map((name) => [
      name,
      (place: Place, value: Json) => {
        assertUnlocked(place, true);
        assertLayout(name, value);
        place.sheet.layout.set(name, value);
      },
    ]),
  ),
  child: { headersFooters: (place) => HostObject.of(HeaderFooterGroup, place) },
  call: {
    setPrintTitleRows: (place, [rows]) => {
      assertUnlocked(place, true);
      place.sheet.layout.set("titleRows", addressGiven(rows));
    },
    getPrintTitleRowsOrNullObject: (place) => storedRange(place, "titleRows"),
    setPrintArea: (place, [area]) => {
      assertUnlocked(place, true);
      place.sheet.layout.set("printArea", addressGiven(area));
    },
    getPrintAreaOrNullObject: (place) => storedRange(place, "printArea"),
  },
};

/** Rows that begin a page, as the layout keeps them. */
export const rowBreaksOf = ({ layout }: Place["sheet"]): readonly number[] => {
  const rows = layout.get("rowBreaks");
  return isList(rows) ? rows.map(asNumber) : [];
};

/** `Worksheet.horizontalPageBreaks` (ExcelApi 1.9): Excel keeps 1,023 of a sheet (BrtBeginRwBrk of [MS-XLSB]). */
export const HorizontalPageBreaks: HostType<Place> = {
  name: "PageBreakCollection",
  items: (place) => rowBreaksOf(place.sheet).map((rowIndex) => HostObject.of(PageBreak, { rowIndex })),
  call: {
    add: (place, [range]) => {
      assertUnlocked(place, true);
      const { top } = typeof range === "string" ? parseArea(range) : areaOf(placeOf(range));
      const rows = new Set([...rowBreaksOf(place.sheet), top]);
      if (top === 0 || rows.size > 1_023) throw new HostError("InvalidArgument", "page break");
      place.sheet.layout.set(
        "rowBreaks",
        [...rows].sort((one, other) => one - other),
      );
      return HostObject.of(PageBreak, { rowIndex: top });
    },
    getCount: (place) => rowBreaksOf(place.sheet).length,
    removePageBreaks: (place) => {
      assertUnlocked(place, true);
      place.sheet.layout.delete("rowBreaks");
    },
  },
};

const PageBreak: HostType<{ readonly rowIndex: number }> = {
  name: "PageBreak",
  get: { rowIndex: ({ rowIndex }) => rowIndex },
};

/** `Worksheet.freezePanes` (ExcelApi 1.7). */
export const FreezePanes: HostType<Place> = {
  name: "WorksheetFreezePanes",
  call: {
    freezeRows: (place, [count]) => {
      const rows = typeof count === "number" ? count : 1;
      place.sheet.frozen = { top: 0, left: 0, bottom: rows - 1, right: 16_383 };
    },
    freezeColumns: (place, [count]) => {
      const columns = typeof count === "number" ? count : 1;
      place.sheet.frozen = { top: 0, left: 0, bottom: 1_048_575, right: columns - 1 };
    },
    freezeAt: (place, [range]) => {
      place.sheet.frozen = typeof range === "string" ? parseArea(range) : areaOf(placeOf(range));
    },
    unfreeze: (place) => {
      place.sheet.frozen = null;
    },
    getLocationOrNullObject: (place) =>
      place.sheet.frozen === null ? null : rangeAt(place, place.sheet.frozen),
  },
};

/** `Worksheet.autoFilter` (ExcelApi 1.9). */
export const AutoFilter: HostType<Place> = {
  name: "AutoFilter",
  get: {
    enabled: (place) => place.sheet.filter !== null,
    isDataFiltered: (place) => place.sheet.filter !== null && place.sheet.hiddenRows.size > 0,
  },
  call: {
    apply: (place, [range]) => {
      assertUnlocked(place, true);
      place.sheet.filter = typeof range === "string" ? parseArea(range) : areaOf(placeOf(range));
    },
    remove: (place) => {
      assertUnlocked(place, true);
      place.sheet.filter = null;
    },
    getRangeOrNullObject: (place) =>
      place.sheet.filter === null ? null : rangeAt(place, place.sheet.filter),
  },
};

/** `Worksheet.protection` (ExcelApi 1.2): protecting twice and unprotecting twice are refused. */
export const WorksheetProtection: HostType<Place> = {
  name: "WorksheetProtection",
  get: { protected: (place) => place.sheet.isProtected },
  call: {
    protect: (place) => {
      if (place.sheet.isProtected) throw new HostError("AccessDenied");
      place.sheet.isProtected = true;
    },
    unprotect: (place) => {
      if (!place.sheet.isProtected) throw new HostError("AccessDenied");
      place.sheet.isProtected = false;
    },
  },
};

/** Excel tables of a sheet; the host keeps those that came with the file. */
export const TableCollection: HostType<Place> = {
  name: "TableCollection",
  get: { count: (place) => place.sheet.tables.length },
  items: (place) => place.sheet.tables.map((table) => HostObject.of(Table, { place, table })),
};

/** Excel tables of the whole workbook, by which the client library finds a table again. */
export const WorkbookTables: HostType<World> = {
  name: "TableCollection",
  items: (world) => tablesOf(world),
  item: (world, key) => {
    const table = tablesOf(world).find((one) => one.get("id") === key || one.get("name") === key);
    if (table === undefined) throw new HostError("ItemNotFound", "table");
    return table;
  },
};

function tablesOf(world: World): readonly HostObject[] {
  return world.book.sheets.flatMap((sheet) =>
    sheet.tables.map((table) =>
      HostObject.of(Table, { place: { kind: "place", world, sheet, areas: [] }, table }),
    ),
  );
}

interface TableOf {
  readonly place: Place;
  readonly table: Place["sheet"]["tables"][number];
}

const Table: HostType<TableOf> = {
  name: "Table",
  get: { id: ({ table }) => table.id, name: ({ table }) => table.name },
  call: { getRange: ({ place, table }) => rangeAt(place, table.area) },
  identity: ({ table }) => ({ Id: table.id }),
};

/** Comments of a sheet; the host keeps those that came with the file. */
export const CommentCollection: HostType<Place> = {
  name: "CommentCollection",
  items: (place) => place.sheet.comments.map((comment) => HostObject.of(Comment, comment)),
  call: { getCount: (place) => place.sheet.comments.length },
};

const Comment: HostType<Place["sheet"]["comments"][number]> = {
  name: "Comment",
  get: { content: ({ text }) => text },
  identity: ({ address }) => ({ Id: address }),
};
