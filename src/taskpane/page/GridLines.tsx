import { Fragment } from "react";
import type { ReactElement } from "react";
import type { CellLook } from "../../app/sheet-look-port.ts";
import { formatAddress } from "../../domain/index.ts";
import type { PageWords } from "../../report/messages/zh-CN/page.ts";
import type { Shade } from "../hooks/use-theme.ts";
import type { CellMark, SheetMarks } from "./cell-marks.ts";
import type { Span } from "./grid-axis.ts";
import { linesInView, textRoom } from "./grid-cells.ts";
import type { GridBox, GridPlan } from "./grid-cells.ts";
import { GridCellBox } from "./GridCellBox.tsx";
import type { GridChoice } from "./grid-choice.ts";
import type { LoadedSheet } from "./use-sheet.ts";

/** What the lines of one pane of the grid are drawn from. */
export interface GridLinesProps {
  readonly loaded: LoadedSheet;
  readonly plan: GridPlan;
  readonly marks: SheetMarks;
  readonly rows: Span;
  readonly columns: Span;
  readonly choice: GridChoice;
  readonly shade: Shade;
  readonly words: PageWords;
  readonly id: string;
  /** Rows and columns whose cells are named here; a merged area that reaches over is named in its own pane. */
  readonly home: { readonly rows: Span; readonly columns: Span };
}

function isWithin({ first, last }: Span, index: number): boolean {
  return index >= first && index <= last;
}

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: 11,
  color: null,
  fill: null,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  numberFormat: "General",
};

/** Address, text and findings of a marked cell in one breath; other cells speak for themselves. */
function spokenOf(box: GridBox, mark: CellMark | null, words: PageWords): string | null {
  if (mark === null) return null;
  const sentences = mark.findings.map(
    ({ severity, sentence }) => `${words.grid.severity[severity]}：${sentence}`,
  );
  return [formatAddress(box), box.cell?.text ?? "", ...sentences].join(" ");
}

function isChosen({ row, column, area }: GridBox, { address }: GridChoice): boolean {
  if (area === null) return row === address.row && column === address.column;
  const { top, left, bottom, right } = area;
  return address.row >= top && address.row <= bottom && address.column >= left && address.column <= right;
}

/** The lines in view. */
export function GridLines(props: GridLinesProps): ReactElement {
  const { loaded, plan, marks, rows, columns, choice, shade, words, id, home } = props;
  return (
    <Fragment>
      {linesInView(plan, rows, columns).map(({ row, boxes }) => (
        <div key={row} role="row" aria-rowindex={row + 1}>
          {boxes.map((box) => {
            const mark = marks.byCell.get(box.key) ?? null;
            return (
              <GridCellBox
                key={box.key}
                id={
                  isWithin(home.rows, box.row) && isWithin(home.columns, box.column)
                    ? `${id}${String(box.key)}`
                    : undefined
                }
                box={box}
                look={loaded.frame.styles[box.cell?.style ?? 0] ?? PLAIN}
                room={textRoom(plan, box)}
                shade={shade}
                mark={mark}
                isChosen={isChosen(box, choice)}
                spoken={spokenOf(box, mark, words)}
              />
            );
          })}
        </div>
      ))}
    </Fragment>
  );
}
