import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { execute } from "./execute.ts";

/** What the built script exports. */
interface Program {
  readonly execute: typeof execute;
}

type Wrapped = (exports: object, require: NodeJS.Require, module: { readonly exports: Program }) => void;

/** The program, and what the engine has compiled of it so far. */
export interface LoadedProgram extends Program {
  readonly compiled: () => Buffer;
}

const SCRIPT = fileURLToPath(new URL("./program/program.cjs", import.meta.url));

/** Compiled code beside the script, of the same build. The engine passes over what another engine compiled. */
export const KEPT_CODE = join(dirname(SCRIPT), "program.code");

/** Loads the program; code kept by the build saves a third of the time that a small workbook takes. */
export function loadProgram(): LoadedProgram {
  const source = readFileSync(SCRIPT, "utf8");
  const kept = existsSync(KEPT_CODE) ? { cachedData: readFileSync(KEPT_CODE) } : {};
  const script = new Script(`(function (exports, require, module) {${source}\n})`, {
    filename: SCRIPT,
    ...kept,
  });
  const module = { exports: {} as Program };
  (script.runInThisContext() as Wrapped)(module.exports, createRequire(SCRIPT), module);
  return { execute: module.exports.execute, compiled: () => script.createCachedData() };
}
