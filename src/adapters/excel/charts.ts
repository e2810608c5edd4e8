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

/** Queues a native chart over cells of its own sheet. */
export function addChart(sheet: Excel.Worksheet, chart: ReportChart): void {
  const [first] = chart.series;
  if (first === undefined) return;
  const drawn = sheet.charts.add(
    TYPES[chart.kind],
    sheet.getRange(formatRange(first.values)),
    isRow(first.values) ? "Rows" : "Columns",
  );
  drawn.title.text = chart.title;
  drawn.legend.visible = chart.kind === "pie" || chart.series.length > 1;
  drawn.legend.position = "Bottom";
  const { area } = chart;
  const corner = (row: number, column: number): string => formatAddress({ row, column });
  drawn.setPosition(corner(area.top, area.left), corner(area.bottom, area.right));
  chart.series.forEach(({ name, values, color }, index) => {
    const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    series.name = name;
    series.setValues(sheet.getRange(formatRange(values)));
    series.setXAxisValues(sheet.getRange(formatRange(chart.categories)));
    // The slices of a pie keep their different colours.
    if (chart.kind !== "pie") series.format.fill.setSolidColor(colorOf(color));
  });
  // Excel draws bars from the bottom up; the first category belongs on top.
  if (chart.kind === "bar" || chart.kind === "stacked-bar") drawn.axes.categoryAxis.reversePlotOrder = true;
}
