import { useCallback } from "react";
import type { ReactElement } from "react";
import type { GradeView } from "../../../app/desk/grades-view.ts";
import type { Grade, GradeLabels } from "../../../domain/index.ts";
import { GRADE_FILTERS } from "../../grade-filter.ts";
import type { GradeFilter } from "../../grade-filter.ts";
import { useGrades } from "../../hooks/use-grades.ts";
import type { GradeList } from "../../hooks/use-grades.ts";
import { useView } from "../../hooks/use-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { BarAction } from "../frame/ActionBar.tsx";
import { DepartmentFilter } from "../shared/DepartmentFilter.tsx";
import { FilterChips } from "../shared/FilterChips.tsx";
import { GradeCard } from "./GradeCard.tsx";
import type { PartProps } from "../../part-props.ts";
import { LongList } from "../shared/LongList.tsx";
import { ScopeBar } from "../frame/ScopeBar.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import type { ScreenFrameProps } from "../frame/ScreenFrame.tsx";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

const NO_GRADES: readonly GradeView[] = [];

function keyOf({ index }: GradeView): number {
  return index;
}

function filterWord(key: GradeFilter, labels: GradeLabels, words: Words): string {
  if (key === "1") return labels[0];
  if (key === "2") return labels[1];
  return key === "3" ? labels[2] : words.pane.grades.filters[key];
}

function actionsOf(
  { pane, words }: PartProps,
  list: GradeList,
): Pick<ScreenFrameProps, "primary" | "secondary"> {
  const { grades: said, lists } = words.pane;
  const { picked, adoptable, pick } = list;
  const count = adoptable.length;
  const adopt: BarAction = {
    label: said.adoptShown(count),
    disabled: count === 0,
    onClick: () => {
      pick(adoptable, ({ suggested }) => suggested);
    },
  };
  const grade: BarAction = { label: words.actions.grade, onClick: () => void pane.plan("grade") };
  if (picked.size === 0) return { primary: grade, secondary: [adopt] };
  const records = { findings: [], grades: picked, controls: new Map() };
  const preview = { label: said.preview(picked.size), onClick: () => void pane.record(records) };
  const clear = {
    label: lists.clearSelection,
    onClick: () => {
      list.clear();
    },
  };
  return { primary: preview, secondary: [adopt, clear, grade] };
}

/** The risks with typed and suggested grades, to be adopted one by one or as listed. */
export function GradeRisks(props: PartProps): ReactElement {
  const { pane, words, title, tabs, revision } = props;
  const loaded = useView(pane, "grades", revision);
  const list = useGrades(props, loaded.kind === "ready" ? loaded.data : NO_GRADES);
  return (
    <ScreenFrame {...props} {...actionsOf(props, list)} title={title}>
      {tabs}
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(all) =>
          all.length === 0 ? (
            <EmptyNote
              text={words.pane.grades.none}
              action={{
                label: words.pane.frame.screens.mappings.title,
                onClick: () => {
                  pane.open("mappings");
                },
              }}
            />
          ) : (
            <GradeRows {...props} list={list} />
          )
        }
      </ViewGate>
    </ScreenFrame>
  );
}

function GradeRows(props: PartProps & { readonly list: GradeList }): ReactElement {
  const { pane, state, words, title, list } = props;
  const { lists } = words.pane;
  const labels = state.desk?.overview.labels ?? words.terms.grades;
  const { pick } = list;
  const onPick = useCallback(
    (row: GradeView, grade: Grade | null) => {
      pick([row], () => grade);
    },
    [pick],
  );
  return (
    <>
      <GradeFilters {...props} labels={labels} />
      {list.rows.length === 0 && <EmptyNote text={lists.nothingHere} />}
      <LongList
        label={lists.named(title)}
        items={list.rows}
        estimate={210}
        keyOf={keyOf}
        onEnter={({ file, sheet, address }) => void pane.show(file, sheet, address)}
        draw={(row, isActive) => (
          <GradeCard
            pane={pane}
            words={words}
            row={row}
            labels={labels}
            isActive={isActive}
            picked={list.picked.get(row.index) ?? null}
            onPick={onPick}
          />
        )}
      />
    </>
  );
}

function GradeFilters(
  props: PartProps & { readonly list: GradeList; readonly labels: GradeLabels },
): ReactElement {
  const { pane, words, list, labels } = props;
  const { lists } = words.pane;
  const { scope } = list;
  return (
    <>
      <FilterChips
        label={lists.filter}
        counted={lists.counted}
        chosen={list.filter}
        chips={GRADE_FILTERS.map((key) => ({
          key,
          word: filterWord(key, labels, words),
          count: list.counts[key],
        }))}
        onChoose={(key) => {
          pane.open("grades", key === "all" ? null : key, scope);
        }}
      />
      {scope === null ? (
        <DepartmentFilter {...props} {...list} onChoose={list.choose} />
      ) : (
        <ScopeBar {...props} scope={scope} />
      )}
    </>
  );
}
