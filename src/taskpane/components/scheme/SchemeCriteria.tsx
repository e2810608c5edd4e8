import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Criterion } from "../../../domain/index.ts";
import { asOwn, criteriaOf, withCriterion } from "../../scheme-draft.ts";
import type { SchemeNumbersProps } from "../../scheme-props.ts";
import { EvidenceChips } from "./EvidenceChips.tsx";
import { NumberField } from "./NumberField.tsx";
import { SchemeSection } from "./SchemeSection.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  narrow: { minWidth: 0 },
});

/** Least weight of evidence where a criterion names none (see the model). */
const USUAL_WEIGHT = 3;

/** The criteria or vetoes of a scheme: names, and the evidence that shows them; nothing where it has none. */
export function SchemeCriteria(props: SchemeNumbersProps): ReactElement | null {
  const { words, scheme } = props;
  const styles = useStyles();
  const said = words.pane.schemes;
  const criteria = criteriaOf(scheme);
  if (criteria.length === 0) return null;
  const isVeto = scheme.method === "kinds-at-post";
  return (
    <SchemeSection title={isVeto ? said.vetoes : said.criteria}>
      <ol className={styles.list}>
        {criteria.map((criterion, at) => (
          <li key={criterion.key} className={styles.item}>
            <CriterionFields
              {...props}
              criterion={criterion}
              place={at}
              path={`${isVeto ? "vetoes" : "criteria"}.${at}`}
            />
          </li>
        ))}
      </ol>
    </SchemeSection>
  );
}

interface CriterionProps extends SchemeNumbersProps {
  readonly criterion: Criterion;
  readonly place: number;
  /** Where the scheme holds it. */
  readonly path: string;
}

function CriterionFields(props: CriterionProps): ReactElement {
  const { words, scheme, problemAt, onChange, criterion, place, path } = props;
  const styles = useStyles();
  const said = words.pane.schemes;
  const { key, name, evidence } = criterion;
  const change = (changed: Parameters<typeof withCriterion>[2]): void => {
    onChange(withCriterion(asOwn(scheme, said.own), key, changed));
  };
  return (
    <>
      <Field label={said.criterionName(place + 1)} validationMessage={problemAt(`${path}.name`)}>
        <Input
          className={styles.narrow}
          value={name}
          onChange={(_, { value }) => {
            change({ name: value });
          }}
        />
      </Field>
      <EvidenceChips
        words={words}
        label={said.evidenceOf(name)}
        kinds={evidence}
        onChange={(kinds) => {
          change({ evidence: kinds });
        }}
      />
      <LeastWeight
        {...props}
        onWeight={(atLeast) => {
          change({ atLeast });
        }}
      />
    </>
  );
}

function LeastWeight({
  words,
  problemAt,
  criterion: { name, evidence, atLeast = USUAL_WEIGHT },
  path,
  onWeight,
}: CriterionProps & { readonly onWeight: (weight: number) => void }): ReactElement {
  const said = words.pane.schemes;
  if (evidence.length === 0) return <Text size={200}>{said.personOnly}</Text>;
  return (
    <NumberField
      label={said.atLeast(name)}
      value={atLeast}
      problem={problemAt(`${path}.atLeast`)}
      onChange={onWeight}
    />
  );
}
