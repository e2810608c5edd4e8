import type { ResponsibleRole } from "../../model/risk-point.ts";
import type { Field } from "../../model/vocabulary.ts";

/** One way in which a header says what its column carries. */
export interface HeaderRule {
  readonly field: Field;
  /** Matches the header without blanks and brackets, normalised. */
  readonly pattern: RegExp;
  /** How sure the name alone makes it, from 0 to 1. */
  readonly weight: number;
  /** Modifiers with which the name means something else. */
  readonly not?: RegExp;
  readonly role?: ResponsibleRole;
}

/** 风险 by its usual names. */
export const RISK = "(?:廉政|廉洁|腐败)?(?:风险|隐患|廉险)";

/** What is done against a risk. */
export const CONTROL =
  "(?:防控|防范|管控|控制|预防|监控|监管|监督|应对|化解|防治|整改|处置|治理|改进|制约|内控|保障|规避)";

/** Parts of a unit. */
export const ORGAN =
  "(?:部门|科室|处室|股室|部室|科组|庭室|院系|系部|警种|车间|班组|支部|内设机构|站所|所站|中心|大队|中队|支队|分队|分局|事业部|项目组|教研组|业务组|工区|条线)";

/** Units. */
export const BODY = "(?:单位|机构|公司|企业|机关|学校|医院)";
