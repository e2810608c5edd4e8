import {
  CalendarClockRegular,
  ClipboardTaskListLtrRegular,
  ColumnEditRegular,
  DataHistogramRegular,
  DocumentCheckmarkRegular,
  HomeRegular,
  RibbonStarRegular,
  SettingsRegular,
} from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import { lazy } from "react";
import type { ComponentType } from "react";
import { StartScreen } from "./components/start/StartScreen.tsx";
import type { ScreenProps } from "./hooks/use-pane.ts";
import type { ScreenKey } from "./pane-state.ts";

/** One screen of the pane: its tab, and what stands under it. */
export interface Screen {
  readonly key: ScreenKey;
  readonly Icon: FluentIcon;
  readonly Body: ComponentType<ScreenProps>;
  /** It lists what files hold: without one that may be processed it has nothing to say. */
  readonly needsRows?: true;
}

const ControlsScreen = lazy(async () => ({
  default: (await import("./components/controls/ControlsScreen.tsx")).ControlsScreen,
}));
const FindingsScreen = lazy(async () => ({
  default: (await import("./components/findings/FindingsScreen.tsx")).FindingsScreen,
}));
const GradesScreen = lazy(async () => ({
  default: (await import("./components/grades/GradesScreen.tsx")).GradesScreen,
}));
const MappingsScreen = lazy(async () => ({
  default: (await import("./components/mappings/MappingsScreen.tsx")).MappingsScreen,
}));
const ResultScreen = lazy(async () => ({
  default: (await import("./components/result/ResultScreen.tsx")).ResultScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import("./components/settings/SettingsScreen.tsx")).SettingsScreen,
}));

const SummaryScreen = lazy(async () => ({
  default: (await import("./components/summary/SummaryScreen.tsx")).SummaryScreen,
}));

/** The screens in the order of their tabs; all but the first are loaded when they are opened. */
export const SCREENS: readonly Screen[] = [
  { key: "start", Icon: HomeRegular, Body: StartScreen },
  { key: "mappings", Icon: ColumnEditRegular, Body: MappingsScreen, needsRows: true },
  { key: "findings", Icon: ClipboardTaskListLtrRegular, Body: FindingsScreen, needsRows: true },
  { key: "grades", Icon: RibbonStarRegular, Body: GradesScreen, needsRows: true },
  { key: "controls", Icon: CalendarClockRegular, Body: ControlsScreen, needsRows: true },
  { key: "summary", Icon: DataHistogramRegular, Body: SummaryScreen, needsRows: true },
  { key: "result", Icon: DocumentCheckmarkRegular, Body: ResultScreen },
  { key: "settings", Icon: SettingsRegular, Body: SettingsScreen },
];
