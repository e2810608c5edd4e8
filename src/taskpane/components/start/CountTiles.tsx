import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  ArrowRepeatAllRegular,
  CalendarClockRegular,
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  InfoRegular,
  QuestionCircleRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { OverviewView } from "../../../app/desk/overview-view.ts";
import type { ControlState, Severity } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import type { ScreenKey } from "../../pane-state.ts";

type Tone = "danger" | "warning" | "success" | "neutral";

interface Tile {
  readonly label: string;
  readonly count: number;
  readonly focus: string | null;
  readonly tone: Tone;
  readonly Icon: FluentIcon | null;
}

interface TileGroup {
  readonly title: string;
  readonly screen: ScreenKey;
  readonly tiles: readonly Tile[];
}

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  title: { color: tokens.colorNeutralForeground2, margin: 0, fontWeight: tokens.fontWeightRegular },
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(100px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  label: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, textAlign: "start" },
  danger: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

function gradeTiles(
  { points, grades, ungraded, disagreements }: OverviewView,
  words: Words,
): readonly Tile[] {
  const { start } = words.pane;
  const [one, two, three] = words.terms.grades;
  const plain = { tone: "neutral", Icon: null } as const;
  return [
    { label: start.points, count: points, focus: null, ...plain },
    { label: one, count: grades[0], focus: "1", ...plain },
    { label: two, count: grades[1], focus: "2", ...plain },
    { label: three, count: grades[2], focus: "3", ...plain },
    { label: words.terms.ungraded, count: ungraded, focus: "ungraded", ...plain },
    {
      label: start.disagreements,
      count: disagreements,
      focus: "disagrees",
      tone: "warning",
      Icon: WarningRegular,
    },
  ];
}

function findingTiles({ findings }: OverviewView, words: Words): readonly Tile[] {
  const { severities } = words.findings;
  const tile = (severity: Severity, tone: Tone, Icon: FluentIcon): Tile => ({
    label: severities[severity],
    count: findings[severity],
    focus: severity,
    tone,
    Icon,
  });
  return [
    tile("error", "danger", ErrorCircleRegular),
    tile("warning", "warning", WarningRegular),
    tile("hint", "neutral", InfoRegular),
  ];
}

function controlTiles({ states }: OverviewView, words: Words): readonly Tile[] {
  const tile = (state: ControlState, tone: Tone, Icon: FluentIcon): Tile => ({
    label: words.terms.states[state],
    count: states[state],
    focus: state,
    tone,
    Icon,
  });
  return [
    tile("overdue", "danger", ErrorCircleRegular),
    tile("unverified", "warning", QuestionCircleRegular),
    tile("due-soon", "warning", CalendarClockRegular),
    tile("no-deadline", "neutral", InfoRegular),
    tile("long-term", "neutral", ArrowRepeatAllRegular),
    tile("done", "success", CheckmarkCircleRegular),
  ];
}

function groupsOf(overview: OverviewView, words: Words): readonly TileGroup[] {
  const { groups } = words.pane.start;
  return [
    { title: groups.grades, screen: "grades", tiles: gradeTiles(overview, words) },
    { title: groups.findings, screen: "findings", tiles: findingTiles(overview, words) },
    { title: groups.controls, screen: "controls", tiles: controlTiles(overview, words) },
  ];
}

/** The counts of the workbook; each opens the list of what it counts. */
export function CountTiles({
  pane,
  words,
  overview,
}: ScreenProps & { readonly overview: OverviewView }): ReactElement {
  const styles = useStyles();
  const { frame, start } = words.pane;
  return (
    <>
      {groupsOf(overview, words).map(({ title, screen, tiles }) => (
        <section key={screen} className={styles.group} aria-label={title}>
          <Text as="h2" className={styles.title} size={200}>
            {title}
          </Text>
          <div className={styles.tiles}>
            {tiles.map(({ label, count, focus, tone, Icon }) => (
              <button
                key={label}
                type="button"
                className={styles.tile}
                title={start.leadsTo(label, count, frame.screens[screen].title)}
                onClick={() => {
                  pane.open(screen, focus);
                }}
              >
                <span className={styles.number}>{count}</span>
                <Caption1 className={mergeClasses(styles.label, styles[count === 0 ? "neutral" : tone])}>
                  {Icon !== null && <Icon aria-hidden />}
                  {label}
                </Caption1>
              </button>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
