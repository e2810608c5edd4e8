import { Button, makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import { FolderOpenRegular, LockClosedRegular, TableArrowUpRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PageWords } from "../../report/messages/zh-CN/page.ts";
import type { PageHost } from "../page-host.ts";

const useStyles = makeStyles({
  area: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    margin: tokens.spacingHorizontalXL,
    padding: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "safe center",
    gap: tokens.spacingVerticalL,
    textAlign: "center",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { fontSize: "56px", color: tokens.colorBrandForeground1, flexShrink: 0 },
  hint: { maxWidth: "36em" },
  local: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground2,
  },
});

/** What a page without a workbook shows: what to do, and that nothing leaves the machine. */
export function DropArea({
  page,
  words,
}: {
  readonly page: PageHost;
  readonly words: PageWords;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.area}>
      <TableArrowUpRegular className={styles.icon} aria-hidden />
      <Title2 as="h2">{words.drop.title}</Title2>
      <Button
        size="large"
        icon={<FolderOpenRegular />}
        onClick={() => {
          void page.openFiles();
        }}
      >
        {words.open}
      </Button>
      <Text className={styles.hint}>{words.drop.hint}</Text>
      <Text className={styles.local}>
        <LockClosedRegular aria-hidden />
        {words.drop.local}
      </Text>
    </div>
  );
}
