import type { DeskWorker } from "../../src/taskpane/desk-worker.ts";
import { createDeskService } from "../../src/taskpane/serve-desk.ts";

/** A desk behind messages, as on a thread of its own: everything is cloned, answers come later. */
export class DeskThread extends EventTarget implements DeskWorker {
  private readonly serve = createDeskService();

  postMessage(message: Parameters<ReturnType<typeof createDeskService>>[0]): void {
    const request = structuredClone(message);
    setTimeout(() => {
      const data = structuredClone(this.serve(request));
      this.dispatchEvent(new MessageEvent("message", { data }));
    }, 0);
  }

  terminate(): void {
    throw new Error("the pane keeps its desk");
  }

  /** Breaks the thread down, as a script that cannot be loaded does. */
  breakDown(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}
