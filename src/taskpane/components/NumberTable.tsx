import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

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
    verticalAlign: "top",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  first: { textAlign: "left", width: "34%" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One line of numbers. */
export interface NumberRow {
  readonly key: string;
  readonly name: string;
  readonly numbers: readonly (number | string)[];
}

/** A small table of counts under its own heading; what does not fit is counted below it. */
export function NumberTable({
  title,
  heads,
  rows,
  most,
  more,
}: {
  readonly title: string;
  /** The first one is that of the names. */
  readonly heads: readonly string[];
  readonly rows: readonly NumberRow[];
  /** Most rows that are shown. */
  readonly most: number;
  readonly more: (count: number) => string;
}): ReactElement | null {
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
          {rows.slice(0, most).map(({ key, name, numbers }) => (
            <tr key={key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {name}
              </th>
              {numbers.map((number, at) => (
                <td key={heads[at + 1]} className={styles.cell}>
                  {number}
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
