import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowRightRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { GradeView } from "../../app/desk/grades-view.ts";
import type { Grade, GradeLabels } from "../../domain/index.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import { GradeBadge } from "./GradeBadge.tsx";

const useStyles = makeStyles({
  badges: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
  pair: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  word: { color: tokens.colorNeutralForeground3 },
});

function gradeWord(grade: Grade | null, labels: GradeLabels, words: Words): string {
  return grade === null ? words.terms.ungraded : (labels[grade - 1] ?? "");
}

function suggestedWord({ suggested, range }: GradeView, labels: GradeLabels, words: Words): string {
  const { grades: said, schemes } = words.pane;
  if (suggested !== null) return gradeWord(suggested, labels, words);
  if (range === null) return schemes.none;
  return said.range(gradeWord(range[0], labels, words), gradeWord(range[1], labels, words));
}

/** 自评 → 建议, the score, and 审定 where it was decided. */
export function GradeBadges({
  words,
  row,
  labels,
}: {
  readonly words: Words;
  readonly row: GradeView;
  readonly labels: GradeLabels;
}): ReactElement {
  const styles = useStyles();
  const said = words.pane.grades;
  return (
    <div className={styles.badges}>
      <span className={styles.pair}>
        <Text size={200} className={styles.word}>
          {said.typed}
        </Text>
        <GradeBadge grade={row.typed} word={gradeWord(row.typed, labels, words)} />
      </span>
      <ArrowRightRegular aria-hidden />
      <span className={styles.pair}>
        <Text size={200} className={styles.word}>
          {said.suggested}
        </Text>
        <GradeBadge grade={row.suggested} word={suggestedWord(row, labels, words)} />
      </span>
      {row.decided !== null && (
        <span className={styles.pair}>
          <Text size={200} className={styles.word}>
            {said.decided}
          </Text>
          <GradeBadge grade={row.decided} word={gradeWord(row.decided, labels, words)} />
        </span>
      )}
      {row.score !== null && <Text size={200}>{said.score(row.score)}</Text>}
      {row.strength === "weak" && <Text size={200}>{said.weak}</Text>}
      {row.disagrees && (
        <Badge appearance="outline" color="warning" icon={<WarningRegular />}>
          {said.differs}
        </Badge>
      )}
    </div>
  );
}
