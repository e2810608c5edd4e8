import { fileError } from "./file-error.ts";

const FREE = 0xffffffff;
const HEADER_SECTORS = 109;

/**
 * Checks that a compound file holds all the sectors that its allocation table names.
 * @throws WorkbookError `truncated`, `damaged`
 */
export function checkCompoundFile(bytes: Uint8Array): void {
  if (bytes.length < 1024) throw fileError("truncated");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw fileError("damaged", { part: "", why: "header" });
  const sectorSize = 1 << shift;
  const tables = Math.min(view.getUint32(44, true), HEADER_SECTORS);
  const sectors = Math.floor((bytes.length - 1) / sectorSize);
  for (let table = 0; table < tables; table += 1) {
    const sector = view.getUint32(76 + table * 4, true);
    const start = (sector + 1) * sectorSize;
    if (sector === FREE || start + sectorSize > bytes.length) throw fileError("truncated");
    if (lastUsed(view, start, sectorSize) + (table * sectorSize) / 4 >= sectors) throw fileError("truncated");
  }
}

/** Place of the last entry of an allocation table that is in use; −1 where none is. */
function lastUsed(view: DataView, start: number, sectorSize: number): number {
  for (let index = sectorSize / 4 - 1; index >= 0; index -= 1) {
    if (view.getUint32(start + index * 4, true) !== FREE) return index;
  }
  return -1;
}
