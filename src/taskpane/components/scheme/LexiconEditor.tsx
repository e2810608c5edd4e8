import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { EvidenceKind, Lexicon } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import {
  addedWords,
  baseWords,
  EVIDENCE_KINDS,
  withBaseWord,
  withoutWord,
  withWord,
  wordsOfKind,
} from "../../scheme-draft.ts";
import { AddWord } from "./AddWord.tsx";
import { RowButton } from "../shared/RowButton.tsx";
import { SchemeSection } from "./SchemeSection.tsx";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
  },
  words: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  off: { textDecoration: "line-through" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Evidence words and the way to change them. */
export interface LexiconEditorProps {
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** Probity's own words. */
  readonly base: Lexicon;
  readonly onChange: (lexicon: Lexicon) => void;
}

/** The evidence words by kind: to be read, added to, and switched off. */
export function LexiconEditor(props: LexiconEditorProps): ReactElement {
  const { words, lexicon } = props;
  const said = words.pane.schemes;
  return (
    <SchemeSection title={said.lexicon}>
      <Text as="p" block size={200}>
        {said.lexiconHint}
      </Text>
      <Accordion collapsible multiple>
        {EVIDENCE_KINDS.map((kind) => {
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
    </SchemeSection>
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
        <div className={styles.words} role="group" aria-label={said.ownWords}>
          {own.map((word) => (
            <RowButton
              key={word}
              isReachable
              label={said.removeWord(word)}
              onClick={() => {
                onChange(withoutWord(lexicon, kind, word));
              }}
            >
              {word}
              <DismissRegular aria-hidden />
            </RowButton>
          ))}
        </div>
      )}
      <AddWord
        words={words}
        onAdd={(word, weight) => {
          onChange(withWord(lexicon, { kind, weight, word }));
        }}
      />
      <BaseWords {...props} />
    </div>
  );
}

function BaseWords({
  words,
  lexicon,
  base,
  kind,
  onChange,
}: LexiconEditorProps & { readonly kind: EvidenceKind }): ReactElement {
  const styles = useStyles();
  const said = words.pane.schemes;
  const groups = baseWords(lexicon, base, kind);
  const off = groups.flatMap((group) => group.words).filter(({ isOn }) => !isOn).length;
  return (
    <>
      <Text size={200} className={styles.quiet} role="status">
        {off === 0 ? said.switchHint : said.wordsOff(off)}
      </Text>
      {groups.map((group) => (
        <div
          key={group.weight}
          className={styles.words}
          role="group"
          aria-label={said.weightOf(group.weight)}
        >
          <Text size={200} weight="semibold">
            {said.weightOf(group.weight)}
          </Text>
          {group.words.map(({ word, isOn }) => (
            <RowButton
              key={word}
              isReachable
              isSubtle={!isOn}
              isPressed={isOn}
              label={said.switchWord(word)}
              onClick={() => {
                onChange(isOn ? withoutWord(lexicon, kind, word) : withBaseWord(lexicon, base, kind, word));
              }}
            >
              {isOn ? word : <span className={styles.off}>{word}</span>}
            </RowButton>
          ))}
        </div>
      ))}
    </>
  );
}
