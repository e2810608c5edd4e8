import type { PaneWords } from "../zh-CN/pane.ts";
import { frame } from "./pane-frame.ts";

export const pane: PaneWords = { frame };
