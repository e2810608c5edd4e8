import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridHeads.tsx";
import { GridLines } from "./GridLines.tsx";
import type { GridLinesProps } from "./GridLines.tsx";
import { scrolling } from "./frozen-panes.ts";
import type { Frozen } from "./frozen-panes.ts";
import type { Span } from "./grid-axis.ts";

/** Pixels of the line below rows that stay. */
const EDGE = 2;

const useStyles = makeStyles({
  cells: { position: "absolute", top: `${HEAD_HEIGHT}px`, left: `${HEAD_WIDTH}px` },
  // Bands take no room of their own: they lie over the cells that scroll under them.
  band: { position: "sticky", overflow: "clip", backgroundColor: tokens.colorNeutralBackground3 },
  top: { top: `${HEAD_HEIGHT}px`, zIndex: 3, borderBottom: `2px solid ${tokens.colorNeutralStroke1}` },
  side: {
    left: `${HEAD_WIDTH}px`,
    marginLeft: `${HEAD_WIDTH}px`,
    zIndex: 3,
    borderRight: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  corner: { zIndex: 5 },
  open: { overflow: "visible" },
  inner: { position: "absolute", top: 0, left: 0 },
  indented: { left: `${HEAD_WIDTH}px` },
});

interface GridPanesProps extends Omit<GridLinesProps, "home"> {
  readonly frozen: Frozen;
  /** Nothing lies under the columns that stay: their texts may run over into the next ones, as in Excel. */
  readonly isAtLeft: boolean;
}

/** Rows or columns that scroll, those that stay, and all that could scroll. */
interface Stretch {
  readonly seen: Span;
  readonly fixed: Span;
  readonly all: Span;
}

function stretchOf(seen: Span, frozen: number, count: number): Stretch {
  return {
    seen: scrolling(seen, frozen),
    fixed: { first: 0, last: frozen - 1 },
    all: { first: frozen, last: count },
  };
}

/** The cells that scroll, and over them the rows and columns that stay. */
export function GridPanes({ frozen, isAtLeft, ...props }: GridPanesProps): ReactElement {
  const styles = useStyles();
  const { plan } = props;
  const { height, width } = frozen;
  const rows = stretchOf(props.rows, frozen.rows, plan.down.count);
  const columns = stretchOf(props.columns, frozen.columns, plan.across.count);
  const lines = (down: "seen" | "fixed", across: "seen" | "fixed"): ReactElement => (
    <GridLines
      {...props}
      rows={rows[down]}
      columns={columns[across]}
      home={{
        rows: down === "fixed" ? rows.fixed : rows.all,
        columns: across === "fixed" ? columns.fixed : columns.all,
      }}
    />
  );
  const tall = plan.down.total;
  const side = mergeClasses(styles.band, styles.side, isAtLeft && styles.open);
  const above = { height, marginBottom: -height - EDGE };
  return (
    <>
      {height > 0 && (
        <div
          className={mergeClasses(styles.band, styles.top)}
          style={{ ...above, width: plan.across.total + HEAD_WIDTH }}
        >
          <div className={mergeClasses(styles.inner, styles.indented)}>{lines("fixed", "seen")}</div>
        </div>
      )}
      {height > 0 && width > 0 && (
        <div className={mergeClasses(side, styles.top, styles.corner)} style={{ ...above, width }}>
          <div className={styles.inner}>{lines("fixed", "fixed")}</div>
        </div>
      )}
      {width > 0 && (
        <div className={side} style={{ width, height: tall, marginBottom: -tall }}>
          <div className={styles.inner}>{lines("seen", "fixed")}</div>
        </div>
      )}
      <div className={styles.cells}>{lines("seen", "seen")}</div>
    </>
  );
}
