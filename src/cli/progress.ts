import { wordsOf } from "../report/messages/catalogue.ts";
import type { Arguments } from "./parse-arguments.ts";

/** Where text goes; a terminal rewrites its line. */
export interface TextOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What the composition file gives to a run. */
export interface World {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly now: Date;
  /** The script of a reader beside the main thread. */
  readonly reader: URL;
}

/** Tells how far a run is. */
export interface RunProgress {
  reading(done: number, total: number, file: string): void;
  understanding(): void;
  writing(file: string): void;
}

const SILENT: RunProgress = {
  reading: () => undefined,
  understanding: () => undefined,
  writing: () => undefined,
};

/** A line on a terminal that is rewritten, plain lines elsewhere (a tenth of the files each), nothing with `--quiet`. */
export function createProgress(args: Pick<Arguments, "quiet" | "language">, { stderr }: World): RunProgress {
  if (args.quiet) return SILENT;
  const words = wordsOf(args.language).cli.progress;
  const onTerminal = stderr.isTTY === true;
  const say = (text: string, last: boolean): void => {
    stderr.write(onTerminal ? `\r\u001b[K${text}${last ? "\n" : ""}` : `${text}\n`);
  };
  return {
    reading: (done, total, file) => {
      const step = Math.max(1, Math.ceil(total / 10));
      if (onTerminal || done % step === 0 || done === total)
        say(words.reading(done, total, file), done === total);
    },
    understanding: () => {
      say(words.understood, true);
    },
    writing: (file) => {
      say(words.writing(file), true);
    },
  };
}
