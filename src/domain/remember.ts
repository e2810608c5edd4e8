/**
 * A reading that keeps its answers, so that equal keys are read once; those beyond the first `most` are read each time.
 * Not for readings that may answer undefined.
 */
export function remember<Key, Answer>(read: (key: Key) => Answer, most = Infinity): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const answer = read(key);
    if (known.size < most) known.set(key, answer);
    return answer;
  };
}
