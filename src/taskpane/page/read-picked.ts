import { WorkbookError } from "../../app/workbook-port.ts";

/**
 * The bytes of a file that the clerk picked.
 * @param mostBytes a larger file is refused before any of it is in memory
 * @throws WorkbookError `too-large`; the browser's error where the disk does not give the file
 */
export async function readPicked(picked: File, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (picked.size > mostBytes) throw new WorkbookError("too-large", { bytes: picked.size });
  return new Uint8Array(await picked.arrayBuffer());
}
