import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { ReactElement } from "react";
import type { GradeView } from "../../../app/desk/grades-view.ts";
import { GRADES } from "../../../domain/index.ts";
import type { Grade, GradeLabels } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";
import { gradeNamed } from "../../grade-filter.ts";
import { evidenceElsewhere, markText } from "../../marked-text.ts";
import { GradeBadges } from "./GradeBadges.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { PlaceLink } from "../shared/PlaceLink.tsx";
import { RowButton } from "../shared/RowButton.tsx";
import { RowCard } from "../shared/RowCard.tsx";
import { RowSelect } from "./RowSelect.tsx";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-line", fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  where: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  evidence: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  buttons: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS, marginLeft: "auto" },
});

/** What can be done with one risk. */
export interface GradeCardProps {
  readonly pane: Pane;
  readonly words: Words;
  readonly row: GradeView;
  readonly labels: GradeLabels;
  readonly isActive: boolean;
  /** Null keeps the risk's grade. */
  readonly picked: Grade | null;
  readonly onPick: (row: GradeView, grade: Grade | null) => void;
}

/** One risk: typed beside suggested grade, the reason, how firm it is, and the words that speak for it. */
export const GradeCard = memo(function GradeCard(props: GradeCardProps): ReactElement {
  const { words, row, labels, picked } = props;
  const styles = useStyles();
  const shown = row.evidence.filter(({ text }) => text === row.text);
  const elsewhere = evidenceElsewhere(row.evidence, row.text);
  const where = [row.unit, row.department, row.post].filter((name) => name !== "").join(" · ");
  return (
    <RowCard isMarked={picked !== null}>
      <GradeBadges words={words} row={row} labels={labels} />
      <div className={styles.text}>
        <MarkedText words={words} runs={markText(row.text, shown)} />
      </div>
      {where !== "" && <div className={styles.where}>{where}</div>}
      <div>{row.reason}</div>
      {row.stability !== "" && <div className={styles.where}>{row.stability}</div>}
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
    </RowCard>
  );
});

function GradeFoot({ pane, words, row, labels, isActive, picked, onPick }: GradeCardProps): ReactElement {
  const styles = useStyles();
  const said = words.pane.grades;
  const { suggested } = row;
  const isAdopted = picked !== null && picked === suggested;
  const grades = GRADES.map((grade) => [String(grade), labels[grade - 1] ?? ""] as const);
  return (
    <div className={styles.foot}>
      <PlaceLink pane={pane} words={words} place={row} isReachable={isActive} />
      <span className={styles.buttons}>
        {suggested !== null && suggested !== row.final && (
          <RowButton
            isReachable={isActive}
            isPressed={isAdopted}
            onClick={() => {
              onPick(row, isAdopted ? null : suggested);
            }}
          >
            {isAdopted && <CheckmarkRegular aria-hidden />}
            {said.adopt}
          </RowButton>
        )}
        <RowSelect
          label={said.setGrade(row.text)}
          value={picked === null ? "" : String(picked)}
          options={[["", said.unchanged], ...grades]}
          isReachable={isActive}
          onChange={(value) => {
            onPick(row, gradeNamed(value));
          }}
        />
      </span>
    </div>
  );
}
