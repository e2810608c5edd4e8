import type { FindingText } from "../finding-words.ts";

/** Kinds that are about dates and progress. */
export type DateFindingKind =
  | "missing-deadline"
  | "impossible-date"
  | "unreadable-deadline"
  | "vague-deadline"
  | "unreadable-date"
  | "deadline-before-fill-date"
  | "deadline-before-start"
  | "dates-out-of-order"
  | "done-without-date"
  | "done-date-but-open"
  | "done-in-future"
  | "status-both-choices"
  | "unknown-status"
  | "date-as-text";

const UNREADABLE: Readonly<Record<string, string>> = {
  "several-dates": "含有几个日期，看不出以哪个为准",
  number: "只有数字，看不出是哪一天",
  "not-understood": "看不出是哪一天",
};

/** 日期和落实情况方面的用语。 */
export const dateFindings: Readonly<Record<DateFindingKind, FindingText>> = {
  "missing-deadline": {
    title: "未明确时限",
    remedy: "请填写完成时限；长期坚持的填“长期”或频次。",
    sentence: (said) => `${said.place}未填完成时限，请补填；长期坚持的可填“长期”或“每季度”等频次`,
  },
  "impossible-date": {
    title: "日期不存在",
    remedy: "请改为存在的日期。",
    sentence: (said) => {
      const last = said.number("last");
      const why = last > 0 ? `${said.number("month")}月只有${last}日` : "没有这一天，请核对";
      return `${said.place}${said.field}为“${said.original}”，${why}`;
    },
  },
  "unreadable-deadline": {
    title: "完成时限待核",
    remedy: "完成时限请写成某年某月某日，或写频次、长期。",
    sentence: (said) =>
      `${said.place}完成时限为“${said.original}”，${UNREADABLE[said.text("why")] ?? "看不出是哪一天"}，请写成“2026年6月30日前”这样的日期`,
  },
  "vague-deadline": {
    title: "完成时限不明确",
    remedy: "请写明具体日期或频次。",
    sentence: (said) => `${said.place}完成时限为“${said.original}”，无法判断是否到期，请写明具体日期或频次`,
  },
  "unreadable-date": {
    title: "日期待核",
    remedy: "日期请写成某年某月某日。",
    sentence: (said) =>
      `${said.place}${said.field}为“${said.original}”，看不出是哪一天，请写成“2026年6月30日”`,
  },
  "deadline-before-fill-date": {
    title: "时限早于填表日期",
    remedy: "请核对完成时限和填表日期。",
    sentence: (said) =>
      `${said.place}完成时限“${said.original}”（${said.day("due")}）早于填表日期${said.day("filledOn")}，且未记为完成，请核对`,
  },
  "deadline-before-start": {
    title: "起止时间颠倒",
    remedy: "请核对起止时间。",
    sentence: (said) => `${said.place}时限“${said.original}”的结束早于开始，请核对`,
  },
  "dates-out-of-order": {
    title: "时间先后有误",
    remedy: "请核对各步骤的时间先后。",
    sentence: (said) => {
      const other = `第${said.number("otherRow")}行“${said.text("otherStep")}”（${said.day("otherDue")}）`;
      const here = `${said.place}“${said.text("step")}”（${said.day("due")}）`;
      if (said.text("why") === "later-than-next") return `${here}晚于其后${other}，请核对时间`;
      const reason = said.text("why") === "notice-before-review" ? "，公示在审核之前" : "";
      return `${here}早于前面的${other}${reason}，请核对时间`;
    },
  },
  "done-without-date": {
    title: "已完成但无日期",
    remedy: "请补填完成日期。",
    sentence: (said) => `${said.place}落实情况为“${said.text("status")}”，但未填完成日期，请补填`,
  },
  "done-date-but-open": {
    title: "有完成日期但记为未完成",
    remedy: "请核对落实情况和完成日期。",
    sentence: (said) =>
      `${said.place}落实情况为“${said.original}”，但已填完成日期${said.day("doneOn")}，请核对`,
  },
  "done-in-future": {
    title: "完成日期在统计截至日期之后",
    remedy: "请核对完成日期。",
    sentence: (said) =>
      `${said.place}完成日期为${said.day("doneOn")}，晚于统计截至日期${said.day("asOf")}，请核对`,
  },
  "status-both-choices": {
    title: "落实情况未勾选",
    remedy: "请在两个选项中保留一个。",
    sentence: (said) => `${said.place}落实情况仍为“${said.original}”，两个选项都在，视为未填，请保留其中一个`,
  },
  "unknown-status": {
    title: "落实情况看不出是否完成",
    remedy: "请在说明之外写明已完成、正在推进或未完成。",
    sentence: (said) =>
      `${said.place}落实情况为“${said.original}”，看不出是否完成，请写明已完成、正在推进或未完成`,
  },
  "date-as-text": {
    title: "日期存成了文字",
    remedy: "请改为日期格式。",
    sentence: (said) => `${said.place}“${said.original}”是文字，同列其他为日期，不能一起排序和筛选`,
  },
};
