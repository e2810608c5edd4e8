import { addressOf, quoteName } from "../area.ts";
import type { HostChart, HostSeries } from "../book.ts";
import { newId } from "../book.ts";
import type { Argument, HostType } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";
import type { Json } from "../json.ts";
import { asText } from "../json.ts";
import type { Place } from "./place.ts";
import { areaOf, assertUnlocked, placeOf } from "./place.ts";

interface ChartOf {
  readonly place: Place;
  readonly chart: HostChart;
}

interface SeriesOf extends ChartOf {
  readonly series: HostSeries;
}

interface Settings {
  readonly settings: Map<string, Json>;
  readonly path: string;
}

/** A part of a chart that only keeps what is set: scalars, and parts below it. */
function settingsType(
  name: string,
  scalars: readonly string[],
  child: Readonly<Record<string, HostType<Settings>>> = {},
): HostType<Settings> {
  const methods: HostType<Settings>["call"] =
    name === "ChartFill"
      ? {
          setSolidColor: ({ settings, path }, [color]) => {
            if (!/^#[0-9A-F]{6}$/i.test(asText(color))) throw new HostError("InvalidArgument", "colour");
            settings.set(`${path}color`, asText(color));
          },
        }
      : {};
  return {
    name,
    get: Object.fromEntries(
      scalars.map((scalar) => [
        scalar,
        ({ settings, path }: Settings) => settings.get(`${path}${scalar}`) ?? null,
      ]),
    ),
    set: Object.fromEntries(
      scalars.map((scalar) => [
        scalar,
        ({ settings, path }: Settings, value: Json) => {
          settings.set(`${path}${scalar}`, value);
        },
      ]),
    ),
    child: Object.fromEntries(
      Object.entries(child).map(([member, type]) => [
        member,
        ({ settings, path }: Settings) => HostObject.of(type, { settings, path: `${path}${member}.` }),
      ]),
    ),
    call: methods,
  };
}

const ChartFont = settingsType("ChartFont", ["bold", "color", "italic", "name", "size", "underline"]);
const ChartFill = settingsType("ChartFill", []);
const ChartTitle = settingsType("ChartTitle", ["text", "visible", "overlay"], {
  format: settingsType("ChartTitleFormat", [], { font: ChartFont }),
});
const ChartLegend = settingsType("ChartLegend", ["visible", "position", "overlay"], {
  format: settingsType("ChartLegendFormat", [], { font: ChartFont }),
});
const SeriesFormat = settingsType("ChartSeriesFormat", [], { fill: ChartFill });
const ChartAxis = settingsType(
  "ChartAxis",
  ["reversePlotOrder", "minimum", "visible", "majorUnit", "numberFormat"],
  {
    majorGridlines: settingsType("ChartGridlines", ["visible"]),
    format: settingsType("ChartAxisFormat", [], { font: ChartFont }),
  },
);
const ChartAxes = settingsType("ChartAxes", [], { categoryAxis: ChartAxis, valueAxis: ChartAxis });
const DataLabels = settingsType(
  "ChartDataLabels",
  ["showValue", "showPercentage", "position", "numberFormat"],
  { format: settingsType("ChartDataLabelFormat", [], { font: ChartFont }) },
);

const topOf =
  (type: HostType<Settings>, path: string) =>
  ({ chart }: ChartOf): HostObject =>
    HostObject.of(type, { settings: chart.settings, path });

function dataAddress(argument: Argument): string {
  const place = placeOf(argument);
  return `${quoteName(place.sheet.name)}!${addressOf(areaOf(place))}`;
}

const ChartSeries: HostType<SeriesOf> = {
  name: "ChartSeries",
  get: {
    name: ({ series }) => series.name,
    hasDataLabels: ({ series }) => series.settings.get("hasDataLabels") ?? false,
    gapWidth: ({ series }) => series.settings.get("gapWidth") ?? null,
  },
  set: {
    name: ({ series }, value) => {
      series.name = asText(value);
    },
    hasDataLabels: ({ series }, value) => {
      series.settings.set("hasDataLabels", value);
    },
    gapWidth: ({ series }, value) => {
      series.settings.set("gapWidth", value);
    },
  },
  child: {
    format: ({ series }) => HostObject.of(SeriesFormat, { settings: series.settings, path: "format." }),
    dataLabels: ({ series }) => HostObject.of(DataLabels, { settings: series.settings, path: "dataLabels." }),
  },
  call: {
    setValues: ({ series }, [range]) => {
      series.values = dataAddress(range);
    },
    setXAxisValues: ({ series }, [range]) => {
      series.categories = dataAddress(range);
    },
    delete: ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    },
  },
};

