import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlaceView } from "../../app/desk/place-view.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import type { Pane } from "../create-pane.ts";

const useStyles = makeStyles({ link: { overflowWrap: "anywhere", textAlign: "left" } });

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
  const text = lists.place(sheet, address, pane.host.workbooks().length > 1 ? file : null);
  return (
    <Link
      as="button"
      className={styles.link}
      tabIndex={isReachable ? 0 : -1}
      aria-label={lists.goTo(text)}
      onClick={() => {
        void pane.show(file, sheet, address);
      }}
    >
      {text}
    </Link>
  );
}
