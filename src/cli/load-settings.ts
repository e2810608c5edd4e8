import { readFile } from "node:fs/promises";
import { defaultSettings } from "../app/default-settings.ts";
import { parseAnswers, parseMappings } from "../app/given-decisions.ts";
import { calendarDate, findPreset, parseIsoDate, parseScheme, SCHEME_PRESETS } from "../domain/index.ts";
import type { CalendarDate, GradingScheme, IntakeOptions, ReviewSettings } from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";
import type { Arguments } from "./parse-arguments.ts";

/** Everything that a run depends on besides its files. */
export interface RunSettings {
  readonly settings: ReviewSettings;
  readonly intake: IntakeOptions;
}

/** An option whose content is wrong; `message` is the sentence for the user. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

async function readJson(file: string, words: Words): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof Error) throw new UsageError(words.cli.usage.badJson(file));
    throw error;
  }
}

function dayOf(text: string | null, now: Date, words: Words): CalendarDate {
  const day =
    text === null ? calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) : parseIsoDate(text);
  if (day === null) throw new UsageError(words.cli.usage.badDate(text ?? now.toISOString()));
  return day;
}

function noticeDayOf(text: string | null, words: Words): CalendarDate | null {
  const day = text === null ? null : parseIsoDate(text);
  if (text !== null && day === null) throw new UsageError(words.cli.usage.badNoticeDate(text));
  return day;
}

async function schemeOf(name: string, words: Words): Promise<GradingScheme> {
  const preset = findPreset(name);
  if (preset !== null) return preset;
  const known = SCHEME_PRESETS.map(({ key }) => key).join("、");
  if (!name.endsWith(".json")) throw new UsageError(words.cli.usage.badScheme(name, known));
  const parsed = parseScheme(await readJson(name, words));
  if ("problems" in parsed) throw new UsageError(words.cli.usage.badScheme(name, known));
  return parsed.scheme;
}

/**
 * Reads what the options name.
 * @throws UsageError with a sentence that says which option or file is wrong and how to mend it
 */
export async function loadSettings(args: Arguments, now: Date, words: Words): Promise<RunSettings> {
  const asOf = dayOf(args.asOf, now, words);
  const scheme = await schemeOf(args.scheme ?? "declared", words);
  const mappings = args.mapping === null ? [] : parseMappings(await readJson(args.mapping, words));
  if ("problem" in mappings) {
    throw new UsageError(words.cli.usage.badMapping(args.mapping ?? "", mappings.problem));
  }
  const answers = args.answers === null ? {} : parseAnswers(await readJson(args.answers, words));
  if (answers === null) throw new UsageError(words.cli.usage.badAnswers(args.answers ?? ""));
  const relativeBase = noticeDayOf(args.noticeDate, words);
  const settings = { ...defaultSettings(asOf, scheme), relativeBase };
  return { settings, intake: { asOf, answers, mappings } };
}
