import { Badge, Caption1, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ColumnView } from "../../../app/desk/mappings-view.ts";
import { FIELDS } from "../../../domain/index.ts";
import type { Field } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { certaintyOf } from "../../mapping-draft.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: { minWidth: 0 },
  head: { display: "block", overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  drafted: { alignSelf: "flex-start" },
  reason: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

const COLORS = {
  given: "brand",
  sure: "success",
  likely: "informative",
  unsure: "warning",
  none: "informative",
} as const;

/** No field, among the keys of the fields. */
const NONE = "";

function Options({ column, words }: { readonly column: ColumnView; readonly words: Words }): ReactElement {
  const { mappings } = words.pane;
  const { field, alternatives } = column;
  const likely = [...new Set([...(field === null ? [] : [field]), ...alternatives])];
  const option = (key: Field): ReactElement => (
    <option key={key} value={key}>
      {words.terms.fields[key]}
    </option>
  );
  return (
    <>
      <option value={NONE}>{mappings.none}</option>
      {likely.length > 0 && <optgroup label={mappings.likely}>{likely.map(option)}</optgroup>}
      <optgroup label={mappings.others}>{FIELDS.filter((key) => !likely.includes(key)).map(option)}</optgroup>
    </>
  );
}

/** One column: its header with samples, and the field that it carries. */
export function ColumnRow({
  column,
  field,
  words,
  disabled,
  onChange,
}: {
  readonly column: ColumnView;
  readonly field: Field | null;
  readonly words: Words;
  readonly disabled: boolean;
  readonly onChange: (field: Field | null) => void;
}): ReactElement {
  const styles = useStyles();
  const { mappings } = words.pane;
  const header = column.header === "" ? mappings.noHeader : column.header;
  const samples = column.samples.join("；");
  return (
    <div className={styles.row}>
      <div className={styles.facts}>
        <Text className={styles.head}>{mappings.column(column.column, header)}</Text>
        <Caption1 className={styles.quiet}>
          {samples === "" ? mappings.noSamples : mappings.samples(samples)}
        </Caption1>
      </div>
      <div className={styles.choice}>
        <Select
          aria-label={mappings.field(header)}
          value={field ?? NONE}
          disabled={disabled}
          onChange={(_, { value }) => {
            onChange(FIELDS.find((key) => key === value) ?? null);
          }}
        >
          <Options column={column} words={words} />
        </Select>
        {field === column.field ? (
          <CertaintyNote column={column} words={words} />
        ) : (
          <Badge className={styles.drafted} appearance="filled" color="brand">
            {mappings.drafted}
          </Badge>
        )}
      </div>
    </div>
  );
}

function CertaintyNote({
  column,
  words,
}: {
  readonly column: ColumnView;
  readonly words: Words;
}): ReactElement {
  const styles = useStyles();
  const { mappings } = words.pane;
  const certainty = certaintyOf(column);
  return (
    <span className={styles.reason}>
      <Badge appearance="tint" color={COLORS[certainty]}>
        {mappings.confidence[certainty]}
      </Badge>
      {certainty !== "none" && certainty !== "given" && (
        <Caption1 className={styles.quiet}>
          {words.pane.lists.joined(column.reasons.map((reason) => mappings.reasons[reason]))}
        </Caption1>
      )}
    </span>
  );
}
