import { parseArguments } from "./parse-arguments.ts";
import { cli as zh } from "../report/messages/zh-CN/cli.ts";
import { cli as en } from "../report/messages/en/cli.ts";
import { VERSION } from "../app/version.ts";
import { loadProgram } from "./load-program.ts";
import { compileSmallPieces } from "./tune-engine.ts";

const USAGE_EXIT = 2;

/** Composition of the command line: the only file that reads the process's world and sets its exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  if ("show" in parsed) {
    process.stdout.write(
      parsed.show === "version" ? `${VERSION}\n` : (parsed.language === "en" ? en : zh).help,
    );
    return 0;
  }
  if ("problem" in parsed) {
    const { usage } = argv.includes("en") ? en : zh;
    const words = usage[parsed.problem];
    process.stderr.write(`${typeof words === "string" ? words : words(parsed.text)}\n${usage.tryHelp}\n`);
    return USAGE_EXIT;
  }
  compileSmallPieces();
  return loadProgram().execute(parsed, {
    stdout: process.stdout,
    stderr: process.stderr,
    now: new Date(),
    reader: new URL("./worker.js", import.meta.url),
  });
}

const FAILURE_EXIT = 3;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const { failure } = process.argv.includes("en") ? en : zh;
  process.stderr.write(`${failure.unexpected(error instanceof Error ? error.message : String(error))}\n`);
  return FAILURE_EXIT;
});
