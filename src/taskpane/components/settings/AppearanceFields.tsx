import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { isBusy } from "../../is-busy.ts";
import { THEME_CHOICES } from "../../preferences.ts";

/** Language and colours, kept on this machine. */
export function AppearanceFields({ pane, state, words }: ScreenProps): ReactElement {
  const { settings } = words.pane;
  return (
    <>
      <Field label={settings.language}>
        <Select
          value={state.language}
          disabled={isBusy(state)}
          onChange={(_, { value }) => void pane.prefer({ language: value === "en" ? "en" : "zh-CN" })}
        >
          <option value="zh-CN">{settings.languages["zh-CN"]}</option>
          <option value="en">{settings.languages.en}</option>
        </Select>
      </Field>
      <Field label={settings.theme}>
        <Select
          value={state.theme}
          onChange={(_, { value }) =>
            void pane.prefer({ theme: THEME_CHOICES.find((choice) => choice === value) ?? "auto" })
          }
        >
          {THEME_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {settings.themes[choice]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
