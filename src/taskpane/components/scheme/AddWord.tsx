import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";

const WEIGHTS = [1, 2, 3, 4, 5];

/** Longest word that a lexicon takes. */
const LONGEST = 40;

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: tokens.spacingHorizontalXS,
  },
  word: { minWidth: 0 },
});

/** Adds one evidence word with its weight; Enter adds as the button does. */
export function AddWord({
  words,
  onAdd,
}: {
  readonly words: Words;
  readonly onAdd: (word: string, weight: number) => void;
}): ReactElement {
  const styles = useStyles();
  const said = words.pane.schemes;
  const [word, setWord] = useState("");
  const [weight, setWeight] = useState(3);
  const add = (): void => {
    const typed = word.trim();
    if (typed === "") return;
    onAdd(typed, weight);
    setWord("");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Input
        className={styles.word}
        size="small"
        aria-label={said.newWord}
        placeholder={said.newWord}
        maxLength={LONGEST}
        value={word}
        onChange={(_, { value }) => {
          setWord(value);
        }}
      />
      <WeightSelect words={words} weight={weight} onChange={setWeight} />
      <Button size="small" type="submit" icon={<AddRegular />} disabled={word.trim() === ""}>
        {said.addWord}
      </Button>
    </form>
  );
}

function WeightSelect({
  words,
  weight,
  onChange,
}: {
  readonly words: Words;
  readonly weight: number;
  readonly onChange: (weight: number) => void;
}): ReactElement {
  const said = words.pane.schemes;
  return (
    <Select
      size="small"
      aria-label={said.newWeight}
      value={String(weight)}
      onChange={(_, { value }) => {
        onChange(Number(value));
      }}
    >
      {WEIGHTS.map((one) => (
        <option key={one} value={one}>
          {said.weightOf(one)}
        </option>
      ))}
    </Select>
  );
}
