function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Share of neighbouring character pairs that two normalised texts have in common (Dice), from 0 to 1. */
export function similarityOf(one: string, other: string): number {
  if (one === other) return 1;
  const total = one.length + other.length - 2;
  if (one.length < 2 || other.length < 2) return 0;
  const left = pairsOf(one);
  let shared = 0;
  for (const [pair, count] of pairsOf(other)) shared += Math.min(count, left.get(pair) ?? 0);
  return (2 * shared) / total;
}
