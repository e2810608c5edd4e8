import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { cellKey } from "../../domain/index.ts";
import type { CellAddress } from "../../domain/index.ts";
import type { PageWords } from "../../report/messages/zh-CN/page.ts";
import type { Shade } from "../hooks/use-theme.ts";
import type { SheetMarks } from "./cell-marks.ts";
import { gridAxis, spanInView } from "./grid-axis.ts";
import type { Span } from "./grid-axis.ts";
import type { GridPlan } from "./grid-cells.ts";
import { moveInGrid } from "./grid-keys.ts";
import { GridHeads, HEAD_HEIGHT, HEAD_WIDTH } from "./GridHeads.tsx";
import { frozenIn } from "./frozen-panes.ts";
import { GridPanes } from "./GridPanes.tsx";
import type { GridChoice } from "./grid-choice.ts";
import type { MergeIndex } from "./merge-index.ts";
import { cellView, useInView } from "./use-in-view.ts";
import { useScroll } from "./use-scroll.ts";
import type { LoadedSheet } from "./use-sheet.ts";

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sizer: { position: "relative" },
});

interface SheetGridProps {
  readonly loaded: LoadedSheet;
  readonly merges: MergeIndex;
  readonly marks: SheetMarks;
  readonly choice: GridChoice;
  readonly onChoose: (address: CellAddress) => void;
  readonly shade: Shade;
  readonly words: PageWords;
}

const MORE_ROWS = 8;
const MORE_COLUMNS = 2;

function usePlan({ loaded, merges }: SheetGridProps): GridPlan {
  const { frame, rows } = loaded;
  const down = useMemo(() => gridAxis(frame.rowHeights), [frame]);
  const across = useMemo(() => gridAxis(frame.columnWidths), [frame]);
  return useMemo(() => ({ rows, merges, down, across }), [rows, merges, down, across]);
}

function addressOf(target: EventTarget): CellAddress | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

/** Moves the choice by the keys that grids have. */
function keysOf(
  { choice, onChoose }: SheetGridProps,
  plan: GridPlan,
  rows: Span,
): (event: KeyboardEvent) => void {
  const page = Math.max(1, rows.last - rows.first - 2 * MORE_ROWS);
  return (event) => {
    const isFar = event.ctrlKey || event.metaKey;
    const target = moveInGrid(choice.address, event.key, isFar, { ...plan, page });
    if (target === null) return;
    event.preventDefault();
    onChoose(target);
  };
}

/** A sheet to look at: as it is laid out in the file, with findings marked; ten thousand rows cost as little as ten. */
export function SheetGrid(props: SheetGridProps): ReactElement {
  const { loaded, choice, onChoose, words } = props;
  const { frame, want } = loaded;
  const styles = useStyles();
  const id = useId();
  const plan = usePlan(props);
  const { down, across } = plan;
  const { place, view, onScroll } = useScroll();
  const { width, height } = cellView(view);
  const frozen = useMemo(() => frozenIn(plan, frame.freeze, { width, height }), [plan, frame, width, height]);
  useInView(place, { plan, frozen }, choice);
  const rows = spanInView(down, view.top, height, MORE_ROWS);
  const columns = spanInView(across, view.left, width, MORE_COLUMNS);
  useEffect(() => {
    if (frozen.rows > 0) want({ first: 0, last: frozen.rows - 1 });
    want({ first: rows.first, last: rows.last });
  }, [want, frozen.rows, rows.first, rows.last]);
  const onKeyDown = keysOf(props, plan, rows);
  const panes = { rows, columns, frozen };
  return (
    <div
      ref={place}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={words.grid.label(frame.sheet)}
      aria-readonly
      aria-rowcount={frame.rowCount}
      aria-colcount={frame.columnCount}
      aria-activedescendant={`${id}${String(cellKey(choice.address.row, choice.address.column))}`}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const address = addressOf(target);
        if (address !== null) onChoose(address);
      }}
    >
      <div
        className={styles.sizer}
        style={{ width: across.total + HEAD_WIDTH, height: down.total + HEAD_HEIGHT }}
      >
        <GridHeads {...plan} {...panes} chosen={choice.address} />
        <GridPanes {...props} {...panes} plan={plan} isAtLeft={view.left === 0} id={id} />
      </div>
    </div>
  );
}
