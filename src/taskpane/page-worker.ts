import { fflateZip } from "../adapters/xlsx/inflate-fflate.ts";
import { writeReport } from "../adapters/xlsx/writer/write-report.ts";
import { XlsxWorkbook } from "../adapters/xlsx/xlsx-workbook.ts";
import type { DeskRequest, DeskResponse } from "./desk-requests.ts";
import { failureOf } from "./failure.ts";
import type { BookRequest } from "./page/book-requests.ts";
import { hasStreamZip, streamZip } from "./page/browser-zip.ts";
import { createPlanKeeper, createReportKeeper } from "./page/held.ts";
import { sendAnswer } from "./page/long-answers.ts";
import { createBookService } from "./page/serve-books.ts";
import { createDeskService } from "./serve-desk.ts";

const codec = hasStreamZip() ? streamZip : fflateZip;
const plans = createPlanKeeper();
const reports = createReportKeeper();
const books = createBookService({
  plans,
  reports,
  files: {
    openWorkbook: (file, bytes) => new XlsxWorkbook({ file, bytes, codec }),
    writeReport: async (model) => await writeReport(model, codec),
  },
});
const desk = createDeskService();

/** The desk works on whole workbooks, wherever the request came from. */
async function completed(request: DeskRequest): Promise<DeskRequest> {
  if (request.kind !== "open" || request.input === null || !("workbooks" in request.input)) return request;
  plans.forget();
  reports.forget();
  const workbooks = await Promise.all(request.input.workbooks.map(books.whole));
  return { ...request, input: { ...request.input, workbooks } };
}

/** What crosses to the screen is light. */
function lightened(response: DeskResponse): DeskResponse {
  if ("failure" in response) return response;
  const { kind, output } = response;
  if ((kind === "planAction" || kind === "planRecords") && "plan" in output) {
    return { ...response, output: { ...output, plan: plans.hold(output.plan) } };
  }
  if (kind === "officeCopy" && "fileName" in output) return { ...response, output: reports.hold(output) };
  return response;
}

async function answerDesk(request: DeskRequest): Promise<DeskResponse> {
  try {
    return lightened(desk(await completed(request)));
  } catch (error) {
    return { from: "desk", id: request.id, failure: failureOf(error) };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<DeskRequest | BookRequest>) => {
  if (data.to === "desk") {
    void answerDesk(data).then((response) => {
      sendAnswer(response, (message) => {
        self.postMessage(message);
      });
    });
  } else {
    void books.take(data, (response) => {
      self.postMessage(response);
    });
  }
});
