import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative } from "node:path";

/** One file to read. */
export interface InputFile {
  readonly path: string;
  /** Tells it from every other input of the run; its name where that is enough, else its path from the given folder. */
  readonly label: string;
  /** Name of the folder that it lies in. */
  readonly folder: string;
}

const READABLE = new Set([".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv"]);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && READABLE.has(extname(entry.name).toLowerCase()))
    .filter((entry) => !entry.name.startsWith("~$") && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => (one < other ? -1 : 1));
}

async function expand(input: string): Promise<{ root: string; paths: string[] }> {
  const isFolder = await stat(input).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return isFolder
    ? { root: input, paths: await filesBelow(input) }
    : { root: dirname(input), paths: [input] };
}

/** The files that the inputs name, folders searched through; a file given twice is read once. */
export async function collectInputs(inputs: readonly string[]): Promise<readonly InputFile[]> {
  const found = new Map<string, string>();
  for (const { root, paths } of await Promise.all(inputs.map(expand))) {
    for (const path of paths) if (!found.has(path)) found.set(path, relative(root, path));
  }
  const timesUsed = new Map<string, number>();
  for (const path of found.keys()) {
    timesUsed.set(basename(path), (timesUsed.get(basename(path)) ?? 0) + 1);
  }
  return [...found].map(([path, fromRoot]) => {
    const name = basename(path);
    const folder = basename(dirname(path));
    const unique = timesUsed.get(name) === 1;
    return { path, folder, label: unique ? name : fromRoot === name ? join(folder, name) : fromRoot };
  });
}
