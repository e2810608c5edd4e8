/** Places in a palette in reading order: one place, or a place and how often it follows itself. */
export type Runs = (number | [place: number, count: number])[];

/** Numbers every distinct value, so that each is kept once. */
export class Palette<Value> {
  readonly values: Value[] = [];
  private readonly places = new Map<Value, number>();

  /** The number of a value. */
  placeOf(value: Value): number {
    const known = this.places.get(value);
    if (known !== undefined) return known;
    const place = this.values.length;
    this.values.push(value);
    this.places.set(value, place);
    return place;
  }
}

/** The rows of a rectangle as numbers of a palette; columns mostly repeat, so it is gone through column by column. */
export function packMatrix<Value>(rows: readonly (readonly Value[])[], palette: Palette<Value>): Runs {
  const runs: Runs = [];
  let [last, count] = [-1, 0];
  const close = (): void => {
    if (count > 0) runs.push(count === 1 ? last : [last, count]);
  };
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    for (const row of rows) {
      const value = row[column];
      const place = value === undefined ? -1 : palette.placeOf(value);
      if (place !== last) {
        close();
        [last, count] = [place, 0];
      }
      count += 1;
    }
  }
  close();
  return runs;
}

/** The rows again; null where the numbers do not fill such a rectangle. */
export function unpackMatrix<Value>(
  runs: Runs,
  values: readonly Value[],
  [height, width]: readonly [height: number, width: number],
): Value[][] | null {
  const rows: Value[][] = Array.from({ length: height }, () => []);
  let at = 0;
  for (const run of runs) {
    const [place, count] = typeof run === "number" ? [run, 1] : run;
    const value = values[place];
    if (value === undefined || at + count > height * width) return null;
    for (const end = at + count; at < end; at += 1) rows[at % height]?.push(value);
  }
  return at === height * width ? rows : null;
}
