import type { ClassifiedItem, DepartmentTally, PostTally } from "../model/summary.ts";
import { highestGrade } from "./tallies.ts";

/**
 * Post names that a unit's leaders bear; 主任 and 处长 alone are left out, because they also head
 * departments, and so is 文书记录.
 * A deputy's 副 before any of them changes nothing.
 */
const LEADER_POSTS =
  /(?<!文)书记|局长|院长|校长|厂长|主席|理事长|董事长|总经理|委主任|党组成员|班子成员|[局会厂院校委司]领导|主要领导|分管领导/u;

/** Lines of the 风险等级划分表: leaders, departments and posts, each with the highest grade among its risks as a proposal. */
export function classify(
  departments: readonly DepartmentTally[],
  posts: readonly PostTally[],
): ClassifiedItem[] {
  const lines: ClassifiedItem[] = [];
  departments.forEach((department, index) => {
    if (department.name === null) return;
    const { points } = department;
    lines.push({
      kind: "department",
      department: index,
      post: null,
      proposed: highestGrade(points),
      points,
    });
  });
  for (const { department, name, points } of posts) {
    const kind = LEADER_POSTS.test(name) ? "leader" : "post";
    lines.push({ kind, department, post: name, proposed: highestGrade(points), points });
  }
  return lines;
}
