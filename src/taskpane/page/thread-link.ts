import type { ChangePlan, ReportModel, WorkbookSnapshot } from "../../domain/index.ts";
import { FailureError, failureOf } from "../failure.ts";
import type { Failure } from "../failure.ts";
import type { BookService } from "./serve-books.ts";
import { createStore } from "./held.ts";
import type { Store } from "./held.ts";

/** Joins the desk's thread to the thread that holds the files; the screen hands an end to each. */
export interface LinkMessage {
  readonly to: "link";
  readonly end: "books" | "desk";
  readonly port: MessagePort;
  /** First number that this desk's thread gives to what it hands over; no other one has given it. */
  readonly firstTicket: number;
}

/** What the desk's thread says to the files. */
type DeskSays =
  | { readonly kind: "whole"; readonly id: number; readonly light: WorkbookSnapshot }
  | { readonly kind: "plan"; readonly ticket: number; readonly whole: ChangePlan }
  | { readonly kind: "report"; readonly ticket: number; readonly whole: ReportModel }
  | { readonly kind: "forget" };

/** What the files answer: a whole snapshot, or why there is none. */
type BooksSay =
  | { readonly id: number; readonly snapshot: WorkbookSnapshot }
  | { readonly id: number; readonly failure: Failure };

/** What came over from the desk. */
export interface HandedOver {
  readonly plans: Store<ChangePlan>;
  readonly reports: Store<ReportModel>;
}

/** Stores for what comes over. */
export function createHandedOver(): HandedOver {
  return { plans: createStore<ChangePlan>(), reports: createStore<ReportModel>() };
}

async function answerWhole(books: BookService, id: number, light: WorkbookSnapshot): Promise<BooksSay> {
  try {
    return { id, snapshot: await books.whole(light) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

/** Serves the desk's thread from the files. */
export function serveLink(port: MessagePort, books: BookService, { plans, reports }: HandedOver): void {
  port.onmessage = ({ data }: MessageEvent<DeskSays>) => {
    if (data.kind === "plan") plans.put(data.ticket, data.whole);
    else if (data.kind === "report") reports.put(data.ticket, data.whole);
    else if (data.kind === "whole") {
      void answerWhole(books, data.id, data.light).then((answer) => {
        port.postMessage(answer);
      });
    } else {
      plans.clear();
      reports.clear();
    }
  };
}

/** The files as the desk's thread reaches them. */
export interface BooksLink {
  /** The whole snapshot that a light one stands for. */
  readonly whole: (light: WorkbookSnapshot) => Promise<WorkbookSnapshot>;
  readonly sendPlan: (ticket: number, whole: ChangePlan) => void;
  readonly sendReport: (ticket: number, whole: ReportModel) => void;
  /** What was handed over is out of date. */
  readonly forget: () => void;
}

/** The desk's end of the link. */
export function linkToBooks(port: MessagePort): BooksLink {
  const pending = new Map<number, (answer: BooksSay) => void>();
  let next = 0;
  const say = (message: DeskSays): void => {
    port.postMessage(message);
  };
  port.onmessage = ({ data }: MessageEvent<BooksSay>) => {
    pending.get(data.id)?.(data);
    pending.delete(data.id);
  };
  return {
    whole: async (light) =>
      await new Promise((resolve, reject) => {
        const id = next++;
        pending.set(id, (answer) => {
          if ("snapshot" in answer) resolve(answer.snapshot);
          else reject(new FailureError(answer.failure));
        });
        say({ kind: "whole", id, light });
      }),
    sendPlan: (ticket, whole) => {
      say({ kind: "plan", ticket, whole });
    },
    sendReport: (ticket, whole) => {
      say({ kind: "report", ticket, whole });
    },
    forget: () => {
      say({ kind: "forget" });
    },
  };
}
