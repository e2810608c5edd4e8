import type { CellRange } from "../../domain/index.ts";
import { formatRange } from "../../domain/index.ts";
import { MAX_ADDRESS } from "./excel-door.ts";

/** Addresses joined by commas into as few lists as Excel's limit allows. */
export function joinAddresses(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of addresses) {
    if (list !== "" && list.length + address.length + 1 > MAX_ADDRESS) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** The ranges as address lists. */
export function addressLists(ranges: readonly CellRange[]): readonly string[] {
  return joinAddresses(ranges.map(formatRange));
}

/** A row or a run of rows as an address: `3:9`. */
export function rowsAddress(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}
