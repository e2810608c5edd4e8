import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { columnName } from "../../domain/index.ts";
import type { CellAddress } from "../../domain/index.ts";
import { scrolling } from "./frozen-panes.ts";
import type { Frozen } from "./frozen-panes.ts";
import type { GridAxis, Span } from "./grid-axis.ts";

/** Pixels of the row with the column letters and of the column with the row numbers. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 48;

const useStyles = makeStyles({
  top: {
    position: "sticky",
    top: 0,
    height: `${HEAD_HEIGHT}px`,
    zIndex: 6,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  corner: {
    position: "sticky",
    left: 0,
    width: `${HEAD_WIDTH}px`,
    height: `${HEAD_HEIGHT}px`,
    zIndex: 2,
    boxSizing: "border-box",
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  side: {
    position: "sticky",
    left: 0,
    width: `${HEAD_WIDTH}px`,
    zIndex: 4,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  letters: {
    position: "sticky",
    left: `${HEAD_WIDTH}px`,
    height: `${HEAD_HEIGHT}px`,
    marginLeft: `${HEAD_WIDTH}px`,
    marginTop: `${-HEAD_HEIGHT}px`,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  numbers: {
    position: "sticky",
    top: `${HEAD_HEIGHT}px`,
    left: 0,
    width: `${HEAD_WIDTH}px`,
    zIndex: 5,
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

interface HeadsProps {
  readonly down: GridAxis;
  readonly across: GridAxis;
  readonly rows: Span;
  readonly columns: Span;
  readonly frozen: Frozen;
  readonly chosen: CellAddress;
}

function Letters({
  across,
  columns,
  from,
  chosen,
}: Pick<HeadsProps, "across" | "columns" | "chosen"> & { readonly from: number }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {shownOf(across, columns).map((column) => (
        <span
          key={column}
          className={mergeClasses(styles.head, column === chosen.column && styles.chosen)}
          style={{
            top: 0,
            left: from + across.before(column),
            width: across.size(column),
            height: HEAD_HEIGHT,
          }}
        >
          {columnName(column)}
        </span>
      ))}
    </>
  );
}

function Numbers({ down, rows, chosen }: Pick<HeadsProps, "down" | "rows" | "chosen">): ReactElement {
  const styles = useStyles();
  return (
    <>
      {shownOf(down, rows).map((row) => (
        <span
          key={row}
          className={mergeClasses(styles.head, row === chosen.row && styles.chosen)}
          style={{ left: 0, top: down.before(row), width: HEAD_WIDTH, height: down.size(row) }}
        >
          {row + 1}
        </span>
      ))}
    </>
  );
}

/** Letters above the columns and numbers before the rows; they stay in view. Screen readers count for themselves. */
export function GridHeads(props: HeadsProps): ReactElement {
  const { down, across, rows, columns, frozen, chosen } = props;
  const styles = useStyles();
  const { height, width } = frozen;
  return (
    <>
      <div className={styles.top} aria-hidden>
        <div className={styles.corner} />
        {width > 0 && (
          <div className={styles.letters} style={{ width }}>
            <Letters {...props} columns={{ first: 0, last: frozen.columns - 1 }} from={0} />
          </div>
        )}
        <Letters
          across={across}
          columns={scrolling(columns, frozen.columns)}
          from={HEAD_WIDTH}
          chosen={chosen}
        />
      </div>
      {height > 0 && (
        <div className={styles.numbers} style={{ height, marginBottom: -height }} aria-hidden>
          <Numbers {...props} rows={{ first: 0, last: frozen.rows - 1 }} />
        </div>
      )}
      {/* What follows begins beside the numbers, not below them. */}
      <div className={styles.side} style={{ height: down.total, marginBottom: -down.total }} aria-hidden>
        <Numbers down={down} rows={scrolling(rows, frozen.rows)} chosen={chosen} />
      </div>
    </>
  );
}
