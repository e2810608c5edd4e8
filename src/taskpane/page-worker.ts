import { fflateZip } from "../adapters/xlsx/inflate-fflate.ts";
import { writeReport } from "../adapters/xlsx/writer/write-report.ts";
import { XlsxWorkbook } from "../adapters/xlsx/xlsx-workbook.ts";
import type { DeskRequest } from "./desk-requests.ts";
import type { BookRequest } from "./page/book-requests.ts";
import { hasStreamZip, streamZip } from "./page/browser-zip.ts";
import { createPageDesk } from "./page/page-desk.ts";
import type { PageDesk } from "./page/page-desk.ts";
import { createBookService } from "./page/serve-books.ts";
import { createHandedOver, linkToBooks, serveLink } from "./page/thread-link.ts";
import type { LinkMessage } from "./page/thread-link.ts";

/**
 * One script for both threads of the page: the one that holds the files, and the one that the desk lies on, which is
 * ended and started anew when the clerk cancels. What it is shows by what it is sent.
 */
const codec = hasStreamZip() ? streamZip : fflateZip;
const handedOver = createHandedOver();
const books = createBookService({
  ...handedOver,
  files: {
    openWorkbook: (file, bytes) => new XlsxWorkbook({ file, bytes, codec }),
    writeReport: async (model) => await writeReport(model, codec),
  },
});
let desk: PageDesk | null = null;

function post(message: unknown): void {
  self.postMessage(message);
}

function link({ end, port, firstTicket }: LinkMessage): void {
  if (end === "books") serveLink(port, books, handedOver);
  else desk = createPageDesk(linkToBooks(port), firstTicket);
}

self.addEventListener("message", ({ data }: MessageEvent<DeskRequest | BookRequest | LinkMessage>) => {
  if (data.to === "link") link(data);
  else if (data.to === "desk") void desk?.(data, post);
  else void books.take(data, post);
});
