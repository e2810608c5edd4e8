import { Field, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { GRADES } from "../../domain/index.ts";
import type { GradingScheme } from "../../domain/index.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import { asOwn, withLabel, withLimit, withWeight } from "../scheme-draft.ts";
import { NumberField } from "./NumberField.tsx";

const useStyles = makeStyles({
  title: { margin: 0 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  threes: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  twos: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  hint: { color: tokens.colorNeutralForeground3 },
  narrow: { minWidth: 0 },
});

/** A scheme and the way to change its numbers. */
export interface SchemeNumbersProps {
  readonly words: Words;
  readonly scheme: GradingScheme;
  readonly onChange: (scheme: GradingScheme) => void;
}

/** Names of grades, limits and weights; what is changed makes the scheme the office's own. */
export function SchemeNumbers(props: SchemeNumbersProps): ReactElement {
  const { words, scheme, onChange } = props;
  const styles = useStyles();
  const said = words.pane.schemes;
  return (
    <>
      <section className={styles.group}>
        <Subtitle2 as="h2" className={styles.title}>
          {said.labels}
        </Subtitle2>
        <div className={styles.threes}>
          {GRADES.map((grade) => (
            <Field key={grade} label={words.terms.grades[grade - 1] ?? ""}>
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
      </section>
      {"thresholds" in scheme ? <Limits {...props} /> : <Text size={200}>{said.declaredHint}</Text>}
      {scheme.method === "weighted" && <Weights {...props} />}
    </>
  );
}

function Limits({ words, scheme, onChange }: SchemeNumbersProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.schemes;
  if (!("thresholds" in scheme)) return null;
  return (
    <section className={styles.group}>
      <Subtitle2 as="h2" className={styles.title}>
        {said.thresholds}
      </Subtitle2>
      <div className={styles.threes}>
        {scheme.thresholds.map(({ grade, from }) => (
          <NumberField
            key={grade}
            label={said.limitOf(scheme.labels[grade - 1] ?? "")}
            value={from}
            onChange={(next) => {
              onChange(withLimit(asOwn(scheme, said.own), grade, next));
            }}
          />
        ))}
      </div>
      <Text size={200} className={styles.hint}>
        {said.thresholdsHint}
      </Text>
    </section>
  );
}

function Weights({ words, scheme, onChange }: SchemeNumbersProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.schemes;
  if (scheme.method !== "weighted") return null;
  return (
    <section className={styles.group}>
      <Subtitle2 as="h2" className={styles.title}>
        {said.weights}
      </Subtitle2>
      <div className={styles.twos}>
        {scheme.factors.map(({ key, name, weight }) => (
          <NumberField
            key={key}
            label={name}
            value={weight}
            onChange={(next) => {
              onChange(withWeight(asOwn(scheme, said.own), key, next));
            }}
          />
        ))}
      </div>
    </section>
  );
}
