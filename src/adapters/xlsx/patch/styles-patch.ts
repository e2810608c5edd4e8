import { CLOSE, END, OPEN, type XmlScanner } from "../package/xml-scanner.ts";
import { createStyleTable, type StyleCounts, type StyleTable } from "../sheet-xml/style-table.ts";
import { type Splice, textOf } from "./splice.ts";
import { appendToChild, type Place, scanLayout, type XmlLayout } from "./xml-layout.ts";

/** Children of a style sheet in the schema's order. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** First id of a workbook's own number formats. */
const FIRST_CUSTOM = 164;

/** Excel's own formats that a copy gets. */
const GENERAL = 0;
const SHORT_DATE = 14;

/** A style sheet that takes further styles. */
export interface StyleSheetPatch {
  readonly table: StyleTable;
  /** The cell format that shows a number as a day, or as a number, and is in all else like the given one. */
  readonly styleFor: (style: number, showsDay: boolean) => number;
  /** What adds the styles that were asked for, once all of them were. */
  readonly splices: () => readonly Splice[];
}

/**
 * Prepares a style sheet for more styles; those that are there keep their places.
 * @param turned cell formats of which a copy is needed that shows days where they do not, or the other way round
 */
export function patchStyles(
  bytes: Uint8Array,
  part: string,
  turned: ReadonlySet<number>,
  dateStyles: readonly boolean[],
): StyleSheetPatch {
  const counts = new Map<string, number>();
  const originals = new Map<number, Place>();
  let lastFormat = FIRST_CUSTOM - 1;
  const count = (scanner: XmlScanner): void => {
    const name = scanner.name();
    const visit = (index: number): void => {
      lastFormat = Math.max(lastFormat, Number(scanner.attribute("numFmtId") ?? 0));
      if (name !== "cellXfs" || !turned.has(index)) return;
      const start = scanner.tagStart;
      scanner.skipElement();
      originals.set(index, { start, end: scanner.tagEnd });
    };
    counts.set(name, countChildren(scanner, visit));
  };
  const visitors = new Map(
    ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"].map((name) => [name, count]),
  );
  const layout = scanLayout(bytes, part, "styleSheet", visitors);
  const countOf = (name: string): number => counts.get(name) ?? 0;
  const table = createStyleTable({
    fonts: countOf("fonts"),
    fills: countOf("fills"),
    borders: countOf("borders"),
    cellFormats: countOf("cellXfs") + originals.size,
    differentialFormats: countOf("dxfs"),
    nextNumberFormat: lastFormat + 1,
  } satisfies StyleCounts);
  const copies = [...originals].map(([style, { start, end }]) =>
    withFormat(textOf(bytes, start, end), dateStyles[style] === true ? GENERAL : SHORT_DATE),
  );
  const copyOf = new Map([...originals.keys()].map((style, index) => [style, countOf("cellXfs") + index]));
  return {
    table,
    styleFor: (style, showsDay) =>
      (dateStyles[style] === true) === showsDay ? style : (copyOf.get(style) ?? style),
    splices: () => additions(layout, table, copies),
  };
}

/** A cell format with another number format and everything else as it was. */
function withFormat(xf: string, id: number): string {
  const bare = xf.replace(/\s(numFmtId|applyNumberFormat)\s*=\s*("[^"]*"|'[^']*')/g, "");
  return bare.replace(/^<([^\s/>]+)/, `<$1 numFmtId="${id}" applyNumberFormat="1"`);
}

function additions(layout: XmlLayout, table: StyleTable, copies: readonly string[]): readonly Splice[] {
  const added = table.additions();
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["numFmts", added.numberFormats],
    ["fonts", added.fonts],
    ["fills", added.fills],
    ["borders", added.borders],
    ["cellXfs", [...copies, ...added.cellFormats]],
    ["dxfs", added.differentialFormats],
  ];
  return lists.flatMap(([name, elements]) => appendToChild(layout, ORDER, name, elements));
}

/** Counts the elements right inside the one just opened and leaves the scanner on its CLOSE. */
function countChildren(scanner: XmlScanner, visit: (index: number) => void): number {
  if (scanner.isEmpty) return 0;
  const outside = scanner.depth - 1;
  let count = 0;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) break;
    if (event !== OPEN) continue;
    if (scanner.openDepth() !== outside + 2) continue;
    visit(count);
    count += 1;
  }
  return count;
}
