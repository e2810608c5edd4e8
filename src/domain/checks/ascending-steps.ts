import type { CalendarDate } from "../model/calendar-date.ts";

/**
 * Places of a longest run of days that never go back; of two that contradict each other the earlier place is kept.
 * Everything else is out of order. n log n.
 */
export function placesInOrder(days: readonly CalendarDate[]): ReadonlySet<number> {
  // Read from the end, the days of the run never rise, and the first place that fits is the last in reading order.
  const tails: number[] = [];
  const next = new Array<number>(days.length).fill(-1);
  for (let place = days.length - 1; place >= 0; place -= 1) {
    const length = runLength(days, tails, place);
    next[place] = tails[length - 1] ?? -1;
    tails[length] = place;
  }
  const kept = new Set<number>();
  for (let place = tails.at(-1) ?? -1; place >= 0; place = next[place] ?? -1) kept.add(place);
  return kept;
}

/** Length of the longest run after this place that it can stand before. */
function runLength(days: readonly CalendarDate[], tails: readonly number[], place: number): number {
  const day = days[place] ?? 0;
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[tails[middle] ?? 0] ?? 0) >= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
