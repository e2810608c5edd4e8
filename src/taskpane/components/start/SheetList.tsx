import { Badge, Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { OverviewView, SheetView } from "../../../app/desk/overview-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sheet: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  title: { margin: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  file: { display: "block", margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
});

/** What the lines under a sheet's name say: its tables, or why it gives no risks; parts are not torn. */
function linesOf(sheet: SheetView, words: Words): readonly (readonly string[])[] {
  const { start } = words.pane;
  if (sheet.own) return [];
  const tables = sheet.tables
    .filter(({ points }) => points > 0)
    .map(({ level, title, rowsUsed, points }) => {
      const facts = start.table(level === null ? "" : words.terms.levels[level], rowsUsed, points);
      return title === null ? [facts] : [title, facts];
    });
  const why = start.whyNot[sheet.kind];
  return tables.length > 0 || why === "" ? tables : [[why]];
}

function SheetRow({
  sheet,
  words,
  onShow,
}: {
  readonly sheet: SheetView;
  readonly words: Words;
  readonly onShow: () => void;
}): ReactElement {
  const styles = useStyles();
  const { start } = words.pane;
  const isSource = sheet.tables.some(({ points }) => points > 0) && !sheet.own;
  return (
    <li className={styles.sheet}>
      <div className={styles.head}>
        <span className={styles.name}>
          {sheet.hidden ? (
            <Text>{sheet.name}</Text>
          ) : (
            <Link as="button" onClick={onShow} aria-label={start.showSheet(sheet.name)}>
              {sheet.name}
            </Link>
          )}
        </span>
        {sheet.hidden && (
          <Badge appearance="outline" color="informative">
            {start.hidden}
          </Badge>
        )}
        {sheet.isProtected && (
          <Badge appearance="outline" color="informative">
            {start.isProtected}
          </Badge>
        )}
        <Badge appearance={isSource ? "filled" : "tint"} color={isSource ? "brand" : "informative"}>
          {sheet.own ? start.own : start.kinds[sheet.kind]}
        </Badge>
      </div>
      {linesOf(sheet, words).map((parts, at) => (
        <Caption1 key={`${String(at)} ${parts.join(" ")}`} className={styles.line}>
          {parts.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </Caption1>
      ))}
    </li>
  );
}

/** Which sheets were recognised and as what, and why the others were not. */
export function SheetList({
  pane,
  words,
  overview,
}: ScreenProps & { readonly overview: OverviewView }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Text as="h2" size={200} className={styles.title}>
        {words.pane.start.recognised}
      </Text>
      {overview.files.map(({ file, sheets }) => (
        <section key={file} aria-label={file}>
          {overview.files.length > 1 && (
            <Text as="h3" weight="semibold" className={styles.file}>
              {file}
            </Text>
          )}
          <ul className={styles.list}>
            {sheets.map((sheet) => (
              <SheetRow
                key={sheet.name}
                sheet={sheet}
                words={words}
                onShow={() => void pane.show(file, sheet.name, null)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
