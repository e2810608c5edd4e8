import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { AboutCard } from "./AboutCard.tsx";
import { AppearanceFields } from "./AppearanceFields.tsx";
import { OfficeSettings } from "./OfficeSettings.tsx";

/** 设置与关于: how the pane looks, the office's rules, and what Probity is. */
export function SettingsScreen(props: ScreenProps): ReactElement {
  const { words } = props;
  const { settings } = words.pane;
  return (
    <OfficeSettings {...props}>
      {(office) => (
        <>
          <Section title={settings.appearance}>
            <AppearanceFields {...props} />
          </Section>
          <Section title={settings.office}>{office}</Section>
          <Section title={settings.about}>
            <AboutCard {...props} />
          </Section>
        </>
      )}
    </OfficeSettings>
  );
}

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0 },
});

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {title}
      </Text>
      {children}
    </section>
  );
}