function seriesAt({ place, chart }: ChartOf, index: number): HostObject {
  const series = chart.series[index];
  if (series === undefined) throw new HostError("InvalidArgument", "series index");
  return HostObject.of(ChartSeries, { place, chart, series });
}

const newSeries = (name: string, values: string | null): HostSeries => ({
  name,
  values,
  categories: null,
  settings: new Map(),
});

const ChartSeriesCollection: HostType<ChartOf> = {
  name: "ChartSeriesCollection",
  get: { count: ({ chart }) => chart.series.length },
  items: (target) => target.chart.series.map((_, index) => seriesAt(target, index)),
  call: {
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (target, [index]) => seriesAt(target, Number(index)),
    add: (target, [name]) => {
      target.chart.series.push(newSeries(typeof name === "string" ? name : "", null));
      return seriesAt(target, target.chart.series.length - 1);
    },
  },
};

const Chart: HostType<ChartOf> = {
  name: "Chart",
  get: {
    id: ({ chart }) => chart.id,
    name: ({ chart }) => chart.name,
    chartType: ({ chart }) => chart.type,
  },
  set: {
    name: ({ chart }, value) => {
      chart.name = asText(value);
    },
  },
  child: {
    title: topOf(ChartTitle, "title."),
    legend: topOf(ChartLegend, "legend."),
    axes: topOf(ChartAxes, "axes."),
    series: (target) => HostObject.of(ChartSeriesCollection, target),
  },
  call: {
    delete: ({ place, chart }) => {
      assertUnlocked(place, true);
      place.sheet.charts = place.sheet.charts.filter((other) => other !== chart);
    },
    setPosition: ({ chart }, [start, end]) => {
      const cell = (argument: Argument): string =>
        typeof argument === "string" ? argument : addressOf(areaOf(placeOf(argument)));
      chart.from = cell(start);
      chart.to = end === undefined || end === null ? null : cell(end);
    },
  },
  identity: ({ chart }) => ({ Id: chart.id }),
};

const CHART_TYPES = new Set([
  "BarClustered",
  "BarStacked",
  "ColumnClustered",
  "ColumnStacked",
  "Pie",
  "Line",
  "Doughnut",
]);

/** A series for each column or row of numbers, as Excel makes them from a block. */
function seriesFrom(source: Place): HostSeries[] {
  const area = areaOf(source);
  const series: HostSeries[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const one = { ...area, left: column, right: column };
    series.push(newSeries("", `${quoteName(source.sheet.name)}!${addressOf(one)}`));
  }
  return series;
}

/** Charts of a sheet. */
export const ChartCollection: HostType<Place> = {
  name: "ChartCollection",
  get: { count: (place) => place.sheet.charts.length },
  items: (place) => place.sheet.charts.map((chart) => HostObject.of(Chart, { place, chart })),
  item: (place, key) => find(place, key) ?? missing(),
  call: {
    add: (place, [type, source]) => {
      assertUnlocked(place, true);
      if (!CHART_TYPES.has(asText(type))) throw new HostError("InvalidArgument", "chart type");
      const chart: HostChart = {
        id: newId(place.world.book),
        name: `图表 ${place.sheet.charts.length + 1}`,
        type: asText(type),
        series: seriesFrom(placeOf(source)),
        settings: new Map(),
        from: null,
        to: null,
        isOriginal: false,
      };
      place.sheet.charts = [...place.sheet.charts, chart];
      return HostObject.of(Chart, { place, chart });
    },
    getCount: (place) => place.sheet.charts.length,
    getItemAt: (place, [index]) => {
      const chart = place.sheet.charts[Number(index)];
      return chart === undefined ? missing() : HostObject.of(Chart, { place, chart });
    },
    getItemOrNullObject: (place, [key]) => find(place, typeof key === "string" ? key : null),
  },
};

function find(place: Place, key: Json): HostObject | null {
  const chart = place.sheet.charts.find(({ id, name }) => id === key || name === key);
  return chart === undefined ? null : HostObject.of(Chart, { place, chart });
}

function missing(): never {
  throw new HostError("ItemNotFound", "chart");
}
