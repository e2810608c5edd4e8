import type { RuleImage } from "./restore-point.ts";
import { ruleKey } from "./rules.ts";

/** Rules of a sheet that are asked for. */
export interface AskedRules {
  readonly sheet: string;
  readonly collection: Excel.ConditionalFormatCollection;
}

/** Asks for the list of a sheet's rules. */
export function askRules(context: Excel.RequestContext, sheet: string): AskedRules {
  const collection = context.workbook.worksheets.getItemOrNullObject(sheet).getRange().conditionalFormats;
  collection.load("items/id,items/type");
  return { sheet, collection };
}

/** A rule of a kind that Probity makes, with its details to come. */
interface AskedRule {
  readonly sheet: string;
  readonly rule: Excel.ConditionalFormat;
  readonly range: Excel.Range;
}

/** A rule as it stands. */
export interface FoundRule {
  readonly rule: Excel.ConditionalFormat;
  readonly image: RuleImage;
  readonly key: string;
}

const LOOK = ["fill/color", "font/color", "font/bold", "font/italic", "font/underline"];

function loadDetails(rule: Excel.ConditionalFormat): void {
  if (rule.type === "Custom") {
    rule.custom.rule.load("formula");
    rule.custom.format.load(LOOK);
  } else if (rule.type === "CellValue") {
    rule.cellValue.load("rule");
    rule.cellValue.format.load(LOOK);
  } else if (rule.type === "ColorScale") rule.colorScale.load("criteria");
  else if (rule.type === "DataBar") rule.dataBar.positiveFormat.load("fillColor");
}

/** Asks for the details of the rules that could be Probity's. */
export function askDetails({ sheet, collection }: AskedRules): readonly AskedRule[] {
  return collection.items.map((rule) => {
    const range = rule.getRangeOrNullObject();
    range.load("address");
    loadDetails(rule);
    return { sheet, rule, range };
  });
}

function lookOf({ fill, font }: Excel.ConditionalRangeFormat): RuleImage["look"] {
  const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
  const flag = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);
  const underline = text(font.underline);
  return {
    fill: text(fill.color),
    color: text(font.color),
    bold: flag(font.bold),
    italic: flag(font.italic),
    underline: underline === "None" ? null : underline,
  };
}

const NO_LOOK: RuleImage["look"] = { fill: null, color: null, bold: null, italic: null, underline: null };

type Details = Pick<RuleImage, "kind" | "formula" | "look" | "colors">;

function detailsOf(rule: Excel.ConditionalFormat): Details | null {
  if (rule.type === "Custom") {
    return {
      kind: "formula",
      formula: rule.custom.rule.formula,
      look: lookOf(rule.custom.format),
      colors: [],
    };
  }
  if (rule.type === "CellValue") {
    const { formula1, operator } = rule.cellValue.rule;
    if (operator !== "EqualTo") return null;
    return { kind: "equal", formula: formula1, look: lookOf(rule.cellValue.format), colors: [] };
  }
  if (rule.type === "ColorScale") {
    const { minimum, maximum } = rule.colorScale.criteria;
    return {
      kind: "color-scale",
      formula: "",
      look: NO_LOOK,
      colors: [minimum.color ?? "", maximum.color ?? ""],
    };
  }
  if (rule.type !== "DataBar") return null;
  return { kind: "data-bar", formula: "", look: NO_LOOK, colors: [rule.dataBar.positiveFormat.fillColor] };
}

/** The rules as they stand; those of other kinds or over several areas are not Probity's. */
export function takeDetails(asked: readonly AskedRule[]): readonly FoundRule[] {
  return asked.flatMap(({ sheet, rule, range }) => {
    const details = range.isNullObject ? null : detailsOf(rule);
    if (details === null) return [];
    const address = range.address.slice(range.address.lastIndexOf("!") + 1);
    const image = { sheet, address, ...details };
    return [{ rule, image, key: ruleKey(image) }];
  });
}
