import { readFileSync } from "node:fs";
import path from "node:path";
import { FINDING_KINDS, severityOf } from "../../../src/domain/index.ts";
import { wordsOf } from "../../../src/report/messages/catalogue.ts";

const page = readFileSync(path.join(__dirname, "../../../docs/检查规则.md"), "utf8");
const rows = new Map(
  page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => [cells[1]?.replaceAll("`", "") ?? "", cells] as const),
);

describe("the page of rules", () => {
  it.each(FINDING_KINDS)("has a row for %s with its title, remedy and severity", (kind) => {
    const { kinds, severities } = wordsOf("zh-CN").findings;
    const [, , title, about, example, remedy, severity] = rows.get(kind) ?? [];
    expect(title).toBe(kinds[kind].title);
    expect(remedy).toBe(kinds[kind].remedy);
    expect(severity).toBe(severities[severityOf(kind)]);
    expect(`${about ?? ""}${example ?? ""}`.length).toBeGreaterThan(6);
  });

  it("has no row for a kind that is gone", () => {
    expect(Array.from(rows.keys()).sort()).toEqual([...FINDING_KINDS].sort());
  });
});
