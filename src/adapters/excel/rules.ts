import type {
  CellFormat,
  ConditionalFormat,
  ConditionalRule,
  StyleName,
  Validation,
} from "../../domain/index.ts";
import { formatRange } from "../../domain/index.ts";
import { colorOf } from "./look.ts";
import type { RuleImage, ValidationImage } from "./restore-point.ts";

/** A text as a constant of a formula. */
function textConstant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function lookOf({ fill, color, bold, italic, underline }: CellFormat): RuleImage["look"] {
  return {
    fill: fill === undefined ? null : colorOf(fill),
    color: color === undefined ? null : colorOf(color),
    bold: bold ?? null,
    italic: italic ?? null,
    underline: underline === true ? "Single" : null,
  };
}

const NO_LOOK = lookOf({});

function ruleParts(
  rule: ConditionalRule,
  styles: Readonly<Record<StyleName, CellFormat>>,
): Pick<RuleImage, "kind" | "formula" | "look" | "colors"> {
  switch (rule.kind) {
    case "formula":
      return {
        kind: "formula",
        formula: `=${rule.formula.replace(/^=/, "")}`,
        look: lookOf(styles[rule.style] ?? {}),
        colors: [],
      };
    case "text":
      return {
        kind: "equal",
        formula: `=${textConstant(rule.equals)}`,
        look: lookOf(styles[rule.style] ?? {}),
        colors: [],
      };
    case "color-scale":
      return {
        kind: "color-scale",
        formula: "",
        look: NO_LOOK,
        colors: [colorOf(rule.from), colorOf(rule.to)],
      };
    case "data-bar":
      return { kind: "data-bar", formula: "", look: NO_LOOK, colors: [colorOf(rule.color)] };
  }
}

/** A conditional format of a plan as the adapter writes and keeps it. */
export function ruleImage(
  sheet: string,
  { range, rule }: ConditionalFormat,
  styles: Readonly<Record<StyleName, CellFormat>>,
): RuleImage {
  return { sheet, address: formatRange(range), ...ruleParts(rule, styles) };
}

function setRuleLook({ fill, font }: Excel.ConditionalRangeFormat, look: RuleImage["look"]): void {
  if (look.fill !== null) fill.color = look.fill;
  if (look.color !== null) font.color = look.color;
  if (look.bold !== null) font.bold = look.bold;
  if (look.italic !== null) font.italic = look.italic;
  if (look.underline === "Single") font.underline = "Single";
}

/** Queues a rule; the last one added comes first, so rules are added from the last to the first. */
export function addRule(sheet: Excel.Worksheet, image: RuleImage): Excel.ConditionalFormat {
  const { conditionalFormats } = sheet.getRange(image.address);
  switch (image.kind) {
    case "formula": {
      const rule = conditionalFormats.add("Custom");
      rule.custom.rule.formula = image.formula;
      setRuleLook(rule.custom.format, image.look);
      return rule;
    }
    case "equal": {
      const rule = conditionalFormats.add("CellValue");
      rule.cellValue.rule = { formula1: image.formula, operator: "EqualTo" };
      setRuleLook(rule.cellValue.format, image.look);
      return rule;
    }
    case "color-scale": {
      const rule = conditionalFormats.add("ColorScale");
      const [from = "#FFFFFF", to = "#FFFFFF"] = image.colors;
      rule.colorScale.criteria = {
        minimum: { type: "LowestValue", color: from },
        maximum: { type: "HighestValue", color: to },
      };
      return rule;
    }
    case "data-bar": {
      const rule = conditionalFormats.add("DataBar");
      const [color = "#5B9BD5"] = image.colors;
      rule.dataBar.positiveFormat.fillColor = color;
      rule.dataBar.lowerBoundRule = { type: "Number", formula: "=0" };
      rule.dataBar.upperBoundRule = { type: "HighestValue" };
      return rule;
    }
  }
}

/** Queues rules so that the first of them comes first. */
export function addRules(context: Excel.RequestContext, images: readonly RuleImage[]): void {
  for (const image of [...images].reverse()) addRule(context.workbook.worksheets.getItem(image.sheet), image);
}

