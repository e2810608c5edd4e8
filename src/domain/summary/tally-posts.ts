import { finalGradeOf, type RiskPoint } from "../model/risk-point.ts";
import type { PostTally } from "../model/summary.ts";
import { NameIndex, tidyName } from "./name-index.ts";
import { countPoint, noPoints, type OpenGradeTally } from "./tallies.ts";

/** Posts of a register, and the post of each risk point (−1 for none). */
export interface PostPlacement {
  readonly posts: readonly PostTally[];
  readonly postOf: readonly number[];
}

/** Counts risk points by post × final grade; the same post name in two departments is two posts. */
export function tallyPosts(points: readonly RiskPoint[], departmentOf: readonly number[]): PostPlacement {
  const names = new NameIndex();
  const posts: { department: number; name: string; points: OpenGradeTally }[] = [];
  const postOf = points.map((point) => {
    const name = tidyName(point.post?.text);
    if (name === null) return -1;
    const department = departmentOf[point.index] ?? 0;
    const place = names.place(department, name);
    if (place.isNew) posts.push({ department, name, points: noPoints() });
    const post = posts[place.index];
    if (post !== undefined) countPoint(post.points, finalGradeOf(point));
    return place.index;
  });
  return { posts, postOf };
}
