import type { CellValue } from "../../model/cell.ts";
import { isCellDate, isCellError } from "../../model/cell.ts";
import type { Status, StatusKind } from "../../model/deadline.ts";
import { formatIsoDate } from "../../model/calendar-date.ts";
import { normaliseText } from "./normalise.ts";

const NOTHING: Status = { kind: "none", text: "", percent: null };

/** How many characters decide; a status column sometimes holds a whole report. */
const LOOKED_AT = 200;

const PLACEHOLDER = /^(?:[-—–/\\_.。、,]+|无|暂无|未填|空)$/;
const DONE_MARK = /^(?:√|✓|✔|☑|是|Y|y|yes|OK|ok|已|完|100%|1|☑已完成)$/;
const OPEN_MARK = /^(?:×|✗|✘|☒|否|N|n|no|X|x|未|0%|○)$/;

const NEGATED =
  /(?:未|没有?|尚未|还未|暂未|不能|无法|没能|未能|不曾)(?:全部|完全|按期|按时|如期|及时|得到|进行|予以)?(?:完成|落实|整改|办结|销号|开工|开展|启动|实施|到位|执行|建立|制定|上报|解决|公示|开始|批复|审批|通过|验收|回复)/;
const DELAYED = /滞后|逾期|超期|延期|搁置|暂停|停滞|待整改|待完成|待落实|待办|未动/;
const GOING =
  /正在|尚在|在办|推进中|进行中|整改中|办理中|落实中|实施中|推动中|持续推进|有序推进|稳步推进|加快推进|开展中|筹备|拟于|计划|预计|准备|将于|已启动|已部署|已安排|已开始|着手|跟进|处理中|按计划|按序时/;
const STAGED = /阶段性(?:办结|完成|销号|落实|整改|成效|成果)|基本(?:完成|办结|落实|整改)|初步(?:完成|办结)/;
const PARTLY = /部分|大部分|多数|一部分|未全部|未完全|尚有|还有|仅剩|过半|一半|其余/;
const FINISHED =
  /(?:已|已经|均已|全部|都已|按期|按时|如期|顺利|及时)(?:全部|按期|按时|如期|顺利|整体|全面|于.{1,12})?(?:完成|落实|整改|办结|销号|建立|制定|到位|办理|解决|执行|清零|公示|印发|出台|修订|上报|开展|实施|报送|结案|完工|竣工|验收|通过)/;
const FINISHED_BARE =
  /^(?:完成|完毕|办结|办毕|销号|落实|整改完成|整改到位|落实到位|完成整改|整改完毕|完结|结束|已结|已办|结案|完工|竣工|办理完毕|完成销号|达标|合格|整改落实到位)(?:了|[。.!,;:()\d]|$)/;
const FRACTION = /(\d{1,4})\/(\d{1,4})(?![\d/])/;
const FINISHED_END = /(?:完成|完毕|办结|销号|到位|已结)[。.!)]*$/;
const OPEN_BARE = /^(?:未|待|没)(?:完|办|改|落|开|启|结|建|到|销|实|报|动|整|$)/;

const PERCENT = /(\d{1,3}(?:\.\d{1,2})?)%/;

function percentOf(text: string): number | null {
  const match = PERCENT.exec(text);
  if (match === null) return null;
  const value = Number(match[1]);
  return value <= 100 ? value : null;
}

function kindOfPercent(percent: number): StatusKind {
  if (percent >= 100) return "done";
  return percent > 0 ? "part" : "open";
}

const CHOICE_MARK = /[□☐◻○]/;
const CHOSEN_MARK = /[☑☒√✓✔■]/;
/** 已完成 未完成, the blank between them gone. */
const TWO_CHOICES = /^已?(完成|落实|整改|办结|销号)未\1$/;

/** 已完成/未完成, □已完成 □未完成: both stand there and neither is marked. */
function holdsBoth(text: string): boolean {
  if (TWO_CHOICES.test(text)) return true;
  const parts = text.split(/[/|、,或\\]|[□☐◻○()]/).filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 4) return false;
  if (!/[/|\\或]/.test(text) && !CHOICE_MARK.test(text)) return false;
  const kinds = new Set(parts.map((part) => kindOfWords(part)));
  return (kinds.has("done") && kinds.has("open")) || (kinds.has("done") && kinds.has("part"));
}

