import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle12Filled, Info12Regular, Warning12Filled } from "@fluentui/react-icons";
import { memo } from "react";
import type { CSSProperties, HTMLAttributes, ReactElement } from "react";
import type { CellLook } from "../../app/sheet-look-port.ts";
import type { Severity } from "../../domain/index.ts";
import { cellColors } from "./cell-colors.ts";
import type { Shade } from "../hooks/use-theme.ts";
import type { CellMark } from "./cell-marks.ts";
import type { GridBox } from "./grid-cells.ts";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    overflow: "hidden",
    padding: "1px 3px",
    lineHeight: 1.3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: "cell",
  },
  runs: { overflow: "visible", zIndex: 1, backgroundColor: "transparent" },
  error: { boxShadow: `inset 0 0 0 2px ${tokens.colorStatusDangerBorder2}` },
  warning: { boxShadow: `inset 0 0 0 2px ${tokens.colorStatusWarningBorder2}` },
  hint: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  chosen: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    zIndex: 2,
  },
  icon: {
    position: "absolute",
    top: 0,
    right: 0,
    display: "flex",
    padding: "1px",
    borderBottomLeftRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  hintIcon: { color: tokens.colorBrandForeground1 },
  text: { margin: 0, minWidth: 0, flexGrow: 1, whiteSpace: "pre" },
  wrapped: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** Pixels of a Chinese character at 11 points: two digits, so that lines break where Excel breaks them. */
const DIGITS_WIDE = 14;

const MARK_ICONS = { error: ErrorCircle12Filled, warning: Warning12Filled, hint: Info12Regular } as const;
const ALIGN_DOWN = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

interface CellBoxProps {
  readonly box: GridBox;
  readonly look: CellLook;
  readonly room: number;
  readonly shade: Shade;
  readonly mark: CellMark | null;
  readonly isChosen: boolean;
  readonly id: string | undefined;
  /** What a screen reader says after the cell's text. */
  readonly spoken: string | null;
}

function textStyle({ look, box }: CellBoxProps): CSSProperties {
  const lines = [look.underline && "underline", look.strike && "line-through"].filter((one) => one !== false);
  return {
    fontSize: `${(Math.min(look.size, 24) * DIGITS_WIDE) / 11}px`,
    fontWeight: look.bold ? 600 : 400,
    fontStyle: look.italic ? "italic" : "normal",
    textDecoration: lines.join(" "),
    textAlign: look.horizontal ?? (box.cell?.isNumber === true ? "right" : "left"),
  };
}

function boxStyle(props: CellBoxProps): CSSProperties {
  const { box, look, shade } = props;
  const { background, text } = cellColors(look, shade);
  return {
    left: box.left,
    top: box.top,
    width: box.width,
    height: box.height,
    alignItems: ALIGN_DOWN[look.vertical],
    ...(background === null ? {} : { backgroundColor: background }),
    ...(text === null ? {} : { color: text }),
  };
}

function MarkIcon({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  const colors = { error: styles.errorIcon, warning: styles.warningIcon, hint: styles.hintIcon };
  const Icon = MARK_ICONS[severity];
  return (
    <span className={mergeClasses(styles.icon, colors[severity])}>
      <Icon aria-hidden />
    </span>
  );
}

function isSame(one: CellBoxProps, other: CellBoxProps): boolean {
  const { box: a, ...rest } = one;
  const { box: b, ...others } = other;
  const keys = ["look", "room", "shade", "mark", "isChosen", "id", "spoken"] as const;
  const places = ["key", "cell", "left", "top", "width", "height"] as const;
  return keys.every((key) => rest[key] === others[key]) && places.every((key) => a[key] === b[key]);
}

type Spoken = Pick<HTMLAttributes<HTMLDivElement>, "aria-label"> & {
  readonly "aria-colspan"?: number;
  readonly "aria-rowspan"?: number;
};

function spokenProps({ box: { area }, spoken }: CellBoxProps): Spoken {
  return {
    ...(spoken === null ? {} : { "aria-label": spoken }),
    ...(area === null
      ? {}
      : { "aria-colspan": area.right - area.left + 1, "aria-rowspan": area.bottom - area.top + 1 }),
  };
}

function CellText(props: CellBoxProps): ReactElement | null {
  const styles = useStyles();
  const text = props.box.cell?.text ?? "";
  if (text === "") return null;
  return (
    <span className={mergeClasses(styles.text, props.look.wrap && styles.wrapped)} style={textStyle(props)}>
      {text}
    </span>
  );
}

/** One cell, or a merged area, as it looks in the file, with the mark of its findings. */
export const GridCellBox = memo(function GridCellBox(props: CellBoxProps): ReactElement {
  const { box, look, room, mark, isChosen, id } = props;
  const styles = useStyles();
  return (
    <div
      id={id}
      role="gridcell"
      data-row={box.row}
      data-column={box.column}
      aria-colindex={box.column + 1}
      aria-selected={isChosen}
      {...spokenProps(props)}
      className={mergeClasses(
        styles.cell,
        !look.wrap && room > box.width && styles.runs,
        mark !== null && styles[mark.severity],
        isChosen && styles.chosen,
      )}
      style={boxStyle(props)}
    >
      <CellText {...props} />
      {mark !== null && <MarkIcon severity={mark.severity} />}
    </div>
  );
}, isSame);
