import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, SaveRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PageWords } from "../../report/messages/zh-CN/page.ts";
import { Notice } from "../components/shared/Notice.tsx";
import type { PageHost, PageState } from "../page-host.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", minWidth: 0 },
});

/** Finished files that still wait for their place on disk. */
export function ReportShelf({
  page,
  state,
  words,
}: {
  readonly page: PageHost;
  readonly state: PageState;
  readonly words: PageWords;
}): ReactElement | null {
  const styles = useStyles();
  const { reports } = words;
  if (state.reports.length === 0) return null;
  return (
    <Notice intent="info" isShelf title={reports.ready(state.reports.length)}>
      <ul className={styles.list}>
        {state.reports.map((report, index) => (
          <li key={`${String(index)} ${report.name}`} className={styles.item}>
            <span className={styles.name}>{report.name}</span>
            <Button
              size="small"
              icon={<SaveRegular />}
              aria-label={reports.save(report.name)}
              onClick={() => void page.saveReport(report)}
            >
              {reports.saveWord}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`${reports.dismiss} ${report.name}`}
              onClick={() => {
                page.dismissReport(report);
              }}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
