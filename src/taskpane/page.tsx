import { WorkbookError } from "../app/workbook-port.ts";
import { fflateZip } from "../adapters/xlsx/inflate-fflate.ts";
import { XlsxWorkbook } from "../adapters/xlsx/xlsx-workbook.ts";
import { mountPane } from "./mount.tsx";
import type { OpenWorkbook } from "./pane-host.ts";
import { today } from "./today.ts";

let workbooks: readonly OpenWorkbook[] = [];
const listeners = new Set<() => void>();

async function chosenFiles(): Promise<readonly File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = ".xlsx,.xlsm";
  return await new Promise((resolve) => {
    input.addEventListener("change", () => {
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener("cancel", () => {
      resolve([]);
    });
    input.click();
  });
}

async function openFile(file: File): Promise<OpenWorkbook> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const openReport = async (): Promise<void> =>
    await Promise.reject(new WorkbookError("report-not-supported"));
  return {
    file: file.name,
    port: new XlsxWorkbook({ bytes, file: file.name, codec: fflateZip, openReport }),
  };
}

mountPane({
  kind: "page",
  today: today(new Date()),
  workbooks: () => workbooks,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  createDeskWorker: () => new Worker(new URL("./worker.ts", import.meta.url)),
  shade: () => null,
  page: {
    openFiles: async () => {
      const files = await chosenFiles();
      workbooks = [...workbooks, ...(await Promise.all(files.map(openFile)))];
      for (const listener of listeners) listener();
    },
  },
});
