import { fileError } from "./file-error.ts";

const FREE = 0xffffffff;
/** Entries from here on mark ends and tables instead of naming a next sector. */
const FIRST_MARK = 0xfffffffa;
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
    const first = (table * sectorSize) / 4;
    if (lastSector(view, { start, first, count: sectorSize / 4 }) >= sectors) throw fileError("truncated");
  }
}

/** The last sector that a part of the allocation table names; −1 where it names none. */
function lastSector(
  view: DataView,
  table: { readonly start: number; readonly first: number; readonly count: number },
): number {
  let last = -1;
  for (let index = 0; index < table.count; index += 1) {
    const next = view.getUint32(table.start + index * 4, true);
    if (next < FIRST_MARK) last = Math.max(last, next, table.first + index);
  }
  return last;
}
