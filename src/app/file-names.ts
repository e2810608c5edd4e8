/** A file's name in two: what stands before the last dot, and from that dot on; a name without a dot has no ending. */
export function partsOfName(name: string): { readonly stem: string; readonly ending: string } {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? { stem: name, ending: "" } : { stem: name.slice(0, dot), ending: name.slice(dot) };
}

/** The name, or where that is taken the first free one of `a (2).xlsx`, `a (3).xlsx` and so on. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const { stem, ending } = partsOfName(name);
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${stem} (${String(number)})${ending}`;
  return free;
}
