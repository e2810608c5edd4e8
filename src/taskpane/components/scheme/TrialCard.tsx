import {
  Card,
  makeStyles,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TrialView } from "../../../app/desk/schemes-view.ts";
import type { Grade, GradeLabels } from "../../../domain/index.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import type { TrialResult } from "../../hooks/use-trial.ts";
import { FailureBar } from "../frame/FailureBar.tsx";
import { Notice } from "../shared/Notice.tsx";

const useStyles = makeStyles({
  title: { margin: 0 },
  card: { rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  cell: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

type TrialCardProps = ScreenProps & {
  readonly result: TrialResult;
  /** Words of the scheme on trial. */
  readonly labels: GradeLabels;
};

/** What the scheme on trial would change, counted while it is edited. */
export function TrialCard(props: TrialCardProps): ReactElement {
  const { pane, words, result } = props;
  const styles = useStyles();
  const said = words.pane.schemes;
  if (result.kind === "failed")
    return <FailureBar pane={pane} words={words} work="deciding" failure={result.failure} />;
  const view = result.kind === "ready" ? result.view : result.earlier;
  return (
    <Card className={styles.card} appearance="filled-alternative" focusMode="off">
      <Subtitle2 as="h2" className={styles.title}>
        {said.trial}
      </Subtitle2>
      <Text role="status">
        {result.kind === "counting" || view === null ? said.counting : sentence(view, words)}
      </Text>
      {view?.kind === "counted" && <Counted {...props} view={view} />}
      {view?.kind === "invalid" && (
        <Notice intent="error">
          <ul className={styles.list}>
            {[...new Set(view.problems.map(({ kind }) => kind))].map((kind) => (
              <li key={kind}>{said.problems[kind]}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Card>
  );
}

function sentence(view: TrialView, words: ScreenProps["words"]): string {
  const said = words.pane.schemes;
  if (view.kind === "invalid") return said.invalid;
  const changed = view.changed === 0 ? said.noChange : said.changes(view.changed);
  return `${changed}${said.disagreements(view.disagreements)}`;
}

function Counted({
  words,
  view,
  labels,
}: TrialCardProps & { readonly view: Extract<TrialView, { kind: "counted" }> }): ReactElement {
  const styles = useStyles();
  const said = words.pane.schemes;
  const word = (grade: Grade | null): string => (grade === null ? said.none : (labels[grade - 1] ?? ""));
  const heads = [...labels, said.none];
  return (
    <>
      <Table size="extra-small" aria-label={said.trial}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.cell} />
            {heads.map((head) => (
              <TableHeaderCell key={head} className={styles.cell}>
                {head}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {(["before", "after"] as const).map((key) => (
            <TableRow key={key}>
              <TableCell className={styles.cell}>{said[key]}</TableCell>
              {view[key].map((count, at) => (
                <TableCell key={heads[at]} className={styles.cell}>
                  {count}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {view.samples.length > 0 && (
        <ul className={styles.list}>
          {view.samples.map(({ index, text, before, after }) => (
            <li key={index}>
              <Text size={200}>{said.changeOf(text, word(before), word(after))}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
