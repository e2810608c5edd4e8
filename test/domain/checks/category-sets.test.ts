import { followedSet } from "../../../src/domain/checks/category-sets.ts";
import type { Level, RiskCategory } from "../../../src/domain/index.ts";

type Categories = readonly (RiskCategory | null)[];

const FAMILIES: Categories = ["duty", "environment", "ethics", "institution", "process"];
const OFFICE: Categories = ["decisions", "environment", "institution", "process"];
const HANDBOOK: Categories = ["duty", "ethics", "institution"];
const FACTORY: Categories = ["duty", "environment", "ethics", "institution"];
const POST: Categories = ["duty", "environment", "ethics"];
const DEPARTMENT: Categories = ["environment", "institution", "process"];
const UNIT: Categories = ["appointments", "decisions", "funds", "projects"];

function setOf(level: Level | null, categories: Categories, isForm = false): Categories | null {
  const set = followedSet(level, categories, isForm);
  return set === null ? null : [...set].sort();
}

describe("the set of categories that a table follows", () => {
  it.each([
    { level: "post", set: POST },
    { level: "post", set: HANDBOOK },
    { level: "post", set: FACTORY },
    { level: "post", set: FAMILIES },
    { level: "department", set: DEPARTMENT },
    { level: "department", set: OFFICE },
    { level: "department", set: HANDBOOK },
    { level: "department", set: FAMILIES },
    { level: "unit", set: UNIT },
    { level: "unit", set: OFFICE },
    { level: "unit", set: FAMILIES },
    { level: null, set: FAMILIES },
    { level: null, set: UNIT },
    { level: null, set: OFFICE },
  ] as const)("is, at level $level, the published one that has them all: $set", ({ level, set }) => {
    expect(setOf(level, set)).toEqual(set);
  });

  it("is the wider one where a table names no level", () => {
    expect(setOf(null, HANDBOOK)).toEqual(FAMILIES);
  });

  it("always allows 其他", () => {
    expect(setOf("post", ["other", "other", "other", "other", "duty"])).toEqual(POST);
  });

  it("covers four of five categories, and not three of four", () => {
    expect(setOf("post", ["ethics", "duty", "environment", "duty", null])).toEqual(POST);
    expect(setOf("post", ["ethics", "duty", "duty", null])).toBeNull();
  });

  it("is the official one unless another covers more than a tenth more", () => {
    const nine: Categories = [...POST, ...POST, ...POST];
    expect(setOf("post", [...nine, "institution"])).toEqual(POST);
    expect(setOf("post", [...nine.slice(1), "institution"])).toEqual(FACTORY);
  });

  it("is the official one in a form where half of its rows are", () => {
    expect(setOf("post", ["ethics", "institution"], true)).toEqual(POST);
    expect(setOf("post", ["ethics", "institution"], false)).toEqual(HANDBOOK);
    expect(setOf("post", ["ethics", "institution", "institution"], true)).toEqual(HANDBOOK);
  });

  it.each([
    { title: "without categories", categories: [] },
    { title: "of unknown categories", categories: [null, null] },
    { title: "of an office's own making", categories: ["process", "institution", null] },
  ] as const)("is none for a table $title", ({ categories }) => {
    expect(setOf("post", categories)).toBeNull();
    expect(setOf("post", categories, true)).toBeNull();
  });
});
