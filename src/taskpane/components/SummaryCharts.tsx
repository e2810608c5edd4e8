import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import type { ChartProps } from "@fluentui/react-charts";
import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { OwnerView, SummaryView, TallyView } from "../../app/desk/summary-view.ts";
import type { Words } from "../../report/messages/catalogue.ts";

/** Most bars of one chart. */
const MOST = 6;

const useStyles = makeStyles({
  title: { margin: 0 },
  chart: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  // The chart's own legend names each series once for every bar.
  bars: {
    "& [class*='fui-legend']": { display: "none" },
    // Gaps between the pieces of a bar are added to its length.
    boxSizing: "border-box",
    paddingRight: tokens.spacingHorizontalM,
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: {
    width: "10px",
    height: "10px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: "none",
  },
});

/** One series of a stacked bar: its word and colour. */
interface Series {
  readonly word: string;
  readonly color: string;
}

interface Bar {
  readonly name: string;
  readonly total: number;
  /** By series. */
  readonly parts: readonly number[];
}

const GRADE_COLORS = [
  tokens.colorPaletteRedBackground3,
  tokens.colorPaletteDarkOrangeBackground3,
  tokens.colorBrandBackground,
  tokens.colorNeutralStroke1,
];

const STATE_COLORS = [
  tokens.colorPaletteRedBackground3,
  tokens.colorPaletteYellowBackground3,
  tokens.colorPaletteGreenBackground3,
  tokens.colorNeutralStroke1,
];

function largest(bars: readonly Bar[]): readonly Bar[] {
  return [...bars].sort((a, b) => b.total - a.total).slice(0, MOST);
}

function gradeBar({ name, under, total, grades, ungraded }: TallyView): Bar {
  return { name: under === "" ? name : `${under} ${name}`, total, parts: [...grades, ungraded] };
}

function ownerBar({ name, total, states }: OwnerView): Bar {
  const due = states.unverified + states["due-soon"];
  const done = states.done + states["done-late"];
  return {
    name,
    total: states.overdue,
    parts: [states.overdue, due, done, total - states.overdue - due - done],
  };
}

/** Departments by grade, and owners by state: one message each. */
export function SummaryCharts({
  words,
  view,
}: {
  readonly words: Words;
  readonly view: SummaryView;
}): ReactElement {
  const { summary: said } = words.pane;
  const departments = largest(view.departments.map(gradeBar));
  const owners = largest(view.owners.map(ownerBar));
  const [most] = departments;
  const [latest] = owners;
  const grades = [...view.labels, words.terms.ungraded];
  const states = [words.terms.states.overdue, said.due, said.heads.done, said.heads.others];
  return (
    <>
      {most !== undefined && (
        <StackedBars
          title={said.departmentChart(most.name, most.total)}
          bars={departments}
          series={grades.map((word, at) => ({ word, color: GRADE_COLORS[at] ?? "" }))}
        />
      )}
      {latest !== undefined && (
        <StackedBars
          title={latest.total === 0 ? said.nothingLate : said.ownerChart(latest.name, latest.total)}
          bars={owners}
          series={states.map((word, at) => ({ word, color: STATE_COLORS[at] ?? "" }))}
        />
      )}
    </>
  );
}

function chartData({ name, parts }: Bar, series: readonly Series[], most: number): ChartProps {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const pieces = parts.flatMap((count, at) => {
    const { word = "", color = "" } = series[at] ?? {};
    if (count === 0) return [];
    return [
      {
        legend: word,
        color,
        horizontalBarChartdata: { x: count, total: most },
        xAxisCalloutData: word,
        yAxisCalloutData: String(count),
      },
    ];
  });
  // What is left up to the longest bar, so that lengths can be compared.
  const rest = {
    color: "transparent",
    placeHolder: true,
    horizontalBarChartdata: { x: most - total, total: most },
  };
  return { chartTitle: `${name} ${total}`, chartData: total < most ? [...pieces, rest] : pieces };
}

function StackedBars({
  title,
  bars,
  series,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly series: readonly Series[];
}): ReactElement {
  const styles = useStyles();
  const most = Math.max(...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  return (
    <section className={styles.chart} aria-label={title}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <div className={styles.legend}>
        {series.map(({ word, color }) => (
          <span key={word} className={styles.entry}>
            <span className={styles.swatch} style={{ backgroundColor: color }} aria-hidden />
            <Text size={200}>{word}</Text>
          </span>
        ))}
      </div>
      <HorizontalBarChart
        className={styles.bars}
        variant={HorizontalBarChartVariant.PartToWhole}
        chartDataMode="hidden"
        hideRatio={bars.map(() => true)}
        data={bars.map((bar) => chartData(bar, series, most))}
      />
    </section>
  );
}
