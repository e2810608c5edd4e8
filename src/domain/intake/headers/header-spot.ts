/** Where a header stands; rows and columns count from 0. */
export interface HeaderSpot {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** First and last column that Probity added right of the table in an earlier run. */
  readonly ownFrom: readonly [number, number] | null;
}
