import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** One way to filter a list. */
export interface Chip<Key extends string> {
  readonly key: Key;
  readonly word: string;
  readonly count: number;
  readonly icon?: ReactElement;
}

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

/** Filters with their counts, one of them pressed; those that hold nothing are left out. */
export function FilterChips<Key extends string>({
  label,
  chips,
  chosen,
  counted,
  onChoose,
}: {
  readonly label: string;
  readonly chips: readonly Chip<Key>[];
  readonly chosen: Key;
  readonly counted: (word: string, count: number) => string;
  readonly onChoose: (key: Key) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {chips
        .filter(({ key, count }, at) => count > 0 || key === chosen || at === 0)
        .map(({ key, word, count, icon }) => (
          <ToggleButton
            key={key}
            className={styles.chip}
            size="small"
            shape="circular"
            checked={key === chosen}
            icon={icon ?? null}
            onClick={() => {
              onChoose(key);
            }}
          >
            {counted(word, count)}
          </ToggleButton>
        ))}
    </div>
  );
}
