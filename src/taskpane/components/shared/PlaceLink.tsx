import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlaceView } from "../../../app/desk/place-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    maxWidth: "100%",
    minWidth: 0,
    overflowWrap: "anywhere",
    textAlign: "left",
  },
  file: {
    maxWidth: "150px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    // Where the buttons stand below, what they leave free is the name's.
    "@container pane (max-width: 400px)": { flexGrow: 1, flexBasis: "150px", maxWidth: "max-content" },
    color: tokens.colorNeutralForeground3,
  },
});

/** The address of a cell as a link that leads there. */
export function PlaceLink({
  pane,
  words,
  place,
  isReachable,
}: {
  readonly pane: Pane;
  readonly words: Words;
  readonly place: PlaceView;
  /** Takes part in the tab order. */
  readonly isReachable: boolean;
}): ReactElement {
  const styles = useStyles();
  const { file, sheet, address } = place;
  const { lists } = words.pane;
  const isOneOfSeveral = pane.host.workbooks().length > 1;
  return (
    <Link
      as="button"
      className={styles.link}
      tabIndex={isReachable ? 0 : -1}
      aria-label={lists.goTo(lists.place(sheet, address, isOneOfSeveral ? file : null))}
      title={isOneOfSeveral ? file : undefined}
      onClick={() => {
        void pane.show(file, sheet, address);
      }}
    >
      {isOneOfSeveral && <span className={styles.file}>{file.replace(/\.[^.]+$/, "")}</span>}
      <span>{lists.place(sheet, address, null)}</span>
    </Link>
  );
}
