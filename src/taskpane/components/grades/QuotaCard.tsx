import {
  Badge,
  Card,
  Link,
  makeStyles,
  ProgressBar,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { NearView, QuotaView } from "../../../app/desk/quota-view.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { percent } from "../../percent.ts";
import { PlaceLink } from "../shared/PlaceLink.tsx";

const VERDICTS = {
  within: { color: "success", icon: <CheckmarkCircleRegular /> },
  over: { color: "warning", icon: <WarningRegular /> },
  "too-few": { color: "informative", icon: <InfoRegular /> },
} as const;

/** Share at which the meter is full: so many times the cap. */
const FULL = 3;

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { margin: 0, overflowWrap: "anywhere" },
  meter: { position: "relative" },
  limit: {
    position: "absolute",
    top: "-4px",
    bottom: "-4px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
  list: {
    margin: 0,
    paddingLeft: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  near: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  link: { alignSelf: "flex-start" },
  distance: { color: tokens.colorNeutralForeground2 },
});

type QuotaCardProps = ScreenProps & {
  readonly quota: QuotaView;
  /** 0.1 is 10 %. */
  readonly cap: number;
  readonly capFrom: number;
};

/** The meter of one unit: share, limit, verdict, and the borderline risks. */
export function QuotaCard(props: QuotaCardProps): ReactElement {
  const { words, quota, cap, capFrom } = props;
  const styles = useStyles();
  const said = words.pane.grades.quota;
  const { gradeOne, total, allowed, verdict } = quota;
  const share = total === 0 ? 0 : gradeOne / total;
  const name = quota.unit ?? said.wholeRegister;
  return (
    <Card className={styles.card} size="small" appearance="outline" focusMode="off">
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.name}>
          {name}
        </Subtitle2>
        <Badge appearance="tint" color={VERDICTS[verdict].color} icon={VERDICTS[verdict].icon}>
          {said.verdicts[verdict]}
        </Badge>
      </div>
      <div className={styles.meter}>
        <ProgressBar
          thickness="large"
          color={verdict === "over" ? "warning" : "brand"}
          aria-label={said.meter(name)}
          value={Math.min(share, FULL * cap)}
          max={FULL * cap}
        />
        <span className={styles.limit} style={{ left: `${100 / FULL}%` }} aria-hidden />
      </div>
      <Text>
        {said.counted(gradeOne, total, percent(share))}
        {verdict === "too-few" ? said.because(said.tooFew(capFrom)) : said.because(said.allowed(allowed))}
      </Text>
      {gradeOne > 0 && <GradeOneLink {...props} name={name} />}
      {verdict !== "too-few" && <Borderline {...props} />}
    </Card>
  );
}

function GradeOneLink({
  pane,
  state,
  words,
  quota: { place, gradeOne },
  name,
}: QuotaCardProps & { readonly name: string }): ReactElement {
  const styles = useStyles();
  const scope = { of: "unit", place, name, revision: state.desk?.revision ?? 0 } as const;
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() => {
        pane.open("grades", "1", place < 0 ? null : scope);
      }}
    >
      {words.pane.grades.quota.list(gradeOne)}
    </Link>
  );
}

function Borderline(props: QuotaCardProps): ReactElement {
  const { words, quota } = props;
  const said = words.pane.grades.quota;
  const calculation = quota.ifLowered !== "" && <Text size={200}>{quota.ifLowered}</Text>;
  if (quota.above.length + quota.below.length === 0) {
    return (
      <>
        <Text size={200}>{said.noScores}</Text>
        {calculation}
      </>
    );
  }
  return (
    <>
      <Text size={200}>{said.study}</Text>
      {calculation}
      <NearList {...props} head={said.above} rows={quota.above} say={said.over} />
      <NearList {...props} head={said.below} rows={quota.below} say={said.under} />
      {quota.unranked > 0 && <Text size={200}>{said.unranked(quota.unranked)}</Text>}
    </>
  );
}

function NearList({
  pane,
  words,
  head,
  rows,
  say,
}: ScreenProps & {
  readonly head: string;
  readonly rows: readonly NearView[];
  readonly say: (distance: number) => string;
}): ReactElement | null {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <section aria-label={head}>
      <Text block weight="semibold">
        {head}
      </Text>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.index} className={styles.near}>
            {row.text}
            <span className={styles.foot}>
              <Text size={200} className={styles.distance}>
                {say(Math.abs(row.distance))}
              </Text>
              <PlaceLink pane={pane} words={words} place={row} isReachable />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
