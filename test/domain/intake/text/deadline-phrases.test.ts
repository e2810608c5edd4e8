import { readFileSync } from "node:fs";
import { calendarDate, parseDeadline } from "../../../../src/domain/index.ts";
import type { CalendarDate, DeadlineContext } from "../../../../src/domain/index.ts";
import { understood } from "./understood-deadline.ts";

const page = readFileSync(new URL("../../../../docs/时限写法.md", `file://${__filename}`), "utf8");

function dayOf(text: string | undefined): CalendarDate | null {
  const match = /(\d+)年(\d+)月(\d+)日/.exec(text ?? "");
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

interface Phrase {
  readonly section: string;
  readonly text: string;
  readonly expected: string;
  readonly context: DeadlineContext;
}

function phrasesOf(section: string): Phrase[] {
  const [title = ""] = section.split("\n");
  const head = /统计截至日期:(.*?);标题年份:(.*?);填表日期:(.*)/.exec(section);
  const asOf = dayOf(head?.[1]);
  if (asOf === null) return [];
  const titleYear = head?.[2] === "无" ? null : Number(head?.[2]);
  const context: DeadlineContext = { titleYear, filledOn: dayOf(head?.[3]), asOf };
  const rows = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| 写法"));
  return rows.map((row) => {
    const [, text = "", expected = ""] = row.split("|").map((cell) => cell.trim());
    return { section: title, text: text === "(空)" ? "" : text.replaceAll("⏎", "\n"), expected, context };
  });
}

const phrases = page.split("\n## ").slice(1).flatMap(phrasesOf);

test("the page for clerks holds at least 150 ways to write a deadline", () => {
  expect(phrases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(phrases.map(({ section, text }) => section + text)).size).toBe(phrases.length);
});

test.each(phrases)("「$text」 ($section) is read as $expected", ({ text, expected, context }) => {
  const deadline = parseDeadline(text, context);
  expect(understood(deadline)).toBe(expected);
  expect(deadline.text).toBe(text.trim());
});
