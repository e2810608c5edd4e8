import { formatSchemeRecord, rhythmsOf, scoringSchemeFor } from "../../domain/index.ts";
import type {
  GradingScheme,
  OwnCell,
  ReportCell,
  ReportSheet,
  ScalePoint,
  SchemeSheetReading,
} from "../../domain/index.ts";
import type { SheetComposer } from "../compose.ts";
import type { ReportContext } from "../report-context.ts";
import { signSheet, startSheet } from "../sheet-start.ts";
import { TAB_COLORS } from "../style-sheet.ts";

/** Columns that are shown; the record stands hidden behind them. */
const SHOWN = 5;

/** One input of a scheme as printed; what it does not have is blank. */
interface SchemeInput {
  readonly name: string;
  readonly weight: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly points: readonly ScalePoint[];
}

const NO_SCORES = { weight: null, min: null, max: null, points: [] };

function inputsOf(scheme: GradingScheme): readonly SchemeInput[] {
  switch (scheme.method) {
    case "weighted":
      return scheme.factors.map((factor) => ({ ...factor, points: [] }));
    case "scales":
      return scheme.scales.map(({ name, min, max, points }) => ({ name, weight: null, min, max, points }));
    case "criteria-count":
      return scheme.criteria.map(({ name }) => ({ name, ...NO_SCORES }));
    case "kinds-at-post":
      return scheme.vetoes.map(({ name }) => ({ name, ...NO_SCORES }));
    case "declared":
    case "power-held":
    case "consequence":
    case "text":
      return [];
  }
}

/** The scores of a scale with their names, as the sheet is read again: `1 极低；2 较低`. */
function pointsText(points: readonly ScalePoint[]): string {
  return points.map(({ score, name }) => `${score} ${name}`).join("；");
}

/** The limits of a scheme's grades in words; blank where it has none. */
export function limitsText(scheme: GradingScheme, { words }: ReportContext): string {
  if (!("thresholds" in scheme)) return "";
  return scheme.thresholds
    .map(({ grade, from, inclusive }) => words.scoring.limit(scheme.labels[grade - 1] ?? "", from, inclusive))
    .join("，");
}

function headRows(
  scheme: GradingScheme,
  context: ReportContext,
  use: string,
): readonly (readonly [string, ReportCell])[] {
  const { scoring, kept } = context.words;
  const adjustable = (scheme.adjustable ?? []).map((part) => scoring.settings[part]).join("、");
  return [
    [scoring.name, scheme.name],
    [scoring.version, scheme.version],
    [scoring.source, scheme.source],
    [kept.scheme.use, use],
    [scoring.adjustable, scoring.isAdjustable(adjustable)],
  ];
}

/** The scheme that the sheet holds: the run's own, or under `declared` the one that scored risks are compared with. */
export function schemeOnSheet({ review }: ReportContext): GradingScheme {
  const { scheme, scoring } = review.settings;
  return scheme.method === "declared" ? (scoringSchemeFor(scheme, scoring ?? null) ?? scheme) : scheme;
}

function addHead(sheet: SheetComposer, scheme: GradingScheme, context: ReportContext): void {
  const { scoring, kept } = context.words;
  const { declaredFirst, byScheme, record } = kept.scheme;
  const isDeclared = context.review.settings.scheme.method === "declared";
  const pairs = headRows(scheme, context, isDeclared ? declaredFirst : byScheme);
  const top = sheet.nextRow;
  sheet.row([scoring.item, scoring.content, null, null, null, record], "header");
  pairs.forEach(([label, value], index) => {
    const isFilledIn = index < pairs.length - 1;
    const hidden = index === 0 ? formatSchemeRecord(scheme) : null;
    sheet.row(
      [label, value, null, null, null, hidden],
      ["header", isFilledIn ? "fill-in" : "text", "fill-in", "fill-in", "fill-in", "record"],
    );
  });
  for (let row = top; row <= top + pairs.length; row += 1) {
    sheet.merge({ top: row, left: 1, bottom: row, right: SHOWN - 1 });
  }
  const useRow = top + 1 + pairs.findIndex(([label]) => label === kept.scheme.use);
  sheet.validate({
    range: { top: useRow, left: 1, bottom: useRow, right: 1 },
    allow: { kind: "list", items: [declaredFirst, byScheme] },
    message: kept.scheme.use,
  });
}

