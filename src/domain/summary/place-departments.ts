import type { RiskPoint } from "../model/risk-point.ts";
import { NameIndex, tidyName } from "./name-index.ts";

/** A department as named by its first row. */
export interface PlacedDepartment {
  readonly unit: number;
  readonly name: string | null;
  readonly wholeUnit: boolean;
}

/** Units and departments of a register, and the department of each risk point. */
export interface Placement {
  readonly units: readonly (string | null)[];
  readonly departments: readonly PlacedDepartment[];
  readonly departmentOf: readonly number[];
}

/** Finds the units and departments that risk points name, in order of first appearance. */
export function placeDepartments(points: readonly RiskPoint[]): Placement {
  const unitIndex = new NameIndex();
  const departmentIndex = new NameIndex();
  const wholeIndex = new Map<number, number>();
  const units: (string | null)[] = [];
  const departments: PlacedDepartment[] = [];
  const places = new Map<number, number>();
  const departmentOf: number[] = [];
  for (const point of points) {
    const unitName = tidyName(point.unit?.text);
    const unit = unitIndex.place(0, unitName);
    if (unit.isNew) units.push(unitName);
    const name = tidyName(point.department?.text);
    const wholeUnit = point.level === "unit" && name === null;
    const numbers = wholeUnit ? wholeIndex : places;
    const key = wholeUnit ? unit.index : departmentIndex.place(unit.index, name).index;
    const known = numbers.get(key) ?? departments.length;
    if (known === departments.length) {
      departments.push({ unit: unit.index, name, wholeUnit });
      numbers.set(key, known);
    }
    departmentOf.push(known);
  }
  return { units, departments, departmentOf };
}
