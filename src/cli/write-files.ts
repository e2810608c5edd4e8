import { constants } from "node:fs";
import { access, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that stands in the way, or that could not be written. */
export class OutputError extends Error {
  readonly path: string;
  readonly reason: "exists" | "cannot-write";
  readonly detail: string;

  constructor(path: string, reason: "exists" | "cannot-write", detail = "") {
    super(`${reason}: ${path} ${detail}`);
    this.name = "OutputError";
    this.path = path;
    this.reason = reason;
    this.detail = detail;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** @throws OutputError `exists` where a file stands at one of the paths and may not be replaced. */
export async function refuseExisting(paths: readonly string[], force: boolean): Promise<void> {
  if (force) return;
  for (const path of paths) if (await exists(path)) throw new OutputError(path, "exists");
}

/** Names of temporary files: short, because a file system bounds names, and with the process that writes them. */
const TEMPORARY = /^\.probity-(\d+)-[0-9a-f]{8}\.tmp$/;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Takes away what a run left in a folder that was ended before it could tidy up. */
export async function removeStaleFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const writer = TEMPORARY.exec(name)?.[1];
    if (writer === undefined || isRunning(Number(writer))) continue;
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** Eight hexadecimal digits that no other file of this process bears: of the clock that counts nanoseconds. */
function freshMark(): string {
  return process.hrtime.bigint().toString(16).slice(-8).padStart(8, "0");
}

async function writeTemporary(file: OutputFile): Promise<string> {
  const folder = dirname(file.path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.probity-${process.pid}-${freshMark()}.tmp`);
  const handle = await open(temporary, "wx");
  try {
    await handle.writeFile(file.bytes);
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

/**
 * Writes a file in one step: the path holds the old file or the whole new one, whatever happens in between.
 * @throws OutputError `cannot-write` with the system's code (ENOSPC, EACCES …); no temporary file is left.
 */
export async function writeAtomically(file: OutputFile): Promise<void> {
  let temporary: string | null = null;
  try {
    temporary = await writeTemporary(file);
    await rename(temporary, file.path);
  } catch (error) {
    if (temporary !== null) await rm(temporary, { force: true });
    const detail = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new OutputError(file.path, "cannot-write", detail);
  }
}
