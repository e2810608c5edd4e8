import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { OFFICE_PAPERS } from "../../../report/papers/choose-sheets.ts";
import type { OfficePaper } from "../../../report/papers/choose-sheets.ts";
import { createKept, useKept } from "../../hooks/use-kept.ts";
import { PAPER_GROUP_KEYS, PAPER_GROUPS } from "../../paper-groups.ts";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import type { PartProps } from "../../part-props.ts";

interface Chosen {
  readonly papers: ReadonlySet<OfficePaper>;
}

const kept = createKept<Chosen>({ papers: new Set(OFFICE_PAPERS) });

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  head: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The sheets of the summary, to be chosen; into this workbook, or into a new one. */
export function SheetsPart(props: PartProps): ReactElement {
  const { pane, words, title, tabs } = props;
  const [{ papers }, choose] = useKept(kept, pane);
  const said = words.pane.summary;
  const chosen = OFFICE_PAPERS.filter((paper) => papers.has(paper));
  const disabled = chosen.length === 0;
  const into = {
    label: said.intoThis,
    disabled,
    onClick: () => void pane.plan("summarise", chosen),
  };
  const anew = {
    label: said.intoNew,
    disabled,
    onClick: () => void pane.openReport({ kind: "officeCopy", papers: chosen }),
  };
  return (
    <ScreenFrame {...props} title={title} primary={into} secondary={[anew]}>
      {tabs}
      <Text>{said.choose}</Text>
      {PAPER_GROUP_KEYS.map((group) => (
        <GroupChoice
          key={group}
          {...props}
          head={said.groups[group]}
          papers={PAPER_GROUPS[group]}
          chosen={papers}
          onChoose={(next) => {
            choose({ papers: next });
          }}
        />
      ))}
      <Text size={200}>{said.withLedgers}</Text>
    </ScreenFrame>
  );
}

function GroupChoice({
  words,
  head,
  papers,
  chosen,
  onChoose,
}: PartProps & {
  readonly head: string;
  readonly papers: readonly OfficePaper[];
  readonly chosen: ReadonlySet<OfficePaper>;
  readonly onChoose: (chosen: ReadonlySet<OfficePaper>) => void;
}): ReactElement {
  const styles = useStyles();
  const toggle = (paper: OfficePaper, isIn: boolean): void => {
    const next = new Set(chosen);
    if (isIn) next.add(paper);
    else next.delete(paper);
    onChoose(next);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.head}>{head}</legend>
      {papers.map((paper) => (
        <Checkbox
          key={paper}
          label={words.papers.sheets[paper]}
          checked={chosen.has(paper)}
          onChange={(_, { checked }) => {
            toggle(paper, checked === true);
          }}
        />
      ))}
    </fieldset>
  );
}
