const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const UNESCAPES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A custom XML part whose only element holds a JSON text; escapes keep characters out that XML would change. */
export function partXml(element: string, namespace: string, json: string): string {
  const plain = json
    .replace(/[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/g, escapeUnit)
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
  return `<${element} xmlns="${namespace}">${plain}</${element}>`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function unescape(whole: string, name: string): string {
  if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith("#")) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
  return UNESCAPES[name] ?? whole;
}

/** The JSON text of a part made by {@link partXml}, whatever a program has put around it when saving. */
export function partText(xml: string): string {
  const bare = xml.replace(/^\s*(?:<\?[^>]*\?>\s*)*/, "");
  const start = bare.indexOf(">") + 1;
  const end = bare.lastIndexOf("</");
  return end < start ? "" : bare.slice(start, end).replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, unescape);
}
