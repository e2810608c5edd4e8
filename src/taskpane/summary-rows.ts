import type { OwnerView, SummaryView, TallyView } from "../app/desk/summary-view.ts";
import type { ListScope } from "./list-scope.ts";
import { percent } from "./percent.ts";

/** A count with the filter of the list behind it, or a text. */
export type NumberCell = string | { readonly count: number; readonly focus: string | null };

/** One line of counts, and where it stands among the lines of its kind. */
export interface NumberRow {
  readonly key: string;
  readonly name: string;
  readonly of: ListScope["of"];
  readonly place: number;
  readonly numbers: readonly NumberCell[];
}

/** The tables of 汇总, in the order of the summary. */
export interface SummaryRows {
  readonly units: readonly NumberRow[];
  readonly departments: readonly NumberRow[];
  readonly categories: readonly NumberRow[];
  readonly owners: readonly NumberRow[];
}

/** Filters of the columns: all, each grade, 待评. */
export const GRADE_FOCUS = [null, "1", "2", "3", "ungraded"] as const;

function gradeCells({ total, grades, ungraded }: TallyView): readonly NumberCell[] {
  return [total, ...grades, ungraded].map((count, at) => ({ count, focus: GRADE_FOCUS[at] ?? null }));
}

/** The name with the unit that it belongs to, where there are several. */
export function fullName({ name, under }: TallyView): string {
  return under === "" ? name : `${under} ${name}`;
}

function tallyRow(of: ListScope["of"]): (tally: TallyView, place: number) => NumberRow {
  return (tally, place) => ({
    key: fullName(tally),
    name: fullName(tally),
    of,
    place,
    numbers: gradeCells(tally),
  });
}

function ownerRow({ name, total, states }: OwnerView, place: number): NumberRow {
  const { overdue, unverified } = states;
  const dueSoon = states["due-soon"];
  const finished = states.done + states["done-late"];
  return {
    key: name,
    name,
    of: "owner",
    place,
    numbers: [
      { count: total, focus: null },
      { count: overdue, focus: "overdue" },
      { count: unverified, focus: "unverified" },
      { count: dueSoon, focus: "due-soon" },
      { count: finished, focus: "finished" },
      { count: total - overdue - unverified - dueSoon - finished, focus: "others" },
    ],
  };
}

/** The lines of all tables; each count is that of the list that it leads to. */
export function summaryRows(view: SummaryView): SummaryRows {
  const unitRow = tallyRow("unit");
  return {
    units: view.units.map((unit, place) => {
      const row = unitRow(unit, place);
      return {
        ...row,
        numbers: [...row.numbers, percent(unit.total === 0 ? 0 : unit.grades[0] / unit.total)],
      };
    }),
    departments: view.departments.map(tallyRow("department")),
    categories: view.categories.map(tallyRow("category")),
    owners: view.owners.map(ownerRow),
  };
}
