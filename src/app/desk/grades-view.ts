import { finalGradeOf, formatAddress } from "../../domain/index.ts";
import type { Evidence, Grade, Grading, RiskPoint, Strength } from "../../domain/index.ts";
import { sentencesOf } from "../../report/sentences-of.ts";
import type { Desk } from "./open-desk.ts";
import { addressOf } from "./place-view.ts";
import type { PlaceView } from "./place-view.ts";

/** A run of characters that speaks for a grade. */
export interface EvidenceView {
  readonly words: string;
  readonly kind: Evidence["kind"];
  readonly address: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Places in the summary, −1 where there is none. */
export interface GradePlaces {
  readonly unit: number;
  readonly department: number;
  readonly category: number;
}

/** One risk of 等级评定. */
export interface GradeView extends PlaceView {
  /** Place in the register's points. */
  readonly index: number;
  readonly unit: string;
  readonly department: string;
  /** Where its numbers are counted: places among the units, departments and categories of the summary. */
  readonly counted: GradePlaces;
  readonly post: string;
  readonly text: string;
  readonly typed: Grade | null;
  readonly typedText: string;
  readonly decided: Grade | null;
  readonly final: Grade | null;
  readonly suggested: Grade | null;
  readonly range: readonly [Grade, Grade] | null;
  readonly score: number | null;
  readonly strength: Strength;
  readonly reason: string;
  /** What one weight or limit moved by 10 % would make of the suggestion; blank where it stays. */
  readonly stability: string;
  readonly evidence: readonly EvidenceView[];
  readonly disagrees: boolean;
}

function evidenceView({ words, kind, source, start, end }: Evidence): EvidenceView {
  return { words, kind, address: formatAddress(source), text: source.text, start, end };
}

interface GradeSource {
  readonly point: RiskPoint;
  readonly grading: Grading;
  readonly reason: string;
  readonly stability: string;
}

function textsOf({
  post,
  point,
  manifestation,
  gradeText,
}: RiskPoint): Pick<GradeView, "post" | "text" | "typedText"> {
  return {
    post: post?.text ?? "",
    text: (point ?? manifestation)?.text ?? "",
    typedText: gradeText?.text ?? "",
  };
}

function placesOf(
  { index }: RiskPoint,
  { summary }: Desk,
): Pick<GradeView, "unit" | "department" | "counted"> {
  const place = summary.departmentOf[index] ?? -1;
  const department = summary.departments[place];
  const unit = department?.unit ?? -1;
  return {
    unit: summary.units[unit]?.name ?? "",
    department: department?.name ?? "",
    counted: { unit, department: place, category: summary.categoryOf[index] ?? -1 },
  };
}

function gradeView({ point, grading, reason, stability }: GradeSource, desk: Desk): GradeView {
  return {
    index: point.index,
    file: point.source.file,
    sheet: point.source.sheet,
    address: addressOf(point.gradeText ?? point.point, point),
    ...placesOf(point, desk),
    ...textsOf(point),
    typed: point.declaredGrade,
    decided: point.decidedGrade,
    final: finalGradeOf(point),
    suggested: grading.suggested,
    range: grading.range,
    score: grading.score,
    strength: grading.strength,
    reason,
    stability,
    evidence: grading.evidence.map(evidenceView),
    disagrees: grading.disagrees,
  };
}

/** The risks with typed and suggested grades. */
export function gradesOf(desk: Desk): readonly GradeView[] {
  const sentences = sentencesOf(desk.words, desk.review);
  const { register, gradings } = desk.review;
  return register.points.flatMap((point) => {
    const grading = gradings[point.index];
    if (grading === undefined) return [];
    const [reason, stability] = [sentences.reason(grading), sentences.stability(point.index)];
    return [gradeView({ point, grading, reason, stability }, desk)];
  });
}
