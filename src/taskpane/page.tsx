import { DEFAULT_LIMITS } from "../adapters/xlsx/package/limits.ts";
import { partsOfName } from "../app/file-names.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import { mountPane } from "./mount.tsx";
import { createPageHost } from "./page/create-page-host.ts";
import { PageFrame } from "./page/PageFrame.tsx";
import { browserStore, loadPreferences } from "./preferences.ts";
import { today } from "./today.ts";

/** The element that carries the worker's script where the page is one file. */
const INLINE_WORKER = "inline-worker";

/** The worker, from its own file or, in the page that is one file, from the text that the page carries. */
function startWorker(): Worker {
  const inline = document.getElementById(INLINE_WORKER)?.textContent;
  if (inline === undefined || inline === "") return new Worker(new URL("./page-worker.ts", import.meta.url));
  return new Worker(URL.createObjectURL(new Blob([inline], { type: "text/javascript" })));
}

function savedName(file: string): string {
  const { language } = loadPreferences(browserStore());
  const { stem, ending } = partsOfName(file);
  return wordsOf(language).page.savedName(stem) + ending;
}

const { fileBytes: mostBytes } = DEFAULT_LIMITS;

mountPane(createPageHost({ startWorker, today: today(new Date()), savedName, mostBytes }), PageFrame);
