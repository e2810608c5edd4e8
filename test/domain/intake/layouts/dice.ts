/** Draws from a seed; the same seed gives the same draws. */
export interface Dice {
  readonly chance: (share: number) => boolean;
  readonly upTo: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
}

/** Dice for one seed. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (limit: number): number => Math.floor(next() * limit);
  return {
    chance: (share) => next() < share,
    upTo,
    pick: (items) => {
      const item = items[upTo(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    shuffle: (items) => {
      const drawn = items.map((item) => ({ item, at: next() }));
      return drawn.sort((one, other) => one.at - other.at).map(({ item }) => item);
    },
  };
}
