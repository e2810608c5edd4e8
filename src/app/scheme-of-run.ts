import { isScored } from "../domain/index.ts";
import type { GradingScheme, ReviewSettings } from "../domain/index.ts";
import type { UnderstoodWorkbook } from "./understand-workbook.ts";

function isSame(one: GradingScheme | null | undefined, other: GradingScheme | null): boolean {
  return one !== null && one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The settings of a run by the 等级评定标准 that its workbooks keep. The sheet counts unless a scheme was given
 * explicitly; where the sheets of several workbooks differ, none counts, because nobody said which.
 */
export function settingsBySheet(
  settings: ReviewSettings,
  workbooks: readonly UnderstoodWorkbook[],
  isGiven: boolean,
): ReviewSettings {
  const sheets = workbooks.flatMap(({ kept }) => (kept.scheme?.scheme ? [kept.scheme] : []));
  const [first] = sheets;
  if (isGiven || first === undefined || first.scheme === null) return settings;
  const { scheme, use } = first;
  if (!sheets.every((other) => isSame(other.scheme, scheme) && other.use === use)) return settings;
  if (use === "by-scheme") return { ...settings, scheme };
  return isScored(scheme) ? { ...settings, scoring: scheme } : settings;
}

/** What became of a workbook's 等级评定标准 in a run. */
export type SchemeSheetRole = "none" | "judges" | "compares" | "not-used";

/** Whether the run's settings are those of the workbook's 等级评定标准. */
export function schemeSheetRole({ kept }: UnderstoodWorkbook, settings: ReviewSettings): SchemeSheetRole {
  const scheme = kept.scheme?.scheme ?? null;
  if (scheme === null) return "none";
  if (isSame(settings.scheme, scheme)) return "judges";
  return isSame(settings.scoring, scheme) ? "compares" : "not-used";
}
