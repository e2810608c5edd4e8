import type { Brand } from "./brand.ts";

/** Grade of a risk (风险等级): 1 is 一级 or 高, the most serious; 3 is 三级 or 低. */
export type Grade = 1 | 2 | 3;

export const GRADES: readonly Grade[] = [1, 2, 3];

/** The level that a table or a risk belongs to: 岗位, 部室, 单位. */
export type Level = "post" | "department" | "unit";

/** Kinds of risk (风险类别, DOMAIN §4), without a table's own wording. */
export type RiskCategory =
  | "ethics" // 思想道德
  | "duty" // 岗位职责, 职能职责, 权力行使
  | "process" // 业务流程, 工作流程
  | "institution" // 制度机制
  | "environment" // 外部环境, 作风状况
  | "decisions" // 重大事项决策
  | "appointments" // 重要人事任免
  | "projects" // 重大项目安排
  | "funds" // 大额资金使用
  | "other";

/** The standard fields of a register (DOMAIN §3). */
export const FIELDS = [
  "seq",
  "unit",
  "department",
  "post",
  "person",
  "duty",
  "process",
  "category",
  "point",
  "manifestation",
  "grade",
  "residualGrade",
  "measures",
  "owner",
  "leader",
  "deadline",
  "frequency",
  "status",
  "completedOn",
  "likelihood",
  "severity",
  "score",
  "basis",
  "remarks",
] as const;

export type Field = (typeof FIELDS)[number];

/** What a sheet is for. */
export type SheetKind =
  | "form"
  | "list"
  | "power-catalogue"
  | "duty-list"
  | "measure-list"
  | "registration"
  | "work-plan"
  | "rectification"
  | "roster"
  | "scale"
  | "score-card"
  | "other"
  | "empty"
  | "unrecognised";

/** Names one risk point within a run: `file#sheet!row`, with `.n` for the n-th risk of one row. */
export type RiskId = Brand<string, "RiskId">;

/** How sure a reading is, from 0 to 1. */
export type Confidence = number;
