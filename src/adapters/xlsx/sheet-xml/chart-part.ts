import type { ReportChart, ReportSheet } from "../../../domain/index.ts";
import { categoriesXml, valuesXml } from "./chart-data.ts";
import { OFFICE_RELATIONSHIPS } from "./part.ts";
import { escapeXml, XML_HEAD } from "./xml-text.ts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** Text that is black enough on paper without being as heavy as the numbers of the table. */
const TEXT_COLOR = "404040";
const LINE_COLOR = "BFBFBF";

/** Slices of a pie beyond the colours that its series give; they differ in black and white too. */
const SLICE_COLORS = ["1F4E79", "C55A11", "7F7F7F", "BF9000", "375623", "9DC3E6", "F4B183", "D9D9D9"];

/** Zeros carry no label, so that empty bars stay quiet. */
const LABEL_FORMAT = "#,##0.##;-#,##0.##;;";
const WHOLE_LABEL_FORMAT = "#,##0;-#,##0;;";

type Series = ReportChart["series"][number];

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${escapeXml(color)}"/></a:solidFill>`;
}

function runProperties(tag: string, size: number, color: string, isBold: boolean): string {
  const font = '<a:latin typeface="宋体"/><a:ea typeface="宋体"/>';
  return `<a:${tag} lang="zh-CN" sz="${size * 100}" b="${isBold ? 1 : 0}">${fillXml(color)}${font}</a:${tag}>`;
}

function textProperties(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", size, color, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function titleXml(title: string): string {
  if (title === "") return '<c:autoTitleDeleted val="1"/>';
  const run = `<a:r>${runProperties("rPr", 12, TEXT_COLOR, true)}<a:t>${escapeXml(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", 12, TEXT_COLOR, true)}</a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

/** White on dark fills, else the colour of the other texts. */
function labelColor(fill: string): string {
  const channel = (start: number): number => Number.parseInt(fill.slice(start, start + 2), 16);
  const light = 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4);
  return light < 150 ? "FFFFFF" : TEXT_COLOR;
}

function labelsXml(position: string, color: string, shown: "value" | "slice"): string {
  const isSlice = shown === "slice";
  const format = `<c:numFmt formatCode="${isSlice ? LABEL_FORMAT : WHOLE_LABEL_FORMAT}" sourceLinked="0"/>`;
  const flags = `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="${isSlice ? 1 : 0}"/><c:showSerName val="0"/><c:showPercent val="${isSlice ? 1 : 0}"/><c:showBubbleSize val="0"/>`;
  const ending = isSlice ? '<c:separator> </c:separator><c:showLeaderLines val="1"/>' : "";
  return `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(9, color)}<c:dLblPos val="${position}"/>${flags}${ending}</c:dLbls>`;
}

function seriesHead(series: Series, index: number): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
}

interface ChartPlace {
  readonly chart: ReportChart;
  readonly sheet: ReportSheet;
  readonly sheetName: string;
}

function dataXml(place: ChartPlace, series: Series): string {
  const categories = categoriesXml(place.sheet, place.sheetName, place.chart.categories);
  return categories + valuesXml(place.sheet, place.sheetName, series.values);
}

function barSeriesXml(place: ChartPlace, isStacked: boolean): string {
  return place.chart.series
    .map((series, index) => {
      const fill = `<c:spPr>${fillXml(series.color)}</c:spPr><c:invertIfNegative val="0"/>`;
      const labels = isStacked
        ? labelsXml("ctr", labelColor(series.color), "value")
        : labelsXml("outEnd", TEXT_COLOR, "value");
      return `<c:ser>${seriesHead(series, index)}${fill}${labels}${dataXml(place, series)}</c:ser>`;
    })
    .join("");
}

/** Values stand on the bars, so their axis is not drawn; horizontal bars read from the top like the table. */
function axesXml(isHorizontal: boolean): string {
  const order = isHorizontal ? "maxMin" : "minMax";
  const line = `<c:spPr><a:ln w="9525">${fillXml(LINE_COLOR)}</a:ln></c:spPr>`;
  const category = `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${isHorizontal ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textProperties(9, TEXT_COLOR)}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const value = `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${isHorizontal ? "t" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

function barChartXml(place: ChartPlace): string {
  const { kind } = place.chart;
  const isHorizontal = kind === "bar" || kind === "stacked-bar";
  const isStacked = kind === "stacked-bar" || kind === "stacked-column";
  const overlap = isStacked ? '<c:overlap val="100"/>' : "";
  const grouping = isStacked ? "stacked" : "clustered";
  return `<c:barChart><c:barDir val="${isHorizontal ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${barSeriesXml(place, isStacked)}<c:gapWidth val="60"/>${overlap}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axesXml(isHorizontal)}`;
}

function sliceCount(range: ReportChart["categories"]): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

function slicesXml(chart: ReportChart): string {
  const colors = chart.series.length > 1 ? chart.series.map(({ color }) => color) : SLICE_COLORS;
  return Array.from({ length: sliceCount(chart.categories) }, (_, index) => {
    const color = colors[index % colors.length] ?? LINE_COLOR;
    return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${fillXml(color)}<a:ln w="12700">${fillXml("FFFFFF")}</a:ln></c:spPr></c:dPt>`;
  }).join("");
}

function pieChartXml(place: ChartPlace): string {
  const [series] = place.chart.series;
  if (series === undefined) return "";
  const labels = labelsXml("outEnd", TEXT_COLOR, "slice");
  return `<c:pieChart><c:varyColors val="1"/><c:ser>${seriesHead(series, 0)}${slicesXml(place.chart)}${labels}${dataXml(place, series)}</c:ser><c:firstSliceAng val="0"/></c:pieChart>`;
}

/**
 * The chart as a part: title, bars or slices in the given colours, values written on them, no value axis, no 3-D.
 * A pie draws the first series; where there are more, their colours are those of its slices.
 */
export function chartXml(chart: ReportChart, sheet: ReportSheet, sheetName: string): string {
  const place = { chart, sheet, sheetName };
  const plot = chart.kind === "pie" ? pieChartXml(place) : barChartXml(place);
  const hasLegend = chart.kind !== "pie" && chart.series.length > 1;
  const legend = hasLegend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(9, TEXT_COLOR)}</c:legend>`
    : "";
  const frame = `<c:spPr>${fillXml("FFFFFF")}<a:ln w="9525">${fillXml(LINE_COLOR)}</a:ln></c:spPr>`;
  return `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE_RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${frame}${textProperties(9, TEXT_COLOR)}</c:chartSpace>`;
}
