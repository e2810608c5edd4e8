import type { CellRange, ReportChart } from "../../domain/index.ts";
import { formatAddress, formatRange } from "../../domain/index.ts";
import { colorOf } from "./look.ts";

const TYPES = {
  bar: "BarClustered",
  "stacked-bar": "BarStacked",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  pie: "Pie",
} as const;

const isRow = ({ top, bottom, left, right }: CellRange): boolean => top === bottom && right > left;

/** Texts that are black enough on paper without being as heavy as the numbers of the table. */
const TEXT_COLOR = "#404040";

/** Zeros carry no label, so that empty bars stay quiet. */
const LABEL_FORMAT = "#,##0;-#,##0;;";

function setText(font: Excel.ChartFont, size: number, color = TEXT_COLOR): void {
  font.size = size;
  font.color = color;
}

/** White on dark fills, else the colour of the other texts. */
function labelColor(fill: string): string {
  const channel = (start: number): number => Number.parseInt(fill.slice(start, start + 2), 16);
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4) < 150 ? "#FFFFFF" : TEXT_COLOR;
}

function setBars(series: Excel.ChartSeries, color: string, isStacked: boolean): void {
  series.format.fill.setSolidColor(colorOf(color));
  series.gapWidth = 60;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = LABEL_FORMAT;
  series.dataLabels.position = isStacked ? "Center" : "OutsideEnd";
  setText(series.dataLabels.format.font, 9, isStacked ? labelColor(color) : TEXT_COLOR);
}

/** Values stand on the bars, so their axis is not drawn; horizontal bars read from the top like the table. */
function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, isHorizontal: boolean): void {
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  setText(categoryAxis.format.font, 9);
  // Excel draws bars from the bottom up; the first category belongs on top.
  if (isHorizontal) categoryAxis.reversePlotOrder = true;
}

function setHead(drawn: Excel.Chart, { kind, title, series }: ReportChart): void {
  drawn.title.text = title;
  setText(drawn.title.format.font, 12);
  drawn.title.format.font.bold = true;
  drawn.legend.visible = kind === "pie" || series.length > 1;
  drawn.legend.position = "Bottom";
  setText(drawn.legend.format.font, 9);
}

/** Queues a native chart over cells of its own sheet. */
export function addChart(sheet: Excel.Worksheet, chart: ReportChart): void {
  const [first] = chart.series;
  if (first === undefined) return;
  const { kind, area } = chart;
  const by = isRow(first.values) ? "Rows" : "Columns";
  const drawn = sheet.charts.add(TYPES[kind], sheet.getRange(formatRange(first.values)), by);
  setHead(drawn, chart);
  const corner = (row: number, column: number): string => formatAddress({ row, column });
  drawn.setPosition(corner(area.top, area.left), corner(area.bottom, area.right));
  chart.series.forEach(({ name, values, color }, index) => {
    const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    series.name = name;
    series.setValues(sheet.getRange(formatRange(values)));
    series.setXAxisValues(sheet.getRange(formatRange(chart.categories)));
    // The slices of a pie keep their different colours.
    if (kind !== "pie") setBars(series, color, kind === "stacked-bar" || kind === "stacked-column");
  });
  if (kind !== "pie") setAxes(drawn.axes, kind === "bar" || kind === "stacked-bar");
}
