import fc from "fast-check";
import { calendarDate, readStatus, readStatusDay } from "../../../../src/domain/index.ts";

test.each([
  ["已完成", "done"],
  ["完成", "done"],
  ["已落实", "done"],
  ["已整改", "done"],
  ["已办结", "done"],
  ["已销号", "done"],
  ["已經完成整改", "done"],
  ["整改到位", "done"],
  ["√", "done"],
  ["100%", "done"],
  ["已于6月30日完成", "done"],
  ["2026年6月30日已完成", "done"],
  ["按期完成", "done"],
  ["已完成整改,并持续推进长效机制", "done"],
  ["☑已完成 □未完成", "done"],
  ["阶段性办结", "stage-done"],
  ["基本完成", "stage-done"],
  ["逾期完成", "done"],
  ["已结案", "done"],
  ["已完成☑ 未完成□", "done"],
  ["完成3/5", "part"],
  ["已报送,未批复", "part"],
  ["部分整改", "part"],
  ["部分完成", "part"],
  ["80%", "part"],
  ["完成80%", "part"],
  ["已完成60%", "part"],
  ["已制定制度,尚未公示", "part"],
  ["未全部完成", "part"],
  ["落实中", "open"],
  ["逾期未完成", "open"],
  ["□已完成 ☒未完成", "open"],
  ["正在推进", "open"],
  ["正在落实", "open"],
  ["未完成", "open"],
  ["未整改", "open"],
  ["未开工", "open"],
  ["尚未完成", "open"],
  ["没有完成", "open"],
  ["滞后", "open"],
  ["整改中", "open"],
  ["計劃年底完成", "open"],
  ["预计6月底完成", "open"],
  ["×", "open"],
  ["0%", "open"],
  ["□已完成 ☑未完成", "open"],
  ["已完成/未完成", "both"],
  ["已完成／未完成", "both"],
  ["□已完成 □未完成", "both"],
  ["是/否", "both"],
  ["已完成 未完成", "both"],
  ["", "none"],
  ["/", "none"],
  ["—", "none"],
  ["无", "none"],
  ["长期坚持", "unknown"],
  ["见附件", "unknown"],
  ["完成情况良好", "unknown"],
  ["未发现问题", "unknown"],
  ["无需整改", "unknown"],
] as const)("「%s」 is recorded as %s", (text, kind) => {
  expect(readStatus(text)).toMatchObject({ kind, text });
});

test("a per cent is kept, wherever it is written", () => {
  expect(readStatus("完成80%").percent).toBe(80);
  expect(readStatus("进度：99.5％").percent).toBe(99.5);
  expect(readStatus(0.8)).toEqual({ kind: "part", text: "0.8", percent: 80 });
  expect(readStatus(1)).toMatchObject({ kind: "done", percent: 100 });
  expect(readStatus(100)).toMatchObject({ kind: "done", percent: 100 });
  expect(readStatus(80)).toMatchObject({ kind: "unknown", percent: null });
  expect(readStatus("200%").percent).toBeNull();
});

test("a blank cell, a truth value, a date and an error record what they are", () => {
  const day = calendarDate(2026, 6, 30);
  expect(readStatus(null)).toEqual({ kind: "none", text: "", percent: null });
  expect(readStatus(true).kind).toBe("done");
  expect(readStatus(false).kind).toBe("open");
  expect(readStatus({ kind: "error", code: "#N/A" })).toMatchObject({ kind: "unknown", text: "#N/A" });
  expect(day === null ? null : readStatus({ kind: "date", day })).toMatchObject({ kind: "unknown" });
});

test("no text with 未 before its verb is ever done", () => {
  const verbs = ["完成", "落实", "整改", "办结", "销号", "开展"];
  const before = ["", "目前", "因故", "由于人员变动,"];
  fc.assert(
    fc.property(fc.constantFrom(...before), fc.constantFrom(...verbs), (lead, verb) => {
      expect(readStatus(`${lead}未${verb}`).kind).toBe("open");
      expect(readStatus(`${lead}尚未${verb}`).kind).toBe("open");
    }),
  );
});

test("the done day stands in the words of a done status only", () => {
  const asOf = calendarDate(2026, 11, 22);
  if (asOf === null) throw new Error("the day exists");
  const context = { titleYear: null, filledOn: null, asOf };
  const dayIn = (text: string) => readStatusDay(readStatus(text), context)?.day ?? null;
  expect(dayIn("已于2026年7月5日完成")).toBe(calendarDate(2026, 7, 5));
  expect(dayIn("已于6月30日完成")).toBe(calendarDate(2026, 6, 30));
  expect(dayIn("预计6月30日完成")).toBeNull();
  expect(dayIn("已完成")).toBeNull();
  expect(dayIn("已于6月完成")).toBeNull();
  expect(dayIn("已于6月30日完成第一项,7月5日完成第二项")).toBeNull();
  expect(dayIn("已于12月30日完成")).toBeNull();
});
