import type { PaneWords } from "../zh-CN/pane.ts";
import { controls } from "./pane-controls.ts";
import { findings } from "./pane-findings.ts";
import { grades } from "./pane-grades.ts";
import { lists } from "./pane-lists.ts";
import { schemes } from "./pane-schemes.ts";
import { summary } from "./pane-summary.ts";
import { frame } from "./pane-frame.ts";
import { mappings } from "./pane-mappings.ts";
import { result } from "./pane-result.ts";
import { settings } from "./pane-settings.ts";
import { start } from "./pane-start.ts";

export const pane: PaneWords = {
  frame,
  controls,
  findings,
  grades,
  lists,
  schemes,
  summary,
  mappings,
  result,
  settings,
  start,
};
