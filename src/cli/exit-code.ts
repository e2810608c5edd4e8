/** What a run came to. */
export interface Outcome {
  /** A file was unreadable, nothing was recognised, or a file could not be written. */
  readonly failed: boolean;
  /** Findings of severity error. */
  readonly errors: number;
}

/** Exit codes of the command line; `errors` tells of findings of severity error. */
export const EXIT = { clean: 0, errors: 1, usage: 2, failure: 3 } as const;

/** Exit code of a command that was carried out. */
export function exitCodeOf(outcome: Outcome): number {
  if (outcome.failed) return EXIT.failure;
  return outcome.errors > 0 ? EXIT.errors : EXIT.clean;
}
