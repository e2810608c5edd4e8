import type { GradingScheme } from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";

/** A scheme and the way to change its numbers. */
export interface SchemeNumbersProps {
  readonly words: Words;
  readonly scheme: GradingScheme;
  /** What is wrong at a place of the scheme (`thresholds.0.from`); null where nothing. */
  readonly problemAt: (path: string) => string | null;
  readonly onChange: (scheme: GradingScheme) => void;
}
