import type { WorkbookPort } from "../../app/workbook-port.ts";
import type { BooksClient } from "./books-client.ts";
import type { FinishedFile } from "./book-requests.ts";

/** What the page does when something of a workbook comes to it. */
export interface RemoteEvents {
  /** The workbook is no longer what was opened or saved. */
  onChange: () => void;
  onReport: (file: FinishedFile) => Promise<void>;
  onShow: (sheet: string, address: string) => void;
}

/** The port of a workbook that lives on the worker's thread; what it reads comes without cells. */
export function remoteWorkbook(books: BooksClient, file: string, events: RemoteEvents): WorkbookPort {
  const changed = <Result>(result: Result): Result => {
    events.onChange();
    return result;
  };
  return {
    read: async (watch) => await books.ask("read", { file }, { watch }),
    apply: async (plan, watch) => changed(await books.ask("apply", { file, plan }, { watch })),
    restorePoint: async () => await books.ask("restorePoint", { file }),
    restore: async (watch) => changed(await books.ask("restore", { file }, { watch })),
    forgetRestorePoint: async () => {
      changed(await books.ask("forgetRestorePoint", { file }));
    },
    openReport: async (model, watch) => {
      await events.onReport(await books.ask("writeReport", { model }, { watch }));
    },
    show: (sheet, address) => {
      events.onShow(sheet, address);
      return Promise.resolve();
    },
    loadSetting: async (key) => await books.ask("loadSetting", { file, key }),
    saveSetting: async (key, value) => {
      changed(await books.ask("saveSetting", { file, key, value }));
    },
  };
}
