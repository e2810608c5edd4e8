import { partText } from "./part-xml.ts";

/** Namespace of the parts in which an action in Excel keeps its way back; behind it stand its number and the piece's. */
const RESTORE_NAMESPACE = "urn:probity:restore";

/** Start of the names of the very hidden sheets that keep what an own sheet looked like before an action in Excel. */
const BACKUP_PREFIX = "~probity";

/** Namespace of one piece of an action's way back. */
export function restoreNamespace(serial: number, piece: number): string {
  return `${RESTORE_NAMESPACE}:${serial}:${piece}`;
}

/** Whether a namespace is one of those that {@link restoreNamespace} makes. */
export function isRestoreNamespace(namespace: string): boolean {
  return namespace.startsWith(`${RESTORE_NAMESPACE}:`);
}

/** Whether a sheet is one that keeps what another looked like before an action. */
export function isBackupName(name: string): boolean {
  return name.startsWith(BACKUP_PREFIX);
}

/** Name of the n-th sheet that keeps what another looked like before an action. */
export function backupName(serial: number, number: number): string {
  return `${BACKUP_PREFIX} ${serial}-${number}`;
}

/** The text of a piece, which is a JSON text itself, so that a cut never splits an escape; blank for a damaged one. */
export function pieceText(json: string): string {
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === "string" ? text : "";
  } catch {
    // A damaged piece makes the whole unusable, which the reader of the whole finds out.
    return "";
  }
}

/** The action whose way back begins with this part, or null where the part is damaged. */
export function actionOfPart(xml: string): string | null {
  const found = /^\{"action":("(?:[^"\\]|\\.)*")/.exec(pieceText(partText(xml)))?.[1];
  if (found === undefined) return null;
  const action: unknown = JSON.parse(found);
  return typeof action === "string" ? action : null;
}
