import type { OwnRecord } from "../../domain/index.ts";
import {
  formatRecord,
  isBlankRecord,
  NO_RECORD,
  OWN_NAMESPACE,
  parseRecord,
  partText,
  partXml,
  pieceText,
  restoreNamespace,
} from "../../domain/index.ts";
import { MAX_BYTES } from "./excel-door.ts";
import { askAll } from "./requests.ts";
import type { RestorePoint } from "./restore-point.ts";
import { formatRestorePoint, parseRestorePoint } from "./restore-point.ts";

/** Most pieces of a restore point; more would make the clerk's file heavy. */
const MAX_PIECES = 6;

/** Characters of one piece; Chinese text has three bytes a character. */
const PIECE = Math.floor(MAX_BYTES / 3);

/** A part of ours that is asked for, and its text to come. */
interface AskedPart {
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

function askPart(context: Excel.RequestContext, namespace: string): AskedPart {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  part.load("id");
  return { part, xml: part.getXml() };
}

function textOf({ part, xml }: AskedPart): string | null {
  return part.isNullObject ? null : partText(xml.value);
}

function putPart(context: Excel.RequestContext, namespace: string, xml: string | null): void {
  const { customXmlParts } = context.workbook;
  customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().delete();
  if (xml !== null) customXmlParts.add(xml);
}

/** Asks for the record that Probity keeps in the workbook. */
export function askRecord(context: Excel.RequestContext): AskedPart {
  return askPart(context, OWN_NAMESPACE);
}

/** The record, or the blank one; a damaged one is never acted on. */
export function takeRecord(asked: AskedPart): OwnRecord {
  const text = textOf(asked);
  return text === null ? NO_RECORD : (parseRecord(text) ?? NO_RECORD);
}

/** Queues writing the record; a blank one leaves no part behind. */
export function putRecord(context: Excel.RequestContext, record: OwnRecord): void {
  const xml = isBlankRecord(record) ? null : partXml("own", OWN_NAMESPACE, formatRecord(record));
  putPart(context, OWN_NAMESPACE, xml);
}

/** Queues writing the record that was asked for, in one action, so that it is never missing in between. */
export function replaceRecord(context: Excel.RequestContext, asked: AskedPart, record: OwnRecord): void {
  const isBlank = isBlankRecord(record);
  const xml = partXml("own", OWN_NAMESPACE, formatRecord(record));
  if (asked.part.isNullObject && !isBlank) context.workbook.customXmlParts.add(xml);
  else if (isBlank) asked.part.delete();
  else asked.part.setXml(xml);
}

/** Number of the last action; 0 before the first. */
export function serialOf({ serial = 0 }: OwnRecord): number {
  return serial;
}

/** Asks for the pieces of an action's restore point that are among the parts, each in a request of its own. */
export async function loadRestorePoint(
  context: Excel.RequestContext,
  { items }: Excel.CustomXmlPartCollection,
  serial: number,
): Promise<RestorePoint | null> {
  const present = new Set(items.map(({ namespaceUri }) => namespaceUri));
  const asked: AskedPart[] = [];
  const questions = Array.from({ length: MAX_PIECES }, (_, index) => restoreNamespace(serial, index))
    .filter((namespace) => present.has(namespace))
    .map((namespace, index) => ({
      bytes: MAX_BYTES,
      ask: () => {
        asked[index] = askPart(context, namespace);
      },
    }));
  await askAll(context, questions);
  return takeRestorePoint(asked);
}

/** Asks for the names of all parts, to see which ways back are there. */
export function askParts(context: Excel.RequestContext): Excel.CustomXmlPartCollection {
  const { customXmlParts } = context.workbook;
  customXmlParts.load("items/namespaceUri");
  return customXmlParts;
}

/** Whether the way back of an action is among the parts. */
export function hasRestorePoint({ items }: Excel.CustomXmlPartCollection, serial: number): boolean {
  const start = restoreNamespace(serial, 0);
  return items.some(({ namespaceUri }) => namespaceUri === start);
}

/** The restore point, or null where there is none that can be used. */
function takeRestorePoint(asked: readonly AskedPart[]): RestorePoint | null {
  const pieces = asked.map(textOf);
  const [first = null] = pieces;
  if (first === null) return null;
  return parseRestorePoint(pieces.map((piece) => (piece === null ? "" : pieceText(piece))).join(""));
}

/** The pieces of a restore point as parts, or null where it is too large to be kept in the workbook. */
export function restorePieces(point: RestorePoint, serial: number): readonly string[] | null {
  const text = formatRestorePoint(point);
  const count = Math.ceil(text.length / PIECE);
  if (count > MAX_PIECES) return null;
  return Array.from({ length: count }, (_, index) =>
    partXml(
      "restore",
      restoreNamespace(serial, index),
      JSON.stringify(text.slice(index * PIECE, (index + 1) * PIECE)),
    ),
  );
}

/** Queues keeping a piece. */
export function addRestorePiece(context: Excel.RequestContext, xml: string): void {
  context.workbook.customXmlParts.add(xml);
}

/** Queues removing an action's restore point. */
export function dropRestorePoint(context: Excel.RequestContext, serial: number): void {
  for (let index = 0; index < MAX_PIECES; index += 1) putPart(context, restoreNamespace(serial, index), null);
}
