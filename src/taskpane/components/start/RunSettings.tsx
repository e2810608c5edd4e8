import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatIsoDate, parseIsoDate } from "../../../domain/index.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { useView } from "../../hooks/use-view.ts";
import { isBusy } from "../../is-busy.ts";
import type { DeskState } from "../../pane-state.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0 },
});

/** The scheme's own entry where it is none of the published ones as they stand. */
const OWN = "own";

/** 统计截至日期 and 等级评定标准: what every number of the run depends on. */
export function RunSettings(props: ScreenProps & { readonly desk: DeskState }): ReactElement {
  const { pane, state, words, desk } = props;
  const styles = useStyles();
  const { start } = words.pane;
  return (
    <div className={styles.row}>
      <Field label={start.asOf}>
        <Input
          className={styles.input}
          type="date"
          min="1950-01-01"
          max="2199-12-31"
          value={formatIsoDate(state.asOf)}
          disabled={isBusy(state)}
          onChange={(_, { value }) => {
            const asOf = parseIsoDate(value);
            if (asOf !== null && asOf !== state.asOf) void pane.decide({ asOf });
          }}
        />
      </Field>
      <SchemeField {...props} desk={desk} />
    </div>
  );
}

function SchemeField({ pane, state, words, desk }: ScreenProps & { readonly desk: DeskState }): ReactElement {
  const styles = useStyles();
  const { start } = words.pane;
  const schemes = useView(pane, "schemes", desk.revision);
  if (schemes.kind !== "ready") {
    return (
      <Field label={start.scheme}>
        <Select className={styles.input} disabled>
          <option>{desk.overview.scheme}</option>
        </Select>
      </Field>
    );
  }
  const { presets, scheme } = schemes.data;
  const isOwn = presets.every(({ key, name }) => key !== scheme.key || name !== scheme.name);
  return (
    <Field label={start.scheme}>
      <Select
        className={styles.input}
        value={isOwn ? OWN : scheme.key}
        disabled={isBusy(state)}
        onChange={(_, { value }) => {
          const chosen = presets.find(({ key }) => key === value);
          if (chosen !== undefined) void pane.decide({ stored: { scheme: chosen } });
        }}
      >
        {isOwn && <option value={OWN}>{start.ownScheme(scheme.name)}</option>}
        {presets.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
