import { SheetComposer, type SheetSpec } from "./compose.ts";
import type { ReportContext } from "./report-context.ts";

/** Begins a sheet with its title and the line of 制表单位 and 统计截至日期 that every sheet bears. */
export function startSheet(
  context: ReportContext,
  spec: Omit<SheetSpec, "footer"> & { readonly title?: string },
): SheetComposer {
  const { lines } = context.words.papers;
  const sheet = new SheetComposer({ ...spec, footer: lines.footer, rowsOnDemand: context.rowsOnDemand });
  sheet.title(spec.title ?? spec.name);
  sheet.subtitle(
    lines.preparedBy(context.preparedBy),
    lines.asOf(context.dateText(context.review.settings.asOf)),
  );
  return sheet;
}

/** Ends a sheet with the line to be signed. */
export function signSheet(context: ReportContext, sheet: SheetComposer): void {
  const { lines } = context.words.papers;
  sheet.sign(lines.signature, lines.signatureDate);
}
