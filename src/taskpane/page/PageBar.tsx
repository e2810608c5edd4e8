import { Button, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import {
  CircleFilled,
  DismissRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import type { PageWords } from "../../report/messages/zh-CN/page.ts";
import type { PageFile, PageHost, PageState } from "../page-host.ts";
import { CloseDialog } from "./CloseDialog.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: "44px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, whiteSpace: "nowrap" },
  besideFiles: { "@media (max-width: 899.98px)": { display: "none" } },
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    marginLeft: "auto",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  files: {
    order: 1,
    flexBasis: "100%",
    minWidth: 0,
    overflowX: "auto",
    overflowY: "hidden",
    scrollbarWidth: "none",
  },
  inline: { "@media (min-width: 900px)": { order: 0, flexBasis: "0", flexGrow: 1 } },
  // Name and dot stay on one line; the name itself is cut where it is long.
  tab: { flexShrink: 0, whiteSpace: "nowrap" },
  name: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    maxWidth: "260px",
    display: "inline-block",
    verticalAlign: "bottom",
  },
  dot: {
    color: tokens.colorBrandForeground1,
    marginLeft: tokens.spacingHorizontalXS,
    fontSize: "8px",
    verticalAlign: "middle",
  },
});

function FileTab({ file, words }: { readonly file: PageFile; readonly words: PageWords }): ReactElement {
  const styles = useStyles();
  return (
    <Tab value={file.file} className={styles.tab} icon={<DocumentTableRegular />} title={file.file}>
      <span className={styles.name}>{file.file}</span>
      {file.isChanged && <CircleFilled className={styles.dot} aria-label={words.unsaved} />}
    </Tab>
  );
}

interface PageBarProps {
  readonly page: PageHost;
  readonly state: PageState;
  readonly words: PageWords;
}

function FileButtons({ page, state, words }: PageBarProps): ReactElement {
  const styles = useStyles();
  const [closing, setClosing] = useState<string | null>(null);
  const { active } = state;
  const file = state.files.find((one) => one.file === active);
  return (
    <div className={styles.buttons}>
      {state.files.length > 0 && (
        <Button icon={<FolderOpenRegular />} onClick={() => void page.openFiles()}>
          {words.open}
        </Button>
      )}
      {file !== undefined && (
        <>
          <Button
            icon={<SaveRegular />}
            appearance={file.isChanged ? "primary" : "secondary"}
            disabled={!file.isChanged}
            onClick={() => void page.save(file.file)}
          >
            {words.save}
          </Button>
          <Button
            icon={<DismissRegular />}
            appearance="subtle"
            aria-label={words.closeFile(file.file)}
            title={words.closeFile(file.file)}
            onClick={() => {
              if (file.isChanged) setClosing(file.file);
              else void page.close(file.file);
            }}
          />
        </>
      )}
      {closing !== null && (
        <CloseDialog
          file={closing}
          page={page}
          words={words}
          onDone={() => {
            setClosing(null);
          }}
        />
      )}
    </div>
  );
}

/** The bar of the page: what is open, opening more, saving the changed copy, closing. */
export function PageBar(props: PageBarProps): ReactElement {
  const { page, state, words } = props;
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <Text className={mergeClasses(styles.title, state.files.length > 0 && styles.besideFiles)}>
        {words.title}
      </Text>
      {state.files.length > 0 && (
        <TabList
          className={mergeClasses(styles.files, styles.inline)}
          aria-label={words.files}
          selectedValue={state.active}
          onTabSelect={(_, { value }) => {
            page.activate(String(value));
          }}
        >
          {state.files.map((file) => (
            <FileTab key={file.file} file={file} words={words} />
          ))}
        </TabList>
      )}
      <FileButtons {...props} />
    </header>
  );
}
