import type { CapCheck, ControlState, GradeTally } from "../../domain/index.ts";
import { reportContext } from "../../report/report-context.ts";
import type { ReportContext } from "../../report/report-context.ts";
import { outgoingPapers } from "../../report/papers/outgoing-papers.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import { sentencesOf } from "../../report/sentences-of.ts";
import type { Desk } from "./open-desk.ts";

/** A line of counted risks: a unit, a department, a category or a post. */
export interface TallyView extends GradeTally {
  readonly name: string;
  /** Of a department or post: what it belongs to, where there are several. */
  readonly under: string;
}

/** A unit with the check of its share of grade 1. */
export interface UnitView extends TallyView {
  readonly cap: CapCheck;
  readonly findings: number;
}

/** One owner's controls by state. */
export interface OwnerView {
  readonly name: string;
  readonly total: number;
  readonly states: Readonly<Record<ControlState, number>>;
}

/** The numbers of 汇总, the same as in the reports. */
export interface SummaryView {
  readonly units: readonly UnitView[];
  readonly departments: readonly TallyView[];
  readonly categories: readonly TallyView[];
  readonly owners: readonly OwnerView[];
  readonly totals: GradeTally;
  /** Words of the scheme for grade 1, 2, 3. */
  readonly labels: readonly [string, string, string];
}

/** One paper that goes out as a file of its own. */
export interface PaperView {
  readonly fileName: string;
  readonly title: string;
  readonly kind: "return" | "inside" | "public" | "filing";
}

function tally({ total, grades, ungraded }: GradeTally, name: string, under = ""): TallyView {
  return { name, under, total, grades, ungraded };
}

function departmentsOf({ summary, unitNames, departmentNames }: ReportContext): readonly TallyView[] {
  const hasSeveral = summary.units.length > 1;
  return summary.departments.map(({ unit, points }, at) =>
    tally(points, departmentNames[at] ?? "", hasSeveral ? (unitNames[unit] ?? "") : ""),
  );
}

/** The numbers that the reports will show. */
export function summaryOf({ review, summary, words }: Desk): SummaryView {
  const context = reportContext(review, summary, { words, sentences: sentencesOf(words, review) });
  const { unitNames, categoryNames, ownerNames } = context;
  return {
    units: summary.units.map(({ points, cap, findings }, at) => ({
      ...tally(points, unitNames[at] ?? ""),
      cap,
      findings,
    })),
    departments: departmentsOf(context),
    categories: summary.categories.map(({ points }, at) => tally(points, categoryNames[at] ?? "")),
    owners: summary.owners.map(({ controls: { total, states } }, at) => ({
      name: ownerNames[at] ?? "",
      total,
      states,
    })),
    totals: summary.totals.points,
    labels: review.settings.scheme.labels,
  };
}

function paperKind(title: string, { titles }: Words["papers"]): PaperView["kind"] {
  if (title === titles.returnNotice) return "return";
  if (title === titles.insideNotice) return "inside";
  return title === titles.publicNotice ? "public" : "filing";
}

/** The papers that could go out now: 退回修改通知单, 公示表, 备案表. */
export function papersOf({ review, summary, words }: Desk): readonly PaperView[] {
  return outgoingPapers(review, summary, words).map(({ fileName, title }) => ({
    fileName,
    title,
    kind: paperKind(title, words.papers),
  }));
}
