import type { ControlFollowUp } from "../model/review.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import type { OwnerTally } from "../model/summary.ts";
import { NameIndex, tidyName } from "./name-index.ts";
import { countControl, noControls, type OpenStateTally } from "./tallies.ts";

/** Owners of a register's controls, and the owner of each control. */
export interface OwnerPlacement {
  readonly owners: readonly OwnerTally[];
  readonly ownerOf: readonly number[];
}

/** Who does a control: its own owner, else the owners of its risk point joined by 、, else nobody. */
export function ownerOf(measure: ControlMeasure, point: RiskPoint | undefined): string | null {
  const own = tidyName(measure.owner);
  if (own !== null || point === undefined) return own;
  const names = point.owners.map(({ name }) => tidyName(name)).filter((name) => name !== null);
  return names.length === 0 ? null : [...new Set(names)].join("、");
}

/** Counts controls by owner × state; a control of several owners counts once, under their names together. */
export function tallyOwners(
  points: readonly RiskPoint[],
  measures: readonly ControlMeasure[],
  followUps: readonly ControlFollowUp[],
): OwnerPlacement {
  const names = new NameIndex();
  const owners: { name: string | null; controls: OpenStateTally }[] = [];
  const places = measures.map((measure) => {
    const name = ownerOf(measure, points[measure.point]);
    const place = names.place(0, name);
    if (place.isNew) owners.push({ name, controls: noControls() });
    const owner = owners[place.index];
    const followUp = followUps[measure.index];
    if (owner !== undefined && followUp !== undefined) countControl(owner.controls, followUp.state);
    return place.index;
  });
  return { owners, ownerOf: places };
}
