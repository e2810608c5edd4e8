/** How often the same two or more names, all different, stand after one another: 2 or 3, else 1. */
export function repeatCount(names: readonly string[]): number {
  return [2, 3].find((times) => repeats(names, times)) ?? 1;
}

function repeats(names: readonly string[], times: number): boolean {
  const width = names.length / times;
  if (!Number.isInteger(width) || width < 2 || new Set(names).size !== width) return false;
  return names.every((name, place) => name !== "" && name === names[place % width]);
}
