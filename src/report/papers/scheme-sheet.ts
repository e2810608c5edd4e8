import type { GradingScheme, ReportCell, ReportSheet } from "../../domain/index.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";

const COLUMNS = 4;

/** One input of a scheme as printed; what it does not have is blank. */
interface SchemeInput {
  readonly name: string;
  readonly weight: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

function inputsOf(scheme: GradingScheme): readonly SchemeInput[] {
  switch (scheme.method) {
    case "weighted":
      return scheme.factors;
    case "scales":
      return scheme.scales.map(({ name, min, max }) => ({ name, weight: null, min, max }));
    case "criteria-count":
      return scheme.criteria.map(({ name }) => ({ name, weight: 1, min: null, max: null }));
    case "kinds-at-post":
      return scheme.vetoes.map(({ name }) => ({ name, weight: null, min: null, max: null }));
    case "declared":
    case "power-held":
    case "consequence":
    case "text":
      return [];
  }
}

/** The limits of a scheme's grades in words; blank where it has none. */
export function limitsText(scheme: GradingScheme, { words }: ReportContext): string {
  if (!("thresholds" in scheme)) return "";
  return scheme.thresholds
    .map(({ grade, from, inclusive }) => words.scoring.limit(scheme.labels[grade - 1] ?? "", from, inclusive))
    .join("，");
}

function headRows(scheme: GradingScheme, context: ReportContext): readonly (readonly [string, string])[] {
  const { scoring } = context.words;
  const adjustable = (scheme.adjustable ?? []).map((part) => scoring.settings[part]).join("、");
  const limits = limitsText(scheme, context);
  return [
    [scoring.name, scheme.name],
    [scoring.version, String(scheme.version)],
    [scoring.source, scheme.source],
    [scoring.labels, scheme.labels.join("、")],
    ...(limits === "" ? [] : [[scoring.limits, limits] as const]),
    [scoring.adjustable, scoring.isAdjustable(adjustable)],
  ];
}

/** 等级评定标准: the scheme that judged, with its version, source, inputs and limits, to be printed with the result. */
export function schemeSheet(context: ReportContext): ReportSheet {
  const { scoring } = context.words;
  const { scheme } = context.review.settings;
  const sheet = startSheet(context, {
    name: scoring.schemeSheet,
    tab: TAB_COLORS.accounts,
    columns: COLUMNS,
  });
  const spread = ([item, content]: readonly [string, string]): readonly ReportCell[] => [
    item,
    content,
    null,
    null,
  ];
  const top = sheet.nextRow;
  const pairs = [[scoring.item, scoring.content] as const, ...headRows(scheme, context)];
  pairs.forEach((pair, index) => {
    sheet.row(spread(pair), index === 0 ? "header" : "text");
    sheet.merge({ top: top + index, left: 1, bottom: top + index, right: COLUMNS - 1 });
  });
  sheet.gap();
  const inputs = inputsOf(scheme);
  sheet.table({
    columns: [
      { header: scoring.input, style: "name", min: 30, max: 50 },
      { header: scoring.weight, style: "score", min: 12 },
      { header: scoring.min, style: "number", min: 12 },
      { header: scoring.max, style: "number", min: 12 },
    ],
    count: inputs.length,
    rows: () => inputs.map(({ name, weight, min, max }) => [name, weight, min, max]),
    empty: scoring.noInputs,
  });
  signSheet(context, sheet);
  return { ...sheet.finish(), freeze: null };
}
