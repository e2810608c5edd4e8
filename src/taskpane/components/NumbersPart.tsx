import { Spinner, Text } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import type { OwnerView, SummaryView, TallyView } from "../../app/desk/summary-view.ts";
import type { GradeTally } from "../../domain/index.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import { useView } from "../hooks/use-view.ts";
import { percent } from "../percent.ts";
import { NumberTable } from "./NumberTable.tsx";
import type { NumberRow } from "./NumberTable.tsx";
import { ScreenFrame } from "./ScreenFrame.tsx";
import type { PartProps } from "../part-props.ts";
import { EmptyNote, ViewGate } from "./ViewGate.tsx";

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

function countsOf({ total, grades, ungraded }: GradeTally): readonly number[] {
  return [total, ...grades, ungraded];
}

function rowOf(tally: TallyView): NumberRow {
  const { name, under } = tally;
  return {
    key: `${under} ${name}`,
    name: under === "" ? name : `${under} ${name}`,
    numbers: countsOf(tally),
  };
}

function ownerRow({ name, total, states }: OwnerView): NumberRow {
  const { overdue, unverified, done } = states;
  const dueSoon = states["due-soon"];
  const finished = done + states["done-late"];
  const others = total - overdue - unverified - dueSoon - finished;
  return { key: name, name, numbers: [total, overdue, unverified, dueSoon, finished, others] };
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
  const { state, words, view } = props;
  const { summary: said, frame } = words.pane;
  const { heads, tables } = said;
  const graded = [heads.name, heads.total, ...view.labels, words.terms.ungraded];
  const shared = { most: MOST, more: said.more };
  const units = view.units.map((unit) => ({
    ...rowOf(unit),
    numbers: [...countsOf(unit), percent(unit.total === 0 ? 0 : unit.grades[0] / unit.total)],
  }));
  return (
    <>
      <Text size={200}>{said.asOf(state.desk?.overview.asOf ?? "", state.desk?.overview.scheme ?? "")}</Text>
      <NumberTable {...shared} title={tables.units} heads={[...graded, heads.share]} rows={units} />
      <Suspense fallback={<Spinner size="small" label={frame.loading} />}>
        <SummaryCharts words={words} view={view} />
      </Suspense>
      <NumberTable {...shared} title={tables.departments} heads={graded} rows={view.departments.map(rowOf)} />
      <NumberTable {...shared} title={tables.categories} heads={graded} rows={view.categories.map(rowOf)} />
      <NumberTable
        {...shared}
        title={tables.owners}
        heads={ownerHeads(words)}
        rows={view.owners.map(ownerRow)}
      />
    </>
  );
}
