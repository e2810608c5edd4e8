import type { ResponsibleRole } from "../../model/risk-point.ts";
import type { Field } from "../../model/vocabulary.ts";
import { RECORD_HEADER } from "./english-headers.ts";
import { HEAD_NOUNS } from "./head-nouns.ts";
import type { HeaderRule } from "./header-rule.ts";
import { FOREIGN_HEADER, HEADER_RULES } from "./header-rules.ts";
import { normaliseText } from "../text/normalise.ts";
import { remember } from "../../remember.ts";

/** A field that a header may mean. */
export interface FieldScore {
  readonly field: Field;
  /** How sure the words alone make it, from 0 to 1. */
  readonly weight: number;
  readonly role: ResponsibleRole;
}

/** What the words of a header say. */
export interface HeaderEvidence {
  /** Normalised, without brackets, marks and numbering. */
  readonly norm: string;
  /** Best first; one entry per field. */
  readonly scores: readonly FieldScore[];
  /** The words name something that no standard field carries (监督部门, 联系电话). */
  readonly foreign: boolean;
}

/** Longest header; anything longer is a text. */
export const LONGEST_HEADER = 60;

const BRACKETS = /\([^()]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕|《|》|"|“|”/g;
const MARKS = /^[*※☆★#]+|[*※:;,。.、]+$/g;
/** `R=L×C`, `R—风险等级`: a key to letters, not the name of a column. */
const FORMULA = /[=＝]|^[A-Za-z]{1,2}\s*[—–:：-]/;
const NUMBERING = /^(?:\(?[一二三四五六七八九十]{1,3}[、.)]|\d{1,2}[、.)])/;

/** A name given in two languages (Rating 等级): the Chinese words decide. */
const FOREIGN_WORDS =
  /^[A-Za-z][A-Za-z.&/'-]+(?=[\u4e00-\u9fa5])|(?<=[\u4e00-\u9fa5])[A-Za-z][A-Za-z.&/'-]+$/g;

/** 责任人及联系电话: how somebody is reached stands beside his name. */
const REACHED_BY = /(?<=..)[及和与、/+](?:联系|办公|手机)?(?:电话|手机|方式|号码|联系方式)$/;

/** 主要风险点及等级: the risk's text with its grade behind it is the risk. */
const WITH_GRADE = /(?<=风险|隐患|问题|点|内容|描述)[及和与、/](?:风险)?(?:等级|级别)$/;

/** 单位(科室): what the brackets name is what the column holds. */
const PART_OF_UNIT = /^(单位)\((部门|科室|处室|股室|部室)\)$/;

/** RISK_NAME: how databases part the words of a name. */
const JOINED = /(?<=[A-Za-z])_(?=[A-Za-z])/g;

/** 风险值R=P×C: how a number is worked out does not change what it is called. */
const WORKED_OUT =
  /(?<=[\u4e00-\u9fa5]{2})[(（]?[A-Za-z]\s*[=＝]\s*[A-Za-z](?:\s*[×xX*·+]\s*[A-Za-z]){1,3}[)）]?$/;

/** A header in the form that the rules match. */
export function normaliseHeader(text: string): string {
  const bare = normaliseText(text)
    .replace(WORKED_OUT, "")
    .replace(JOINED, "")
    .replace(PART_OF_UNIT, "$1/$2")
    .replace(BRACKETS, "")
    .replace(MARKS, "")
    .replace(NUMBERING, "")
    .replace(FOREIGN_WORDS, "")
    .replace(REACHED_BY, "")
    .replace(WITH_GRADE, "");
  return bare === "" ? normaliseText(text).replace(/[()[\]【】〔〕]/g, "") : bare;
}

function scoreWords(norm: string, factor: number, found: Map<Field, FieldScore>): void {
  scoreBy(HEADER_RULES, norm, factor, found);
}

function scoreBy(
  rules: readonly HeaderRule[],
  norm: string,
  factor: number,
  found: Map<Field, FieldScore>,
): void {
  for (const rule of rules) {
    const known = found.get(rule.field);
    const weight = rule.weight * factor;
    if (known !== undefined && known.weight >= weight) continue;
    if (!rule.pattern.test(norm) || rule.not?.test(norm) === true) continue;
    found.set(rule.field, { field: rule.field, weight, role: rule.role ?? known?.role ?? null });
  }
}

/** R=L×S alone over numbers is the score that it works out. */
const PRODUCT = /^\s*[A-Za-z]{1,2}\s*[=＝]\s*[A-Za-z](?:\s*[×xX*·]\s*[A-Za-z]){1,3}\s*$/;

/** 风险等级(3=高,2=中): a key in brackets behind a name makes it no formula. */
function isFormula(text: string): boolean {
  const named = text.replace(/[(（][^()（）]*[)）]\s*$/, "").trim();
  return FORMULA.test((named === "" ? text : named).replace(WORKED_OUT, ""));
}

/** The fields that a header's words speak for; empty where no rule knows them. */
export function readHeader(text: string): HeaderEvidence {
  if (text.length <= LONGEST_HEADER && PRODUCT.test(text))
    return { norm: "", scores: [{ field: "score", weight: 0.8, role: null }], foreign: false };
  if (text.length > LONGEST_HEADER || isFormula(text)) return { norm: "", scores: [], foreign: false };
  const norm = normaliseHeader(text);
  const foreign = FOREIGN_HEADER.test(norm) || RECORD_HEADER.test(norm);
  const found = new Map<Field, FieldScore>();
  scoreWords(norm, foreign ? 0.45 : 1, found);
  if (!foreign) scoreFurther(norm, text, found);
  const aside = foreign || (bestOf(found) < PLAIN && OTHER_TIME.test(norm));
  const scores = [...found.values()].sort((one, other) => other.weight - one.weight);
  return { norm, foreign: aside, scores };
}

/** What parts of a name say where the whole says too little. */
function scoreFurther(norm: string, text: string, found: Map<Field, FieldScore>): void {
  const parted = preferFirstPart(norm, found);
  if (!parted && bestOf(found) < 0.8) scoreParts(norm, text, found);
  const own = bestOf(found);
  if (own < PLAIN && norm.length <= LONGEST_COMPOUND) scoreBy(HEAD_NOUNS, norm, 1, found);
  if (own < PLAIN && bestOf(found) < PLAIN) scorePeeled(norm, found);
}

/** A longer name is a text rather than words that narrow a last one. */
const LONGEST_COMPOUND = 12;

/** From this weight on a name speaks for a field by itself. */
const PLAIN = 0.6;

/** A time whose verb says neither when something is due nor when it was done (审核日期). */
const OTHER_TIME = /.(?:时间|日期)$/;

/** Words that may open or end any name without changing what its column carries. */
const OPENING =
  /^(?:本|该|各|所|相关|有关|主要|具体|重点|涉及|拟|现|应|目前|当前|下一步|对应|详细|简要|其他|个人|各类|全部|所有|已|拟定|制定|确定|采取|填写|请)的?/;
const ENDING =
  /(?:名称|事项|内容|情况|描述|说明|明细|一?栏|概况|要点|信息|列表|简述|摘要|阐述|解释|简介|详情|清单|项目|要求|情况说明|一览|填写|标识|代码|代号|符号|方向|计划|思路|建议|范围|(?<=..)名|称谓|细项|条目|名目|举例|结果|(?<=[一-龥]{2})[A-Za-z])$/;

/** 负责的业务, 细化的防控措施: what stands before 的 only narrows the name behind it. */
const NARROWED = /^.{1,14}的(?=.{2})/;

/** 风险点说明, 具体管控内容: words that any name may carry are taken off one by one until a rule knows the rest. */
function scorePeeled(norm: string, found: Map<Field, FieldScore>): void {
  let rest = norm;
  for (let factor = 0.93; factor > 0.8 && bestOf(found) < PLAIN; factor -= 0.04) {
    const peeled = peel(rest);
    if (peeled === rest) return;
    rest = peeled;
    scoreWords(rest, factor, found);
  }
}

function peel(name: string): string {
  for (const words of [NARROWED, ENDING, OPENING]) {
    const rest = name.replace(words, "");
    if (rest !== name && rest.length >= 2) return rest;
  }
  return name;
}

function bestOf(found: ReadonlyMap<Field, FieldScore>): number {
  let best = 0;
  for (const score of found.values()) best = Math.max(best, score.weight);
  return best;
}

const partsOf = (norm: string): string[] => norm.split(/[/、,&+]|(?<=.)[及和与或](?=.{2})/);

/** What is often named in one column with a measure or a person, and ends the name. */
const COMPANIONS: ReadonlySet<Field> = new Set<Field>(["deadline", "frequency", "status", "completedOn"]);
const LEADS: ReadonlySet<Field> = new Set<Field>(["measures", "owner", "leader"]);

/** 防控措施/完成时限: one column for two fields carries the first; nothing about it is sure. */
function preferFirstPart(norm: string, found: Map<Field, FieldScore>): boolean {
  const [first, ...others] = partsOf(norm);
  if (first === undefined || others.length === 0) return false;
  const own = new Map<Field, FieldScore>();
  scoreWords(first, 1, own);
  const lead = [...own.values()].sort((one, other) => other.weight - one.weight)[0];
  if (lead === undefined || lead.weight < 0.8 || !LEADS.has(lead.field)) return false;
  const outweighed = [...found.values()].filter((score) => COMPANIONS.has(score.field));
  if (outweighed.length === 0) return false;
  for (const score of outweighed) found.set(score.field, { ...score, weight: Math.min(score.weight, 0.6) });
  found.set(lead.field, { ...lead, weight: 0.79 });
  return true;
}

/** 责任人及完成时限: the first part weighs more than those after it; words in brackets count least. */
function scoreParts(norm: string, text: string, found: Map<Field, FieldScore>): void {
  const parts = partsOf(norm);
  if (parts.length > 1)
    parts.forEach((part, place) => {
      scoreWords(part, place === 0 ? 0.85 : 0.6, found);
    });
  const inner = /\(([^()]{2,12})\)/.exec(normaliseText(text))?.[1];
  if (inner !== undefined) scoreWords(inner, 0.55, found);
}

/** Evidence of each distinct header text, computed once per file. */
export function makeHeaderReader(): (text: string) => HeaderEvidence {
  return remember(readHeader);
}
