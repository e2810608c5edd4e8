import { debuglog } from "node:util";
import { parseArguments, wishedLanguage } from "./parse-arguments.ts";
import { cli as zh } from "../report/messages/zh-CN/cli.ts";
import { cli as en } from "../report/messages/en/cli.ts";
import { VERSION } from "../app/version.ts";
import { EXIT } from "./exit-code.ts";
import { loadProgram } from "./load-program.ts";
import { compileSmallPieces } from "./tune-engine.ts";

/** Said on stderr where the environment holds NODE_DEBUG=probity. */
const inspectSelf = debuglog("probity");

const WORDS = { "zh-CN": zh, en };

/** Composition of the command line: the only file that reads the process's world and sets its exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  const words = WORDS[parsed.language];
  if ("show" in parsed) {
    process.stdout.write(parsed.show === "version" ? `${VERSION}\n` : words.help);
    return EXIT.clean;
  }
  if ("problem" in parsed) {
    const { [parsed.problem]: sentence, tryHelp } = words.usage;
    process.stderr.write(`${typeof sentence === "string" ? sentence : sentence(parsed.text)}\n${tryHelp}\n`);
    return EXIT.usage;
  }
  compileSmallPieces();
  const program = loadProgram();
  inspectSelf("kept code is %s", program.usesKeptCode ? "used" : "not used");
  return program.execute(parsed, {
    stdout: process.stdout,
    stderr: process.stderr,
    now: new Date(),
    reader: new URL("./worker.js", import.meta.url),
  });
}

const argv = process.argv.slice(2);

process.exitCode = await main(argv).catch((error: unknown) => {
  const { failure } = WORDS[wishedLanguage(argv)];
  process.stderr.write(`${failure.unexpected(error instanceof Error ? error.message : String(error))}\n`);
  return EXIT.failure;
});
