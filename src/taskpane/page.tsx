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
  const dot = file.lastIndexOf(".");
  return wordsOf(language).page.savedName(file.slice(0, dot)) + file.slice(dot);
}

mountPane(createPageHost({ startWorker, today: today(new Date()), savedName }), PageFrame);
