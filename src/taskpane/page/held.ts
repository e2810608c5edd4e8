import type { ChangePlan, ReportModel, WorkbookSnapshot } from "../../domain/index.ts";

/**
 * Plans and reports of ten thousand rows stay on the worker's thread: what crosses to the screen is the same object
 * without its rows, with the number under which the worker keeps the whole. So the screen is never blocked by copying.
 */
interface Ticket {
  readonly held: number;
}

/** Keeps whole objects by number; the light ones carry it. */
export interface Keeper<Whole extends object> {
  /** The light copy that stands for the whole. */
  hold(whole: Whole): Whole;
  /** The whole that a light copy stands for; an object that was never held is its own whole. */
  whole(light: Whole): Whole;
  forget(): void;
}

function hasTicket(value: object): value is Ticket {
  return "held" in value && typeof value.held === "number";
}

function createKeeper<Whole extends object>(lighten: (whole: Whole) => Whole): Keeper<Whole> {
  const kept = new Map<number, Whole>();
  let next = 0;
  return {
    hold: (whole) => {
      next += 1;
      kept.set(next, whole);
      return { ...lighten(whole), held: next };
    },
    whole: (light) => (hasTicket(light) ? (kept.get(light.held) ?? light) : light),
    forget: () => {
      kept.clear();
    },
  };
}

function lightPlan(plan: ChangePlan): ChangePlan {
  return {
    ...plan,
    expected: new Map(),
    ownColumns: plan.ownColumns.map((columns) => ({ ...columns, rows: new Map() })),
    ownCells: plan.ownCells.slice(0, 1),
    ownSheets: plan.ownSheets.map((sheet) => ({ ...sheet, rows: [], merges: [] })),
  };
}

function lightReport(model: ReportModel): ReportModel {
  return { ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, rows: [], merges: [] })) };
}

/** A snapshot without its cells: enough to know the workbook by. */
export function lightSnapshot(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: [] };
}

/** A keeper of plans. */
export function createPlanKeeper(): Keeper<ChangePlan> {
  return createKeeper(lightPlan);
}

/** A keeper of reports. */
export function createReportKeeper(): Keeper<ReportModel> {
  return createKeeper(lightReport);
}
