// The ledgers that are measured, made by the generator of the project or by one that is given.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fill, root } from "./run-commands.mjs";

export const folder = join(root, ".cache", "bench");

function make(generator, words) {
  const [command, ...args] = fill(generator, words);
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

/** A ledger of so many rows. */
export function ledgerOf(rows, generator) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `ledger-${rows}.xlsx`);
  make(generator, { rows: String(rows), file, seed: "1" });
  return file;
}

/** A folder of workbooks of so many rows each, no two alike where the generator takes a `{seed}`. */
export function workbooksOf(count, rows, generator) {
  const many = join(folder, `many-${rows}`);
  mkdirSync(many, { recursive: true });
  for (let index = readdirSync(many).length; index < count; index += 1) {
    const file = join(many, `${String(index + 1).padStart(4, "0")}.xlsx`);
    if (!existsSync(file)) make(generator, { rows: String(rows), file, seed: String(index + 1) });
  }
  return many;
}
