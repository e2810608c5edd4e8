import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { EvidenceKind, Lexicon } from "../../domain/index.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import { addedWords, withoutWord, withWord, wordsOfKind } from "../scheme-draft.ts";
import { AddWord } from "./AddWord.tsx";

const KINDS: readonly EvidenceKind[] = [
  "power",
  "money",
  "discretion",
  "public-contact",
  "complaints",
  "consequence",
  "frequency",
];

const useStyles = makeStyles({
  title: { margin: 0 },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
  },
  words: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  own: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Evidence words and the way to change them. */
export interface LexiconEditorProps {
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** Probity's own words. */
  readonly base: Lexicon;
  readonly onChange: (lexicon: Lexicon) => void;
}

/** The evidence words by kind: to be read, and added to. */
export function LexiconEditor(props: LexiconEditorProps): ReactElement {
  const styles = useStyles();
  const { words, lexicon } = props;
  const said = words.pane.schemes;
  return (
    <section>
      <Subtitle2 as="h2" className={styles.title}>
        {said.lexicon}
      </Subtitle2>
      <Text as="p" block size={200}>
        {said.lexiconHint}
      </Text>
      <Accordion collapsible multiple>
        {KINDS.map((kind) => {
          const count = wordsOfKind(lexicon, kind).reduce((sum, group) => sum + group.words.length, 0);
          return (
            <AccordionItem key={kind} value={kind}>
              <AccordionHeader as="h3">{said.wordsCounted(said.kinds[kind], count)}</AccordionHeader>
              <AccordionPanel>
                <KindPanel {...props} kind={kind} />
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </section>
  );
}

function KindPanel(props: LexiconEditorProps & { readonly kind: EvidenceKind }): ReactElement {
  const { words, lexicon, base, kind, onChange } = props;
  const styles = useStyles();
  const said = words.pane.schemes;
  const own = addedWords(lexicon, base, kind);
  return (
    <div className={styles.panel}>
      {own.length > 0 && (
        <div className={styles.own} role="group" aria-label={said.ownWords}>
          {own.map((word) => (
            <Button
              key={word}
              size="small"
              shape="circular"
              iconPosition="after"
              icon={<DismissRegular />}
              aria-label={said.removeWord(word)}
              onClick={() => {
                onChange(withoutWord(lexicon, kind, word));
              }}
            >
              {word}
            </Button>
          ))}
        </div>
      )}
      <AddWord
        words={words}
        onAdd={(word, weight) => {
          onChange(withWord(lexicon, { kind, weight, word }));
        }}
      />
      {wordsOfKind(lexicon, kind).map((group) => (
        <Text key={group.weight} size={200} className={styles.words}>
          <strong>{said.weightOf(group.weight)}</strong> {group.words.join("、")}
        </Text>
      ))}
    </div>
  );
}
