import type { ChangePlan, ReportModel, WorkbookSnapshot } from "../../domain/index.ts";

/**
 * Plans and reports of ten thousand rows never cross the screen's own thread: the desk's thread hands them straight to
 * the thread that holds the files, and what the screen gets is the same object without its rows, with the number of
 * the whole. So the screen is never blocked by copying.
 */
interface Ticket {
  readonly held: number;
}

function ticketOf(value: object): number | null {
  return "held" in value && typeof value.held === "number" ? value.held : null;
}

/** Gives away whole objects and keeps the light ones that stand for them. */
export type Hold<Whole extends object> = (whole: Whole) => Whole;

function createHold<Whole extends object>(
  lighten: (whole: Whole) => Whole,
  nextTicket: () => number,
  send: (ticket: number, whole: Whole) => void,
): Hold<Whole> {
  return (whole) => {
    const held = nextTicket();
    send(held, whole);
    const light: Whole & Ticket = { ...lighten(whole), held };
    return light;
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

/** Holds plans. */
export function holdPlans(
  nextTicket: () => number,
  send: (ticket: number, plan: ChangePlan) => void,
): Hold<ChangePlan> {
  return createHold(lightPlan, nextTicket, send);
}

/** Holds reports. */
export function holdReports(
  nextTicket: () => number,
  send: (ticket: number, report: ReportModel) => void,
): Hold<ReportModel> {
  return createHold(lightReport, nextTicket, send);
}

/** Whole objects that came from the desk's thread, by number. */
export interface Store<Whole extends object> {
  readonly put: (ticket: number, whole: Whole) => void;
  /** The whole that a light object stands for, once it is there; one that was never held is its own whole. */
  readonly whole: (light: Whole) => Promise<Whole>;
  readonly clear: () => void;
}

/** A store that waits for what is announced and not yet there: the two ways to this thread are not in step. */
export function createStore<Whole extends object>(): Store<Whole> {
  const kept = new Map<number, Whole>();
  const waiting = new Map<number, (whole: Whole) => void>();
  return {
    put: (ticket, whole) => {
      kept.set(ticket, whole);
      waiting.get(ticket)?.(whole);
      waiting.delete(ticket);
    },
    whole: async (light) => {
      const ticket = ticketOf(light);
      if (ticket === null) return light;
      const known = kept.get(ticket);
      return known ?? (await new Promise<Whole>((resolve) => waiting.set(ticket, resolve)));
    },
    clear: () => {
      kept.clear();
    },
  };
}
