import type { Field } from "../../model/vocabulary.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { contentScore } from "./column-profile.ts";
import { criteriaColumns } from "./criteria-columns.ts";
import type { FieldScore } from "../headers/header-evidence.ts";
import { normaliseHeader } from "../headers/header-evidence.ts";
import { joinedWithPoint } from "./joined-with-point.ts";
import { misreadNames } from "./misread-names.ts";
import { approvingDepartment, dueByContent, measuresByPlace } from "./neighbour-texts.ts";
import { newestYear } from "./newest-year.ts";
import { summedScore } from "./summed-score.ts";
import { namelessRisk, unnamedColumns } from "./unnamed-columns.ts";
import { areGrouped, categoryColumns, gradeMarkColumns, isCategoryName } from "./spread-columns.ts";

/** What the second column under one header carries, by what the first carries. */
const SECOND: Partial<Readonly<Record<Field, Field>>> = {
  process: "duty",
  unit: "department",
  department: "post",
  post: "person",
  duty: "process",
  category: "point",
  point: "manifestation",
  measures: "measures",
};

const TASK =
  /^(?:(?:主要|重点|具体|年度|督办|交办|督查|整治|落实|推进|目标|专项)?(?:工作|任务|事项|举措)+(?:内容|事项|名称|清单|要点|要求|分解)?|内容|具体内容|项目内容|主要内容|[一-龥]{2}任务)$/;

function best(facts: ColumnFacts): FieldScore | undefined {
  return facts.evidence[0];
}

function has(facts: readonly ColumnFacts[], fields: readonly Field[], least: number): boolean {
  return facts.some((column) =>
    column.evidence.some((score) => fields.includes(score.field) && score.weight >= least),
  );
}

function withScore(facts: ColumnFacts, field: Field, weight: number): ColumnFacts {
  const others = facts.evidence.filter((score) => score.field !== field);
  const evidence = [...others, { field, weight, role: null }].sort((one, other) => other.weight - one.weight);
  return { ...facts, evidence };
}

function nameOf(column: ColumnFacts): string {
  return normaliseHeader(column.header.parts.at(-1) ?? "");
}

function isTask(column: ColumnFacts): boolean {
  return TASK.test(nameOf(column));
}

/** 3月:召开会议 | 4月底前:开展排查: tasks that open with their time. */
function isTimed(column: ColumnFacts): boolean {
  return isTask(column) && column.profile.share("timed") > 0.5;
}

/**
 * In a plan or task ledger (no risk column, but a time, measures, or times that open the tasks) the task is what the
 * row is about.
 */
function taskAsPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (has(facts, ["point", "manifestation"], 0.75) || facts.some(namesRisk)) return facts;
  // The texts under no name are the risks already.
  if (facts.some((column) => column.header.parts.length === 0 && best(column)?.field === "point"))
    return facts;
  const timed = facts.findIndex(isTimed);
  if (timed < 0 && !has(facts, ["deadline", "status", "measures"], 0.8)) return facts;
  const detailed = facts.findIndex((column) => isTask(column) && nameOf(column).endsWith("内容"));
  const named = detailed >= 0 ? detailed : facts.findIndex(isTask);
  const place = timed >= 0 ? timed : named;
  return facts.map((column, index) => (index === place ? withScore(column, "point", 0.93) : column));
}

const NAMES_RISK = /风险|隐患|廉政(?!建设|教育|文化|责任|承诺|谈话)|廉险/;

/** Whether a column is named after risks, but not after their grade, kind or remedy. */
function namesRisk(column: ColumnFacts): boolean {
  const first = best(column)?.field ?? "point";
  const open = first === "point" || first === "process" || first === "duty" || first === "manifestation";
  const name = nameOf(column);
  const measured = /(?:程度|频率|概率|可能性|率|值|分|数|数量|个数|系数|大小|高低)$/.test(name);
  return open && !measured && !column.foreign && NAMES_RISK.test(name) && column.profile.meanLength > 3;
}

/** 风险环节 over texts of risks, where no other column holds them. */
function riskNamedAsPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (has(facts, ["point", "manifestation"], 0.6)) return facts;
  const place = facts.findIndex(namesRisk);
  return facts.map((column, index) => (index === place ? withScore(column, "point", 0.8) : column));
}

const CONTROL_POINT = /^(?:关键|主要|风险)?(?:防控|控制|管控|监督|监控|内控)点$/;

/** 控制点 beside 风险点 is what is done against the risk. */
function controlBesideRisk(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isControl = (column: ColumnFacts): boolean => CONTROL_POINT.test(nameOf(column));
  if (!facts.some((column) => namesRisk(column) && !isControl(column))) return facts;
  return facts.map((column) =>
    isControl(column)
      ? withScore({ ...column, evidence: [] }, "measures", has(facts, ["measures"], 0.85) ? 0.6 : 0.82)
      : column,
  );
}

