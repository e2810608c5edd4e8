import { defaultSettings } from "../app/default-settings.ts";
import type { StoredSettings } from "../app/stored-settings.ts";
import type { CalendarDate, GradeLabels, GradingScheme, ResponsibilityRule } from "../domain/index.ts";

/** What the form of 设置 holds, as typed. */
export interface SettingsDraft {
  readonly leadDays: string;
  readonly labels: GradeLabels;
  readonly responsibility: ResponsibilityRule;
  readonly decidingBody: string;
  readonly stageDoneCounts: boolean;
}

const MOST_TIERS = 3;
const LONGEST_LEAD = 250;

/** The form as the workbook's settings and the defaults fill it. */
export function settingsDraft(
  stored: StoredSettings,
  asOf: CalendarDate,
  scheme: GradingScheme,
): SettingsDraft {
  const base = defaultSettings(asOf, scheme);
  return {
    leadDays: (stored.leadDays ?? base.leadDays).join("，"),
    labels: scheme.labels,
    responsibility: stored.responsibility ?? base.responsibility,
    decidingBody: stored.decidingBody ?? base.decidingBody,
    stageDoneCounts: stored.stageDoneCounts ?? base.stageDoneCounts,
  };
}

/** Tiers in working days, ascending; null where the text is no list of one to three whole numbers from 1 to 250. */
export function parseLeadDays(text: string): readonly number[] | null {
  const parts = text.split(/[,，、;；\s]/).filter((part) => part !== "");
  if (parts.length === 0 || parts.some((part) => !/^\d{1,3}$/.test(part))) return null;
  const days = [...new Set(parts.map(Number))].sort((one, other) => one - other);
  const isInBounds = days.every((day) => day >= 1 && day <= LONGEST_LEAD);
  return isInBounds && days.length <= MOST_TIERS ? days : null;
}

/** Whether three names can tell the grades apart. */
export function areLabels(labels: GradeLabels): boolean {
  const names = labels.map((label) => label.trim());
  return names.every((name) => name !== "") && new Set(names).size === names.length;
}

/** The form as settings to be kept; null where something in it cannot be understood. */
export function settingsFrom(draft: SettingsDraft, scheme: GradingScheme): Partial<StoredSettings> | null {
  const leadDays = parseLeadDays(draft.leadDays);
  const decidingBody = draft.decidingBody.trim();
  if (leadDays === null || !areLabels(draft.labels) || decidingBody === "") return null;
  const [one, two, three] = draft.labels;
  const labels: GradeLabels = [one.trim(), two.trim(), three.trim()];
  const isRenamed = labels.some((label, at) => label !== scheme.labels[at]);
  return {
    leadDays,
    responsibility: draft.responsibility,
    decidingBody,
    stageDoneCounts: draft.stageDoneCounts,
    ...(isRenamed ? { scheme: { ...scheme, labels } } : {}),
  };
}
