import type { ReactElement } from "react";
import type { ScreenProps } from "./hooks/use-pane.ts";

/** One part of a screen, with the tabs that stand above each of its parts. */
export interface PartProps extends ScreenProps {
  readonly title: string;
  readonly revision: number;
  readonly tabs: ReactElement;
}
