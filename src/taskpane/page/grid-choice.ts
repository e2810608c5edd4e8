import type { CellAddress } from "../../domain/index.ts";

/** What the clerk looks at in a grid; `wish` rises each time a place is to be brought into view. */
export interface GridChoice {
  readonly address: CellAddress;
  readonly wish: number;
}
