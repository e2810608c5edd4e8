import { ExcelWorkbook } from "../adapters/excel/excel-workbook.ts";
import { refuseCommands } from "../commands/refuse-commands.ts";
import { startCommands } from "../commands/start-commands.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import { mountPane } from "./mount.tsx";
import type { HostShade, OpenWorkbook } from "./pane-host.ts";
import { today } from "./today.ts";

/** The file's name in an address or path; blank for a workbook that was never saved. */
function fileName(document: { readonly url?: string } | undefined): string {
  const last = (document?.url ?? "").split(/[\\/]/).at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    // A percent sign of the name itself.
    return last;
  }
}

/** The only workbook, under the name that it bears now: the clerk may save it under another. */
function openWorkbooks(port: ExcelWorkbook): () => readonly OpenWorkbook[] {
  let open: readonly OpenWorkbook[] = [];
  return () => {
    const file = fileName(Office.context.document);
    if (open[0]?.file !== file) open = [{ file, port }];
    return open;
  };
}

/** Excel's own colours; many versions do not tell them. */
function shadeOf(theme: { readonly bodyBackgroundColor?: string } | undefined): HostShade {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}

async function start(): Promise<void> {
  await Office.onReady();
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) {
    refuseCommands(Office.actions, () => Office.addin.showAsTaskpane());
    return;
  }
  const port = new ExcelWorkbook({
    excel: Excel,
    writeReport: async (report) => {
      const [{ writeReport }, { fflateZip }] = await Promise.all([
        import("../adapters/xlsx/writer/write-report.ts"),
        import("../adapters/xlsx/inflate-fflate.ts"),
      ]);
      return await writeReport(report, fflateZip);
    },
  });
  const pane = mountPane({
    kind: "excel",
    today: today(new Date()),
    workbooks: openWorkbooks(port),
    subscribe: () => () => undefined,
    createDeskWorker: () => new Worker(new URL("./worker.ts", import.meta.url)),
    shade: () => shadeOf(Office.context.officeTheme),
    page: null,
  });
  await startCommands({
    port,
    asOf: () => pane.state().asOf,
    language: () => pane.state().language,
    isConfirmed: (mark) => pane.state().confirmed.some((one) => one.mark === mark),
    onUse: (listener) => {
      for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, listener, true);
    },
    show: ({ action, isDone, lines }) => {
      const { language } = pane.state();
      void pane.tell({ action: wordsOf(language).actions[action], parts: [{ kind: "told", isDone, lines }] });
    },
  });
}

void start();
