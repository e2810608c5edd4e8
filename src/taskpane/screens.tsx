import { HomeRegular } from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ComponentType } from "react";
import { StartScreen } from "./components/StartScreen.tsx";
import type { ScreenProps } from "./hooks/use-pane.ts";
import type { ScreenKey } from "./pane-state.ts";

/** One screen of the pane: its tab, and what stands under it. */
export interface Screen {
  readonly key: ScreenKey;
  readonly Icon: FluentIcon;
  readonly Body: ComponentType<ScreenProps>;
}

/** The screens in the order of their tabs; all but the first are loaded when they are opened. */
export const SCREENS: readonly Screen[] = [{ key: "start", Icon: HomeRegular, Body: StartScreen }];
