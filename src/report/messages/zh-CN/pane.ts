import { controls } from "./pane-controls.ts";
import type { PaneControlWords } from "./pane-controls.ts";
import { findings } from "./pane-findings.ts";
import type { PaneFindingWords } from "./pane-findings.ts";
import { grades } from "./pane-grades.ts";
import type { PaneGradeWords } from "./pane-grades.ts";
import { lists } from "./pane-lists.ts";
import type { PaneListWords } from "./pane-lists.ts";
import { schemes } from "./pane-schemes.ts";
import type { PaneSchemeWords } from "./pane-schemes.ts";
import { summary } from "./pane-summary.ts";
import type { PaneSummaryWords } from "./pane-summary.ts";
import { frame } from "./pane-frame.ts";
import type { PaneFrameWords } from "./pane-frame.ts";
import { mappings } from "./pane-mappings.ts";
import type { PaneMappingWords } from "./pane-mappings.ts";
import { result } from "./pane-result.ts";
import type { PaneResultWords } from "./pane-result.ts";
import { settings } from "./pane-settings.ts";
import type { PaneSettingsWords } from "./pane-settings.ts";
import { start } from "./pane-start.ts";
import type { PaneStartWords } from "./pane-start.ts";

/** Words of the pane, by screen; `frame` is what all screens share. */
export interface PaneWords {
  readonly frame: PaneFrameWords;
  readonly controls: PaneControlWords;
  readonly findings: PaneFindingWords;
  readonly grades: PaneGradeWords;
  readonly lists: PaneListWords;
  readonly schemes: PaneSchemeWords;
  readonly summary: PaneSummaryWords;
  readonly mappings: PaneMappingWords;
  readonly result: PaneResultWords;
  readonly settings: PaneSettingsWords;
  readonly start: PaneStartWords;
}

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
