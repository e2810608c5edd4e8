import { parseArgs } from "node:util";

/** Commands of the CLI. */
export const COMMANDS = ["inspect", "check", "grade", "followup", "summarise", "run"] as const;

export type Command = (typeof COMMANDS)[number];

type Language = "zh-CN" | "en";

/** The command line as typed, not yet checked against the world. */
export interface Arguments {
  readonly command: Command;
  readonly inputs: readonly string[];
  readonly output: string | null;
  readonly asOf: string | null;
  /** Null where none was named: the workbooks' own 等级评定标准 counts, else `declared`. */
  readonly scheme: string | null;
  /** Day that relative terms count from. */
  readonly noticeDate: string | null;
  readonly mapping: string | null;
  readonly answers: string | null;
  readonly language: Language;
  readonly json: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly confirmClassified: boolean;
  /** A signed input gets a marked copy without its signature; else it gets none. */
  readonly withoutSignature: boolean;
  /** Null leaves the number to the program. */
  readonly workers: number | null;
}

/** What is wrong with the command line: a key of the usage words and the text that it is about. */
export interface UsageProblem {
  readonly problem:
    "unknownCommand" | "unknownOption" | "missingFiles" | "missingOutput" | "badLanguage" | "badWorkers";
  readonly text: string;
  /** What the sentence is said in: the language that was asked for, Chinese where that is none. */
  readonly language: Language;
}

/** A request for the help text or the version, in a language. */
export interface Information {
  readonly show: "help" | "version";
  readonly language: Language;
}

const OPTIONS = {
  "as-of": { type: "string" },
  scheme: { type: "string" },
  "notice-date": { type: "string" },
  json: { type: "boolean", default: false },
  output: { type: "string", short: "o" },
  force: { type: "boolean", default: false },
  lang: { type: "string", default: "zh-CN" },
  mapping: { type: "string" },
  answers: { type: "string" },
  "confirm-classified": { type: "boolean", default: false },
  "without-signature": { type: "boolean", default: false },
  workers: { type: "string" },
  quiet: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
} as const;

/** Whether a text names a command. */
export function isCommand(text: string): text is Command {
  return COMMANDS.some((command) => command === text);
}

function languageOf(text: string): Language | null {
  if (text === "zh-CN" || text === "zh") return "zh-CN";
  return text === "en" || text === "en-US" ? "en" : null;
}

function workersOf(text: string | undefined): number | null | "bad" {
  if (text === undefined) return null;
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 16 ? Number(text) : "bad";
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The language that a command line asks for, whatever else is wrong with it. */
export function wishedLanguage(argv: readonly string[]): Language {
  const { lang } = parseArgs({ args: [...argv], options: OPTIONS, strict: false }).values;
  return (typeof lang === "string" ? languageOf(lang) : null) ?? "zh-CN";
}

type Values = Exclude<ReturnType<typeof parseOptions>, string>["values"];

/** Commands that must be told where to write. */
const WRITING: readonly Command[] = ["summarise", "run"];

/** The command, or the first thing that is wrong with what was typed. */
function checkCommand(
  values: Values,
  command: string,
  inputs: readonly string[],
): Command | Omit<UsageProblem, "language"> {
  if (!isCommand(command)) return { problem: "unknownCommand", text: command };
  if (inputs.length === 0) return { problem: "missingFiles", text: command };
  if (WRITING.includes(command) && values.output === undefined)
    return { problem: "missingOutput", text: command };
  if (workersOf(values.workers) === "bad") return { problem: "badWorkers", text: values.workers ?? "" };
  return command;
}

function argumentsOf(
  values: Values,
  command: Command,
  inputs: readonly string[],
): Omit<Arguments, "language"> {
  const workers = workersOf(values.workers);
  return {
    command,
    inputs,
    output: values.output ?? null,
    workers: workers === "bad" ? null : workers,
    asOf: values["as-of"] ?? null,
    scheme: values.scheme ?? null,
    noticeDate: values["notice-date"] ?? null,
    mapping: values.mapping ?? null,
    answers: values.answers ?? null,
    json: values.json,
    force: values.force,
    quiet: values.quiet,
    confirmClassified: values["confirm-classified"],
    withoutSignature: values["without-signature"],
  };
}

/** Reads the command line (without node and script) into arguments, a request for information, or a problem. */
export function parseArguments(argv: readonly string[]): Arguments | Information | UsageProblem {
  const parsed = parseOptions(argv);
  const language = wishedLanguage(argv);
  if (typeof parsed === "string") return { problem: "unknownOption", text: parsed, language };
  const { values, positionals } = parsed;
  if (languageOf(values.lang) === null) return { problem: "badLanguage", text: values.lang, language };
  if (values.version) return { show: "version", language };
  const [command = "", ...inputs] = positionals;
  if (values.help || command === "" || command === "help") return { show: "help", language };
  const checked = checkCommand(values, command, inputs);
  return typeof checked === "string"
    ? { ...argumentsOf(values, checked, inputs), language }
    : { ...checked, language };
}
