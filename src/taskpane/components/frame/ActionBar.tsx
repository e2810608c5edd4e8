import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

/** Something to do: its word, and what happens. */
export interface BarAction {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: { flexGrow: 1, "@container pane (min-width: 640px)": { flexGrow: 0, minWidth: "240px" } },
});

/** The bar at the bottom: one primary button, beside it the other thing to do, or a menu of them. */
export function ActionBar({
  primary,
  secondary,
  more,
}: {
  readonly primary: BarAction | null;
  readonly secondary: readonly BarAction[];
  readonly more: string;
}): ReactElement | null {
  const styles = useStyles();
  if (primary === null && secondary.length === 0) return null;
  return (
    <div className={styles.bar}>
      {primary !== null && (
        <Button
          className={styles.primary}
          appearance="primary"
          size="large"
          icon={primary.icon ?? null}
          disabled={primary.disabled ?? false}
          onClick={primary.onClick}
        >
          {primary.label}
        </Button>
      )}
      {secondary.length === 1 &&
        secondary.map(({ label, onClick, icon, disabled = false }) => (
          <Button key={label} size="large" icon={icon ?? null} disabled={disabled} onClick={onClick}>
            {label}
          </Button>
        ))}
      {secondary.length > 1 && <MoreMenu actions={secondary} label={more} />}
    </div>
  );
}

function MoreMenu({
  actions,
  label,
}: {
  readonly actions: readonly BarAction[];
  readonly label: string;
}): ReactElement {
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button size="large" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map(({ label: word, onClick, icon, disabled = false }) => (
            <MenuItem key={word} icon={icon ?? null} disabled={disabled} onClick={onClick}>
              {word}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
