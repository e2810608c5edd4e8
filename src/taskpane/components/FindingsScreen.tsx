import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { FindingLine } from "../finding-groups.ts";
import { findingName } from "../finding-groups.ts";
import { useFindings } from "../hooks/use-findings.ts";
import type { FindingList } from "../hooks/use-findings.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { useView } from "../hooks/use-view.ts";
import { DepartmentFilter } from "./DepartmentFilter.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { FindingCard } from "./FindingCard.tsx";
import { FindingGroupHead } from "./FindingGroupHead.tsx";
import { LongList } from "./LongList.tsx";
import { NoDesk } from "./NoDesk.tsx";
import { PapersDialog } from "./PapersDialog.tsx";
import { ScreenFrame } from "./ScreenFrame.tsx";
import type { ScreenFrameProps } from "./ScreenFrame.tsx";
import { SeverityIcon } from "./SeverityIcon.tsx";
import { EmptyNote, ViewGate } from "./ViewGate.tsx";

const SEVERITIES = ["error", "warning", "hint"] as const;

const NO_FINDINGS: readonly FindingView[] = [];

const useStyles = makeStyles({
  note: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

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
  const list = useFindings(props, loaded.kind === "ready" ? loaded.data : NO_FINDINGS);
  const [isNoticing, setNoticing] = useState(false);
  const actions = actionsOf(props, list.accepted, () => {
    setNoticing(true);
  });
  return (
    <ScreenFrame {...props} {...actions} title={words.pane.frame.screens.findings.title}>
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(rows) =>
          rows.length === 0 ? <NothingFound {...props} /> : <FindingsBody {...props} list={list} />
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
  accepted: readonly number[],
  onNotices: () => void,
): Pick<ScreenFrameProps, "primary" | "secondary"> {
  const said = words.pane.findings;
  const records = { findings: accepted, grades: new Map(), controls: new Map() };
  const take = { label: said.preview(accepted.length), onClick: () => void pane.record(records) };
  const mark = { label: said.checkSheet, onClick: () => void pane.plan("check") };
  const notices = { label: said.notices, onClick: onNotices };
  return accepted.length > 0
    ? { primary: take, secondary: [mark, notices] }
    : { primary: mark, secondary: [notices] };
}

function NothingFound({ pane, words }: ScreenProps): ReactElement {
  const { findings: said, frame } = words.pane;
  const onClick = (): void => {
    pane.open("grades");
  };
  return <EmptyNote text={said.none} action={{ label: frame.screens.grades.title, onClick }} />;
}

function FindingsBody(props: ScreenProps & { readonly list: FindingList }): ReactElement {
  const { pane, words, list } = props;
  const styles = useStyles();
  const { lists, findings: said } = words.pane;
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
      {list.ignored > 0 && (
        <div className={styles.note} role="status">
          <Text size={200}>{said.ignored(list.ignored)}</Text>
          <Button size="small" appearance="transparent" onClick={list.showIgnored}>
            {said.showIgnored}
          </Button>
        </div>
      )}
      {list.lines.length === 0 && <EmptyNote text={lists.nothingHere} />}
      <LongList
        label={`${words.pane.frame.screens.findings.title}，${lists.keys}`}
        items={list.lines}
        estimate={150}
        keyOf={(line) =>
          line.line === "group" ? line.group.key : `${line.row.index} ${findingName(line.row)}`
        }
        onEnter={(line) => {
          if (line.line === "group") list.fold(line.group, !line.isOpen);
          else void pane.show(line.row.file, line.row.sheet, line.row.address);
        }}
        draw={(line, isActive) => <Line {...props} line={line} isActive={isActive} />}
      />
    </>
  );
}

function Line(
  props: ScreenProps & {
    readonly list: FindingList;
    readonly line: FindingLine;
    readonly isActive: boolean;
  },
): ReactElement {
  const { words, list, line, isActive } = props;
  if (line.line === "group") {
    const { group, isOpen } = line;
    return (
      <FindingGroupHead
        words={words}
        group={group}
        isOpen={isOpen}
        isActive={isActive}
        accepted={list.acceptedOf(group)}
        onToggle={() => {
          list.fold(group, !isOpen);
        }}
        onAcceptAll={(isIn) => {
          list.accept(group.safe, isIn);
        }}
      />
    );
  }
  const { row } = line;
  return (
    <FindingCard
      {...props}
      row={row}
      isAccepted={list.isAccepted(row)}
      onAccept={(isIn) => {
        list.accept([row], isIn);
      }}
      onIgnore={() => {
        list.ignore(row);
      }}
    />
  );
}
