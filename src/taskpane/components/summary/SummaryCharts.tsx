import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import type { ChartProps } from "@fluentui/react-charts";
import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import type { OwnerView, SummaryView, TallyView } from "../../../app/desk/summary-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { ListScope } from "../../list-scope.ts";
import { fullName, GRADE_FOCUS } from "../../summary-rows.ts";

/** Most bars of one chart. */
const MOST = 6;

const useStyles = makeStyles({
  title: { margin: 0 },
  chart: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    // High contrast has one colour for all status colours: the series take its system colours instead.
    "@media (forced-colors: active)": {
      "--series0": "Highlight",
      "--series1": "LinkText",
      "--series2": "CanvasText",
      "--series3": "GrayText",
    },
  },
  // The chart's own legend names each series once for every bar.
  bars: {
    "& [class*='fui-legend']": { display: "none" },
    // Gaps between the pieces of a bar are added to its length.
    boxSizing: "border-box",
    paddingRight: tokens.spacingHorizontalM,
    "& rect[role='option']": { cursor: "pointer", forcedColorAdjust: "none" },
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

interface Bar extends Pick<ListScope, "of" | "place"> {
  readonly name: string;
  readonly total: number;
  /** By series. */
  readonly parts: readonly number[];
}

/** Opens the list behind a piece of a bar. */
type OnOpen = (line: Omit<ListScope, "revision">, focus: string | null) => void;

const STATE_FOCUS = ["overdue", "due", "finished", "others"] as const;

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

/** The colour of a series by its place, which high contrast replaces. */
function seriesOf(words: readonly string[], colors: readonly string[]): readonly Series[] {
  return words.map((word, at) => ({ word, color: `var(--series${String(at)}, ${colors[at] ?? ""})` }));
}

function byLength(a: Bar, b: Bar): number {
  return b.total - a.total;
}

/** The name of the longest bar; where others are as long, how many they are. */
function longest(bars: readonly Bar[], tied: (name: string, count: number) => string): string {
  const [first] = bars;
  const equals = bars.filter(({ total }) => total === first?.total).length;
  return equals > 1 ? tied(first?.name ?? "", equals) : (first?.name ?? "");
}

function gradeBar(tally: TallyView, place: number): Bar {
  const { total, grades, ungraded } = tally;
  return { of: "department", place, name: fullName(tally), total, parts: [...grades, ungraded] };
}

function ownerBar({ name, total, states }: OwnerView, place: number): Bar {
  const due = states.unverified + states["due-soon"];
  const done = states.done + states["done-late"];
  return {
    of: "owner",
    place,
    name,
    total: states.overdue,
    parts: [states.overdue, due, done, total - states.overdue - due - done],
  };
}

/** Departments by grade, and owners by state: one message each. */
export function SummaryCharts({
  words,
  view,
  onOpen,
}: {
  readonly words: Words;
  readonly view: SummaryView;
  readonly onOpen: OnOpen;
}): ReactElement {
  const { summary: said } = words.pane;
  const departments = view.departments.map(gradeBar).sort(byLength);
  const owners = view.owners.map(ownerBar).sort(byLength);
  const [most] = departments;
  const [latest] = owners;
  const grades = [...view.labels, words.terms.ungraded];
  const states = [words.terms.states.overdue, said.due, said.heads.done, said.heads.others];
  return (
    <>
      {most !== undefined && (
        <StackedBars
          title={said.departmentChart(longest(departments, said.tied.department), most.total)}
          bars={departments.slice(0, MOST)}
          focuses={GRADE_FOCUS.slice(1)}
          onOpen={onOpen}
          series={seriesOf(grades, GRADE_COLORS)}
        />
      )}
      {latest !== undefined && (
        <StackedBars
          title={
            latest.total === 0
              ? said.nothingLate
              : said.ownerChart(longest(owners, said.tied.owner), latest.total)
          }
          bars={owners.slice(0, MOST)}
          focuses={STATE_FOCUS}
          onOpen={onOpen}
          series={seriesOf(states, STATE_COLORS)}
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

/** Places of the pieces that a bar shows: nothing is drawn for a count of zero. */
function shownSeries({ parts }: Bar): readonly number[] {
  return parts.flatMap((count, at) => (count === 0 ? [] : [at]));
}

/** The bar and series of the piece that was clicked; the chart itself tells of no single piece. */
function pieceAt(
  target: EventTarget,
  chart: Element,
  bars: readonly Bar[],
): { bar: Bar; series: number } | null {
  const piece = target instanceof Element ? target.closest("rect[role='option']") : null;
  if (piece === null) return null;
  const place = [...chart.querySelectorAll("svg")].findIndex((svg) => svg.contains(piece));
  const bar = bars[place];
  if (bar === undefined) return null;
  const pieces = [...chart.querySelectorAll("svg")][place]?.querySelectorAll("rect[role='option']") ?? [];
  const series = shownSeries(bar)[[...pieces].indexOf(piece)];
  return series === undefined ? null : { bar, series };
}

function StackedBars({
  title,
  bars,
  series,
  focuses,
  onOpen,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly series: readonly Series[];
  /** Filter of the list behind each series. */
  readonly focuses: readonly (string | null)[];
  readonly onOpen: OnOpen;
}): ReactElement {
  const styles = useStyles();
  const open = ({ target, currentTarget }: MouseEvent | KeyboardEvent): void => {
    const piece = pieceAt(target, currentTarget, bars);
    if (piece !== null) onOpen(piece.bar, focuses[piece.series] ?? null);
  };
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
      <div
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === "Enter") open(event);
        }}
      >
        <HorizontalBarChart
          className={styles.bars}
          variant={HorizontalBarChartVariant.PartToWhole}
          chartDataMode="hidden"
          hideRatio={bars.map(() => true)}
          data={bars.map((bar) => chartData(bar, series, most))}
        />
      </div>
    </section>
  );
}
