import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { EyeOffRegular, LockClosedRegular, SparkleRegular, TableRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PageWords } from "../../report/messages/zh-CN/page.ts";
import type { SheetTab } from "./book-requests.ts";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    overflowY: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: { flexShrink: 0 },
});

interface Marked {
  readonly icon: ReactElement;
  readonly word: string | null;
}

function markOf({ own, isProtected, visibility }: SheetTab, words: PageWords): Marked {
  if (visibility !== "visible") return { icon: <EyeOffRegular />, word: words.hiddenSheet };
  if (own) return { icon: <SparkleRegular />, word: words.ownSheet };
  if (isProtected) return { icon: <LockClosedRegular />, word: words.protectedSheet };
  return { icon: <TableRegular />, word: null };
}

/** The tabs under the grid; what is special about a sheet stands after its name. */
export function SheetTabs({
  tabs,
  shown,
  words,
  onChoose,
}: {
  readonly tabs: readonly SheetTab[];
  readonly shown: string;
  readonly words: PageWords;
  readonly onChoose: (sheet: string) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={words.sheets}
      selectedValue={shown}
      onTabSelect={(_, { value }) => {
        onChoose(String(value));
      }}
    >
      {tabs.map((tab) => {
        const { icon, word } = markOf(tab, words);
        const name = word === null ? tab.name : words.sheetSaid(tab.name, word);
        return (
          <Tab
            key={tab.name}
            value={tab.name}
            className={styles.tab}
            icon={icon}
            aria-label={name}
            title={name}
          >
            {tab.name}
          </Tab>
        );
      })}
    </TabList>
  );
}
