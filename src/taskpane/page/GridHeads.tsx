import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { columnName } from "../../domain/index.ts";
import type { CellAddress } from "../../domain/index.ts";
import type { GridAxis, Span } from "./grid-axis.ts";

/** Pixels of the row with the column letters and of the column with the row numbers. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 48;

const useStyles = makeStyles({
  top: {
    position: "sticky",
    top: 0,
    height: `${HEAD_HEIGHT}px`,
    zIndex: 4,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  corner: {
    position: "sticky",
    left: 0,
    width: `${HEAD_WIDTH}px`,
    height: `${HEAD_HEIGHT}px`,
    zIndex: 1,
    boxSizing: "border-box",
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  side: {
    position: "sticky",
    left: 0,
    width: `${HEAD_WIDTH}px`,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflow: "hidden",
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

function shownOf(axis: GridAxis, { first, last }: Span): readonly number[] {
  const shown: number[] = [];
  for (let index = first; index <= last; index += 1) if (axis.size(index) > 0) shown.push(index);
  return shown;
}

/** Letters above the columns and numbers before the rows; they stay in view. Screen readers count for themselves. */
export function GridHeads({
  down,
  across,
  rows,
  columns,
  chosen,
}: {
  readonly down: GridAxis;
  readonly across: GridAxis;
  readonly rows: Span;
  readonly columns: Span;
  readonly chosen: CellAddress;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <div className={styles.top} aria-hidden>
        <div className={styles.corner} />
        {shownOf(across, columns).map((column) => (
          <span
            key={column}
            className={mergeClasses(styles.head, column === chosen.column && styles.chosen)}
            style={{
              top: 0,
              left: HEAD_WIDTH + across.before(column),
              width: across.size(column),
              height: HEAD_HEIGHT,
            }}
          >
            {columnName(column)}
          </span>
        ))}
      </div>
      <div className={styles.side} style={{ height: down.total }} aria-hidden>
        {shownOf(down, rows).map((row) => (
          <span
            key={row}
            className={mergeClasses(styles.head, row === chosen.row && styles.chosen)}
            style={{ left: 0, top: down.before(row), width: HEAD_WIDTH, height: down.size(row) }}
          >
            {row + 1}
          </span>
        ))}
      </div>
    </>
  );
}
