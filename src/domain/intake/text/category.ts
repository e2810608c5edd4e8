import type { RiskCategory } from "../../model/vocabulary.ts";
import { normaliseText } from "./normalise.ts";

/** Names by category, without 风险 at the end: the sets of DOMAIN §4 and their usual short forms. */
const NAMES: Readonly<Record<RiskCategory, readonly string[]>> = {
  ethics: [
    "思想道德",
    "思想",
    "道德",
    "思想作风",
    "思想政治",
    "道德品质",
    "理想信念",
    "职业道德",
    "个人品德",
  ],
  duty: [
    "岗位职责",
    "岗位",
    "职责",
    "职能职责",
    "工作职责",
    "岗位职权",
    "权力行使",
    "权力运行",
    "行使权力",
    "岗位履职",
    "履职",
    "履行职责",
    "职权",
  ],
  process: ["业务流程", "工作流程", "流程", "业务", "办事流程", "业务工作流程", "业务操作", "操作流程"],
  institution: ["制度机制", "制度", "机制", "体制机制", "制度建设", "机制制度", "规章制度", "管理制度"],
  environment: ["外部环境", "环境", "外部", "社会环境", "作风状况", "作风", "外部环境因素"],
  decisions: [
    "重大事项决策",
    "重大决策",
    "重大问题决策",
    "重大事项",
    "决策议事",
    "议事决策",
    "决策",
    "重大决策事项",
  ],
  appointments: [
    "重要人事任免",
    "重要干部任免",
    "干部任免",
    "人事任免",
    "重要人事任命",
    "重大人事任免",
    "选人用人",
  ],
  projects: ["重大项目安排", "重要项目安排", "项目安排", "重大项目", "重大项目投资", "重大项目安排事项"],
  funds: [
    "大额资金使用",
    "大额资金",
    "大额度资金使用",
    "大额度资金运作",
    "大额资金运作",
    "大额资金调度",
    "大额资金安排",
    "大额资金管理",
    "资金使用",
  ],
  other: ["其他", "其它", "其他方面", "其他类", "其余"],
};

const BY_NAME: ReadonlyMap<string, RiskCategory> = new Map([
  ...NAMES.ethics.map((name) => [name, "ethics"] as const),
  ...NAMES.duty.map((name) => [name, "duty"] as const),
  ...NAMES.process.map((name) => [name, "process"] as const),
  ...NAMES.institution.map((name) => [name, "institution"] as const),
  ...NAMES.environment.map((name) => [name, "environment"] as const),
  ...NAMES.decisions.map((name) => [name, "decisions"] as const),
  ...NAMES.appointments.map((name) => [name, "appointments"] as const),
  ...NAMES.projects.map((name) => [name, "projects"] as const),
  ...NAMES.funds.map((name) => [name, "funds"] as const),
  ...NAMES.other.map((name) => [name, "other"] as const),
]);

const LONGEST = 40;
const NUMBER = /^(?:\(?[0-9一二三四五六七八九十]{1,2}[、.):]|\([0-9一二三四五六七八九十]{1,2}\))/;
const LABEL = /^(?:廉政)?(?:风险)?(?:类别|类型|分类|种类):/;
const TAIL = /(?:方面|中|类|领域)?(?:的)?(?:廉政)?(?:风险)?(?:点|类)?$/;

/**
 * The kind of risk that a category cell names, in any of the sets of DOMAIN §4, Traditional or Simplified, with or
 * without 风险; null where it is none of them (a business area, several categories).
 */
export function readCategory(text: string): RiskCategory | null {
  if (text.length > LONGEST) return null;
  const normal = normaliseText(text);
  const known = BY_NAME.get(normal);
  if (known !== undefined) return known;
  const bare = normal
    .replace(LABEL, "")
    .replace(NUMBER, "")
    .replace(/^廉政/, "")
    .replace(/\([^()]*\)$/, "");
  return BY_NAME.get(bare) ?? BY_NAME.get(bare.replace(TAIL, "")) ?? null;
}
