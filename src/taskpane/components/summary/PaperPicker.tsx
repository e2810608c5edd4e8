import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaperView } from "../../../app/desk/summary-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";

const KINDS: readonly PaperView["kind"][] = ["return", "inside", "public", "filing"];

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
  name: { overflowWrap: "anywhere" },
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Files to choose from, by kind; each kind can be taken whole. */
export interface PaperPickerProps {
  readonly words: Words;
  readonly papers: readonly PaperView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What tells a paper from the others of its kind, which the heading names. */
function shortName(fileName: string): string {
  const stem = fileName.replace(/\.xlsx$/, "");
  return stem.slice(stem.indexOf("_") + 1);
}

/** The papers that could go out, to be ticked. */
export function PaperPicker({ words, papers, chosen, onChoose }: PaperPickerProps): ReactElement {
  const styles = useStyles();
  const { summary, lists } = words.pane;
  const toggle = (names: readonly string[], isIn: boolean): void => {
    const next = new Set(chosen);
    for (const name of names) {
      if (isIn) next.add(name);
      else next.delete(name);
    }
    onChoose(next);
  };
  return (
    <>
      {KINDS.map((kind) => {
        const names = papers.filter((paper) => paper.kind === kind).map(({ fileName }) => fileName);
        const taken = names.filter((name) => chosen.has(name)).length;
        if (names.length === 0) return null;
        return (
          <fieldset key={kind} className={styles.group}>
            <legend className={styles.head}>{lists.counted(summary.paperKinds[kind], names.length)}</legend>
            {names.length > 1 && (
              <Checkbox
                className={styles.all}
                label={lists.selectAll}
                checked={taken === 0 ? false : taken === names.length ? true : "mixed"}
                onChange={(_, { checked }) => {
                  toggle(names, checked === true);
                }}
              />
            )}
            {names.map((name) => (
              <Checkbox
                key={name}
                label={{ children: shortName(name), className: styles.name }}
                checked={chosen.has(name)}
                onChange={(_, { checked }) => {
                  toggle([name], checked === true);
                }}
              />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
