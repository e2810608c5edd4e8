import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ReactElement } from "react";
import type { ControlView } from "../../../app/desk/controls-view.ts";
import { STATE_GROUPS, stateGroupOf } from "../../control-groups.ts";
import type { ControlLine, OwnerGroup } from "../../control-groups.ts";
import { STATE_ORDER } from "../../control-order.ts";
import { useControls } from "../../hooks/use-controls.ts";
import type { ControlList } from "../../hooks/use-controls.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { useView } from "../../hooks/use-view.ts";
import { AsOfField } from "./AsOfField.tsx";
import { ControlCard } from "./ControlCard.tsx";
import { ControlDialog } from "./ControlDialog.tsx";
import { DepartmentFilter } from "../shared/DepartmentFilter.tsx";
import { FilterChips } from "../shared/FilterChips.tsx";
import { LongList } from "../shared/LongList.tsx";
import { NoDesk } from "../frame/NoDesk.tsx";
import { ScopeBar } from "../frame/ScopeBar.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import type { ScreenFrameProps } from "../frame/ScreenFrame.tsx";
import { StateIcon } from "./StateBadge.tsx";
import { TickBox } from "./TickBox.tsx";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

const NO_CONTROLS: readonly ControlView[] = [];

const useStyles = makeStyles({
  owner: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

/** 落实督办: controls by owner and state; owner, deadline, progress for one or many. */
export function ControlsScreen(props: ScreenProps): ReactElement {
  const { state, words } = props;
  const { title } = words.pane.frame.screens.controls;
  if (state.desk === null) return <NoDesk {...props} title={title} />;
  return <Controls {...props} revision={state.desk.revision} />;
}

function actionsOf(
  { pane, words }: ScreenProps,
  list: ControlList,
  onEdit: () => void,
): Pick<ScreenFrameProps, "primary" | "secondary"> {
  const { controls: said, lists } = words.pane;
  const all = {
    label: said.selectShown(list.rows.length),
    disabled: list.rows.length === 0,
    onClick: () => {
      list.tick(list.rows, true);
    },
  };
  const mark = { label: words.actions["follow-up"], onClick: () => void pane.plan("follow-up") };
  if (list.ticked.length === 0) return { primary: mark, secondary: [all] };
  const clear = { label: lists.clearSelection, onClick: list.clear };
  return {
    primary: { label: said.edit(list.ticked.length), onClick: onEdit },
    secondary: [all, clear, mark],
  };
}

function Controls(props: ScreenProps & { readonly revision: number }): ReactElement {
  const { pane, words, revision } = props;
  const loaded = useView(pane, "controls", revision);
  const list = useControls(props, loaded.kind === "ready" ? loaded.data : NO_CONTROLS);
  const [isEditing, setEditing] = useState(false);
  const actions = actionsOf(props, list, () => {
    setEditing(true);
  });
  return (
    <ScreenFrame {...props} {...actions} title={words.pane.frame.screens.controls.title}>
      <AsOfField {...props} />
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(all) =>
          all.length === 0 ? (
            <EmptyNote
              text={words.pane.controls.none}
              action={{
                label: words.pane.frame.screens.mappings.title,
                onClick: () => {
                  pane.open("mappings");
                },
              }}
            />
          ) : (
            <ControlRows {...props} list={list} />
          )
        }
      </ViewGate>
      {isEditing && (
        <ControlDialog
          {...props}
          measures={list.ticked}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </ScreenFrame>
  );
}

function ControlRows(props: ScreenProps & { readonly list: ControlList }): ReactElement {
  const { pane, words, list } = props;
  const { lists } = words.pane;
  const chips = STATE_ORDER.map((key) => ({
    key,
    word: words.terms.states[key],
    count: list.counts[key],
    icon: <StateIcon state={key} />,
  }));
  const group = stateGroupOf(list.filter);
  const joined =
    group === null
      ? []
      : [
          {
            key: group,
            word: lists.stateGroups[group],
            count: STATE_GROUPS[group].reduce((sum, state) => sum + list.counts[state], 0),
          },
        ];
  return (
    <>
      <FilterChips
        label={lists.filter}
        counted={lists.counted}
        chosen={list.filter}
        chips={[{ key: "all", word: lists.all, count: list.total }, ...joined, ...chips]}
        onChoose={(key) => {
          pane.open("controls", key === "all" ? null : key, list.scope);
        }}
      />
      {list.scope === null ? (
        <DepartmentFilter {...props} {...list} onChoose={list.choose} />
      ) : (
        <ScopeBar {...props} scope={list.scope} />
      )}
      {list.rows.length === 0 && <EmptyNote text={lists.nothingHere} />}
      <LongList
        label={lists.named(words.pane.frame.screens.controls.title)}
        items={list.lines}
        estimate={140}
        keyOf={keyOf}
        onEnter={(line) => {
          if (line.line === "control") void pane.show(line.row.file, line.row.sheet, line.row.address);
        }}
        draw={(line, isActive) => <Line {...props} line={line} isActive={isActive} />}
      />
    </>
  );
}

function keyOf(line: ControlLine): string | number {
  return line.line === "owner" ? `owner ${line.group.owner}` : line.row.index;
}

function Line(
  props: ScreenProps & {
    readonly list: ControlList;
    readonly line: ControlLine;
    readonly isActive: boolean;
  },
): ReactElement {
  const { pane, words, list, line, isActive } = props;
  const { tick } = list;
  const onTick = useCallback(
    (row: ControlView, isIn: boolean) => {
      tick([row], isIn);
    },
    [tick],
  );
  if (line.line === "owner") return <OwnerHead {...props} group={line.group} />;
  const { row } = line;
  return (
    <ControlCard
      pane={pane}
      words={words}
      row={row}
      isActive={isActive}
      isTicked={list.isTicked(row)}
      onTick={onTick}
    />
  );
}

function OwnerHead({
  words,
  list,
  group,
  isActive,
}: ScreenProps & {
  readonly list: ControlList;
  readonly group: OwnerGroup;
  readonly isActive: boolean;
}): ReactElement {
  const styles = useStyles();
  const said = words.pane.controls;
  const owner = group.owner === "" ? said.noOwner : group.owner;
  const { length } = group.rows;
  const ticked = group.rows.filter(list.isTicked).length;
  return (
    <label className={styles.owner}>
      <TickBox
        label={null}
        isTicked={ticked === 0 ? false : ticked === length ? true : "mixed"}
        isReachable={isActive}
        onTick={(isIn) => {
          list.tick(group.rows, isIn);
        }}
      />
      {said.owned(owner, length)}
    </label>
  );
}
