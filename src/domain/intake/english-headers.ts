import type { HeaderRule } from "./header-rule.ts";

/**
 * Names of columns in registers that joint ventures keep in English, without blanks; names in two languages go by
 * their Chinese words.
 */
export const ENGLISH_HEADERS: readonly HeaderRule[] = [
  { field: "seq", pattern: /^(?:s\/?n|ref\.?|item|riskid|id)$/i, weight: 0.88 },
  { field: "unit", pattern: /^(?:company|entity|businessunit|subsidiary)$/i, weight: 0.8 },
  { field: "department", pattern: /^(?:department|dept\.?|function)$/i, weight: 0.9 },
  { field: "post", pattern: /^(?:position|post|jobtitle|role)$/i, weight: 0.85 },
  { field: "process", pattern: /^(?:business)?process(?:step)?$/i, weight: 0.88 },
  { field: "category", pattern: /^risk(?:category|type)$/i, weight: 0.9 },
  { field: "point", pattern: /^(?:integrity)?risks?(?:points?|descriptions?|events?)?$/i, weight: 0.9 },
  { field: "grade", pattern: /^(?:risk)?(?:rating|level|grade)$/i, weight: 0.88 },
  {
    field: "measures",
    pattern:
      /^(?:(?:key|existing)?controls?(?:measures?|activit(?:y|ies))?|mitigations?(?:measures?|actions?)?)$/i,
    weight: 0.9,
  },
  {
    field: "owner",
    pattern: /^(?:risk|control|action)?owner$|^(?:responsible|person)(?:person|incharge)$/i,
    weight: 0.9,
  },
  { field: "deadline", pattern: /^(?:due|target)date$|^deadline$/i, weight: 0.93 },
  { field: "frequency", pattern: /^frequency$/i, weight: 0.85 },
  { field: "status", pattern: /^(?:status|progress)$/i, weight: 0.9 },
  { field: "completedOn", pattern: /^(?:completiondate|dateclosed|closeddate)$/i, weight: 0.9 },
  { field: "likelihood", pattern: /^(?:likelihood|probability)$/i, weight: 0.93 },
  { field: "severity", pattern: /^(?:impact|severity|consequence)$/i, weight: 0.93 },
  { field: "score", pattern: /^(?:risk)?score$/i, weight: 0.9 },
  { field: "remarks", pattern: /^(?:remarks?|notes?|comments?)$/i, weight: 0.9 },
];
