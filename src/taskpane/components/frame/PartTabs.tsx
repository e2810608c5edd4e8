import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ tabs: { flexWrap: "wrap", marginLeft: "-8px" } });

/** The parts of one screen. */
export function PartTabs<Key extends string>({
  label,
  parts,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly parts: readonly { readonly key: Key; readonly word: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={label}
      selectedValue={chosen}
      onTabSelect={(_, { value }) => {
        const part = parts.find(({ key }) => key === value);
        if (part !== undefined) onChoose(part.key);
      }}
    >
      {parts.map(({ key, word }) => (
        <Tab key={key} value={key}>
          {word}
        </Tab>
      ))}
    </TabList>
  );
}
