import type { RiskPoint } from "../domain/index.ts";
import type { ReportContext } from "./report-context.ts";

/** Where a risk point belongs, as every sheet of a report prints it; a post that no row names is blank. */
export interface PlaceNames {
  readonly unit: string;
  readonly department: string;
  readonly post: string;
  readonly category: string;
}

/** Unit of a department, by the department's place in the summary. */
export function unitOf(context: ReportContext, department: number): string {
  return context.unitNames[context.summary.departments[department]?.unit ?? -1] ?? "";
}

/** The names of the place at which a risk point stands. */
export function placeNames(context: ReportContext, point: number): PlaceNames {
  const { summary, departmentNames, categoryNames } = context;
  const department = summary.departmentOf[point] ?? -1;
  return {
    unit: unitOf(context, department),
    department: departmentNames[department] ?? "",
    post: summary.posts[summary.postOf[point] ?? -1]?.name ?? "",
    category: categoryNames[summary.categoryOf[point] ?? -1] ?? "",
  };
}

/** People joined by 、, each once. */
export function joinedNames(people: RiskPoint["owners"]): string {
  if (people.length < 2) return people[0]?.name ?? "";
  return [...new Set(people.map(({ name }) => name))].join("、");
}

/** The measures of a risk point as one text, numbered where there are several. */
export function measuresText(point: RiskPoint, context: ReportContext): string {
  const texts = point.measures
    .map((place) => context.review.register.measures[place]?.text ?? "")
    .filter((text) => text !== "");
  return texts.length < 2 ? (texts[0] ?? "") : texts.map((text, at) => `${at + 1}.${text}`).join("\n");
}
