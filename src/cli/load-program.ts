import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { execute } from "./execute.ts";
import { nodeZip } from "./node-zip.ts";

/** What the built script exports. */
interface Program {
  readonly execute: typeof execute;
}

type Wrapped = (exports: object, require: NodeJS.Require, module: { readonly exports: Program }) => void;

/** The program; `keepCode` writes down what the engine has compiled of it so far. */
export interface LoadedProgram extends Program {
  /** Whether code that the build kept spares the engine compiling it. */
  readonly usesKeptCode: boolean;
  readonly keepCode: () => void;
}

const SCRIPT = fileURLToPath(new URL("./program/program.cjs", import.meta.url));

/** Compiled code beside the script: a checksum of both, then the code. */
const CODE = join(dirname(SCRIPT), "program.code");

const SUM_BYTES = 4;

/**
 * Of a script and its code. The engine does not look whether code is whole: a damaged byte may end the process. So both
 * are held against this sum; where Node has no CRC-32 (before 20.15) there is none, and no code is used.
 */
function checksum(source: Buffer, code: Buffer): number | undefined {
  return nodeZip.crc32?.(code, nodeZip.crc32(source));
}

function keptCode(source: Buffer): Buffer | undefined {
  if (!existsSync(CODE)) return undefined;
  const kept = readFileSync(CODE);
  if (kept.length <= SUM_BYTES) return undefined;
  const code = kept.subarray(SUM_BYTES);
  return kept.readUInt32LE() === checksum(source, code) ? code : undefined;
}

/**
 * Loads the program. Code that the build kept saves a third of the time that a small workbook takes; where it is missing,
 * damaged or another engine's, everything is compiled anew.
 */
export function loadProgram(): LoadedProgram {
  const source = readFileSync(SCRIPT);
  const cachedData = keptCode(source);
  const script = new Script(`(function (exports, require, module) {${source.toString("utf8")}\n})`, {
    filename: SCRIPT,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} as Program };
  (script.runInThisContext() as Wrapped)(module.exports, createRequire(SCRIPT), module);
  const keepCode = (): void => {
    const code = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(checksum(source, code) ?? 0);
    writeFileSync(CODE, Buffer.concat([sum, code]));
  };
  const usesKeptCode = cachedData !== undefined && script.cachedDataRejected === false;
  return { execute: module.exports.execute, usesKeptCode, keepCode };
}
