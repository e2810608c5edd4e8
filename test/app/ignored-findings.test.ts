import fc from "fast-check";
import { formatIgnored, markOf, parseIgnored, partFindings } from "../../src/app/ignored-findings.ts";
import type { Finding } from "../../src/domain/index.ts";

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    kind: "vague-deadline",
    severity: "warning",
    file: "甲.xlsx",
    sheet: "台账",
    address: { row: 6, column: 3 },
    related: [],
    point: 0,
    original: "尽快完成",
    facts: {},
    proposal: null,
    ...changes,
  };
}

describe("忽略的问题", () => {
  it("stays ignored while its cell says the same, whatever else is counted", () => {
    expect(markOf(finding({ facts: { days: 3 } }))).toBe(markOf(finding({ facts: { days: 4 } })));
  });

  it.each([
    ["text", { original: "尽快办理" }],
    ["cell", { address: { row: 7, column: 3 } }],
    ["sheet", { sheet: "台账二" }],
    ["kind", { kind: "unreadable-deadline" }],
  ] as const)("comes back with another %s", (_, changes) => {
    expect(markOf(finding(changes))).not.toBe(markOf(finding()));
  });

  it("comes back when what a whole sheet is told for has changed", () => {
    const whole = { address: null, original: null, kind: "grade-one-share" } as const;
    expect(markOf(finding({ ...whole, facts: { count: 3 } }))).not.toBe(
      markOf(finding({ ...whole, facts: { count: 4 } })),
    );
  });

  it("keeps no copy of the cell's text in the workbook", () => {
    expect(markOf(finding({ original: "110101199003070000" }))).not.toContain("110101");
  });

  it("parts the findings of the file that was meant, and of no other", () => {
    const [own, other] = [finding(), finding({ file: "乙.xlsx" })];
    const parted = partFindings([own, other], { "甲.xlsx": [markOf(own)] });
    expect(parted).toEqual({ findings: [other], ignored: [own] });
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (marks) => {
        expect(parseIgnored(formatIgnored(marks))).toEqual(marks);
      }),
    );
  });

  it.each([null, "", "{", "{}", "[1]", "null"])("ignores nothing by %p", (text) => {
    expect(parseIgnored(text)).toEqual([]);
  });
});
