import { makeStyles, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { CellAddress } from "../../domain/index.ts";
import { Notice } from "../components/shared/Notice.tsx";
import { describeFailure } from "../failure.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { useShade } from "../hooks/use-theme.ts";
import { useView } from "../hooks/use-view.ts";
import type { PageHost } from "../page-host.ts";
import { CellBar } from "./CellBar.tsx";
import { marksOf } from "./cell-marks.ts";
import { indexMerges } from "./merge-index.ts";
import { SheetGrid } from "./SheetGrid.tsx";
import type { GridChoice } from "./grid-choice.ts";
import { useSheet } from "./use-sheet.ts";
import type { SheetPlace } from "./use-sheet.ts";

const useStyles = makeStyles({ wait: { margin: "auto" } });

interface SheetViewProps extends ScreenProps {
  readonly page: PageHost;
  readonly place: SheetPlace;
  readonly choice: GridChoice;
  readonly onChoose: (address: CellAddress) => void;
}

const NO_FINDINGS: readonly FindingView[] = [];

function useFindings({ pane, state }: ScreenProps): readonly FindingView[] {
  const found = useView(pane, "findings", state.desk?.revision ?? 0);
  return found.kind === "ready" ? found.data : NO_FINDINGS;
}

/** One sheet: the chosen cell with its findings above, the grid below. */
export function SheetView(props: SheetViewProps): ReactElement {
  const { page, place, choice, onChoose, pane, state, words } = props;
  const styles = useStyles();
  const { loaded, failure } = useSheet(page.books, place);
  const findings = useFindings(props);
  const shade = useShade(state.theme, pane.host.shade());
  const merges = useMemo(() => indexMerges(loaded?.frame.merges ?? []), [loaded?.frame]);
  const { file, sheet } = place;
  const marks = useMemo(() => marksOf(findings, { file, sheet }, merges), [findings, file, sheet, merges]);
  if (failure !== null) {
    return <Notice intent="error">{describeFailure(failure, words)}</Notice>;
  }
  if (loaded === null) return <Spinner className={styles.wait} label={words.page.grid.loading} />;
  return (
    <>
      <CellBar {...props} loaded={loaded} merges={merges} marks={marks} />
      <SheetGrid
        loaded={loaded}
        merges={merges}
        marks={marks}
        choice={choice}
        onChoose={onChoose}
        shade={shade}
        words={words.page}
      />
    </>
  );
}
