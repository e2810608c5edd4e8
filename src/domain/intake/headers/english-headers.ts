import type { HeaderRule } from "./header-rule.ts";

/** Columns of an export that say when, by whom and how the record was kept, not what it is about. */
export const RECORD_HEADER =
  /^(?:(?:record)?(?:create|update|modif(?:y|ied)|insert|edit|delete|import)d?(?:time|date|at|by|on|user)|gmt(?:create|modif(?:y|ied))d?|is(?:del|deleted|valid|active)|(?:row|record)?(?:version|guid|uuid))$/i;

/**
 * Names of columns in registers that joint ventures keep in English, without blanks: the last word says what the column
 * carries, the words before it narrow it. Names in two languages go by their Chinese words.
 */
export const ENGLISH_HEADERS: readonly HeaderRule[] = [
  {
    field: "seq",
    pattern: /^(?:s\/?n|ref\.?|item|(?:risk|control)?(?:id|no\.?|number|code))$/i,
    weight: 0.88,
  },
  {
    field: "unit",
    pattern:
      /^(?:company|entity|legalentity|org(?:ani[sz]ation)?(?:name)?|(?:company|unit|entity)name|(?:business|operating)units?|subsidiary|branch|site|bu)$/i,
    weight: 0.8,
  },
  {
    field: "department",
    pattern: /^(?:(?:responsible)?(?:department|dept\.?)(?:name)?|function|division|section|team)$/i,
    weight: 0.9,
  },
  { field: "post", pattern: /^(?:(?:key)?(?:position|post)(?:s|name)?|jobtitle|role)$/i, weight: 0.85 },
  { field: "person", pattern: /^(?:name|employee|staff)$/i, weight: 0.8 },
  { field: "process", pattern: /^(?:business|sub)?process(?:step|area)?$|^activity$/i, weight: 0.88 },
  { field: "category", pattern: /^risk(?:category|type|class)$|^category$/i, weight: 0.9 },
  {
    field: "point",
    pattern:
      /^(?:potential|key|identified|integrity|fraud|bribery|corruption|compliance)?risks?(?:points?|descriptions?|desc|events?|scenarios?|factors?|statements?|details?|names?)?$/i,
    weight: 0.9,
  },
  { field: "manifestation", pattern: /^(?:redflags?|manifestations?|examples?|symptoms?)$/i, weight: 0.8 },
  {
    field: "grade",
    pattern: /^(?:overall|inherent|gross|initial|risk)*(?:ratings?|levels?|grades?|priority)$/i,
    weight: 0.88,
  },
  { field: "grade", pattern: /^(?:residual|net)risk(?:rating|level|grade)?$/i, weight: 0.7 },
  {
    field: "measures",
    pattern:
      /^(?:key|existing|current|planned|preventive|internal|mitigating|risk)*(?:controls?(?:measures?|activit(?:y|ies)|descriptions?)?|mitigations?(?:measures?|actions?|plans?)?|(?:counter)?measures?|(?:action|treatment|response)(?:plans?)?)$/i,
    weight: 0.9,
  },
  {
    field: "owner",
    pattern:
      /^(?:risk|control|action|process)?owners?$|^(?:responsible|accountable)(?:person|party|department|owner)?$|^(?:duty|responsible|charge)user(?:name)?$|^personincharge$|^responsibility$/i,
    weight: 0.9,
  },
  {
    field: "deadline",
    pattern: /^(?:due|target|completionby)(?:date)?$|^deadline$|^timeline$/i,
    weight: 0.93,
  },
  { field: "frequency", pattern: /^(?:control|review)?frequency$/i, weight: 0.85 },
  { field: "status", pattern: /^(?:action|current|implementation)?(?:status|progress)$/i, weight: 0.9 },
  { field: "completedOn", pattern: /^(?:completiondate|dateclosed|closeddate)$/i, weight: 0.9 },
  { field: "likelihood", pattern: /^(?:likelihood|probability)(?:score)?$/i, weight: 0.93 },
  { field: "severity", pattern: /^(?:impact|severity|consequence)(?:score)?$/i, weight: 0.93 },
  { field: "score", pattern: /^(?:risk|total|overall)?score$/i, weight: 0.9 },
  { field: "basis", pattern: /^(?:policy|regulation|reference|procedure)s?$/i, weight: 0.7 },
  { field: "remarks", pattern: /^(?:remarks?|notes?|comments?)$/i, weight: 0.9 },
];
