import { Spinner, Text } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import type { ReactElement } from "react";
import type { SummaryView } from "../../../app/desk/summary-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { useView } from "../../hooks/use-view.ts";
import { NumberTable } from "./NumberTable.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import type { ListScope } from "../../list-scope.ts";
import type { PartProps } from "../../part-props.ts";
import { summaryRows } from "../../summary-rows.ts";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

const SummaryCharts = lazy(async () => ({
  default: (await import("./SummaryCharts.tsx")).SummaryCharts,
}));

/** Most rows of one table; the reports hold all. */
const MOST = 60;

/** The numbers as tables, with charts above them. */
export function NumbersPart(props: PartProps): ReactElement {
  const { pane, words, title, tabs, revision } = props;
  const loaded = useView(pane, "summary", revision);
  const make = {
    label: words.pane.summary.choose,
    onClick: () => {
      pane.open("summary", "sheets");
    },
  };
  return (
    <ScreenFrame {...props} title={title} primary={make}>
      {tabs}
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(view) =>
          view.totals.total === 0 ? (
            <EmptyNote text={words.pane.summary.none} />
          ) : (
            <Numbers {...props} view={view} />
          )
        }
      </ViewGate>
    </ScreenFrame>
  );
}

function ownerHeads(words: Words): readonly string[] {
  const { heads } = words.pane.summary;
  const { states } = words.terms;
  return [
    heads.name,
    heads.total,
    states.overdue,
    heads.unverified,
    states["due-soon"],
    heads.done,
    heads.others,
  ];
}

function Numbers(props: PartProps & { readonly view: SummaryView }): ReactElement {
  const { pane, state, words, view, revision } = props;
  const { summary: said, frame } = words.pane;
  const { heads, tables } = said;
  const graded = [heads.name, heads.total, ...view.labels, words.terms.ungraded];
  const rows = useMemo(() => summaryRows(view), [view]);
  const onOpen = (line: Omit<ListScope, "revision">, focus: string | null): void => {
    const { of, place, name } = line;
    pane.open(of === "owner" ? "controls" : "grades", focus, { of, place, name, revision });
  };
  const shared = { most: MOST, more: said.more, leadsTo: said.leadsTo, onOpen };
  return (
    <>
      <Text size={200}>{said.asOf(state.desk?.overview.asOf ?? "", state.desk?.overview.scheme ?? "")}</Text>
      <NumberTable {...shared} title={tables.units} heads={[...graded, heads.share]} rows={rows.units} />
      <Suspense fallback={<Spinner size="small" label={frame.loading} />}>
        <SummaryCharts words={words} view={view} onOpen={onOpen} />
      </Suspense>
      <NumberTable {...shared} title={tables.departments} heads={graded} rows={rows.departments} />
      <NumberTable {...shared} title={tables.categories} heads={graded} rows={rows.categories} />
      <NumberTable {...shared} title={tables.owners} heads={ownerHeads(words)} rows={rows.owners} />
    </>
  );
}
