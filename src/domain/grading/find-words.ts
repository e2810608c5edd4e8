/** A tree of words; each node may end several words, or one word with several meanings. */
interface WordNode<Payload> {
  readonly next: Map<number, WordNode<Payload>>;
  readonly payloads: Payload[];
}

/** Calls `found` for every known word anywhere in the text, by start and then by length. */
export type WordFinder<Payload> = (
  text: string,
  found: (payload: Payload, start: number, end: number) => void,
) => void;

const UTF16_UNITS = 65_536;

function createNode<Payload>(): WordNode<Payload> {
  return { next: new Map(), payloads: [] };
}

function addWord<Payload>(root: WordNode<Payload>, word: string, payload: Payload): void {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    const next = node.next.get(unit) ?? createNode<Payload>();
    node.next.set(unit, next);
    node = next;
  }
  node.payloads.push(payload);
}

/** Builds a finder for words and what each means; finding takes time bounded by the longest word at each place. */
export function createWordFinder<Payload>(
  words: Iterable<readonly [word: string, payload: Payload]>,
): WordFinder<Payload> {
  const root = createNode<Payload>();
  for (const [word, payload] of words) addWord(root, word, payload);
  // Most characters start no word: a table of first characters tells so without a look-up by hash.
  const starts: WordNode<Payload>[] = [];
  const startAt = new Uint16Array(UTF16_UNITS);
  for (const [unit, node] of root.next) startAt[unit] = starts.push(node);
  return (text, found) => {
    for (let start = 0; start < text.length; start += 1) {
      const first = startAt[text.charCodeAt(start)] ?? 0;
      let node = first === 0 ? undefined : starts[first - 1];
      for (let end = start + 1; node !== undefined; end += 1) {
        for (const payload of node.payloads) found(payload, start, end);
        node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
      }
    }
  };
}
