import type { PartBytes } from "./corpus/compare-added.ts";
import type { XmlElement } from "./corpus/xml-tree.ts";
import { elementsOf, localName, parseXml } from "./corpus/xml-tree.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Order of the children of each element that we write, taken from ECMA-376 part 1 (sml.xsd, dml-chart.xsd,
 * dml-spreadsheetDrawing.xsd), not from the writer. A child that is not in its list may not stand there.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet: words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
    protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
    conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks
    colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF
    picture oleObjects controls webPublishItems tableParts extLst`),
  workbook: words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
    externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes
    webPublishing fileRecoveryPr webPublishObjects extLst`),
  styleSheet: words(
    `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`,
  ),
  sheetPr: words("tabColor outlinePr pageSetUpPr"),
  sheetView: words("pane selection pivotSelection extLst"),
  xf: words("alignment protection extLst"),
  dxf: words("font numFmt fill alignment border protection extLst"),
  border: words("start end left right top bottom diagonal vertical horizontal"),
  fill: words("patternFill gradientFill"),
  patternFill: words("fgColor bgColor"),
  c: words("f v is extLst"),
  cfRule: words("formula colorScale dataBar iconSet extLst"),
  colorScale: words("cfvo color"),
  dataBar: words("cfvo color"),
  dataValidation: words("formula1 formula2"),
  headerFooter: words("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter"),
  chartSpace:
    words(`date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData
    printSettings userShapes extLst`),
  chart: words(`title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
    dispBlanksAs extLst`),
  title: words("tx layout overlay spPr txPr extLst"),
  plotArea: words("layout barChart pieChart catAx valAx dTable spPr extLst"),
  barChart: words("barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst"),
  pieChart: words("varyColors ser dLbls firstSliceAng extLst"),
  ser: words(`idx order tx spPr invertIfNegative pictureOptions explosion dPt dLbls trendline errBars cat val shape
    extLst`),
  dPt: words("idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst"),
  dLbls: words(`dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
    showBubbleSize separator showLeaderLines leaderLines extLst`),
  catAx:
    words(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
    tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl
    extLst`),
  valAx:
    words(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
    tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst`),
  scaling: words("logBase orientation max min extLst"),
  legend: words("legendPos legendEntry layout overlay spPr txPr extLst"),
  strCache: words("ptCount pt extLst"),
  numCache: words("formatCode ptCount pt extLst"),
  strRef: words("f strCache extLst"),
  numRef: words("f numCache extLst"),
  twoCellAnchor: words("from to sp grpSp graphicFrame cxnSp pic contentPart clientData"),
  graphicFrame: words("nvGraphicFramePr xfrm graphic"),
  from: words("col colOff row rowOff"),
  to: words("col colOff row rowOff"),
};

/** Fonts are a choice in the schema, but Excel wants the order of its own files. */
const FONT = words(
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
);

function orderOf(element: XmlElement): readonly string[] | undefined {
  const name = localName(element);
  return name === "font" ? FONT : ORDER[name];
}

/** What is wrong with the place of a child, after children up to the given rank; null where nothing is. */
function faultOf(rank: number, last: number): string | null {
  if (rank < 0) return "is not known here";
  return rank < last ? "stands too late" : null;
}

/** Where elements stand in another order than the schema's, or where the schema does not know them, in a part. */
export function orderFaults(element: XmlElement, path = element.name): readonly string[] {
  const order = orderOf(element);
  const faults: string[] = [];
  let last = 0;
  for (const child of elementsOf(element)) {
    const rank = order === undefined ? last : order.indexOf(localName(child));
    const fault = faultOf(rank, last);
    if (fault !== null) faults.push(`${path}: ${child.name} ${fault}`);
    last = Math.max(last, rank);
    // Extensions bring namespaces and orders of their own, and none of them is ours.
    if (localName(child) !== "extLst") faults.push(...orderFaults(child, `${path}/${child.name}`));
  }
  return faults;
}

/** Where elements stand in another order than the schema's in any part below xl/; shared strings have none. */
export function partFaults(parts: PartBytes): readonly string[] {
  return Object.entries(parts)
    .filter(([path]) => /^xl\/.*\.xml$/.test(path) && !path.includes("sharedStrings"))
    .flatMap(([path, bytes]) => {
      const root = parseXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      return orderFaults(root).map((fault) => `${path}: ${fault}`);
    });
}
