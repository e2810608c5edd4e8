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

/** The colours that the clerk chose; else high contrast where the system has it, Excel's own, or the system's. */
export function useTheme(choice: ThemeChoice, shade: HostShade): Theme {
  const isContrast = useMedia("(forced-colors: active)");
  const isDark = useMedia("(prefers-color-scheme: dark)");
  if (choice === "contrast" || (choice === "auto" && isContrast)) return teamsHighContrastTheme;
  const wanted = choice === "auto" ? (shade ?? (isDark ? "dark" : "light")) : choice;
  return wanted === "dark" ? webDarkTheme : webLightTheme;
}
