import type { Language } from "../report/messages/catalogue.ts";

/** Colours as the clerk chose them; `auto` follows Excel or the system. */
export const THEME_CHOICES = ["auto", "light", "dark", "contrast"] as const;

export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What a clerk sets once for all workbooks. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** Where preferences are kept; the browser's own store where it is not blocked. */
export type PreferenceStore = Pick<Storage, "getItem" | "setItem">;

const LANGUAGE_KEY = "probity.language";
const THEME_KEY = "probity.theme";

function kept(store: PreferenceStore | null, key: string): string | null {
  try {
    return store?.getItem(key) ?? null;
  } catch {
    // A blocked store is an empty one.
    return null;
  }
}

/** Preferences of this machine; Chinese and the host's colours where nothing is kept. */
export function loadPreferences(store: PreferenceStore | null): Preferences {
  const theme = kept(store, THEME_KEY);
  return {
    language: kept(store, LANGUAGE_KEY) === "en" ? "en" : "zh-CN",
    theme: THEME_CHOICES.find((choice) => choice === theme) ?? "auto",
  };
}

/** Keeps preferences; where the store is blocked they last until the pane is closed. */
export function savePreferences(store: PreferenceStore | null, { language, theme }: Preferences): void {
  try {
    store?.setItem(LANGUAGE_KEY, language);
    store?.setItem(THEME_KEY, theme);
  } catch {
    // Nothing depends on it.
  }
}

/** The browser's store, or null where even asking for it is forbidden. */
export function browserStore(): PreferenceStore | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
