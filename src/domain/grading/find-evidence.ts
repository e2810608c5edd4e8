import type { Evidence } from "../model/grading.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { remember } from "../remember.ts";
import type { TextEvidence } from "./scan-text.ts";
import { createTextScanner } from "./scan-text.ts";

/** The category names a power only where it is one of 三重一大. */
const SPEAKING_CATEGORIES: ReadonlySet<string | null> = new Set([
  "decisions",
  "appointments",
  "projects",
  "funds",
]);

function textsOf(point: RiskPoint): readonly (SourceText | null)[] {
  const category = SPEAKING_CATEGORIES.has(point.category) ? point.categoryText : null;
  return [point.duty, point.process, category, point.point, point.manifestation];
}

function placed(found: TextEvidence, source: SourceText): Evidence {
  const { kind, words, start, end, weight, factor } = found;
  const evidence = { kind, words, source, start, end, weight };
  return factor === undefined ? evidence : { ...evidence, factor };
}

/** Finds the evidence of a risk point in its duty, process, risk point and manifestation; each text is read once. */
export function createEvidenceFinder(lexicon: Lexicon): (point: RiskPoint) => readonly Evidence[] {
  // A scheme of scores reads no text, and the tree of words is then never built.
  const scanOnce = remember((text: string) => createTextScanner(lexicon)(text));
  return (point) => {
    const all: Evidence[] = [];
    const seen = new Set<SourceText>();
    for (const source of textsOf(point)) {
      if (source === null || seen.has(source)) continue;
      seen.add(source);
      for (const found of scanOnce(source.text)) all.push(placed(found, source));
    }
    return all;
  };
}
