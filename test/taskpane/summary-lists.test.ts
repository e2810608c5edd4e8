import { passesState, stateFilterOf } from "../../src/taskpane/control-groups.ts";
import type { Pane } from "../../src/taskpane/create-pane.ts";
import { filterGrades, gradeFilterOf, isInScope } from "../../src/taskpane/grade-filter.ts";
import { scopeNow } from "../../src/taskpane/list-scope.ts";
import { summaryRows } from "../../src/taskpane/summary-rows.ts";
import type { NumberRow } from "../../src/taskpane/summary-rows.ts";
import { paneOver, sampleWorkbook } from "./pane-desk.ts";

const FORMS = "青禾县农业服务中心-识别防控一览表.xlsx";
const LIST = "星湖区城市管理局-风险防控台账.xlsx";

let pane: Pane;

beforeAll(async () => {
  ({ pane } = paneOver({ [FORMS]: sampleWorkbook(FORMS), [LIST]: sampleWorkbook(LIST) }));
  await pane.read();
});

/** Name, filter and count of every number of a table. */
function countsOf(rows: readonly NumberRow[]) {
  return rows.flatMap((row) =>
    row.numbers.flatMap((cell) => (typeof cell === "string" ? [] : [{ ...row, ...cell }])),
  );
}

describe("汇总的数字与其后的清单", () => {
  it.each(["units", "departments", "categories"] as const)(
    "are the same for every number of %s",
    async (table) => {
      const rows = summaryRows(await pane.view("summary"))[table];
      const grades = await pane.view("grades");
      expect(rows.length).toBeGreaterThan(1);
      for (const { of, place, name, focus, count } of countsOf(rows)) {
        const within = grades.filter((row) => isInScope(row, { of, place, name, revision: 1 }));
        const listed = filterGrades(within, gradeFilterOf(focus)).length;
        expect([name, focus, listed]).toEqual([name, focus, count]);
      }
    },
  );

  it("are the same for every number of the owners, which together are all controls", async () => {
    const { owners } = summaryRows(await pane.view("summary"));
    const controls = await pane.view("controls");
    for (const { place, name, focus, count } of countsOf(owners)) {
      const listed = controls.filter(
        ({ ownerPlace, state }) => ownerPlace === place && passesState(state, stateFilterOf(focus)),
      ).length;
      expect([name, focus, listed]).toEqual([name, focus, count]);
    }
    const totals = countsOf(owners).filter(({ focus }) => focus === null);
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(controls.length);
  });

  it("lead nowhere once the workbooks were judged anew", () => {
    const scope = { of: "unit", place: 0, name: "甲", revision: 3 } as const;
    expect(scopeNow(scope, 3)).toBe(scope);
    expect(scopeNow(scope, 4)).toBeNull();
    expect(scopeNow(scope, undefined)).toBeNull();
  });
});