const FILE_TYPES = {
  formula: "expression",
  equal: "cellIs",
  "color-scale": "colorScale",
  "data-bar": "dataBar",
} as const;

/** The key by which a rule of ours is found again, in a file as in Excel: place, type and formula. */
export function ruleKey({ address, kind, formula }: Pick<RuleImage, "address" | "kind" | "formula">): string {
  const words = [address, "", FILE_TYPES[kind]];
  return (formula === "" ? words : [...words, formula.replace(/^=/, "")]).join("|");
}

/** Longest list that stands in the validation itself, and longest message. */
const MAX_LIST = 255;
const MAX_MESSAGE = 225;

/** Whether Excel can hold these items in a validation: no comma inside one, together at most 255 characters. */
function isWritableList(items: readonly string[]): boolean {
  const isBlankOrSplit = (item: string): boolean => item.trim() === "" || item.includes(",");
  return items.length > 0 && items.join(",").length <= MAX_LIST && !items.some(isBlankOrSplit);
}

function validationRule({ allow }: Validation): Excel.DataValidationRule | null {
  switch (allow.kind) {
    case "list":
      if (!isWritableList(allow.items)) return null;
      return { list: { inCellDropDown: true, source: allow.items.join(",") } };
    case "integer":
      return { wholeNumber: { formula1: allow.min, formula2: allow.max, operator: "Between" } };
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
  }
}

/** A validation in the words of the object model. */
interface ValidationText {
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

const NO_PROMPT: Excel.DataValidationPrompt = { message: "", showPrompt: true, title: "" };

/** A validation of a plan as the adapter writes it; null where Excel cannot hold its list. */
export function validationImage(sheet: string, validation: Validation): ValidationImage | null {
  const rule = validationRule(validation);
  if (rule === null) return null;
  const { message } = validation;
  const short = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;
  const errorAlert = { message: short, showAlert: true, style: "Stop", title: "" } as const;
  const text: ValidationText = { rule, errorAlert, prompt: NO_PROMPT, ignoreBlanks: true };
  return { sheet, address: formatRange(validation.range), rule: JSON.stringify(text) };
}

const FILE_KINDS = { list: "list", integer: "whole", date: "date" } as const;

/** The key by which a validation of ours is found again, in a file as in Excel: place, type and first bound. */
export function validationKey({ range, allow }: Validation): string {
  const bound =
    allow.kind === "list" ? textConstant(allow.items.join(",")) : allow.kind === "integer" ? allow.min : 1;
  return [formatRange(range), FILE_KINDS[allow.kind], bound].join("|");
}

/** The cells that a key of a validation or a rule names. */
export function keyAddress(key: string): string {
  return key.slice(0, key.indexOf("|"));
}

/** A validation that is asked for. */
export interface AskedValidation {
  readonly sheet: string;
  readonly address: string;
  readonly validation: Excel.DataValidation;
}

/** Asks for the validation of some cells. */
export function askValidation(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
): AskedValidation {
  const validation = context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address).dataValidation;
  validation.load(["type", "rule", "errorAlert", "prompt", "ignoreBlanks"]);
  return { sheet, address, validation };
}

/** The validation as it stands; null where the cells do not agree on one. */
export function takeValidation({ sheet, address, validation }: AskedValidation): ValidationImage | null {
  const { type, rule, errorAlert, prompt, ignoreBlanks } = validation;
  if (type === "Inconsistent" || type === "MixedCriteria") return null;
  const text: ValidationText = { rule, errorAlert, prompt, ignoreBlanks };
  return { sheet, address, rule: type === "None" ? null : JSON.stringify(text) };
}

const hasRule = (data: unknown): data is ValidationText =>
  typeof data === "object" && data !== null && "rule" in data && "errorAlert" in data;

/** Queues a validation, or takes away what is there. */
export function putValidation(
  context: Excel.RequestContext,
  { sheet, address, rule }: ValidationImage,
): void {
  const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
  const data: unknown = rule === null ? null : JSON.parse(rule);
  dataValidation.clear();
  if (!hasRule(data)) return;
  dataValidation.rule = data.rule;
  dataValidation.ignoreBlanks = data.ignoreBlanks;
  dataValidation.errorAlert = data.errorAlert;
  dataValidation.prompt = data.prompt;
}