const RATED: ReadonlySet<Field> = new Set<Field>(["severity", "score", "point", "manifestation"]);

/** A column of grade words holds grades, whatever its name counts or measures (风险值, 固有风险, 危害程度). */
function gradeWords(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isOne = (column: ColumnFacts): boolean => {
    const field = best(column)?.field;
    return field !== undefined && RATED.has(field) && column.profile.share("grade") > 0.6;
  };
  const graded = has(facts, ["grade"], 0.6) || has(facts, ["likelihood"], 0.6);
  return facts.map((column) => {
    if (!isOne(column) || (graded && best(column)?.field !== "point")) return column;
    const plain = NAMES_RISK.test(nameOf(column));
    return withScore({ ...column, evidence: [] }, "grade", plain ? 0.86 : 0.5);
  });
}

/** Where no column names the risk itself, how it shows is the risk's own text. */
function manifestationAsPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (facts.some((column) => best(column)?.field === "point")) return facts;
  const place = facts.findIndex(
    (column) => best(column)?.field === "manifestation" && has([column], ["manifestation"], 0.5),
  );
  return facts.map((column, index) =>
    index === place ? withScore(withScore(column, "manifestation", 0.78), "point", 0.84) : column,
  );
}

/** 风险内容 beside 表现形式 is the risk itself. */
function pointBesideManifestation(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (facts.some((column) => best(column)?.field === "point")) return facts;
  const shown = facts.some(
    (column) => best(column)?.field === "manifestation" && (best(column)?.weight ?? 0) >= 0.9,
  );
  const place = facts.findIndex((column) =>
    column.evidence.some((score) => score.field === "point" && score.weight >= 0.7),
  );
  return shown && place >= 0
    ? facts.map((column, index) => (index === place ? withScore(column, "point", 0.95) : column))
    : facts;
}

/** Of two columns that both name the risk, the surer one is it and the other says how it shows. */
function secondPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isNamed = (column: ColumnFacts): boolean =>
    best(column)?.field === "point" && (best(column)?.weight ?? 0) >= 0.7 && !isCategoryName(column.header);
  const named = facts.filter(isNamed);
  const told = areGrouped(named.map((column) => column.header));
  if (named.length < 2 || told || facts.some((column) => best(column)?.field === "manifestation"))
    return facts;
  const main = [...named].sort((one, other) => (best(other)?.weight ?? 0) - (best(one)?.weight ?? 0))[0];
  const ofRisks = main !== undefined && NAMES_RISK.test(nameOf(main));
  return facts.map((column) => {
    if (column === main || !named.includes(column)) return column;
    // 存在问题 beside 风险点 is what the month's check found, not how the risk shows.
    const found = ofRisks && nameOf(column).endsWith("问题");
    return found ? { ...column, evidence: [] } : withScore(column, "manifestation", 0.8);
  });
}

/** Where nothing names the risk but grades or measures stand beside it, a column named 内容 is its text. */
function contentAsPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (has(facts, ["point", "manifestation"], 0.7) || !has(facts, ["grade", "measures"], 0.8)) return facts;
  const place = facts.findIndex((column) => /^(?:具体|主要|项目|事项)?内容$/.test(nameOf(column)));
  return facts.map((column, index) => (index === place ? withScore(column, "point", 0.85) : column));
}

/** 办理时限 is when a task is due, but in a list of duties how long a service may take. */
function serviceTime(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  return facts.map((column) =>
    /^(?:办理|办结)时限$/.test(nameOf(column)) && column.profile.share("date") < 0.4
      ? { ...column, evidence: [], foreign: true }
      : column,
  );
}

const BODY_OF_OWNER =
  /(?:责任|负责|牵头|主办|承办|落实|防控).{0,4}(?:部门|科室|处室|股室|部室|单位|机构|主体)$/;

/** 科室 beside 责任科室: the first says where the risk belongs, the second who answers for it. */
function ownerBesidePlace(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isOwner = (column: ColumnFacts): boolean => BODY_OF_OWNER.test(nameOf(column));
  const placed = facts.some((column) => {
    const first = best(column);
    if (first === undefined || first.weight < 0.9 || isOwner(column)) return false;
    return (first.field === "department" || first.field === "unit") && column.profile.filled > 0;
  });
  if (!placed) return facts;
  return facts.map((column) =>
    isOwner(column) ? withScore({ ...column, evidence: [] }, "owner", 0.93) : column,
  );
}

