import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useView } from "../../hooks/use-view.ts";
import { percent } from "../../percent.ts";
import type { PartProps } from "../../part-props.ts";
import { QuotaCard } from "./QuotaCard.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

const useStyles = makeStyles({
  units: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The share of grade 1 in every unit, with the risks on both sides of the limit. */
export function QuotaPart(props: PartProps): ReactElement {
  const { pane, words, title, tabs, revision } = props;
  const styles = useStyles();
  const loaded = useView(pane, "quotas", revision);
  const said = words.pane.grades;
  return (
    <ScreenFrame {...props} title={title} primary={null}>
      {tabs}
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {({ cap, capFrom, units }) =>
          units.length === 0 ? (
            <EmptyNote text={said.none} />
          ) : (
            <>
              <Text>{said.quota.intro(percent(cap))}</Text>
              <div className={styles.units}>
                {units.map((quota) => (
                  <QuotaCard key={quota.unit ?? ""} {...props} quota={quota} cap={cap} capFrom={capFrom} />
                ))}
              </div>
            </>
          )
        }
      </ViewGate>
    </ScreenFrame>
  );
}
