import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  title: { margin: 0 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** One part of a scheme under its own heading. */
export function SchemeSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
