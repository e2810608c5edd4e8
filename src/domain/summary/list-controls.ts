import type { ControlState } from "../model/deadline.ts";
import type { ControlFollowUp } from "../model/review.ts";

/** Places of the controls in a state; with days late the longest first, else the next due first. */
export function listControls(followUps: readonly ControlFollowUp[], state: ControlState): number[] {
  const places: number[] = [];
  followUps.forEach((followUp, index) => {
    if (followUp.state === state) places.push(index);
  });
  const lateness = (place: number): number => followUps[place]?.daysLate ?? 0;
  const due = (place: number): number => followUps[place]?.nextDue ?? Number.MAX_SAFE_INTEGER;
  // Sorting is stable, so controls that are alike keep the order of the tables.
  return places.sort((a, b) => (lateness(a) === lateness(b) ? due(a) - due(b) : lateness(b) - lateness(a)));
}
