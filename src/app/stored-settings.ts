import * as v from "valibot";
import { FIELDS, findPreset, parseIsoDate, parseLexicon, parseScheme } from "../domain/index.ts";
import type {
  Answers,
  CalendarDate,
  GivenMapping,
  GradingScheme,
  Lexicon,
  ReviewSettings,
} from "../domain/index.ts";
import { defaultSettings } from "./default-settings.ts";

/** Key under which the port keeps the settings of a workbook. */
export const SETTINGS_KEY = "settings";

/** What an office decided for a workbook and wants to be remembered; the 统计截至日期 is not: it is today's, or chosen. */
export interface StoredSettings {
  readonly scheme: GradingScheme | null;
  /** The office's own evidence words. */
  readonly lexicon: Lexicon | null;
  readonly responsibility: ReviewSettings["responsibility"] | null;
  readonly leadDays: readonly number[] | null;
  readonly stageDoneCounts: boolean | null;
  readonly decidingBody: string | null;
  /** Day that relative terms (收到通知后3天内) count from, as `2026-11-22`. */
  readonly noticeDate?: string | null;
  readonly answers: Answers;
  readonly mappings: readonly GivenMapping[];
}

/** Nothing decided yet. */
export const NOTHING_STORED: StoredSettings = {
  scheme: null,
  lexicon: null,
  responsibility: null,
  leadDays: null,
  stageDoneCounts: null,
  decidingBody: null,
  answers: {},
  mappings: [],
};

const shape = v.object({
  scheme: v.fallback(v.unknown(), null),
  lexicon: v.fallback(v.unknown(), null),
  responsibility: v.fallback(v.nullable(v.picklist(["by-grade", "by-level"])), null),
  leadDays: v.fallback(
    v.nullable(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(250)))),
    null,
  ),
  stageDoneCounts: v.fallback(v.nullable(v.boolean()), null),
  decidingBody: v.fallback(v.nullable(v.string()), null),
  noticeDate: v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null),
  answers: v.fallback(v.record(v.string(), v.string()), {}),
  mappings: v.fallback(
    v.array(
      v.object({ fingerprint: v.string(), columns: v.record(v.string(), v.nullable(v.picklist(FIELDS))) }),
    ),
    [],
  ),
});

function schemeOf(data: unknown): GradingScheme | null {
  if (typeof data === "string") return findPreset(data);
  if (data === null || data === undefined) return null;
  const parsed = parseScheme(data);
  return "problems" in parsed ? null : parsed.scheme;
}

function lexiconOf(data: unknown): Lexicon | null {
  if (data === null || data === undefined) return null;
  const parsed = parseLexicon(data);
  return "problems" in parsed ? null : parsed.lexicon;
}

/** Settings from their text; what cannot be understood counts as not decided. */
export function parseStoredSettings(text: string | null): StoredSettings {
  if (text === null) return NOTHING_STORED;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING_STORED;
    throw error;
  }
  const parsed = v.safeParse(shape, data);
  if (!parsed.success) return NOTHING_STORED;
  const { scheme, lexicon, ...rest } = parsed.output;
  return { ...rest, scheme: schemeOf(scheme), lexicon: lexiconOf(lexicon) };
}

/** Settings as the text that the port keeps. */
export function formatStoredSettings(stored: StoredSettings): string {
  return JSON.stringify(stored);
}

/** The settings of a run: what is stored, and the defaults for the rest. */
export function settingsOf(
  stored: StoredSettings,
  asOf: CalendarDate,
  declared: GradingScheme,
): ReviewSettings {
  const base = defaultSettings(asOf, stored.scheme ?? declared);
  return {
    ...base,
    responsibility: stored.responsibility ?? base.responsibility,
    leadDays: stored.leadDays ?? base.leadDays,
    stageDoneCounts: stored.stageDoneCounts ?? base.stageDoneCounts,
    decidingBody: stored.decidingBody ?? base.decidingBody,
    relativeBase: parseIsoDate(stored.noticeDate ?? ""),
    ...(stored.lexicon === null ? {} : { lexicon: stored.lexicon }),
  };
}
