import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { GRADES } from "../../../domain/index.ts";
import {
  asOwn,
  withEvidence,
  withLabel,
  withLimit,
  withPoints,
  withScore,
  withWeight,
} from "../../scheme-draft.ts";
import type { SchemeNumbersProps } from "../../scheme-props.ts";
import { EvidenceChips } from "./EvidenceChips.tsx";
import { NumberField } from "./NumberField.tsx";
import { SchemeCriteria } from "./SchemeCriteria.tsx";
import { SchemeSection } from "./SchemeSection.tsx";

const useStyles = makeStyles({
  threes: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  twos: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  hint: { color: tokens.colorNeutralForeground3 },
  narrow: { minWidth: 0 },
});

/** Names of grades and every number of the method; what is changed makes the scheme the office's own. */
export function SchemeNumbers(props: SchemeNumbersProps): ReactElement {
  const { words, scheme, problemAt, onChange } = props;
  const styles = useStyles();
  const said = words.pane.schemes;
  return (
    <>
      <SchemeSection title={said.labels}>
        <div className={styles.threes}>
          {GRADES.map((grade) => (
            <Field
              key={grade}
              label={words.terms.grades[grade - 1] ?? ""}
              validationMessage={problemAt(`labels.${grade - 1}`)}
            >
              <Input
                className={styles.narrow}
                aria-label={said.labelOf(words.terms.grades[grade - 1] ?? "")}
                value={scheme.labels[grade - 1] ?? ""}
                onChange={(_, { value }) => {
                  onChange(withLabel(asOwn(scheme, said.own), grade, value));
                }}
              />
            </Field>
          ))}
        </div>
      </SchemeSection>
      {"thresholds" in scheme ? <Limits {...props} /> : <Text size={200}>{said.declaredHint}</Text>}
      <Weights {...props} />
      <Points {...props} />
      <Scales {...props} />
      <SchemeCriteria {...props} />
      <Evidence {...props} />
    </>
  );
}

function Limits({ words, scheme, problemAt, onChange }: SchemeNumbersProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.schemes;
  if (!("thresholds" in scheme)) return null;
  return (
    <SchemeSection title={said.thresholds}>
      <div className={styles.threes}>
        {scheme.thresholds.map(({ grade, from }, at) => (
          <NumberField
            key={grade}
            label={said.limitOf(scheme.labels[grade - 1] ?? "")}
            value={from}
            problem={problemAt(`thresholds.${at}.from`)}
            onChange={(next) => {
              onChange(withLimit(asOwn(scheme, said.own), grade, next));
            }}
          />
        ))}
      </div>
      <Text size={200} className={styles.hint}>
        {said.thresholdsHint}
      </Text>
    </SchemeSection>
  );
}

function Weights({ words, scheme, problemAt, onChange }: SchemeNumbersProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.schemes;
  if (scheme.method !== "weighted") return null;
  return (
    <SchemeSection title={said.weights}>
      <div className={styles.twos}>
        {scheme.factors.map(({ key, name, weight }, at) => (
          <NumberField
            key={key}
            label={name}
            value={weight}
            problem={problemAt(`factors.${at}.weight`)}
            onChange={(next) => {
              onChange(withWeight(asOwn(scheme, said.own), key, next));
            }}
          />
        ))}
      </div>
    </SchemeSection>
  );
}

function Points({ words, scheme, problemAt, onChange }: SchemeNumbersProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.schemes;
  if (scheme.method !== "text") return null;
  return (
    <SchemeSection title={said.points}>
      <div className={styles.twos}>
        {scheme.points.map((points, at) => (
          <NumberField
            key={said.pointOf(at + 1)}
            label={said.pointOf(at + 1)}
            value={points}
            problem={problemAt(`points.${at}`)}
            onChange={(next) => {
              onChange(withPoints(asOwn(scheme, said.own), at + 1, next));
            }}
          />
        ))}
      </div>
      <Text size={200} className={styles.hint}>
        {said.pointsHint}
      </Text>
    </SchemeSection>
  );
}

function Scales({ words, scheme, problemAt, onChange }: SchemeNumbersProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.schemes;
  if (scheme.method !== "scales") return null;
  return (
    <SchemeSection title={said.scales}>
      <div className={styles.twos}>
        {scheme.scales.flatMap((scale, place) =>
          scale.points.map(({ name, score }, at) => (
            <NumberField
              key={`${scale.key} ${name}`}
              label={said.scaleScore(scale.name, name)}
              value={score}
              problem={problemAt(`scales.${place}.points.${at}.score`)}
              onChange={(next) => {
                onChange(withScore(asOwn(scheme, said.own), scale.key, at, next));
              }}
            />
          )),
        )}
      </div>
    </SchemeSection>
  );
}

function Evidence({ words, scheme, onChange }: SchemeNumbersProps): ReactElement | null {
  const said = words.pane.schemes;
  if (scheme.method !== "power-held" && scheme.method !== "consequence") return null;
  return (
    <SchemeSection title={said.evidence}>
      <EvidenceChips
        words={words}
        label={said.evidence}
        kinds={scheme.evidence}
        onChange={(evidence) => {
          onChange(withEvidence(asOwn(scheme, said.own), evidence));
        }}
      />
    </SchemeSection>
  );
}
