import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { EvidenceKind } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { EVIDENCE_KINDS, withKind } from "../../scheme-draft.ts";
import { RowButton } from "../shared/RowButton.tsx";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The kinds of evidence, each in or out. */
export function EvidenceChips({
  words,
  label,
  kinds,
  onChange,
}: {
  readonly words: Words;
  readonly label: string;
  readonly kinds: readonly EvidenceKind[];
  readonly onChange: (kinds: readonly EvidenceKind[]) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {EVIDENCE_KINDS.map((kind) => (
        <RowButton
          key={kind}
          isReachable
          isPressed={kinds.includes(kind)}
          onClick={() => {
            onChange(withKind(kinds, kind, !kinds.includes(kind)));
          }}
        >
          {words.pane.schemes.kinds[kind]}
        </RowButton>
      ))}
    </div>
  );
}
