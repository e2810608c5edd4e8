import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";
import { describeFailure } from "../../failure.ts";
import type { OutcomePart } from "../../pane-state.ts";
import { KeptCells } from "./KeptCells.tsx";
import { SkippedNote } from "../frame/SkippedNote.tsx";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { fontSize: "20px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

interface PartProps<Part extends OutcomePart = OutcomePart> {
  readonly part: Part;
  readonly words: Words;
  readonly pane: Pane;
}

type AppliedPart = Extract<OutcomePart, { kind: "applied" }>;
type RestoredPart = Extract<OutcomePart, { kind: "restored" }>;

/** Whether a part was not done. */
export function isFailed(part: OutcomePart): boolean {
  return part.kind === "failed" || (part.kind === "told" && !part.isDone);
}

/** What became of one workbook: what was written, with links, and what was left out. */
export function OutcomeCard(props: PartProps & { readonly showsFile: boolean }): ReactElement {
  const { part, words, showsFile } = props;
  const styles = useStyles();
  const file = part.kind === "told" ? null : part.file;
  return (
    <section className={styles.card} aria-label={file ?? words.pane.frame.screens.result.title}>
      {isFailed(part) ? (
        <ErrorCircleRegular className={mergeClasses(styles.icon, styles.bad)} aria-hidden />
      ) : (
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
      )}
      <div className={styles.lines}>
        {showsFile && file !== null && <Text weight="semibold">{file}</Text>}
        {part.kind === "applied" && <Applied {...props} part={part} />}
        {part.kind === "restored" && <Restored {...props} part={part} />}
        {part.kind === "told" && part.lines.map((line) => <Text key={line}>{line}</Text>)}
        {part.kind === "failed" && <Text>{describeFailure(part.failure, words)}</Text>}
      </div>
    </section>
  );
}

function SheetLinks({
  title,
  names,
  part,
  pane,
  words,
}: PartProps<AppliedPart> & {
  readonly title: string;
  readonly names: readonly string[];
}): ReactElement | null {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <div>
      <Text size={200}>{title}</Text>
      <div className={styles.links}>
        {names.map((name) => (
          <Link
            key={name}
            as="button"
            aria-label={words.pane.result.show(name)}
            onClick={() => void pane.show(part.file, name, null)}
          >
            {name}
          </Link>
        ))}
      </div>
    </div>
  );
}

function Applied(props: PartProps<AppliedPart>): ReactElement {
  const { part, words } = props;
  const { result, lists } = words.pane;
  const { sheetsAdded, sheetsReplaced, cellsWritten, protectedSheets } = part.result;
  return (
    <>
      {cellsWritten > 0 && <Text>{result.cellsWritten(cellsWritten)}</Text>}
      <SheetLinks {...props} title={result.sheetsAdded} names={sheetsAdded} />
      <SheetLinks {...props} title={result.sheetsReplaced} names={sheetsReplaced} />
      {part.isFinal && <Text>{result.cannotBeTakenBack}</Text>}
      {protectedSheets.length > 0 && <Text>{result.protectedSheets(lists.joined(protectedSheets))}</Text>}
      <SkippedNote skipped={part.skipped} words={words} />
    </>
  );
}

function Restored({ part, words, pane }: PartProps<RestoredPart>): ReactElement {
  const { result, lists } = words.pane;
  const { action, cellsRestored, sheetsRemoved, untouched } = part.result;
  if (action === null) return <Text>{result.nothingToRestore}</Text>;
  return (
    <>
      {(cellsRestored > 0 || sheetsRemoved.length === 0) && <Text>{result.restored(cellsRestored)}</Text>}
      {sheetsRemoved.length > 0 && <Text>{result.sheetsRemoved(lists.joined(sheetsRemoved))}</Text>}
      <KeptCells file={part.file} untouched={untouched} words={words} pane={pane} />
    </>
  );
}