function addLimits(sheet: SheetComposer, scheme: GradingScheme, context: ReportContext): void {
  const { grade, label, from, meaning, inclusive, exclusive, grades } = context.words.kept.scheme;
  const { rhythm, rhythms } = context.words.kept.scheme;
  const reviewed = rhythmsOf(scheme);
  const limits = "thresholds" in scheme ? scheme.thresholds : [];
  const place = sheet.table({
    columns: [
      { header: grade, style: "name", min: 22, max: 50 },
      { header: label, style: "fill-in-center", min: 14 },
      { header: from, style: "fill-in-center", min: 12 },
      { header: meaning, style: "fill-in-center", min: 12 },
      { header: rhythm, style: "fill-in-center", min: 12 },
    ],
    count: grades.length,
    rows: () =>
      grades.map((name, at) => {
        const limit = limits[at];
        const sense = limit === undefined ? null : limit.inclusive ? inclusive : exclusive;
        const every = reviewed[at];
        return [
          name,
          scheme.labels[at] ?? "",
          limit?.from ?? null,
          sense,
          every === undefined ? null : rhythms[every],
        ];
      }),
    empty: "",
  });
  sheet.validate({
    range: { top: place.first, left: 4, bottom: place.last, right: 4 },
    allow: { kind: "list", items: Object.values(rhythms) },
    message: rhythm,
  });
  if (limits.length === 0) return;
  sheet.validate({
    range: { top: place.first, left: 3, bottom: place.last, right: 3 },
    allow: { kind: "list", items: [inclusive, exclusive] },
    message: meaning,
  });
}

/**
 * 等级评定标准: the scheme with its version and source, to be read, changed and printed. The next run reads names,
 * limits, weights and scores back from it.
 */
export function schemeSheet(context: ReportContext): ReportSheet {
  const { scoring, kept } = context.words;
  const scheme = schemeOnSheet(context);
  const sheet = startSheet(context, {
    name: scoring.schemeSheet,
    tab: TAB_COLORS.accounts,
    columns: SHOWN,
  });
  sheet.lines([kept.scheme.note]);
  addHead(sheet, scheme, context);
  sheet.gap();
  addLimits(sheet, scheme, context);
  sheet.gap();
  const inputs = inputsOf(scheme);
  sheet.table({
    columns: [
      { header: scoring.input, style: "fill-in", min: 30, max: 50 },
      { header: scoring.weight, style: "fill-in-center", min: 12 },
      { header: scoring.min, style: "fill-in-center", min: 12 },
      { header: scoring.max, style: "fill-in-center", min: 12 },
      { header: scoring.points, style: "fill-in", min: 16, max: 36 },
    ],
    count: inputs.length,
    rows: () =>
      inputs.map(({ name, weight, min, max, points }) => [name, weight, min, max, pointsText(points)]),
    empty: scoring.noInputs,
  });
  signSheet(context, sheet);
  const drawn = sheet.finish();
  const columnWidths = [...drawn.columnWidths.slice(0, SHOWN), 0];
  return { ...drawn, columnWidths, freeze: null, print: { ...drawn.print, repeatRows: null } };
}

/** The cells by which the sheet remembers a scheme that the clerk changed: its version and the record. */
export function schemeRecordCells({
  sheet,
  scheme,
  changed,
  versionCell,
  recordCell,
}: SchemeSheetReading): OwnCell[] {
  if (scheme === null || !changed) return [];
  return [
    { sheet, ...versionCell, cell: scheme.version, style: null },
    { sheet, ...recordCell, cell: formatSchemeRecord(scheme), style: null },
  ];
}
