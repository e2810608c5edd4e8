import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { textOfCell } from "../../../app/desk/place-view.ts";
import { formatAddress, formatRange } from "../../../domain/index.ts";
import type { UntouchedCell } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";

/** So many are listed; the rest is counted. */
const LISTED = 50;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Cells that 恢复原表 left alone because somebody changed them after Probity wrote them. */
export function KeptCells({
  file,
  untouched,
  words,
  pane,
}: {
  readonly file: string;
  readonly untouched: readonly UntouchedCell[];
  readonly words: Words;
  readonly pane: Pane;
}): ReactElement | null {
  const styles = useStyles();
  const { result } = words.pane;
  if (untouched.length === 0) return null;
  const shown = (value: UntouchedCell["written"]): string => {
    const text = textOfCell(value);
    return text === "" ? result.blank : text;
  };
  return (
    <div>
      <Text>{result.keptCells(untouched.length)}</Text>
      <ul className={styles.list}>
        {untouched.slice(0, LISTED).map(({ sheet, range, written, found }) => {
          const place = `${sheet} ${formatRange(range)}`;
          return (
            <li key={place}>
              <Link
                as="button"
                onClick={() =>
                  void pane.show(file, sheet, formatAddress({ row: range.top, column: range.left }))
                }
              >
                {result.keptCell(place, shown(written), shown(found))}
              </Link>
            </li>
          );
        })}
      </ul>
      {untouched.length > LISTED && <Text>{result.furtherCells(untouched.length - LISTED)}</Text>}
    </div>
  );
}
