import type { CellFormat, ConditionalFormat, ConditionalRule, StyleName } from "../../../domain/index.ts";
import { formatRange } from "../../../domain/index.ts";
import { fileFormula, textConstant } from "./formula-text.ts";
import type { StyleTable } from "./style-table.ts";
import { escapeXml } from "./xml-text.ts";

/** What conditional formats are written with. */
export interface RuleWriting {
  readonly styles: Readonly<Record<StyleName, CellFormat>>;
  readonly table: StyleTable;
  /** Priority of the first rule; 1 comes first. */
  readonly firstPriority: number;
}

function styledRule(attributes: string, formula: string, style: StyleName, writing: RuleWriting): string {
  const index = writing.table.differentialFormat(writing.styles[style] ?? {});
  return `dxfId="${index}" ${attributes}><formula>${escapeXml(formula)}</formula></cfRule>`;
}

function ruleXml(rule: ConditionalRule, priority: number, writing: RuleWriting): string {
  const order = `priority="${priority}"`;
  switch (rule.kind) {
    case "formula": {
      const formula = fileFormula(rule.formula) ?? "FALSE";
      return `<cfRule type="expression" ${styledRule(order, formula, rule.style, writing)}`;
    }
    case "text": {
      const equal = `${order} operator="equal"`;
      return `<cfRule type="cellIs" ${styledRule(equal, textConstant(rule.equals), rule.style, writing)}`;
    }
    case "color-scale":
      return `<cfRule type="colorScale" ${order}><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FF${escapeXml(rule.from)}"/><color rgb="FF${escapeXml(rule.to)}"/></colorScale></cfRule>`;
    case "data-bar":
      return `<cfRule type="dataBar" ${order}><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${escapeXml(rule.color)}"/></dataBar></cfRule>`;
  }
}

/** The conditional formats of a sheet, first come first served. */
export function conditionalFormatsXml(formats: readonly ConditionalFormat[], writing: RuleWriting): string {
  return formats
    .map(({ range, rule }, index) => {
      const xml = ruleXml(rule, writing.firstPriority + index, writing);
      return `<conditionalFormatting sqref="${formatRange(range)}">${xml}</conditionalFormatting>`;
    })
    .join("");
}
