import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { textOfCell } from "../../../app/desk/place-view.ts";
import type { PreviewSample } from "../../../app/preview-plan.ts";
import { formatAddress } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  place: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  change: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) 16px minmax(0, 3fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  value: {
    overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  before: { backgroundColor: tokens.colorNeutralBackground3 },
  after: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** A few cells before and after. */
export function SampleTable({
  samples,
  words,
}: {
  readonly samples: readonly PreviewSample[];
  readonly words: Words;
}): ReactElement | null {
  const styles = useStyles();
  const { result } = words.pane;
  if (samples.length === 0) return null;
  const text = (value: PreviewSample["before"]): string => {
    const shown = textOfCell(value);
    return shown === "" ? result.blank : shown;
  };
  return (
    <div>
      <Text as="h3" size={200} className={styles.place}>
        {result.samples}
      </Text>
      <ul className={styles.list}>
        {samples.map(({ sheet, row, column, header, before, after }) => {
          const address = `${sheet} ${formatAddress({ row, column })}`;
          return (
            <li key={address}>
              <Caption1 className={styles.place}>
                {header === null ? address : `${address} · ${header}`}
              </Caption1>
              <span className={styles.change}>
                <Text size={200} className={mergeClasses(styles.value, styles.before)}>
                  <span className={styles.hidden}>{result.before}</span>
                  {text(before)}
                </Text>
                <ArrowRightRegular aria-hidden />
                <Text size={200} className={mergeClasses(styles.value, styles.after)}>
                  <span className={styles.hidden}>{result.after}</span>
                  {text(after)}
                </Text>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
