import { makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  AddSquareRegular,
  ArrowSyncRegular,
  ColorRegular,
  EditRegular,
  LockClosedRegular,
  TableRegular,
} from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Preview } from "../../../app/preview-plan.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { PlannedChange } from "../../desk-requests.ts";
import { SampleTable } from "./SampleTable.tsx";
import { SkippedNote } from "../frame/SkippedNote.tsx";

interface Line {
  readonly Icon: FluentIcon;
  readonly text: string;
  readonly detail: string;
}

const useStyles = makeStyles({
  receipt: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  lines: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  line: { display: "grid", gridTemplateColumns: "20px 1fr", columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: "20px", color: tokens.colorBrandForeground1 },
  detail: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  text: { display: "block", overflowWrap: "anywhere" },
  file: { overflowWrap: "anywhere" },
});

function linesOf(preview: Preview, words: Words): readonly Line[] {
  const { result } = words.pane;
  const { newSheets, replacedSheets, columns, highlights, ledgerCells, sourceCells, protectedSheets } =
    preview;
  const list = words.pane.lists.joined;
  const counted = (
    count: number,
    Icon: FluentIcon,
    text: (count: number) => string,
    detail = "",
  ): readonly Line[] => (count === 0 ? [] : [{ Icon, text: text(count), detail }]);
  return [
    ...counted(newSheets.length, AddSquareRegular, result.newSheets, list(newSheets)),
    ...counted(replacedSheets.length, ArrowSyncRegular, result.replacedSheets, list(replacedSheets)),
    ...columns.map(({ sheet, headers, replaces, cells }) => ({
      Icon: TableRegular,
      text: (replaces ? result.rewrittenColumns : result.columns)(sheet, headers.length, cells),
      detail: list(headers),
    })),
    ...counted(highlights, ColorRegular, result.highlights),
    ...counted(ledgerCells, EditRegular, result.ledgerCells),
    ...counted(sourceCells, EditRegular, result.sourceCells),
    ...(protectedSheets.length === 0
      ? []
      : [{ Icon: LockClosedRegular, text: result.staysProtected(list(protectedSheets)), detail: "" }]),
  ];
}

/** What will be written into one workbook, line by line, with samples and what is left out. */
export function Receipt({
  part,
  words,
  showsFile,
}: {
  readonly part: PlannedChange;
  readonly words: Words;
  readonly showsFile: boolean;
}): ReactElement {
  const styles = useStyles();
  const { result } = words.pane;
  const lines = linesOf(part.preview, words);
  const kept = { Icon: LockClosedRegular, text: result.untouchedSource, detail: "" };
  return (
    <section className={styles.receipt} aria-label={part.file}>
      {showsFile && (
        <Text as="h2" weight="semibold" className={styles.file}>
          {part.file}
        </Text>
      )}
      <ul className={styles.lines}>
        {(part.preview.sourceCells === 0 ? [...lines, kept] : lines).map(({ Icon, text, detail }) => (
          <li key={text} className={styles.line}>
            <Icon className={styles.icon} aria-hidden />
            <span>
              <Text className={styles.text} weight="semibold">
                {text}
              </Text>
              {detail !== "" && (
                <Text size={200} className={styles.detail}>
                  {detail}
                </Text>
              )}
            </span>
          </li>
        ))}
      </ul>
      <SampleTable samples={part.preview.samples} words={words} />
      <SkippedNote skipped={part.skipped} words={words} />
    </section>
  );
}
