import { useSyncExternalStore } from "react";
import type { PageHost, PageState } from "../page-host.ts";
import type { Pane } from "../create-pane.ts";

/** The page that a pane stands on. */
export function pageOf({ host }: Pane): PageHost {
  if (host.page === null) throw new Error("the pane stands on no page");
  return host.page;
}

/** The page as it is now. */
export function usePage(page: PageHost): PageState {
  return useSyncExternalStore(page.subscribe, page.state);
}
