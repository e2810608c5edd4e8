import { Button, Card, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { GradeView } from "../../app/desk/grades-view.ts";
import { GRADES } from "../../domain/index.ts";
import type { Grade, GradeLabels } from "../../domain/index.ts";
import { gradeNamed } from "../grade-filter.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { evidenceElsewhere, markText } from "../marked-text.ts";
import { GradeBadges } from "./GradeBadges.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { PlaceLink } from "./PlaceLink.tsx";

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  picked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
  text: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  where: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  reason: { overflowWrap: "anywhere" },
  evidence: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  space: { flexGrow: 1 },
});

/** What can be done with one risk. */
export interface GradeCardProps extends ScreenProps {
  readonly row: GradeView;
  readonly labels: GradeLabels;
  readonly isActive: boolean;
  /** Null keeps the risk's grade. */
  readonly picked: Grade | null;
  readonly onPick: (grade: Grade | null) => void;
}

/** One risk: typed beside suggested grade, the reason, and the words that speak for it. */
export function GradeCard(props: GradeCardProps): ReactElement {
  const { words, row, picked } = props;
  const styles = useStyles();
  const shown = row.evidence.filter(({ text }) => text === row.text);
  const elsewhere = evidenceElsewhere(row.evidence, row.text);
  const where = [row.unit, row.department, row.post].filter((name) => name !== "").join(" · ");
  return (
    <Card
      className={mergeClasses(styles.card, picked !== null && styles.picked)}
      size="small"
      appearance="outline"
      focusMode="off"
    >
      <GradeBadges {...props} />
      <Text className={styles.text} weight="semibold">
        <MarkedText words={words} runs={markText(row.text, shown)} />
      </Text>
      {where !== "" && (
        <Text size={200} className={styles.where}>
          {where}
        </Text>
      )}
      <Text className={styles.reason}>{row.reason}</Text>
      {row.stability !== "" && (
        <Text size={200} className={styles.where}>
          {row.stability}
        </Text>
      )}
      {elsewhere.length > 0 && (
        <ul className={styles.evidence} aria-label={words.pane.grades.evidence}>
          {elsewhere.map(({ address, runs }) => (
            <li key={address}>
              {words.pane.grades.evidenceAt(address)}
              <MarkedText words={words} runs={runs} />
            </li>
          ))}
        </ul>
      )}
      <GradeFoot {...props} />
    </Card>
  );
}

function GradeFoot({ pane, words, row, labels, isActive, picked, onPick }: GradeCardProps): ReactElement {
  const styles = useStyles();
  const said = words.pane.grades;
  const { suggested } = row;
  const isAdopted = picked !== null && picked === suggested;
  return (
    <div className={styles.foot}>
      <PlaceLink pane={pane} words={words} place={row} isReachable={isActive} />
      <span className={styles.space} />
      {suggested !== null && suggested !== row.final && (
        <Button
          size="small"
          tabIndex={isActive ? 0 : -1}
          aria-pressed={isAdopted}
          icon={isAdopted ? <CheckmarkRegular /> : null}
          onClick={() => {
            onPick(isAdopted ? null : suggested);
          }}
        >
          {said.adopt}
        </Button>
      )}
      <Select
        size="small"
        tabIndex={isActive ? 0 : -1}
        aria-label={said.setGrade(row.text)}
        value={picked === null ? "" : String(picked)}
        onChange={(_, { value }) => {
          onPick(gradeNamed(value));
        }}
      >
        <option value="">{said.unchanged}</option>
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {labels[grade - 1]}
          </option>
        ))}
      </Select>
    </div>
  );
}
