// Carries out calls of excelize on a workbook: { original, calls } as JSON comes in, the file as base64 goes out.
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { init } from "excelize-wasm";

const { original, calls } = JSON.parse(readFileSync(0, "utf8"));
const excelize = await init(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));
const file = original === null ? excelize.NewFile() : excelize.OpenReader(Buffer.from(original, "base64"));
if (file.error) throw new Error(file.error);

const styles = [];

/** Puts the library's own numbers where a call names a style or a kind of chart. */
function filled(value) {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== "object" || value === null) return value;
  if ("$style" in value) return styles[value.$style];
  if ("$chart" in value) return excelize[value.$chart];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one)]));
}

for (const [method, args] of calls) {
  const result = file[method](...args.map(filled));
  if (result.error) throw new Error(`${method} ${JSON.stringify(args)}: ${result.error}`);
  if (method.startsWith("New") && method.endsWith("Style")) styles.push(result.style);
}
const { buffer, error } = file.WriteToBuffer();
if (error) throw new Error(error);
const output = Buffer.from(Buffer.from(buffer).toString("base64"), "ascii");
for (let start = 0; start < output.length;) start += writeSync(1, output, start);
process.exit(0);
