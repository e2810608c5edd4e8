import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook.ts";
import type { WorkbookPort } from "../../src/app/workbook-port.ts";
import { openClient } from "../excel-host/client.ts";
import { loadXlsx } from "../excel-host/load-xlsx.ts";

const samples = join(__dirname, "../../assets/samples");

/** Bytes of a sample workbook. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(samples, name)));
}

/** A workbook in the emulated Excel. */
export async function openInExcel(bytes: Uint8Array, name: string, version?: string) {
  const client = openClient(await loadXlsx(bytes, name), version);
  const port: WorkbookPort = new ExcelWorkbook({
    excel: client.excel,
    writeReport: () => Promise.resolve(new Uint8Array([80, 75, 3, 4])),
  });
  return { ...client, port };
}
