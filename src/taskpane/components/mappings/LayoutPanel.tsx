import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Caption1,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Field } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { certaintyOf, doubledField, draftedField, withColumn } from "../../mapping-draft.ts";
import type { MappingDraft, MappingGroup } from "../../mapping-draft.ts";
import { ColumnRow } from "./ColumnRow.tsx";
import { Notice } from "../shared/Notice.tsx";

const useStyles = makeStyles({
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  title: { overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  panel: { paddingBottom: tokens.spacingVerticalM },
});

/** What one layout's panel is drawn from. */
export interface LayoutPanelProps {
  readonly group: MappingGroup;
  readonly draft: MappingDraft;
  readonly words: Words;
  readonly disabled: boolean;
  /** The office set columns of this layout earlier. */
  readonly isGiven: boolean;
  readonly onDraft: (draft: MappingDraft) => void;
  /** Forgets what was set for this layout. */
  readonly onReset: () => void;
}

/** The columns of all tables of one layout, folded under the first table's place. */
export function LayoutPanel(props: LayoutPanelProps): ReactElement {
  const { group, draft, words, disabled, isGiven, onDraft, onReset } = props;
  const styles = useStyles();
  const { mappings } = words.pane;
  const { fingerprint, first, count } = group;
  const unsure = first.columns.filter((column) => certaintyOf(column) === "unsure").length;
  const doubled = doubledField(draft, group);
  return (
    <AccordionItem value={fingerprint} className={styles.item}>
      <AccordionHeader expandIconPosition="end">
        <span className={styles.head}>
          <Text className={styles.title} weight="semibold">
            {mappings.tableTitle(first.sheet, first.address ?? "")}
          </Text>
          {unsure > 0 && (
            <Badge appearance="tint" color="warning">
              {mappings.unsure(unsure)}
            </Badge>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {first.title !== null && <Caption1 className={styles.quiet}>{first.title}</Caption1>}
        {count > 1 && <Caption1 className={styles.quiet}>{mappings.alsoTables(count)}</Caption1>}
        {doubled !== null && <Doubled field={doubled} words={words} />}
        {first.columns.map((column) => (
          <ColumnRow
            key={column.column}
            column={column}
            field={draftedField(draft, fingerprint, column)}
            words={words}
            disabled={disabled}
            onChange={(field) => {
              onDraft(withColumn(draft, fingerprint, column, field));
            }}
          />
        ))}
        {isGiven && (
          <Button size="small" disabled={disabled} onClick={onReset}>
            {mappings.resetTable}
          </Button>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}

function Doubled({ field, words }: { readonly field: Field; readonly words: Words }): ReactElement {
  return <Notice intent="warning">{words.pane.mappings.twice(words.terms.fields[field])}</Notice>;
}
