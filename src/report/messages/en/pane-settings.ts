import type { PaneSettingsWords } from "../zh-CN/pane-settings.ts";

export const settings: PaneSettingsWords = {
  appearance: "Display",
  language: "Language",
  languages: { "zh-CN": "简体中文", en: "English" },
  theme: "Colours",
  themes: { auto: "As the system", light: "Light", dark: "Dark", contrast: "High contrast" },
  office: "Rules of this office",
  keptInWorkbook: "Kept in this workbook and used the next time.",
  needsWorkbook: "Can be set once a workbook is read.",
  leadDays: "Due soon, working days ahead",
  leadDaysHint: "Up to three tiers with commas, such as 10, 20",
  leadDaysWrong: "Whole numbers from 1 to 250, at most three, with commas",
  labels: "Names of the grades",
  labelsHint: "From the gravest down, such as 一级, 二级, 三级 or High, Medium, Low",
  labelOf: (grade) => `Name of grade ${grade}`,
  labelsWrong: "All three names are needed, and they must differ",
  responsibility: "Who answers",
  responsibilities: {
    "by-grade": "By grade: leader for grade 1, deputy for grade 2, head of department for grade 3",
    "by-level":
      "By level: leader for risks of the unit, deputy for the department, head of department for the post",
  },
  decidingBody: "Deciding body",
  stageDone: "Count “done for this stage” as done",
  save: "Save",
  about: "About",
  version: (version) => `Version ${version}`,
  noNetwork:
    "Everything is done on this machine: no network, no upload, nothing collected. The contents of your tables never leave it.",
  licences: "Licences",
  licencesText:
    "Uses React, Fluent UI, Valibot, OpenCC, chinese-days, fflate and other open components (MIT or Apache-2.0); inside Excel also Microsoft's Office.js.",
  forget: "Remove restore data",
  forgetHint:
    "What “Restore original” needs is kept in the workbook. It can be removed before sending the workbook on; then nothing can be restored any more.",
  noRestoreData: "The workbook holds no restore data.",
};
