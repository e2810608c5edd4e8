import { formatIsoDate } from "../../../src/domain/index.ts";
import { pointTexts, readLines } from "../../fixtures/read-sheets.ts";

const plan = (...tasks: readonly string[]): string[] => [
  "2026年党风廉政建设工作任务分解表",
  "工作步骤|主要任务|协办单位",
  ...tasks.map((task, place) => `第${"一二三四五"[place] ?? ""}步|${task}|各股室`),
];

const due = (lines: readonly string[]): (string | null)[] =>
  readLines(lines).measures.map(({ deadline }) =>
    deadline.kind === "day" ? formatIsoDate(deadline.day) : deadline.kind,
  );

describe("tasks that open with their time", () => {
  it("are due then, in the year of the title, and keep their words", () => {
    const lines = plan("3月15日前：印发方案", "4月：个人自查，股室互查", "每季度：通报进展");
    expect(due(lines)).toEqual(["2026-03-15", "2026-04-30", "rhythm"]);
    expect(pointTexts(readLines(lines))[0]).toBe("3月15日前：印发方案");
    expect(readLines(lines).points[0]?.deadlineText).toEqual({ text: "3月15日前", row: 2, column: 1 });
  });

  it("are followed up only where the words before the colon are a time", () => {
    const reading = readLines(plan("3月：印发方案", "4月底前，开展排查", "重点工作：警示教育"));
    expect(reading.points).toHaveLength(3);
    expect(reading.measures.map(({ point }) => point)).toEqual([0, 1]);
  });

  it("leave the time to its own column where there is one", () => {
    const lines = [
      "2026年工作安排表",
      "工作内容|时间安排|责任人",
      "3月：印发方案|5月20日前|某甲",
      "4月：开展排查|6月底前|某乙",
    ];
    expect(due(lines)).toEqual(["2026-05-20", "2026-06-30"]);
  });
});
