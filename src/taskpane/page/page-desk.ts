import type { DeskRequest, DeskResponse } from "../desk-requests.ts";
import { failureFrom } from "../failure.ts";
import { createDeskService } from "../serve-desk.ts";
import { holdPlans, holdReports } from "./held.ts";
import type { Hold } from "./held.ts";
import type { ChangePlan, ReportModel } from "../../domain/index.ts";
import { sendAnswer } from "./long-answers.ts";
import type { BooksLink } from "./thread-link.ts";

/** Answers one request of the screen, one after the other. */
export type PageDesk = (request: DeskRequest, send: Parameters<typeof sendAnswer>[1]) => Promise<void>;

/** The desk works on whole workbooks; the screen knows them without their cells. */
async function completed(request: DeskRequest, link: BooksLink): Promise<DeskRequest> {
  if (request.kind !== "open" || request.input === null || !("workbooks" in request.input)) return request;
  link.forget();
  const workbooks = await Promise.all(request.input.workbooks.map(link.whole));
  return { ...request, input: { ...request.input, workbooks } };
}

interface Holds {
  readonly plan: Hold<ChangePlan>;
  readonly report: Hold<ReportModel>;
}

/** What crosses to the screen is light. */
function lightened(response: DeskResponse, holds: Holds): DeskResponse {
  if ("failure" in response) return response;
  const { kind, output } = response;
  if ((kind === "planAction" || kind === "planRecords") && "plan" in output) {
    return { ...response, output: { ...output, plan: holds.plan(output.plan) } };
  }
  if (kind === "officeCopy" && "fileName" in output) return { ...response, output: holds.report(output) };
  return response;
}

/**
 * The desk on a thread of its own, beside the thread that holds the files.
 * @param firstTicket number from which it counts what it hands over
 */
export function createPageDesk(link: BooksLink, firstTicket: number): PageDesk {
  const desk = createDeskService();
  let ticket = firstTicket;
  const nextTicket = (): number => ticket++;
  const holds = {
    plan: holdPlans(nextTicket, link.sendPlan),
    report: holdReports(nextTicket, link.sendReport),
  };
  const answer = async (request: DeskRequest): Promise<DeskResponse> => {
    try {
      return lightened(desk(await completed(request, link)), holds);
    } catch (error) {
      return { from: "desk", id: request.id, failure: failureFrom(error) };
    }
  };
  // Workbooks come over before they are opened; what is asked meanwhile waits for them.
  let before: Promise<void> = Promise.resolve();
  return async (request, send) => {
    const own = before.then(async () => {
      sendAnswer(await answer(request), send);
    });
    before = own;
    await own;
  };
}
