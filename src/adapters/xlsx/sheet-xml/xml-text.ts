/** Most characters that a cell holds (UTF-16 units). */
export const MAX_CELL_TEXT = 32_767;

// eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/;

// eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
const UNFIT = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** The underscore is what makes a text look like an escape (ECMA-376, ST_Xstring); two escapes may share one. */
function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Replacing sign by sign is several times as fast as calling a function for each of them. */
function withEntities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * The text of an element of a workbook part.
 * Characters that XML cannot hold become Excel's `_xHHHH_`, so that none is lost and the part stays well-formed.
 */
export function elementText(text: string): string {
  return SPECIAL.test(text) ? withEntities(text).replace(UNFIT, hexEscape) : text;
}

/** The text of an attribute of a workbook part, or of an element: quotes are replaced besides. */
export function escapeXml(text: string): string {
  return elementText(text).replaceAll('"', "&quot;");
}

/** The text cut to what a cell can hold, ending in `…` where something was cut; line breaks as Excel writes them. */
export function cellText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (lines.length <= MAX_CELL_TEXT) return lines;
  const last = lines.charCodeAt(MAX_CELL_TEXT - 2);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${lines.slice(0, MAX_CELL_TEXT - (splitsPair ? 2 : 1))}…`;
}

/** Text at whose ends, or with line breaks in which, XML needs to be told that blanks count. */
export const OUTER_BLANK = /^\s|\s$|\n/;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with halves of characters replaced, so that it can be encoded. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\ufffd");
}

/** The start of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
