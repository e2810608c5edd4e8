import { createRoot } from "react-dom/client";
import { App } from "./components/frame/App.tsx";
import type { Surround } from "./components/frame/App.tsx";
import { createPane } from "./create-pane.ts";
import type { Pane } from "./create-pane.ts";
import type { PaneHost } from "./pane-host.ts";
import { browserStore } from "./preferences.ts";

/** Draws the pane over a host, with what the host has around it, and reads what is open. */
export function mountPane(host: PaneHost, around?: Surround): Pane {
  const place = document.getElementById("root");
  if (place === null) throw new Error("the page has no place for the pane");
  const pane = createPane(host, browserStore());
  createRoot(place).render(<App pane={pane} Around={around} />);
  void pane.read();
  return pane;
}
