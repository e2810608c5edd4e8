import type { Draft } from "../../../src/domain/checks/define-check.ts";
import { gather } from "../../../src/domain/checks/gather-findings.ts";

const FILE = "甲局.xlsx";

function at(row: number, column = 4, sheet = "台账", file = FILE): Draft {
  return { file, sheet, address: { row, column }, point: row, proposal: { value: "二级", safe: true } };
}

function rows(count: number, column = 4): Draft[] {
  return Array.from({ length: count }, (_, row) => at(row, column));
}

function countsOf(drafts: readonly Draft[]): unknown[] {
  return drafts.map(({ facts }) => facts?.["count"] ?? 1);
}

describe("findings of one kind in one column", () => {
  it("are listed one by one up to five", () => {
    const five = rows(5);
    expect(gather(five)).toEqual(five);
    expect(gather([])).toEqual([]);
  });

  it("become one with the other cells beside it from six on, without a proposal", () => {
    const [first, ...others] = rows(6);
    expect(gather([...rows(6)])).toEqual([
      {
        ...first,
        related: others.map(({ file, sheet, address }) => ({ file, sheet, address })),
        facts: { count: 6 },
        proposal: null,
      },
    ]);
  });

  it("are listed one by one up to the number that the check names", () => {
    expect(countsOf(gather(rows(3), 3))).toEqual([1, 1, 1]);
    expect(countsOf(gather(rows(3), 2))).toEqual([3]);
    expect(countsOf(gather(rows(2), 1))).toEqual([2]);
  });

  it("keep the facts of the first and the cells that each has beside it", () => {
    const beside = (row: number) => [{ file: FILE, sheet: "台账", address: { row, column: 9 } }];
    const first = { ...at(0), related: beside(0), facts: { words: "尽快" } };
    const second = { ...at(1), related: beside(1), facts: { words: "近期" } };
    const [one] = gather([first, second], 1);
    expect(one?.facts).toEqual({ words: "尽快", count: 2 });
    expect(one?.related?.map(({ address }) => [address.row, address.column])).toEqual([
      [0, 9],
      [1, 4],
      [1, 9],
    ]);
  });

  it("about whole sheets add only the cells beside them", () => {
    const related = [{ file: FILE, sheet: "台账", address: { row: 7, column: 1 } }];
    const sheet: Draft = { file: FILE, sheet: "台账", address: null };
    expect(gather([sheet, { ...sheet, related }, sheet], 1)).toEqual([
      { ...sheet, related, facts: { count: 3 }, proposal: null },
    ]);
  });

  it.each([
    { title: "columns", drafts: [at(0, 4), at(1, 5), at(2, 4), at(3, 5)] },
    { title: "sheets", drafts: [at(0, 4, "甲"), at(1, 4, "乙"), at(2, 4, "甲"), at(3, 4, "乙")] },
    {
      title: "files",
      drafts: [
        at(0, 4, "甲", "1.xlsx"),
        at(1, 4, "甲", "2.xlsx"),
        at(2, 4, "甲", "1.xlsx"),
        at(3, 4, "甲", "2.xlsx"),
      ],
    },
  ])("are counted by their $title, in the order in which these first come", ({ drafts }) => {
    const gathered = gather(drafts, 1);
    expect(countsOf(gathered)).toEqual([2, 2]);
    expect(gathered.map(({ point }) => point)).toEqual([0, 1]);
    expect(gathered.map(({ related }) => related?.map(({ address }) => address.row))).toEqual([[2], [3]]);
  });

  it("are told from findings about the sheet", () => {
    const sheet: Draft = { file: FILE, sheet: "台账", address: null };
    expect(countsOf(gather([at(0, 0), sheet, at(1, 0), sheet], 1))).toEqual([2, 2]);
  });
});
