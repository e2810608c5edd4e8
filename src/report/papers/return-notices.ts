import type { PlacedFinding, ReportCell, ReportModel } from "../../domain/index.ts";
import { formatAddress } from "../../domain/index.ts";
import { SheetComposer } from "../compose.ts";
import { findingRemedy } from "../describe-finding.ts";
import { baseName, type ReportContext } from "../report-context.ts";
import { safeFileName } from "../safe-file-name.ts";
import { styleSheet } from "../style-sheet.ts";
import { findingPlace } from "./finding-list.ts";

const COLUMNS = 8;

/** One paper: the department (or file, where no department is known) that it goes to, and its findings. */
interface Notice {
  readonly place: string;
  readonly findings: PlacedFinding[];
}

/** Findings that a department is asked to mend; hints are advice for the office and stay there. */
function noticesOf(context: ReportContext): Notice[] {
  const notices = new Map<string, Notice>();
  for (const placed of context.summary.findings) {
    const finding = context.review.findings[placed.finding];
    if (finding === undefined || finding.severity === "hint") continue;
    const key = placed.department === null ? `file ${finding.file}` : `department ${placed.department}`;
    const known = notices.get(key);
    if (known !== undefined) known.findings.push(placed);
    else {
      const file = baseName(finding.file).replace(/\.[^.]+$/, "");
      const place = placed.department === null ? file : findingPlace(placed.department, context);
      notices.set(key, { place, findings: [placed] });
    }
  }
  return [...notices.values()];
}

function noticeRow(placed: PlacedFinding, context: ReportContext, place: string): readonly ReportCell[] {
  const finding = context.review.findings[placed.finding];
  if (finding === undefined) return [];
  const { wholeSheet } = context.words.papers.words;
  return [
    place,
    finding.sheet,
    finding.address === null ? wholeSheet : formatAddress(finding.address),
    finding.original ?? "",
    context.sentences.finding(finding),
    findingRemedy(finding, context.words),
    null,
    null,
  ];
}

function noticeModel(context: ReportContext, { place, findings }: Notice): ReportModel {
  const { heads, titles, notice, lines, files, empty } = context.words.papers;
  const sheet = new SheetComposer({
    name: titles.shortReturn,
    tab: null,
    columns: COLUMNS,
    footer: lines.footer,
    isPaper: true,
  });
  sheet.title(titles.returnNotice);
  sheet.lines([notice.to(place), notice.intro(findings.length)], "paragraph");
  sheet.table({
    columns: [
      { header: heads.place, style: "text", max: 16 },
      { header: heads.tableName, style: "text", max: 16 },
      { header: heads.position, style: "center", max: 9 },
      { header: heads.original, style: "text", min: 14, max: 26 },
      { header: heads.issue, style: "text", min: 28, max: 38 },
      { header: heads.demand, style: "text", min: 22, max: 32 },
      { header: heads.feedbackBy, style: "fill-in", min: 12 },
      { header: heads.contact, style: "fill-in", min: 12 },
    ],
    count: findings.length,
    rows: () => findings.map((placed) => noticeRow(placed, context, place)),
    empty: empty.findings,
  });
  sheet.gap();
  sheet.lines([notice.closing, notice.blanks], "paragraph");
  sheet.gap();
  sheet.subtitle("", notice.signedBy(context.preparedBy));
  sheet.subtitle("", lines.signatureDate);
  return {
    fileName: `${safeFileName(files.returnNotice(place))}.xlsx`,
    title: titles.returnNotice,
    styles: styleSheet,
    sheets: [{ ...sheet.finish(), freeze: null }],
  };
}

/** 退回修改通知单: one paper per department with what it is asked to mend; values only. */
export function returnNotices(context: ReportContext): readonly ReportModel[] {
  return noticesOf(context).map((notice) => noticeModel(context, notice));
}
