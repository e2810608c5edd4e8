import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { cellKey, formatAddress } from "../../domain/index.ts";
import type { CellAddress } from "../../domain/index.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import type { SheetMarks } from "./cell-marks.ts";
import { CellFinding } from "./CellFinding.tsx";
import type { MergeIndex } from "./merge-index.ts";
import type { GridChoice } from "./grid-choice.ts";
import type { LoadedSheet } from "./use-sheet.ts";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    maxHeight: "40%",
    overflowY: "auto",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  address: {
    minWidth: "3.5em",
    lineHeight: "32px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  text: {
    alignSelf: "center",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxHeight: "5.6em",
    overflowY: "auto",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  steps: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  findings: {
    gridColumnStart: 1,
    gridColumnEnd: 4,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

interface CellBarProps extends ScreenProps {
  readonly loaded: LoadedSheet;
  readonly merges: MergeIndex;
  readonly marks: SheetMarks;
  readonly choice: GridChoice;
  readonly onChoose: (address: CellAddress) => void;
}

/** The first cell of what is chosen: of a merged area its first one. */
function chosenCell({ choice, merges }: CellBarProps): CellAddress {
  const area = merges.at(choice.address.row, choice.address.column);
  return area === null ? choice.address : { row: area.top, column: area.left };
}

function neighbour(marks: SheetMarks, from: CellAddress, direction: 1 | -1): CellAddress | null {
  const here = cellKey(from.row, from.column);
  const isBeyond = ({ row, column }: CellAddress): boolean => (cellKey(row, column) - here) * direction > 0;
  const { inOrder } = marks;
  const ordered = direction === 1 ? inOrder : [...inOrder].reverse();
  const found = ordered.find((mark) => isBeyond(mark.address));
  return found?.address ?? null;
}

function Steps({
  marks,
  cell,
  words,
  onChoose,
}: CellBarProps & { readonly cell: CellAddress }): ReactElement | null {
  const styles = useStyles();
  const { grid } = words.page;
  if (marks.count === 0) return null;
  const step = (direction: 1 | -1, label: string, icon: ReactElement): ReactElement => {
    const target = neighbour(marks, cell, direction);
    return (
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        aria-label={label}
        title={label}
        disabled={target === null}
        onClick={() => {
          if (target !== null) onChoose(target);
        }}
      />
    );
  };
  return (
    <span className={styles.steps}>
      <Text size={200}>{grid.count(marks.count)}</Text>
      {step(-1, grid.previous, <ArrowUpRegular />)}
      {step(1, grid.next, <ArrowDownRegular />)}
    </span>
  );
}

/** The chosen cell in full, with what was found in it and the way to mend it; above the grid as in Excel. */
export function CellBar(props: CellBarProps): ReactElement {
  const { loaded, marks, choice, words } = props;
  const styles = useStyles();
  const { grid } = words.page;
  const cell = chosenCell(props);
  const shown = loaded.rows.get(cell.row)?.cells.find(({ column }) => column === cell.column);
  const text = shown?.text ?? "";
  const mark = marks.byCell.get(cellKey(cell.row, cell.column));
  return (
    <div className={styles.bar} role="region" aria-live="polite" aria-label={formatAddress(cell)}>
      <Text className={styles.address}>{formatAddress(cell)}</Text>
      <div className={styles.text}>
        {shown?.isFormula === true && <Badge appearance="outline">{grid.formula}</Badge>} {text}
        {text === "" && <span className={styles.quiet}>{choice.wish === 0 ? grid.noCell : grid.blank}</span>}
      </div>
      <Steps {...props} cell={cell} />
      {mark !== undefined && (
        <ul className={styles.findings}>
          {mark.findings.map((finding) => (
            <CellFinding key={finding.index} {...props} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}
