import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { NumberCell, NumberRow } from "../../summary-rows.ts";

const useStyles = makeStyles({
  title: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "baseline",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  head: {
    // A word of the head may reach a little over its column, but is not torn.
    overflowWrap: "normal",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  first: { textAlign: "left", width: "34%" },
  quiet: { color: tokens.colorNeutralForeground3 },
  lead: {
    minWidth: "24px",
    minHeight: "24px",
    padding: 0,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { textDecoration: "underline", color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});

interface NumberTableProps {
  readonly title: string;
  /** The first one is that of the names. */
  readonly heads: readonly string[];
  readonly rows: readonly NumberRow[];
  /** Most rows that are shown. */
  readonly most: number;
  readonly more: (count: number) => string;
  readonly leadsTo: (name: string, head: string, count: number) => string;
  readonly onOpen: (row: NumberRow, focus: string | null) => void;
}

/** A small table of counts under its own heading, each leading to what it counts; what does not fit is counted below it. */
export function NumberTable(props: NumberTableProps): ReactElement | null {
  const { title, heads, rows, most, more } = props;
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <table className={styles.table} aria-label={title}>
        <Heads heads={heads} />
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={row.key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {row.name}
              </th>
              {row.numbers.map((cell, at) => (
                <td key={heads[at + 1]} className={styles.cell}>
                  <Number {...props} row={row} cell={cell} head={heads[at + 1] ?? ""} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Text size={200} className={styles.quiet}>
          {more(rows.length - most)}
        </Text>
      )}
    </section>
  );
}

function Number({
  row,
  cell,
  head,
  leadsTo,
  onOpen,
}: NumberTableProps & {
  readonly row: NumberRow;
  readonly cell: NumberCell;
  readonly head: string;
}): ReactElement {
  const styles = useStyles();
  if (typeof cell === "string" || cell.count === 0) {
    return <>{typeof cell === "string" ? cell : cell.count}</>;
  }
  const { count, focus } = cell;
  return (
    <button
      type="button"
      className={styles.lead}
      aria-label={leadsTo(row.name, head, count)}
      onClick={() => {
        onOpen(row, focus);
      }}
    >
      {count}
    </button>
  );
}

function Heads({ heads }: { readonly heads: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <thead>
      <tr>
        {heads.map((head, at) => (
          <th
            key={head}
            scope="col"
            className={mergeClasses(styles.cell, styles.head, at === 0 && styles.first)}
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
