import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLongList } from "../../hooks/use-long-list.ts";

const useStyles = makeStyles({
  list: { position: "relative", width: "100%" },
  item: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    paddingBottom: tokens.spacingVerticalS,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

/** What a long list needs. */
export interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Height that an item probably has, in pixels. */
  readonly estimate: number;
  /** The same function from drawing to drawing, else all places are counted anew each time. */
  readonly keyOf: (item: Item) => string | number;
  /** Enter on an item. */
  readonly onEnter: (item: Item) => void;
  /** `isActive` items take their buttons into the tab order. */
  readonly draw: (item: Item, isActive: boolean) => ReactNode;
}

/** A list of any length: drawn where it is seen, walked with arrow keys, opened with Enter. */
export function LongList<Item>(props: LongListProps<Item>): ReactElement {
  const { label, items, estimate, keyOf, onEnter, draw } = props;
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  const keyAt = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  const list = useLongList({ ref, count: items.length, estimate, keyOf: keyAt });
  return (
    <div
      ref={ref}
      className={styles.list}
      style={{ height: list.height }}
      role="list"
      aria-label={label}
      onKeyDown={list.onKeyDown}
    >
      {list.drawn.map(({ index, top }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <div
            key={keyOf(item)}
            ref={list.measure}
            className={styles.item}
            style={{ transform: `translateY(${top}px)` }}
            role="listitem"
            data-index={index}
            tabIndex={index === list.active ? 0 : -1}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            onFocus={() => {
              list.onFocusItem(index);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && event.target === event.currentTarget) onEnter(item);
            }}
          >
            {draw(item, index === list.active)}
          </div>
        );
      })}
    </div>
  );
}
