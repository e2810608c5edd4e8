import type { DeskWorker } from "../../src/taskpane/desk-worker.ts";
import { createDeskService } from "../../src/taskpane/serve-desk.ts";

/** A desk behind messages, as on a thread of its own: everything is cloned, answers come later. */
export class DeskThread extends EventTarget implements DeskWorker {
  private readonly serve = createDeskService();
  private isEnded = false;

  postMessage(message: Parameters<ReturnType<typeof createDeskService>>[0]): void {
    const request = structuredClone(message);
    setTimeout(() => {
      if (this.isEnded) return;
      const data = structuredClone(this.serve(request));
      this.dispatchEvent(new MessageEvent("message", { data }));
    }, 0);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Breaks the thread down, as a script that cannot be loaded does. */
  breakDown(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}