const REVIEW =
  /(?:自|互|点|复|初|终|审|评|核|定|认|议|拟|审查|意见|结果|党组|领导小组|科室|部门|单位|专家|群众)(?:定|评|核|议|意见|结果|级)?$/;

/** 个人自评 | 科室评定 over columns of grades are the steps of a review. */
function reviewedGrades(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isStep = (column: ColumnFacts): boolean =>
    column.profile.share("grade") > 0.6 && REVIEW.test(nameOf(column)) && (best(column)?.weight ?? 0) < 0.9;
  return facts.map((column) => (isStep(column) ? withScore(column, "grade", 0.86) : column));
}

const BEFORE_CONTROL = /固有|初始|原始|控制前|措施前|防控前|整改前|inherent|gross|initial/i;
const AFTER_CONTROL = /剩余|残余|残留|控制后|措施后|防控后|整改后|residual|net(?=risk)/i;

/** Whether a column holds grades, by its name or its cells. */
function isGraded(column: ColumnFacts): boolean {
  return best(column)?.field === "grade" || column.profile.share("grade") > 0.6;
}

function isNamed(column: ColumnFacts, words: RegExp): boolean {
  return isGraded(column) && words.test(column.header.parts.join(""));
}

/** 固有风险 (or plain 风险等级) beside 剩余风险: the grade before controls is the risk's own, the other what is left of it. */
function residualApart(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isLeft = (column: ColumnFacts): boolean => isNamed(column, AFTER_CONTROL);
  const isOwn = (column: ColumnFacts): boolean =>
    isNamed(column, BEFORE_CONTROL) || (isGraded(column) && has([column], ["grade"], 0.6));
  if (!facts.some((column) => !isLeft(column) && isOwn(column))) return facts;
  if (!facts.some(isLeft)) return facts;
  return facts.map((column) => {
    if (isLeft(column)) return withScore({ ...column, evidence: [] }, "residualGrade", 0.92);
    return isNamed(column, BEFORE_CONTROL) ? withScore({ ...column, evidence: [] }, "grade", 0.92) : column;
  });
}

/** People left of the risk are whose risk it is, whatever the column calls them (村医, 经营户). */
function peopleBeforeRisk(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const risk = facts.findIndex((column) => best(column)?.field === "point");
  const named = has(facts, ["person"], 0.6);
  return facts.map((column, index) => {
    const unknown = (best(column)?.weight ?? 0) < 0.5 && !column.foreign;
    const people = index < risk && unknown && !named && column.profile.share("person") > 0.6;
    return people ? withScore(column, "person", 0.62) : column;
  });
}

/** What stands under a name spread over two columns, or beside a named one under none: not what its cells speak against. */
function secondOf(column: ColumnFacts, from: ColumnFacts | undefined): Field | undefined {
  const field = from === undefined ? undefined : best(from)?.field;
  const second = field === undefined ? undefined : SECOND[field];
  if (second === undefined || column.evidence.length > 0 || column.profile.filled === 0) return undefined;
  // Grades under a blank name beside 风险点 are no text about the risk.
  const isNameless = column.header.parts.length === 0;
  return isNameless && contentScore(second, column.profile) < -0.3 ? undefined : second;
}

/** A header spread over two columns names the first; the second gets what usually stands beside it. */
function shareHeaders(facts: readonly ColumnFacts[]): ColumnFacts[] {
  const byColumn = new Map(facts.map((column) => [column.header.column, column]));
  return facts.map((column) => {
    const { shares, parts } = column.header;
    const second = secondOf(column, shares === null ? undefined : byColumn.get(shares));
    if (second === undefined) return column;
    return { ...column, evidence: [{ field: second, weight: parts.length > 0 ? 0.8 : 0.7, role: null }] };
  });
}

/** Evidence seen in the light of the whole table: what stands beside a column changes what its name means. */
export function adjustEvidence(facts: readonly ColumnFacts[]): ColumnFacts[] {
  const steps = [
    misreadNames,
    joinedWithPoint,
    newestYear,
    summedScore,
    unnamedColumns,
    approvingDepartment,
    dueByContent,
    namelessRisk,
    serviceTime,
    ownerBesidePlace,
    reviewedGrades,
    gradeWords,
    residualApart,
    controlBesideRisk,
    categoryColumns,
    gradeMarkColumns,
    criteriaColumns,
    taskAsPoint,
    contentAsPoint,
    pointBesideManifestation,
    secondPoint,
    manifestationAsPoint,
    riskNamedAsPoint,
    measuresByPlace,
    peopleBeforeRisk,
  ];
  return shareHeaders(steps.reduce((known, step) => step(known), facts));
}
