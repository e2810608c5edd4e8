// The floor of reading: inflate every part of a workbook and look at every byte once.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";

let marks = 0;
for (const part of Object.values(unzipSync(readFileSync(process.argv[2])))) {
  for (const byte of part) if (byte === 60) marks += 1;
}
console.log(marks);
