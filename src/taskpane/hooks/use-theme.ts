import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { HostShade } from "../pane-host.ts";
import type { ThemeChoice } from "../preferences.ts";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => {
        media.removeEventListener("change", listener);
      };
    },
    () => window.matchMedia(query).matches,
  );
}

/** How the pane is coloured. */
export type Shade = "light" | "dark" | "contrast";

/** The shade that the clerk chose; else high contrast where the system has it, Excel's own, or the system's. */
export function useShade(choice: ThemeChoice, shade: HostShade): Shade {
  const isContrast = useMedia("(forced-colors: active)");
  const isDark = useMedia("(prefers-color-scheme: dark)");
  if (choice !== "auto") return choice;
  return isContrast ? "contrast" : (shade ?? (isDark ? "dark" : "light"));
}

/** Fluent's own colours for each shade. */
export const THEMES: Readonly<Record<Shade, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};
