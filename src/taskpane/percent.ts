/** A share as people write it, with one decimal where it has one: 0.125 is `12.5%`. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
