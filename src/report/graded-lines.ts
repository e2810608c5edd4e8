import type { GradingScheme, RiskPoint } from "../domain/index.ts";
import { MOST_LINES, placeText, shortened } from "./console-text.ts";
import { judgingScheme } from "./describe-stability.ts";
import { pointCell, suggestedText } from "./papers/risk-row.ts";
import type { ReportContext } from "./report-context.ts";

/** What one risk point was judged to be, by what evidence, and what a small change of the scheme would make of it. */
function gradedLine(point: RiskPoint, context: ReportContext): string {
  const { words, review, sentences } = context;
  const { unnamed } = words.papers.words;
  const grading = review.gradings[point.index];
  const reason = grading === undefined ? "" : sentences.reason(grading);
  return words.console.graded({
    place: placeText(point.source.sheet, pointCell(point)),
    point: shortened((point.point ?? point.manifestation)?.text ?? unnamed),
    declared: point.declaredGrade === null ? unnamed : context.gradeWord(point.declaredGrade),
    suggested: suggestedText(context, grading),
    reason: words.console.sentences([reason, sentences.stability(point.index)]),
  });
}

/** The schemes that judged, each with its version, its source and how many points it judged (方案、版本、依据). */
function schemeLines(judged: readonly RiskPoint[], { review, words }: ReportContext): readonly string[] {
  const { scheme: own, scoring } = review.settings;
  const counts = new Map<GradingScheme, number>();
  for (const { index } of judged) {
    const grading = review.gradings[index];
    const scheme = grading === undefined ? null : judgingScheme(grading, [own, scoring]);
    if (scheme !== null) counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
  }
  return [...counts].map(([{ name, version, source }, count]) =>
    words.console.judgedBy(words.kept.scheme.named(name, version), source, count),
  );
}

/** Suggested grades as a console prints them, long lists cut short and said so, with the schemes behind them. */
export function gradedLines(context: ReportContext): readonly string[] {
  const { words, review } = context;
  const judged = review.register.points.filter(
    (point) => suggestedText(context, review.gradings[point.index]) !== "",
  );
  const lines = judged.slice(0, MOST_LINES).map((point) => gradedLine(point, context));
  const rest = judged.length - lines.length;
  const disagreeing = review.gradings.filter(({ disagrees }) => disagrees).length;
  return [
    ...(judged.length === 0 ? [words.console.noSuggestions] : lines),
    ...(rest > 0 ? [words.console.more(rest)] : []),
    ...schemeLines(judged, context),
    ...(disagreeing > 0 ? [words.console.disagreements(disagreeing)] : []),
  ];
}
