/** A tree of words that finds every word that starts at a place, in time bounded by the longest word. */
export interface WordTrie<Payload> {
  readonly next: Map<number, WordTrie<Payload>>;
  readonly payloads: Payload[];
}

/** A tree without words. */
export function createTrie<Payload>(): WordTrie<Payload> {
  return { next: new Map(), payloads: [] };
}

/** Adds a word and what finding it means; the same word may mean several things. */
export function addWord<Payload>(trie: WordTrie<Payload>, word: string, payload: Payload): void {
  let node = trie;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    const next = node.next.get(unit) ?? createTrie<Payload>();
    node.next.set(unit, next);
    node = next;
  }
  node.payloads.push(payload);
}

/** Calls `found` for every word of the tree anywhere in the text, by start and then by length. */
export function findWords<Payload>(
  trie: WordTrie<Payload>,
  text: string,
  found: (payload: Payload, start: number, end: number) => void,
): void {
  for (let start = 0; start < text.length; start += 1) {
    let node = trie.next.get(text.charCodeAt(start));
    for (let end = start + 1; node !== undefined; end += 1) {
      for (const payload of node.payloads) found(payload, start, end);
      node = node.next.get(text.charCodeAt(end));
    }
  }
}
