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

/** Words of the pane, by screen; `frame` is what all screens share. */
export interface PaneWords {
  readonly frame: PaneFrameWords;
  readonly controls: PaneControlWords;
  readonly findings: PaneFindingWords;
  readonly grades: PaneGradeWords;
  readonly lists: PaneListWords;
  readonly schemes: PaneSchemeWords;
  readonly summary: PaneSummaryWords;
}

export const pane: PaneWords = { frame, controls, findings, grades, lists, schemes, summary };
