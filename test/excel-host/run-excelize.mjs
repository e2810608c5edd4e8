// Carries out calls of excelize on workbooks: a list of { original, calls } as JSON comes in, a line with the file as
// base64 goes out for each.
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { init } from "excelize-wasm";

const excelize = await init(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));

/** Puts the library's own numbers where a call names a style or a kind of chart. */
function filled(value, styles) {
  if (Array.isArray(value)) return value.map((one) => filled(one, styles));
  if (typeof value !== "object" || value === null) return value;
  if ("$style" in value) return styles[value.$style];
  if ("$chart" in value) return excelize[value.$chart];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, styles)]));
}

function carryOut({ original, calls }) {
  const file = original === null ? excelize.NewFile() : excelize.OpenReader(Buffer.from(original, "base64"));
  if (file.error) throw new Error(file.error);
  const styles = [];
  for (const [method, args] of calls) {
    const result = file[method](...args.map((one) => filled(one, styles)));
    if (result.error) throw new Error(`${method} ${JSON.stringify(args)}: ${result.error}`);
    if (method.startsWith("New") && method.endsWith("Style")) styles.push(result.style);
  }
  const { buffer, error } = file.WriteToBuffer();
  if (error) throw new Error(error);
  return Buffer.from(buffer).toString("base64");
}

const jobs = JSON.parse(readFileSync(0, "utf8"));
const output = Buffer.from(jobs.map(carryOut).join("\n"), "ascii");
for (let start = 0; start < output.length;) start += writeSync(1, output, start);
process.exit(0);
