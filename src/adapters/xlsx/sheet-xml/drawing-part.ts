import type { ReportChart } from "../../../domain/index.ts";
import { OFFICE_RELATIONSHIPS } from "./part.ts";
import { escapeXml, XML_HEAD } from "./xml-text.ts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

function cornerXml(tag: string, column: number, row: number): string {
  return `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
}

function anchorXml(chart: ReportChart, index: number): string {
  const { top, left, bottom, right } = chart.area;
  const name = `图 ${index + 1}`;
  const described = escapeXml(chart.title);
  return `<xdr:twoCellAnchor>${cornerXml("from", left, top)}${cornerXml("to", right + 1, bottom + 1)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${name}" descr="${described}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** The drawing that places charts over their cells; chart number `i` has the relationship id `rId(i + 1)`. */
export function drawingXml(charts: readonly ReportChart[]): string {
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE_RELATIONSHIPS}">${charts.map(anchorXml).join("")}</xdr:wsDr>`;
}
