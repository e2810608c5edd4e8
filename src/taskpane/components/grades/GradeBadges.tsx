import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { GradeView } from "../../../app/desk/grades-view.ts";
import type { Grade, GradeLabels } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { GradeBadge } from "./GradeBadge.tsx";
import { Tag } from "../shared/Tag.tsx";

const useStyles = makeStyles({
  badges: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  pair: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  word: { color: tokens.colorNeutralForeground3 },
});

const WARNING = <WarningRegular aria-hidden />;

function gradeWord(grade: Grade | null, labels: GradeLabels, words: Words): string {
  return grade === null ? words.terms.ungraded : (labels[grade - 1] ?? "");
}

function suggestedWord({ suggested, range }: GradeView, labels: GradeLabels, words: Words): string {
  const { grades: said, schemes } = words.pane;
  if (suggested !== null) return gradeWord(suggested, labels, words);
  if (range === null) return schemes.none;
  return said.range(gradeWord(range[0], labels, words), gradeWord(range[1], labels, words));
}

function Pair({
  what,
  grade,
  word,
}: {
  readonly what: string;
  readonly grade: Grade | null;
  readonly word: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.pair}>
      <span className={styles.word}>{what}</span>
      <GradeBadge grade={grade} word={word} />
    </span>
  );
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
      <Pair what={said.typed} grade={row.typed} word={gradeWord(row.typed, labels, words)} />
      <ArrowRightRegular aria-hidden />
      <Pair what={said.suggested} grade={row.suggested} word={suggestedWord(row, labels, words)} />
      {row.decided !== null && (
        <Pair what={said.decided} grade={row.decided} word={gradeWord(row.decided, labels, words)} />
      )}
      {row.score !== null && <span>{said.score(row.score)}</span>}
      {row.strength === "weak" && <span>{said.weak}</span>}
      {row.disagrees && (
        <Tag tone="warning" icon={WARNING}>
          {said.differs}
        </Tag>
      )}
    </div>
  );
}
