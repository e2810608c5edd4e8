import type { DeskRequest } from "./desk-requests.ts";
import { createDeskService } from "./serve-desk.ts";

const serve = createDeskService();

self.addEventListener("message", ({ data }: MessageEvent<DeskRequest>) => {
  self.postMessage(serve(data));
});