/** The word beside the one box that is ticked among several (☑已完成 □未完成, 已完成☑ 未完成□), or null. */
function chosenWord(text: string): string | null {
  const isLeading = /^[□☐◻☑☒√✓✔■]/.test(text);
  const boxed = isLeading ? /[□☐◻☑☒√✓✔■][^□☐◻☑☒√✓✔■]+/g : /[^□☐◻☑☒√✓✔■]+[□☐◻☑☒√✓✔■]/g;
  const boxes = text.match(boxed);
  if (boxes === null || boxes.length < 2) return null;
  const chosen = boxes.filter((box) => CHOSEN_MARK.test(box));
  return chosen.length === 1 ? (chosen[0] ?? "").replace(CHOSEN_MARK, "") : null;
}

/** 完成3/5 is a part of it. */
function isFractionOpen(text: string): boolean {
  const match = /^已?完成/.test(text) ? FRACTION.exec(text) : null;
  return match !== null && Number(match[1]) < Number(match[2]);
}

function kindOfOpenWords(text: string): StatusKind | null {
  if (PARTLY.test(text) || isFractionOpen(text)) return "part";
  if (NEGATED.test(text)) return FINISHED.test(text.replace(NEGATED, "")) ? "part" : "open";
  if (DELAYED.test(text)) return isFinished(text) ? "done" : "open";
  return OPEN_BARE.test(text) ? "open" : null;
}

function kindOfMark(text: string): StatusKind | null {
  if (DONE_MARK.test(text)) return "done";
  return OPEN_MARK.test(text) ? "open" : null;
}

function isFinished(text: string): boolean {
  return FINISHED.test(text) || FINISHED_END.test(text);
}

/** 正在推进 is open; 已完成整改,持续推进 is done all the same. */
function kindOfGoing(text: string): StatusKind {
  const leadsWithDone = /^(?:已|全部|均已)/.test(text) && isFinished(text);
  return leadsWithDone && !/正在|中$/.test(text) ? "done" : "open";
}

function kindOfWords(text: string): StatusKind {
  const mark = kindOfMark(text);
  if (mark !== null) return mark;
  if (STAGED.test(text)) return "stage-done";
  const open = kindOfOpenWords(text);
  if (open !== null) return open;
  if (FINISHED_BARE.test(text)) return "done";
  if (GOING.test(text)) return kindOfGoing(text);
  return isFinished(text) ? "done" : "unknown";
}

function readText(typed: string): Status {
  const text = typed.trim();
  const normal = normaliseText(text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text);
  if (normal === "" || PLACEHOLDER.test(normal)) return { ...NOTHING, text };
  const chosen = chosenWord(normal);
  if (chosen !== null) return { kind: kindOfWords(chosen), text, percent: null };
  if (holdsBoth(normal)) return { kind: "both", text, percent: null };
  const percent = percentOf(normal);
  const kind = percent === null ? kindOfWords(normal) : kindWithPercent(normal, percent);
  return { kind, text, percent };
}

/** 完成80%: the number outweighs the word, but 未完成 with 100 % is not understood. */
function kindWithPercent(text: string, percent: number): StatusKind {
  const byNumber = kindOfPercent(percent);
  return byNumber === "done" && NEGATED.test(text) ? "unknown" : byNumber;
}

function readNumber(value: number): Status {
  const text = String(value);
  if (value < 0 || value > 100) return { kind: "unknown", text, percent: null };
  // A cell shown as 80 % holds 0.8; a typed 80 is as likely a per cent as a count, and 1 is either end of the scale.
  if (value > 1 && value < 100) return { kind: "unknown", text, percent: null };
  const percent = value <= 1 ? Math.round(value * 10_000) / 100 : value;
  return { kind: kindOfPercent(percent), text, percent };
}

/**
 * The progress that a status cell records (DOMAIN §7). A cell that holds only a date records no word (`unknown`);
 * where the date is a done date is for the table's columns to say.
 */
export function readStatus(value: CellValue): Status {
  if (value === null) return NOTHING;
  if (typeof value === "string") return readText(value);
  if (typeof value === "number") return readNumber(value);
  if (typeof value === "boolean")
    return { kind: value ? "done" : "open", text: String(value), percent: null };
  if (isCellDate(value)) return { kind: "unknown", text: formatIsoDate(value.day), percent: null };
  return { kind: "unknown", text: isCellError(value) ? value.code : "", percent: null };
}
