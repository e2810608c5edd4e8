import { useCallback, useState } from "react";
import type { ReactElement } from "react";
import type { FindingView } from "../../../app/desk/findings-view.ts";
import type { FindingLine } from "../../finding-groups.ts";
import { useFindings } from "../../hooks/use-findings.ts";
import type { FindingList } from "../../hooks/use-findings.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { useView } from "../../hooks/use-view.ts";
import { DepartmentFilter } from "../shared/DepartmentFilter.tsx";
import { FilterChips } from "../shared/FilterChips.tsx";
import { FindingCard } from "./FindingCard.tsx";
import { FindingGroupHead } from "./FindingGroupHead.tsx";
import { IgnoredCard, IgnoredHead } from "./IgnoredCard.tsx";
import { LongList } from "../shared/LongList.tsx";
import { NoDesk } from "../frame/NoDesk.tsx";
import { PapersDialog } from "../summary/PapersDialog.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import type { ScreenFrameProps } from "../frame/ScreenFrame.tsx";
import { SeverityIcon } from "./SeverityIcon.tsx";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

const SEVERITIES = ["error", "warning", "hint"] as const;

const NO_FINDINGS: readonly FindingView[] = [];

/** 填报检查: findings by kind, each with its place and proposal; notices for departments. */
export function FindingsScreen(props: ScreenProps): ReactElement {
  const { state, words } = props;
  const { title } = words.pane.frame.screens.findings;
  if (state.desk === null) return <NoDesk {...props} title={title} />;
  return <Findings {...props} revision={state.desk.revision} />;
}

function Findings(props: ScreenProps & { readonly revision: number }): ReactElement {
  const { pane, words, revision } = props;
  const loaded = useView(pane, "findings", revision);
  const aside = useView(pane, "ignored", revision);
  const all = loaded.kind === "ready" ? loaded.data : NO_FINDINGS;
  const ignored = aside.kind === "ready" ? aside.data : NO_FINDINGS;
  const list = useFindings(props, { all, ignored });
  const [isNoticing, setNoticing] = useState(false);
  const actions = actionsOf(props, list, () => {
    setNoticing(true);
  });
  return (
    <ScreenFrame {...props} {...actions} title={words.pane.frame.screens.findings.title}>
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(rows) =>
          rows.length + ignored.length === 0 ? (
            <NothingFound {...props} />
          ) : (
            <FindingsBody {...props} list={list} ignored={ignored} />
          )
        }
      </ViewGate>
      {isNoticing && (
        <PapersDialog
          {...props}
          revision={revision}
          onClose={() => {
            setNoticing(false);
          }}
        />
      )}
    </ScreenFrame>
  );
}

/** What is accepted comes first; else the list is made in the workbook. */
function actionsOf(
  { pane, words }: ScreenProps,
  { accepted, values }: FindingList,
  onNotices: () => void,
): Pick<ScreenFrameProps, "primary" | "secondary"> {
  const said = words.pane.findings;
  const records = { findings: accepted, values, grades: new Map(), controls: new Map() };
  const count = accepted.length + values.size;
  const take = { label: said.preview(count), onClick: () => void pane.record(records) };
  const mark = { label: said.checkSheet, onClick: () => void pane.plan("check") };
  const notices = { label: said.notices, onClick: onNotices };
  return count > 0 ? { primary: take, secondary: [mark, notices] } : { primary: mark, secondary: [notices] };
}

function NothingFound({ pane, words }: ScreenProps): ReactElement {
  const { findings: said, frame } = words.pane;
  const onClick = (): void => {
    pane.open("grades");
  };
  return <EmptyNote text={said.none} action={{ label: frame.screens.grades.title, onClick }} />;
}

function FindingsBody(
  props: ScreenProps & { readonly list: FindingList; readonly ignored: readonly FindingView[] },
): ReactElement {
  const { pane, words, list, ignored } = props;
  const { lists } = words.pane;
  const { severities } = words.findings;
  const chips = SEVERITIES.map((key) => ({
    key,
    word: severities[key],
    count: list.counts[key],
    icon: <SeverityIcon severity={key} />,
  }));
  return (
    <>
      <FilterChips
        label={lists.filter}
        counted={lists.counted}
        chosen={list.filter}
        chips={[{ key: "all", word: lists.all, count: list.total }, ...chips]}
        onChoose={(key) => {
          pane.open("findings", key === "all" ? null : key);
        }}
      />
      <DepartmentFilter {...props} {...list} onChoose={list.choose} />
      {ignored.length > 0 && (
        <IgnoredHead
          {...props}
          rows={ignored}
          isOpen={list.showsIgnored}
          onToggle={() => {
            list.showIgnored(!list.showsIgnored);
          }}
        />
      )}
      {list.lines.length === 0 && <EmptyNote text={lists.nothingHere} />}
      <LongList
        label={lists.named(words.pane.frame.screens.findings.title)}
        items={list.lines}
        estimate={150}
        keyOf={keyOf}
        onEnter={(line) => {
          if (line.line === "group") list.fold(line.group.key, !line.isOpen);
          else void pane.show(line.row.file, line.row.sheet, line.row.address);
        }}
        draw={(line, isActive) => <Line {...props} line={line} isActive={isActive} />}
      />
    </>
  );
}

function keyOf(line: FindingLine): string {
  if (line.line === "group") return line.group.key;
  return `${line.line} ${String(line.row.index)}`;
}

interface LineProps extends ScreenProps {
  readonly list: FindingList;
  readonly line: FindingLine;
  readonly isActive: boolean;
}

function Line(props: LineProps): ReactElement {
  const { words, list, line, isActive } = props;
  if (line.line === "ignored") return <IgnoredCard {...props} row={line.row} />;
  if (line.line === "finding") return <FindingLineCard {...props} row={line.row} />;
  const { group, isOpen } = line;
  return (
    <FindingGroupHead
      words={words}
      group={group}
      isOpen={isOpen}
      isActive={isActive}
      accepted={list.acceptedOf(group)}
      onToggle={() => {
        list.fold(group.key, !isOpen);
      }}
      onAcceptAll={(isIn) => {
        list.accept(group.safe, isIn);
      }}
    />
  );
}

function FindingLineCard({
  pane,
  words,
  list,
  row,
  isActive,
}: LineProps & { readonly row: FindingView }): ReactElement {
  const { accept } = list;
  const onAccept = useCallback(
    (one: FindingView, isIn: boolean) => {
      accept([one], isIn);
    },
    [accept],
  );
  const onIgnore = useCallback((one: FindingView) => void pane.ignore([one], true), [pane]);
  return (
    <FindingCard
      pane={pane}
      words={words}
      row={row}
      isActive={isActive}
      isAccepted={list.isAccepted(row)}
      own={list.ownOf(row)}
      onAccept={onAccept}
      onType={list.type}
      onIgnore={onIgnore}
    />
  );
}
