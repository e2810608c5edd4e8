/** What a run came to. */
export interface Outcome {
  /** A file was unreadable, nothing was recognised, or a file could not be written. */
  readonly failed: boolean;
  /** Findings of severity error. */
  readonly errors: number;
}

/** Exit code of a run: 0 clean, 1 findings of severity error, 3 failure (2 is wrong usage). */
export function exitCodeOf(outcome: Outcome): 0 | 1 | 3 {
  if (outcome.failed) return 3;
  return outcome.errors > 0 ? 1 : 0;
}
